import type Database from 'better-sqlite3';
import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm';

type Values = Record<string, unknown>;
type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: string[]; field: unknown };

/** What is in a prepared query of Drizzle's for better-sqlite3 (drizzle-orm/better-sqlite3/session.js). */
type Prepared = { stmt: Database.Statement; query: { sql: string; params: unknown[] }; fields: Field[] };

const preparedOf = (query: object): Prepared | null => {
  const { stmt, query: built, fields } = query as Partial<Prepared>;
  if (stmt === undefined || !Array.isArray(built?.params) || !Array.isArray(fields)) return null;
  // Of joined tables whose rows are objects inside the row, one may be missing as a whole: that is left to Drizzle.
  return fields.every(({ path }) => path.length === 1) ? { stmt, query: built, fields } : null;
};

/** How a column's value is read, null where it is given as it is; undefined for what only Drizzle knows. */
const decoderOf = (field: unknown): Decoder | null | undefined => {
  if (is(field, Column)) {
    const decoder: Decoder = field;
    return decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue ? null : decoder;
  }
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder;
  if (is(field, SQL.Aliased)) return (field.sql as unknown as { decoder: Decoder }).decoder;
  return undefined;
};

const given = (values: Values, name: string): unknown => {
  if (!(name in values)) throw new Error(`No value for placeholder "${name}" was provided`);
  return values[name];
};

/** How one bound value is made of what the query is run with. */
const binderOf = (param: unknown): ((values: Values) => unknown) => {
  if (is(param, Placeholder)) return (values) => given(values, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param;
    const { name } = param.value;
    return (values) => encoder.mapToDriverValue(given(values, name));
  }
  return () => param;
};

/**
 * Lets a prepared query of Drizzle's find out once, instead of for every value of every row, what each of its columns and values is:
 * that costs several times what SQLite takes for a row. Gives what Drizzle gives; a query that is made otherwise stays as it is.
 */
export const runLean = <Q extends object>(query: Q): Q => {
  const prepared = preparedOf(query);
  if (prepared === null) return query;
  const columns = prepared.fields.map(({ path, field }) => ({ key: path[0] ?? '', decoder: decoderOf(field) }));
  if (columns.some(({ decoder }) => decoder === undefined)) return query;
  const { stmt } = prepared;
  const binders = prepared.query.params.map(binderOf);
  const bound = (values: Values = {}): unknown[] => binders.map((bind) => bind(values));
  const row = (raw: readonly unknown[]): Values => {
    const made: Values = {};
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      const value = raw[at];
      if (column)
        made[column.key] = value === null || !column.decoder ? value : column.decoder.mapFromDriverValue(value);
    }
    return made;
  };
  // Each time: the statement may be another caller's as well, who sets it to give something else.
  return Object.assign(query, {
    get: (values?: Values) => {
      const raw = stmt.raw().get(...bound(values)) as unknown[] | undefined;
      return raw === undefined ? undefined : row(raw);
    },
    all: (values?: Values) => (stmt.raw().all(...bound(values)) as unknown[][]).map(row),
  });
};

/**
 * How a prepared query of Drizzle's is had for another database: only its statement is compiled, nothing is built anew, since its text,
 * its columns and how its rows are read are no database's. Null for one that is made otherwise.
 */
export const recipeOf = <Q extends object>(query: Q): ((sqlite: Database.Database) => Q) | null => {
  const { stmt, query: built } = query as Partial<Prepared>;
  if (stmt === undefined || typeof built?.sql !== 'string') return null;
  const { sql } = built;
  const kind = Object.getPrototypeOf(query);
  // Without the statement: it would keep the first database in memory.
  const rest = { ...query, stmt: null };
  return (sqlite) => Object.assign(Object.create(kind), rest, { stmt: sqlite.prepare(sql) });
};
