import { expect, it } from 'vitest';
import { limitMs, runSeeds } from './run-seeds';

// Two files, so that two cores share the worlds.
it(
  'no duplicate, no loss, no false "sent", no send past stop, opt-out or a newer message (even seeds)',
  async () => {
    const { sentence, missing } = await runSeeds(2);
    expect(sentence).toMatch(/^\d+ worlds?, \d+ crashes, \d+ replies delivered/);
    // What was never met was never tested.
    expect(missing).toEqual([]);
  },
  limitMs,
);
