import type { Store } from './open';
import { runLean } from './run-lean';

/**
 * A query that is built once per database and then only run, for the ones asked most: building a query of Drizzle's costs
 * several times what running it does. Values come in by `sql.placeholder`.
 */
export const buildOnce = <Q extends object>(build: (db: Store['db']) => Q): ((store: Store) => Q) => {
  const built = new WeakMap<Store['db'], Q>();
  return (store) => {
    const before = built.get(store.db);
    if (before !== undefined) return before;
    const query = runLean(build(store.db));
    built.set(store.db, query);
    return query;
  };
};
