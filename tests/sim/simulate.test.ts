import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { simulate } from './simulate';

describe('a world', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [first, second, other] = [await simulate(11), await simulate(11), await simulate(12)];
    expect(second.hash).toBe(first.hash);
    expect(second.trace).toEqual(first.trace);
    expect(other.hash).not.toBe(first.hash);
  });

  it('is the same in another process', async () => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'sim', 'tests/sim/seeds-odd'];
    const { COUNTERSIGN_KEEP: _keep, COUNTERSIGN_WITHOUT: _without, ...rest } = process.env;
    const env = { ...rest, COUNTERSIGN_SEED: '11' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 26 });
    expect(stdout).toContain(`trace ${(await simulate(11)).hash}\n`);
  });
});

// A copy of one send taken for another with the same words; a snooze that ended, under a clock that was then set back.
it.each([7_837, 7_591, 9_638])('world %i, in which something happened once that never may', async (seed) => {
  expect((await simulate(seed)).violations).toEqual([]);
});
