import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import PostalMime from 'postal-mime';
import { inspectMail } from '../electron/engine/inspect';
import type { IngestTask, LargeMemory } from './ingest-task';
import { interleave, timed } from './measure';
import type { Line } from './report';
import { sampleMails } from './sample-mails';

const run = promisify(execFile);
const largeMegabytes = 40;

type Options = { root: string; messages: number; flatMessages: number; rounds: number };

/**
 * Ingest and gates (`inspectMail`, all that is learnt from a message alone) against the bare MIME parser on the same mails: time, memory over
 * thousands of messages, and memory for one mail of 40 MB.
 */
export const benchIngest = async (options: Options): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    const file = join(folder, 'large.eml');
    writeLarge(file);
    const lines = [
      await speed(
        'sample mails',
        sampleMails(options.messages).map((each) => each.raw),
        options.rounds,
      ),
    ];
    const corpora = corporaMails(options.root);
    if (corpora.length > 0) lines.push(await speed('corpora mails', corpora, options.rounds));
    const flat = await task<{ second: number; last: number }>('flat', file, options.flatMessages);
    const ours = await task<LargeMemory>('large-ours', file, 0);
    const theirs = await task<LargeMemory>('large-bare', file, 0);
    return [
      ...lines,
      {
        name: `heap over ${options.flatMessages} messages, last quarter`,
        ours: flat.last,
        theirs: flat.second,
        against: 'second quarter',
        unit: 'MB',
        goal: 1.1,
      },
      {
        name: `highest memory, a process reading a ${largeMegabytes} MB mail`,
        ours: ours.peak,
        theirs: theirs.peak,
        against: 'postal-mime',
        unit: 'MB',
        goal: 0.5,
      },
      {
        name: `memory that a ${largeMegabytes} MB mail adds to it`,
        ours: ours.added,
        theirs: theirs.added,
        against: 'postal-mime',
        unit: 'MB',
        goal: 0.5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const speed = async (what: string, mails: readonly Uint8Array[], rounds: number): Promise<Line> => {
  const all = (read: (raw: Uint8Array) => Promise<unknown>) => () =>
    timed(async () => {
      for (const raw of mails) await read(raw);
    });
  const pieces = { ours: all((raw) => inspectMail(raw)), theirs: all((raw) => PostalMime.parse(raw)) };
  // Once without a clock: what is compiled on the way is not the work of these mails.
  await pieces.ours();
  await pieces.theirs();
  const results = await interleave(pieces, rounds);
  return {
    name: `${mails.length} ${what} through ingest and gates, best round`,
    // What else the machine does only ever adds to a round: the best one of each is the work itself.
    ours: Math.min(...results.ours),
    theirs: Math.min(...results.theirs),
    against: 'postal-mime',
    unit: 'ms',
    // Half as many messages a second as the parser alone.
    goal: 2,
  };
};

/** Real mail, where there is some: COUNTERSIGN_CORPORA, else ../shared/corpora beside the project. */
const corporaMails = (root: string): Uint8Array[] => {
  const folder = process.env.COUNTERSIGN_CORPORA ?? resolve(root, '..', 'shared', 'corpora');
  if (!existsSync(folder)) return [];
  return globSync('{mime,bounces,replies}/**/*.eml', { cwd: folder }).map((file) => readFileSync(join(folder, file)));
};

const writeLarge = (file: string): void => {
  const line = `${Buffer.alloc(57, 'plan').toString('base64')}\r\n`;
  writeFileSync(
    file,
    `From: dana@northwind.example\r\nTo: mara@fernhill.example\r\nSubject: Plans\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTuesday after 3 suits me, the plan is inside.\r\n--b\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${line.repeat(Math.ceil((largeMegabytes * 1024 * 1024) / line.length))}--b--\r\n`,
  );
};

const task = async <T>(name: IngestTask, file: string, messages: number): Promise<T> => {
  // A bundle of its own, beside this one: what else the bench loads is no part of reading mail.
  const script = join(dirname(process.argv[1] ?? ''), 'ingest-process.js');
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    script,
    ...['--task', name, '--file', file, '--messages', String(messages)],
  ]);
  return JSON.parse(stdout) as T;
};
