import { createReadStream, existsSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { inspectMail } from '../electron/engine/inspect';
import { sampleMails } from './sample-mails';

/** Runs in a process of its own, since memory is a process's. Prints one JSON line. */
export type IngestTask = 'large-bare' | 'large-ours' | 'flat';

const mb = (bytes: number): number => bytes / 1024 / 1024;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const measureFlat = async (messages: number): Promise<{ second: number; last: number }> => {
  const mails = sampleMails(200);
  const samples: number[] = [];
  for (let n = 0; n < messages; n += 1) {
    await inspectMail(mails[n % mails.length]?.raw ?? '');
    if (n % Math.floor(messages / 40) === 0) {
      // What is still held, not what waits to be collected.
      globalThis.gc?.();
      samples.push(mb(process.memoryUsage().heapUsed));
    }
  }
  const quarter = Math.floor(samples.length / 4);
  return { second: median(samples.slice(quarter, 2 * quarter)), last: median(samples.slice(3 * quarter)) };
};

/** A mail of a few words: what a process holds for reading any mail at all. */
const small = Buffer.from(
  'From: dana@northwind.example\r\nTo: mara@fernhill.example\r\nSubject: Plans\r\n\r\nTuesday after 3 suits me, the plan is inside.\r\n',
);

export type LargeMemory = {
  /** The highest memory of the process, in MB. */
  peak: number;
  /** How much higher it rose for the large mail than it was after a small one. */
  added: number;
};

/**
 * The highest memory of this process so far, in MB. From /proc where there is one: `maxRSS` also counts what the process was before it
 * became this program, which is as much as its parent held.
 */
const highestMb = (): number => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
};

/** What one large mail takes in a process that has read a small one before. */
const measureLarge = async (
  readSmall: () => Promise<unknown>,
  readLarge: () => Promise<unknown>,
): Promise<LargeMemory> => {
  await readSmall();
  const before = highestMb();
  await readLarge();
  const peak = highestMb();
  return { peak, added: peak - before };
};

/** @param file the large mail; @param messages how many go through for `flat`. */
export const runIngestTask = async (task: IngestTask, options: { file: string; messages: number }): Promise<void> => {
  const answer =
    task === 'flat'
      ? await measureFlat(options.messages)
      : task === 'large-bare'
        ? await measureLarge(
            () => PostalMime.parse(small),
            () => PostalMime.parse(readFileSync(options.file)),
          )
        : await measureLarge(
            () => inspectMail(small),
            () => inspectMail(createReadStream(options.file)),
          );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};
