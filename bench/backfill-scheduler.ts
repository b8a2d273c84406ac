import { setTimeout as wait } from 'node:timers/promises';
import Bottleneck from 'bottleneck/light';
import PQueue from 'p-queue';
import { slidingWindow } from '../electron/engine/sliding-window';
import { interleave, median } from './measure';
import { randomFrom } from './random-from';
import type { Line } from './report';

const width = 5;

/** Milliseconds that replies take, scaled down: log-normal as providers answer, one in fifty ten times as slow. */
const latencies = (jobs: number, seed: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: jobs }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.min(200, 15 * Math.exp(0.5 * normal) * (random() < 0.02 ? 10 : 1));
  });
};

/** No schedule of `width` at a time can end sooner. */
const bound = (jobs: readonly number[]): number => Math.max(jobs.reduce((sum, ms) => sum + ms, 0) / width, ...jobs);

/**
 * How long a job really took, the timer's own lateness included: the bound is made of what was waited, so that it measures
 * the schedule and not the machine's clock.
 */
const measured = async (
  jobs: readonly number[],
  schedule: (work: (ms: number) => Promise<void>) => Promise<void>,
): Promise<{ tookMs: number; boundMs: number }> => {
  const took: number[] = [];
  const startedAt = performance.now();
  await schedule(async (ms) => {
    const from = performance.now();
    await wait(ms);
    took.push(performance.now() - from);
  });
  if (took.length !== jobs.length) throw new Error(`${took.length} of ${jobs.length} jobs were done`);
  return { tookMs: performance.now() - startedAt, boundMs: bound(took) };
};

/** Phase 1's sliding window against the bound, fixed batches of five, p-queue and bottleneck on the same latencies. */
export const benchBackfillScheduler = async ({ jobs, rounds }: { jobs: number; rounds: number }): Promise<Line[]> => {
  const list = latencies(jobs, 11);
  const bounds: number[] = [];
  const results = await interleave(
    {
      ours: async () => {
        const { tookMs, boundMs } = await measured(list, (work) => slidingWindow(list, width, () => true, work));
        bounds.push(boundMs);
        return tookMs;
      },
      batches: async () =>
        (
          await measured(list, async (work) => {
            for (let from = 0; from < list.length; from += width)
              await Promise.all(list.slice(from, from + width).map(work));
          })
        ).tookMs,
      pQueue: async () =>
        (
          await measured(list, async (work) => {
            const queue = new PQueue({ concurrency: width });
            await queue.addAll(list.map((ms) => () => work(ms)));
          })
        ).tookMs,
      bottleneck: async () =>
        (
          await measured(list, async (work) => {
            const limiter = new Bottleneck({ maxConcurrent: width });
            await Promise.all(list.map((ms) => limiter.schedule(() => work(ms))));
          })
        ).tookMs,
    },
    rounds,
  );
  const ours = median(results.ours);
  const line = (against: string, theirs: number, goal: number | null): Line => ({
    ...{ name: `backfill, ${jobs} replies five at a time`, ours, theirs, against, unit: 'ms', goal },
  });
  return [
    line('bound', median(bounds), 1.05),
    line('batches of five', median(results.batches), 0.8),
    line('p-queue', median(results.pQueue), 1.05),
    line('bottleneck', median(results.bottleneck), 1.05),
  ];
};
