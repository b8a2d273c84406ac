import type { Store } from './open';
import { recipeOf, runLean } from './run-lean';

/**
 * A query that is built once, compiled once per database and then only run, for the ones asked most: building a query of Drizzle's
 * costs several times what running it does. Values come in by `sql.placeholder`; nothing else may make two builds differ.
 */
export const buildOnce = <Q extends object>(build: (db: Store['db']) => Q): ((store: Store) => Q) => {
  const compiled = new WeakMap<Store['db'], Q>();
  let recipe: ReturnType<typeof recipeOf<Q>> = null;
  return (store) => {
    const before = compiled.get(store.db);
    if (before !== undefined) return before;
    const query = recipe === null ? build(store.db) : recipe(store.sqlite);
    recipe ??= recipeOf(query);
    const lean = runLean(query);
    compiled.set(store.db, lean);
    return lean;
  };
};
