import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './open';

/**
 * An update of one row by its id whose SQL is put together once per set of columns, for what every message changes: Drizzle's
 * own update is built anew each time, which costs several times what it does. Values are encoded as Drizzle does it; columns
 * given as undefined stay as they are, null becomes NULL.
 */
export const prepareUpdate = <T extends SQLiteTable>(
  table: T,
): ((store: Store, id: string, set: Partial<InferInsertModel<T>>) => void) => {
  const columns = new Map(Object.entries(getTableColumns(table)));
  const texts = new Map<string, string>();
  const textFor = (keys: readonly string[]): string => {
    const known = texts.get(keys.join());
    if (known !== undefined) return known;
    const names = keys.map((key) => `"${columns.get(key)?.name}" = ?`).join(', ');
    const text = `UPDATE "${getTableName(table)}" SET ${names} WHERE "id" = ?`;
    texts.set(keys.join(), text);
    return text;
  };
  return (store, id, set) => {
    const keys: string[] = [];
    const values: unknown[] = [];
    for (const [key, value] of Object.entries(set)) {
      const column = columns.get(key);
      if (column === undefined) throw new Error(`${getTableName(table)} has no column ${key}`);
      if (value === undefined) continue;
      keys.push(key);
      values.push(value === null ? null : column.mapToDriverValue(value));
    }
    if (keys.length > 0) store.sqlite.prepare(textFor(keys)).run(...values, id);
  };
};
