import { createReadStream, readFileSync } from 'node:fs';
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

/** The highest memory of a process that reads one large mail. */
const measureLarge = async (read: () => Promise<unknown>): Promise<number> => {
  await read();
  return process.resourceUsage().maxRSS / 1024;
};

/** @param file the large mail; @param messages how many go through for `flat`. */
export const runIngestTask = async (task: IngestTask, options: { file: string; messages: number }): Promise<void> => {
  const answer =
    task === 'flat'
      ? await measureFlat(options.messages)
      : await measureLarge(() =>
          task === 'large-bare'
            ? PostalMime.parse(readFileSync(options.file))
            : inspectMail(createReadStream(options.file)),
        );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};
