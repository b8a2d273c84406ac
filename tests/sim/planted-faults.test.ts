import { describe, expect, it } from 'vitest';
import { plantedFaults } from './planted';
import { shrink } from './shrink';
import { simulate } from './simulate';

/** A fault that needs more worlds than `npm test` runs would not be found by it. */
const most = 500;
const long = process.env.COUNTERSIGN_LONG === '1';

describe('a planted fault is found', () => {
  it.each(Object.entries(plantedFaults))('%s', async (_name, { planted, seen, shownBy }) => {
    const all = Array.from({ length: most }, (_, n) => n + 1);
    let found: string[] = [];
    let seed = 0;
    // In `npm test` the world that showed it last is looked at first; the long run counts how many it takes.
    for (seed of long ? all : [shownBy, ...all]) {
      found = (await simulate(seed, { planted })).violations;
      if (found.length > 0) break;
    }
    process.stdout.write(`found in world ${seed}: ${found[0]}\n`);
    expect(found.join('\n')).toMatch(seen);
  });
});

describe('a failing world', () => {
  it('is made smaller while the same goes wrong in it, and says so again when it is replayed', async () => {
    const { planted, shownBy = 1 } = plantedFaults['takes a timeout for a refusal'] ?? {};
    if (!planted) throw new Error('this fault is planted no more');
    let seed = shownBy;
    let whole = await simulate(seed, { planted });
    while (whole.violations.length === 0) {
      seed += 1;
      whole = await simulate(seed, { planted });
    }
    const small = await shrink(seed, whole, planted, 40);
    process.stdout.write(`world ${seed}: ${whole.step} steps, shrunk to ${small.keep.length}\n`);
    expect(small.keep.length).toBeLessThan((whole.step ?? 0) / 2);
    const again = await simulate(seed, { planted, keep: new Set(small.keep), without: new Set(small.without) });
    expect(again.hash).toBe(small.outcome.hash);
    expect(again.violations).toEqual(small.outcome.violations);
  });
});
