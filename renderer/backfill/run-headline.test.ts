import { describe, expect, it } from 'vitest';
import { makeRun } from '../dev/fixture-run';
import { runHeadline } from './run-headline';

const now = Date.UTC(2026, 4, 4, 8, 0);
const batch = {
  batches: 1,
  requests: 1_000,
  answered: 412,
  stage: 'reply' as const,
  dueAt: Date.UTC(2026, 4, 5, 7, 0),
};
const ways = { live: { seconds: 160, costUsd: 1.12 }, batch: { rounds: 4, costUsd: 0.65 } };

describe('the headline of a run', () => {
  it('promises no time while a batch is under way', () => {
    const run = makeRun('1', 1, { phase: 'drafts', batch });
    expect(runHeadline(run, now)).toEqual({ headline: 'Waiting for the batch', detail: 'drafts, round 2 of 4' });
    const first = makeRun('1', 1, { phase: 'select', batch: { ...batch, stage: 'sentiment' } });
    expect(runHeadline(first, now).detail).toBe('before the drafts');
    const between = makeRun('1', 1, { phase: 'drafts', batch: { ...batch, stage: null } });
    expect(runHeadline(between, now).detail).toBe('');
  });

  it('says who paused it; why it paused by itself is no headline', () => {
    const paused = (pauseReason: string) => runHeadline(makeRun('1', 1, { state: 'paused', pauseReason }), now).detail;
    expect(paused('Paused by Ruth Amadi')).toBe('Paused by Ruth Amadi');
    expect(paused('The model provider refused the batch (unknown).')).toBe('');
  });

  it('of a preview names both prices, the chosen way first', () => {
    const { options } = makeRun('1', 1);
    const preview = (inBatches: boolean) =>
      runHeadline(
        makeRun('1', 0, {
          ...{ state: 'done', finishedAt: now, options: { ...options, mode: 'dry-run', batch: inBatches } },
          estimate: { seconds: 160, modelCalls: 402, costUsd: inBatches ? 0.65 : 1.12, ways },
        }),
        now,
      ).detail;
    expect(preview(false)).toMatch(
      /^about .*\$1\.12, 402 model calls; in batches \$0\.65, up to 24 h for each of 4 rounds$/,
    );
    expect(preview(true)).toMatch(
      /^in batches up to 24 h for each of 4 rounds, \$0\.65, 402 model calls; without batches \$1\.12, about /,
    );
  });
});
