import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './open';

/**
 * An update of one row by its id whose SQL is put together once per set of columns, for what every message changes: Drizzle's
 * own update is built anew each time, which costs several times what it does. Values are encoded as Drizzle does it; columns
 * given as undefined stay as they are, null becomes NULL.
 *
 * Gives whether a row was changed. `only`: what must hold of the row as well, as SQL of our own making, never a value of
 * somebody's; `raise`: its version goes up by one.
 */
export const prepareUpdate = <T extends SQLiteTable>(
  table: T,
  options: { raise?: boolean } = {},
): ((store: Store, id: string, set: Partial<InferInsertModel<T>>, only?: string) => boolean) => {
  const columns = new Map(Object.entries(getTableColumns(table)));
  const texts = new Map<string, string>();
  const textFor = (keys: readonly string[], only: string | undefined): string => {
    const key = `${keys.join()} ${only ?? ''}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const names = keys.map((each) => `"${columns.get(each)?.name}" = ?`);
    if (options.raise) names.push('"version" = "version" + 1');
    const text = `UPDATE "${getTableName(table)}" SET ${names.join(', ')} WHERE "id" = ?${only === undefined ? '' : ` AND ${only}`}`;
    texts.set(key, text);
    return text;
  };
  return (store, id, set, only) => {
    const keys: string[] = [];
    const values: unknown[] = [];
    for (const [key, value] of Object.entries(set)) {
      const column = columns.get(key);
      if (column === undefined) throw new Error(`${getTableName(table)} has no column ${key}`);
      if (value === undefined) continue;
      keys.push(key);
      values.push(value === null ? null : column.mapToDriverValue(value));
    }
    return keys.length > 0 && store.sqlite.prepare(textFor(keys, only)).run(...values, id).changes > 0;
  };
};
