import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import {
  failedInspection,
  formatInspection,
  type Inspection,
  inspectionJson,
  inspectLine,
  inspectMail,
} from '../../engine/inspect';
import { type Command, type CommandContext, exit, text, UsageError, yes } from '../command';

/** Why a file cannot be opened, in words. */
const explainRead = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read (permission denied).';
  return error instanceof Error ? error.message : String(error);
};

async function* fromFiles(files: string[], zone: string | undefined): AsyncGenerator<Inspection> {
  for (const file of files) {
    let handle: FileHandle;
    try {
      handle = await open(file);
      if ((await handle.stat()).isDirectory()) {
        await handle.close();
        yield failedInspection({ file }, 'This is a folder. Name the files in it.');
        continue;
      }
    } catch (error) {
      yield failedInspection({ file }, explainRead(error));
      continue;
    }
    // A stream, since a mail may carry 40 MB of attachments; its end closes the file.
    yield await inspectMail(handle.createReadStream(), { file, ...(zone === undefined ? {} : { zone }) });
  }
}

async function* fromLines(file: string): AsyncGenerator<Inspection> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield inspectLine(line);
}

const run = async (context: CommandContext): Promise<number> => {
  const { flags, rest, out } = context;
  const lines = text(flags.lines);
  if (lines === undefined && rest.length === 0) throw new UsageError('Name at least one .eml file, or --lines FILE.');
  if (lines !== undefined && rest.length > 0) throw new UsageError('--lines and files exclude each other.');
  // Lines are for programs, so they are answered in lines.
  const json = yes(flags.json) || lines !== undefined;
  let failed = 0;
  try {
    for await (const inspection of lines === undefined ? fromFiles(rest, text(flags.zone)) : fromLines(lines)) {
      if (!inspection.ok) failed += 1;
      out(json ? inspectionJson(inspection) : formatInspection(inspection));
      if (context.signal.aborted) return exit.interrupted;
    }
  } catch (error) {
    context.err(`countersign inspect: ${lines ?? ''}: ${explainRead(error)}`);
    return exit.failed;
  }
  return failed === 0 ? exit.done : exit.failed;
};

export const inspectCommand: Command = {
  usage: 'inspect FILE.eml… [--json] | inspect --lines FILE',
  options: {
    json: { type: 'boolean', help: 'one JSON object per file' },
    lines: {
      type: 'string',
      value: 'FILE',
      help: 'JSON lines {id, channel, subject?, text, html?, headers?, at?, zone?}; - reads stdin',
    },
    zone: { type: 'string', value: 'ZONE', help: 'zone in which days are read (IANA, default UTC)' },
  },
  examples: [
    'countersign inspect bounce.eml vacation.eml',
    'countersign inspect --json *.eml',
    'countersign inspect --lines messages.jsonl',
  ],
  run,
};
