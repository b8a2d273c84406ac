import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { longFiles } from './scripts/test/long-files.mjs';
import OwnEnvironmentLast from './scripts/test/own-environment-last.mjs';

/**
 * Suites as projects, so that the test runner can count each one by name. `unit` is every test beside the code it
 * tests; the others live under tests/, one folder each.
 *
 * COUNTERSIGN_LONG=1 asks a suite for its long counts (more seeds, bigger sets); tests read it themselves. The runner, which has
 * run the short counts, sets COUNTERSIGN_LONG_ONLY as well: only files that have long counts.
 */
const long = process.env.COUNTERSIGN_LONG === '1';
const chosen = (patterns: string[]): string[] =>
  process.env.COUNTERSIGN_LONG_ONLY === '1' ? longFiles(patterns) : patterns;

/**
 * Loads modules once per worker, not once per file, for suites whose files load the whole engine: a third to a half of their time went
 * into loading and warming it up anew. What a file leaves behind is undone by real-clock.
 */
const together = {
  isolate: false,
  setupFiles: ['tests/real-clock.ts', ...(long ? ['tests/long-counts.ts'] : [])],
};

const suite = (name: string, timeoutSeconds: number, more: { globalSetup?: string } | typeof together = {}) => ({
  extends: true as const,
  test: {
    name,
    ...more,
    include: chosen([`tests/${name}/**/*.test.ts`]),
    // Ends what hangs; judges no speed.
    testTimeout: timeoutSeconds * 1000 * (long ? 10 : 1),
    hookTimeout: 300_000,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Vitest leaves one core free for somebody who types beside it: half of a machine with two.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
    sequence: { sequencer: OwnEnvironmentLast },
    setupFiles: long ? ['tests/long-counts.ts'] : [],
    exclude: ['**/node_modules/**', 'out/**', 'release/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...together,
          include: chosen(['{electron,shared,sandbox,renderer,scripts,bench}/**/*.test.{ts,tsx}']),
          // Ends what hangs; judges no speed.
          testTimeout: 900_000 * (long ? 10 : 1),
          hookTimeout: 300_000,
        },
      },
      suite('layering', 300),
      suite('contract', 600, together),
      suite('sim', 900, together),
      suite('corpora', 900),
      // One of its files blinds a check to see the suite go red, which takes modules of its own.
      suite('injection', 900),
      suite('cli', 900, { globalSetup: 'tests/cli/set-up.ts' }),
      suite('mail-servers', 600),
      suite('data-safety', 600, together),
      suite('kill', 900),
      suite('faults', 600),
    ],
  },
});
