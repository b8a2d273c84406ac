import { simulate } from './simulate';

/** Worlds in all: 120 in `npm test`, 1,000 in CI, any number by COUNTERSIGN_SEEDS. */
const worlds = Number(process.env.COUNTERSIGN_SEEDS) || (process.env.COUNTERSIGN_LONG === '1' ? 1_000 : 120);
const only = Number(process.env.COUNTERSIGN_SEED) || null;

/** How a failing world is seen again, with its whole trace. */
export const replay = (seed: number): string => `COUNTERSIGN_SEED=${seed} npm test -- --suite sim seeds-odd`;

/**
 * Simulates every other world from the first seed given, or the one world that COUNTERSIGN_SEED names, whose trace it prints.
 * Throws at the first in which something happened that never may, with the command that shows it again.
 * @returns what was done, as a sentence
 */
export const runSeeds = async (first: 1 | 2): Promise<string> => {
  const seeds = only === null ? Array.from({ length: Math.floor(worlds / 2) }, (_, n) => first + 2 * n) : [only];
  let delivered = 0;
  let crashes = 0;
  for (const seed of seeds) {
    const outcome = await simulate(seed);
    delivered += outcome.delivered;
    crashes += outcome.crashes;
    if (only !== null) process.stdout.write(`${outcome.trace.join('\n')}\ntrace ${outcome.hash}\n`);
    if (outcome.violations.length > 0)
      throw new Error(`World ${seed}: ${outcome.violations.join('; ')}.\nSee it again: ${replay(seed)}`);
  }
  return `${seeds.length} worlds, ${crashes} crashes, ${delivered} replies delivered, nothing that may not happen`;
};
