import type { Clock, Log } from '../../ports';
import type { ModelAnswer, ModelClient, ModelFailureCode, ModelQuestion } from '../../providers/openai';

/** What a stage answers: a value of its schema, or a failure. */
export type Scripted = { value: unknown } | { fail: ModelFailureCode; fatal?: boolean } | { throws: string };
export type Script = Record<string, Scripted | Scripted[]>;

export type Asked = { stage: string; document: Record<string, unknown>; deadlineAt: number; maxOutputTokens: number };

/** A model for tests that answers per stage; a list is used up from the front, its last entry stays. */
export const scriptedModel = (script: Script, onAsk: (asked: Asked) => void = () => {}) => {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  const client: ModelClient = {
    async ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> {
      const { stage, document, deadlineAt, maxOutputTokens } = question;
      // Through JSON, as on the wire: what cannot be sent must not pass a test.
      const entry = { stage, document: JSON.parse(JSON.stringify(document)), deadlineAt, maxOutputTokens };
      asked.push(entry);
      onAsk(entry);
      const n = counts.get(stage) ?? 0;
      counts.set(stage, n + 1);
      const lines = script[stage];
      const line = Array.isArray(lines) ? lines[Math.min(n, lines.length - 1)] : lines;
      if (!line) throw new Error(`the script has no answer for ${stage}`);
      if ('throws' in line) throw new Error(line.throws);
      const usage = { inputTokens: 100, outputTokens: 10 };
      const outcome = 'fail' in line ? line.fail : ('ok' as const);
      const spent = {
        usage,
        model: 'scripted',
        ms: 1,
        calls: [{ stage, model: 'scripted', ms: 1, outcome, ...usage }],
      };
      if ('fail' in line)
        return { kind: 'failed', code: line.fail, fatal: line.fatal ?? false, message: 'scripted', ...spent };
      return { kind: 'ok', value: question.schema.parse(line.value), ...spent };
    },
    embed: () => Promise.reject(new Error('no embeddings in this test')),
    checkKey: () => Promise.resolve({ kind: 'ok', detail: 'scripted' }),
  };
  return { client, asked, stages: () => asked.map(({ stage }) => stage) };
};

export const stillClock = (now: number): Clock => ({ now: () => now, sleep: () => Promise.resolve() });

export const recordingLog = () => {
  const lines: { level: string; event: string; fields: Record<string, unknown> | undefined }[] = [];
  const log: Log = { write: (level, event, fields) => void lines.push({ level, event, fields }) };
  return { log, lines };
};
