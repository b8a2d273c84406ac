/**
 * Every suite of `npm test`. A suite that ran no test at all counts as failed: a folder that lost its tests must not look green.
 * `long`: has long counts, which `.ci/run` adds. `outside`: judges data that lies outside the repository; where it is not, all
 * its tests may be skipped, each said by name. `waits`: waits for servers, processes or a window more than it calculates. Of each
 * kind two run at a time (`runBeside`), in this order: the longest first, so that none is left to run alone at the end, and before `sim`, whose
 * worlds are many small pieces of work for both cores, what is one piece after the other.
 */
export const suites = [
  { name: 'e2e', kind: 'playwright', long: false, waits: true },
  { name: 'kill', kind: 'vitest', long: true, waits: true },
  { name: 'faults', kind: 'vitest', long: false, waits: true },
  { name: 'mail-servers', kind: 'vitest', long: false, waits: true },
  { name: 'data-safety', kind: 'vitest', long: true, waits: true },
  { name: 'contract', kind: 'vitest', long: false, waits: true },
  { name: 'unit', kind: 'vitest', long: true },
  { name: 'cli', kind: 'vitest', long: true },
  { name: 'sim', kind: 'vitest', long: true },
  { name: 'injection', kind: 'vitest', long: true },
  { name: 'visual', kind: 'playwright', long: true },
  { name: 'corpora', kind: 'vitest', long: false, outside: true },
  { name: 'layering', kind: 'vitest', long: false },
];
