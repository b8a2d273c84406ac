import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What makes a count long: the variable itself, or properties, of which a long run tries many more cases. */
const asks = /COUNTERSIGN_LONG|from 'fast-check'/;

const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Whether a test file, or a file beside it that it imports, does more in a long run than in a short one. */
const hasLongCounts = (file) => {
  const text = textOf(file);
  if (asks.test(text)) return true;
  const beside = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(([, path]) => join(dirname(file), `${path}.ts`));
  return beside.some((each) => asks.test(textOf(each)));
};

/**
 * The test files below patterns that a long run has something to add to; all others would repeat, case for case, what the short
 * run has shown. Relative to the working folder, which is the repository's.
 */
export const longFiles = (patterns) =>
  globSync(patterns, { exclude: (name) => name === 'node_modules' }).filter(hasLongCounts);
