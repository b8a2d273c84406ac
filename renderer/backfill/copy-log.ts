import type { LogQuery } from '../../shared/schemas/run';
import { call } from '../api/call';
import { redactLine } from './redact-line';

const atOnce = 5_000;
/** More than this no clipboard takes well; the file has it all. */
export const mostCopied = 200_000;

/** Copies the lines that match, exactly as the file has them (or without names), to the clipboard. */
export const copyLog = async (runId: string, query: LogQuery, hidden: boolean): Promise<void> => {
  const lines: string[] = [];
  for (let from = 0; from < mostCopied; from += atOnce) {
    const answer = await call('backfill.logPage', { runId, query, from, limit: atOnce });
    for (const { text } of answer.lines) lines.push(hidden ? redactLine(text) : text);
    if (answer.lines.length < atOnce) break;
  }
  await call('shell.copy', { text: lines.join('\n') });
};
