import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, failureLine } from './read-results.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-results-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (content: unknown): string => {
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('what a suite wrote', () => {
  it('of Playwright: nested suites, the last error of a failed test, the reason of a skipped one', () => {
    const test = (status: string, more: object = {}) => ({ status, annotations: [], results: [], ...more });
    const file = written({
      suites: [
        {
          specs: [{ file: 'a.spec.ts', title: 'goes', tests: [test('expected')] }],
          suites: [
            {
              specs: [
                {
                  file: 'b.spec.ts',
                  title: 'breaks',
                  tests: [test('unexpected', { results: [{ error: { message: 'no such button' } }] })],
                },
                {
                  file: 'b.spec.ts',
                  title: 'waits',
                  tests: [test('skipped', { annotations: [{ type: 'skip', description: 'needs a screen' }] })],
                },
              ],
            },
          ],
        },
      ],
      errors: [{ message: 'a worker ended' }],
    });
    expect(countPlaywright(file)).toEqual({
      passed: 1,
      failed: 2,
      skipped: [{ name: 'b.spec.ts > waits', reason: 'needs a screen' }],
      failures: [
        { name: 'b.spec.ts > breaks', message: 'no such button' },
        { name: 'outside of any test', message: 'a worker ended' },
      ],
    });
  });

  it('nothing, of a run that ended before it could write', () => {
    const nothing = { passed: 0, failed: 0, skipped: [], failures: [] };
    expect(countVitest(join(folder, 'missing.json'))).toEqual(nothing);
    expect(countPlaywright(join(folder, 'missing.json'))).toEqual(nothing);
  });
});

describe('the line of a failure', () => {
  it('is one line with suite, test and the beginning of the message, without colours and stack', () => {
    const message = '\u001b[31mexpected 1\u001b[39m\n\nto be 2\n    at file.ts:3:4';
    expect(failureLine('unit', { name: 'a.test.ts > adds', message })).toBe(
      'FAILED: unit > a.test.ts > adds: expected 1 | to be 2',
    );
  });

  it('says the test when there is no message', () => {
    expect(failureLine('types', { name: 'ended with code 2', message: '' })).toBe('FAILED: types > ended with code 2');
  });
});
