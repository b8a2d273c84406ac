import type { Store } from './open';

/**
 * A query that is built once per database and then only run, for the ones asked most: building a query of Drizzle's costs
 * several times what running it does. Values come in by `sql.placeholder`.
 */
export const buildOnce = <Q>(build: (db: Store['db']) => Q): ((store: Store) => Q) => {
  const built = new WeakMap<Store['db'], Q>();
  return (store) => {
    const before = built.get(store.db);
    if (before !== undefined) return before;
    const query = build(store.db);
    built.set(store.db, query);
    return query;
  };
};
