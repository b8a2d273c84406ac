import { expect, it } from 'vitest';
import { faultKinds } from './faults';
import { simulate } from './simulate';

/** A world in which nothing else goes wrong, with replies sent by people and by rule, two stops, a restored copy and a meeting booked. */
const seed = 12;
const without = new Set(faultKinds);
const long = process.env.COUNTERSIGN_LONG === '1';
/** All of them with COUNTERSIGN_EVERY_AWAIT=1, some minutes long. */
const step = process.env.COUNTERSIGN_EVERY_AWAIT === '1' ? 1 : long ? 3 : 100;

/**
 * The worlds of `seeds-*` die at some awaits, drawn by their dice; here one world is lived through once for each await that its
 * engine comes back from, and dies there. `npm test` takes every 100th, the long run every third.
 */
it(
  'a death at any await of one world leaves nothing lost, doubled or falsely told',
  async () => {
    const whole = await simulate(seed, { without });
    expect(whole.violations).toEqual([]);
    expect(whole.delivered).toBeGreaterThan(3);
    expect(whole.awaits).toBeGreaterThan(500);
    let died = 0;
    for (let n = 1; n <= whole.awaits; n += step) {
      const { violations, crashes } = await simulate(seed, { without, diesAtAwait: n });
      expect(violations, `death at await ${n}`).toEqual([]);
      // Before its first step, and once all has calmed down, no engine is there to die.
      died += Math.min(1, crashes);
    }
    process.stdout.write(`${whole.awaits} awaits, ${died} deaths\n`);
    expect(died).toBeGreaterThan(4);
  },
  long ? 3_600_000 : 900_000,
);
