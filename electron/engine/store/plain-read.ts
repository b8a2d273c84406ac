import type { Store } from './open';

/** What a statement's names are bound to: only what travels between threads. */
export type Bound = Readonly<Record<string, string | number | null>>;

/** A read that is one statement and what its rows mean: it can be made here, or by a thread of its own (read-apart.ts). */
export type PlainRead<T> = {
  sql: string;
  bind: Bound;
  /** What the rows mean; gives the answer. */
  shape(rows: readonly unknown[]): T;
};

/**
 * A query of our own making with names for what is bound (`@name`), so that it is planned once and not for each value (plan-once.ts, which
 * brings Drizzle along). A limit is written out: by that a page is planned.
 */
export const plannedOnce = (sql: string): string => sql.replaceAll(/@(?=\w)/g, '+@');

/** Makes a read in this thread. */
export const readHere = <T>(store: Pick<Store, 'sqlite'>, read: PlainRead<T>): T =>
  read.shape(store.sqlite.prepare<unknown[], unknown>(read.sql).all(read.bind));
