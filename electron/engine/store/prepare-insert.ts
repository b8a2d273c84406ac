import { Column, getTableColumns, getTableName, type InferInsertModel, is, SQL } from 'drizzle-orm';
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
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: column.name,
    default: column.default,
    // Most are stored as they are given.
    encode:
      column.mapToDriverValue === Column.prototype.mapToDriverValue
        ? null
        : (value: unknown) => column.mapToDriverValue(value),
  }));
  const made = new WeakMap<Store, Run>();
  const prepare = (store: Store): Run => {
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const conflict = options.orIgnore ? ' ON CONFLICT DO NOTHING' : '';
    const statement = store.sqlite.prepare(
      `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${marks})${conflict}`,
    );
    return (row) => {
      const values: unknown[] = [];
      for (const column of columns) {
        const value = row[column.key] === undefined ? column.default : row[column.key];
        if (value === undefined || value === null) values.push(null);
        else if (typeof value === 'object' && is(value, SQL))
          throw new Error(`${column.name} has a default that only SQL can make`);
        else values.push(column.encode === null ? value : column.encode(value));
      }
      statement.run(values);
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
