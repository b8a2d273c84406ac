import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: Array<{ name: string, reason: string }>,
 *   failures: Array<{ name: string, message: string }> }} Counts
 */

const none = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * What the gather reporter wrote; nothing at all when the run ended before it could.
 * @returns {Counts}
 */
export const countVitest = (file) => read(file) ?? none();

/**
 * Playwright's own JSON report: suites nest, a test passed when its last try did.
 * @returns {Counts}
 */
export function countPlaywright(file) {
  const counts = none();
  const report = read(file);
  if (!report) return counts;
  const failed = (name, error) => {
    counts.failed += 1;
    counts.failures.push({ name, message: error?.message ?? '' });
  };
  const visit = (suite) => {
    for (const inner of suite.suites ?? []) visit(inner);
    for (const spec of suite.specs ?? []) {
      const name = `${spec.file} > ${spec.title}`;
      for (const test of spec.tests) {
        if (test.status === 'skipped') {
          const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
          counts.skipped.push({ name, reason });
        } else if (test.status === 'expected') counts.passed += 1;
        else failed(name, test.results.findLast(({ error }) => error)?.error);
      }
    }
  };
  for (const suite of report.suites) visit(suite);
  for (const error of report.errors) failed('outside of any test', error);
  return counts;
}

/** One line: a failure's suite, its test and the beginning of what it said, without colours. */
export const failureLine = (suite, { name, message }) => {
  const said = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0 && !line.startsWith('at '))
    .slice(0, 4)
    .join(' | ')
    .slice(0, 400);
  return `FAILED: ${suite} > ${name}${said ? `: ${said}` : ''}`;
};
