import { type Coverage, coverageTable, createCoverage, neverMet } from './coverage';
import { expected } from './expected';
import { type FaultKind, faultKinds } from './faults';
import { shrink } from './shrink';
import { type Options, simulate } from './simulate';

/** Worlds in all: 500 in `npm test`, 10,000 in CI, any number by COUNTERSIGN_SEEDS. */
const long = process.env.COUNTERSIGN_LONG === '1';
const worlds = Number(process.env.COUNTERSIGN_SEEDS) || (long ? 10_000 : 500);
/** A second a world is many times what one takes; a run that hangs ends. */
export const limitMs = Math.max(900_000, worlds * 1_000);
/** From this many on, everything that can happen must have happened in each half of them. */
const enoughForAll = 8_000;

/** What a person asks for to see one world again. */
const asked = (): { seed: number; options: Options } | null => {
  const { COUNTERSIGN_SEED, COUNTERSIGN_KEEP, COUNTERSIGN_WITHOUT } = process.env;
  if (!COUNTERSIGN_SEED) return null;
  const left = (COUNTERSIGN_WITHOUT ?? '').split(',');
  return {
    seed: Number(COUNTERSIGN_SEED),
    options: {
      ...(COUNTERSIGN_KEEP === undefined ? {} : { keep: new Set(COUNTERSIGN_KEEP.split(',').map(Number)) }),
      without: new Set(faultKinds.filter((kind) => left.includes(kind))),
    },
  };
};

/** How a failing world is seen again, with its whole trace. */
export const replay = (seed: number, keep?: readonly number[], without: readonly FaultKind[] = []): string =>
  [
    `COUNTERSIGN_SEED=${seed}`,
    ...(keep ? [`COUNTERSIGN_KEEP=${keep.join(',')}`] : []),
    ...(without.length > 0 ? [`COUNTERSIGN_WITHOUT=${without.join(',')}`] : []),
    'npm run test:sim -- seeds-odd',
  ].join(' ');

const failing = async (seed: number, outcome: Awaited<ReturnType<typeof simulate>>): Promise<Error> => {
  const small = await shrink(seed, outcome, undefined);
  return new Error(
    [
      `World ${seed}: ${outcome.violations.join('; ')}.`,
      `See it again: ${replay(seed)}`,
      `The same in ${small.keep.length} steps (${small.tried} worlds tried): ${replay(seed, small.keep, small.without)}`,
      ...small.outcome.trace.map((line) => `  ${line}`),
    ].join('\n'),
  );
};

export type Ran = { sentence: string; coverage: Coverage; missing: string[] };

/**
 * Simulates every other world from the first seed given, or the one world that COUNTERSIGN_SEED names, whose trace it prints.
 * Throws at the first in which something happened that never may, with the commands that show it again, whole and shrunk.
 */
export const runSeeds = async (first: 1 | 2): Promise<Ran> => {
  const only = asked();
  const coverage = createCoverage();
  let delivered = 0;
  let crashes = 0;
  const count = only ? 1 : Math.floor(worlds / 2);
  for (let n = 0; n < count; n += 1) {
    const seed = only ? only.seed : first + 2 * n;
    const outcome = await simulate(seed, only?.options);
    coverage.add(outcome.coverage);
    delivered += outcome.delivered;
    crashes += outcome.crashes;
    if (only) process.stdout.write(`${outcome.trace.join('\n')}\ntrace ${outcome.hash}\n`);
    if (outcome.violations.length > 0)
      throw only ? new Error(`World ${seed}: ${outcome.violations.join('; ')}`) : await failing(seed, outcome);
  }
  if (!only && delivered === 0) throw new Error('no world delivered anything: there was nothing to judge');
  const missing = neverMet(coverage, expected);
  const sentence = `${count} worlds, ${crashes} crashes, ${delivered} replies delivered, nothing that may not happen`;
  process.stdout.write(
    `${sentence}\n${only ? '' : `How often each thing happened:\n${coverageTable(coverage, expected)}\n`}`,
  );
  return { sentence, coverage, missing: worlds >= enoughForAll && !only ? missing : [] };
};
