import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the shared corpora are: COUNTERSIGN_CORPORA, else ../shared/corpora beside the project. */
export const corporaFolder = (): string | null => {
  const folder = process.env.COUNTERSIGN_CORPORA ?? resolve(process.cwd(), '..', 'shared', 'corpora');
  return existsSync(join(folder, 'LABELS.md')) ? folder : null;
};

export const readJson = <T>(...path: string[]): T => {
  const folder = corporaFolder();
  if (folder === null) throw new Error('The corpora are not there.');
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
};

export const readBytes = (...path: string[]): Uint8Array => {
  const folder = corporaFolder();
  if (folder === null) throw new Error('The corpora are not there.');
  return new Uint8Array(readFileSync(join(folder, ...path)));
};

/** One line of the table: how many of how many, and the cases that missed (their ids). */
export type Measure = { name: string; hits: number; of: number; misses: string[] };

export const rate = (measure: Measure): number => (measure.of === 0 ? 1 : measure.hits / measure.of);

export const tally = (name: string): { add: (hit: boolean, id: string) => void; done: () => Measure } => {
  const measure: Measure = { name, hits: 0, of: 0, misses: [] };
  return {
    add: (hit, id) => {
      measure.of += 1;
      if (hit) measure.hits += 1;
      else measure.misses.push(id);
    },
    done: () => measure,
  };
};

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
