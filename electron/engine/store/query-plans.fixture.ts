import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { openStore, type Store } from './open';

/** An empty database of this version, for tests that read statements rather than rows. The test closes it. */
export const emptyStore = async (): Promise<Store> => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  return openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
};

/** The statements that some work prepares, in their order. */
export const textsOf = (store: Store, work: () => unknown): string[] => {
  const asked = vi.spyOn(store.sqlite, 'prepare');
  work();
  const texts = asked.mock.calls.map(([text]) => text);
  asked.mockRestore();
  return texts;
};

/** How SQLite goes about a statement whose every value, named or not, is bound to `value`: a line a step. */
export const planOf = (store: Store, text: string, value: string | number = 7): string => {
  const names = [...text.matchAll(/@(\w+)/g)].map(([, name = '']) => name);
  const bound =
    names.length > 0
      ? [Object.fromEntries(names.map((name) => [name, value]))]
      : Array.from({ length: text.split('?').length - 1 }, () => value);
  return store.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...bound)
    .map(({ detail }) => detail)
    .join('\n');
};

/** How SQLite goes about each statement that some work prepares. */
export const plansOf = (store: Store, work: () => unknown): string[] =>
  textsOf(store, work).map((text) => planOf(store, text));
