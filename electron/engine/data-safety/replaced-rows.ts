import type { Store } from '../store/open';
import { sealedColumns } from '../store/seal-rows';

/** The columns of a table, of the copy (`main`) or of the database it replaces (`replaced`). */
export const presentColumns = (store: Store, schema: string, table: string): string[] =>
  store.sqlite
    .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_info(?, ?)')
    .all(table, schema)
    .map(({ name }) => name);

/** What was taken over is hashed anew, so it is held first against the hash it had where it came from. */
export const noteUnproven = (store: Store, noun: 'outbox' | 'leads', ids: readonly string[], now: number): void => {
  const columns = sealedColumns(store.sqlite, noun);
  const same = JSON.stringify(columns) === JSON.stringify(sealedColumns(store.sqlite, noun, 'replaced'));
  if (!same || presentColumns(store, 'replaced', 'row_seals').length === 0) return;
  const holds = store.sqlite.prepare(
    `SELECT 1 FROM replaced.${noun} r JOIN replaced.row_seals s ON s.noun = '${noun}' AND s.row_id = r.id
     WHERE r.id = ? AND s.seal = seal_${noun}(${columns.map((name) => `r."${name}"`).join(', ')})`,
  );
  const note = store.sqlite.prepare(
    `INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at) VALUES ('${noun}', ?, 'changed', ?)`,
  );
  for (const id of ids) if (!holds.get(id)) note.run(id, now);
};
