import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openSqlite } from '../../electron/engine/store/open-sqlite';

/** Rows of the demo's database, read beside a command or after it. */
export const readStore = <Row>(demo: string, query: string, ...values: unknown[]): Row[] => {
  const store = openSqlite(join(demo, 'countersign.sqlite'), 5000);
  try {
    return store.prepare<unknown[], Row>(query).all(...values);
  } finally {
    store.close();
  }
};

/** A hash per table over every row in it: equal exactly when nothing was written. */
export const hashStore = (demo: string): Record<string, string> => {
  const store = openSqlite(join(demo, 'countersign.sqlite'), 5000);
  try {
    const tables = store
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => {
        const hash = createHash('sha256');
        for (const row of store.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).iterate())
          hash.update(JSON.stringify(Object.values(row).map((v) => (Buffer.isBuffer(v) ? v.toString('hex') : v))));
        return [name, hash.digest('hex')];
      }),
    );
  } finally {
    store.close();
  }
};
