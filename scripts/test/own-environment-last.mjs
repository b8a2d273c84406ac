import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** A file that asks for an environment of its own says so in its first lines. */
const asksForOwn = (file) => {
  try {
    return readFileSync(file, 'utf8').slice(0, 500).includes('@vitest-environment');
  } catch {
    return false;
  }
};

/**
 * Files in their order, those that ask for an environment of their own behind all others: a worker ends where the next file wants
 * another one, and the one that follows loads the whole engine anew.
 * @template {{ moduleId: string }} File
 * @param {readonly File[]} files
 * @returns {File[]}
 */
export const ownLast = (files) => {
  const own = new Set(files.filter(({ moduleId }) => asksForOwn(moduleId)));
  return [...files.filter((file) => !own.has(file)), ...own];
};

/** Vitest's own order, the longest first, with the files that want an environment of their own at its end. */
export default class OwnEnvironmentLast extends BaseSequencer {
  async sort(files) {
    return ownLast(await super.sort(files));
  }
}
