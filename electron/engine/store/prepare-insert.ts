import { getTableColumns, getTableName, type InferInsertModel, is, SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './open';

/** Inserts one row of a table. */
export type InsertRow<T extends SQLiteTable> = (store: Store, row: InferInsertModel<T>) => void;

type Run = (row: Record<string, unknown>) => void;

/**
 * An insert whose SQL is made once per open store, for what is written row by row in masses: making it anew for each row
 * costs three times as much as the insert itself. Values are encoded as drizzle's own insert does; null stays NULL.
 * `orIgnore` leaves a row alone whose key is there already.
 */
export const prepareInsert = <T extends SQLiteTable>(table: T, options: { orIgnore?: boolean } = {}): InsertRow<T> => {
  const columns = Object.entries(getTableColumns(table));
  const made = new WeakMap<Store, Run>();
  const prepare = (store: Store): Run => {
    const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const conflict = options.orIgnore ? ' ON CONFLICT DO NOTHING' : '';
    const statement = store.sqlite.prepare(
      `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${marks})${conflict}`,
    );
    return (row) => {
      statement.run(
        columns.map(([key, column]) => {
          const value = row[key] === undefined ? column.default : row[key];
          if (is(value, SQL)) throw new Error(`${column.name} has a default that only SQL can make`);
          return value === undefined || value === null ? null : column.mapToDriverValue(value);
        }),
      );
    };
  };
  return (store, row) => {
    let run = made.get(store);
    if (run === undefined) {
      run = prepare(store);
      made.set(store, run);
    }
    run(row);
  };
};
