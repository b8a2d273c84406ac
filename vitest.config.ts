import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Suites as projects, so that the test runner can count each one by name. `unit` is every test beside the code it
 * tests; the others live under tests/, one folder each.
 *
 * COUNTERSIGN_LONG=1 asks a suite for its long counts (more seeds, bigger sets); tests read it themselves.
 */
const long = process.env.COUNTERSIGN_LONG === '1';

const suite = (name: string, timeoutSeconds: number, more: { globalSetup?: string } = {}) => ({
  extends: true as const,
  test: {
    name,
    ...more,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeoutSeconds * 1000 * (long ? 10 : 1),
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Vitest leaves one core free for somebody who types beside it: half of a machine with two.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
    setupFiles: long ? ['tests/long-counts.ts'] : [],
    exclude: ['**/node_modules/**', 'out/**', 'release/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Modules are loaded once per worker, not once per file: half the time. What a file leaves behind is undone by real-clock.
          isolate: false,
          setupFiles: ['tests/real-clock.ts', ...(long ? ['tests/long-counts.ts'] : [])],
          include: ['{electron,shared,sandbox,renderer,scripts,bench}/**/*.test.{ts,tsx}'],
          testTimeout: long ? 120_000 : 20_000,
        },
      },
      suite('layering', 20),
      suite('contract', 60),
      suite('sim', 300),
      suite('corpora', 60),
      suite('injection', 60),
      suite('cli', 120, { globalSetup: 'tests/cli/set-up.ts' }),
      suite('mail-servers', 120),
      suite('data-safety', 120),
      suite('kill', 600),
      suite('faults', 60),
    ],
  },
});
