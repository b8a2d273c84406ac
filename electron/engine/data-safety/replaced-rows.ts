import type { Store } from '../store/open';
import { type SealedNoun, sealedColumns } from '../store/seal-rows';

/** The columns of a table, of the copy (`main`) or of the database it replaces (`replaced`). */
export const presentColumns = (store: Store, schema: string, table: string): string[] =>
  store.sqlite
    .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_info(?, ?)')
    .all(table, schema)
    .map(({ name }) => name);

/**
 * Gives how to tell whether a row of the replaced database is what was written there. True for all where that cannot be told: it
 * was written by another version, or by one that had no hashes.
 */
export const provenThere = (store: Store, noun: SealedNoun): ((id: string) => boolean) => {
  const columns = sealedColumns(store.sqlite, noun);
  const same = JSON.stringify(columns) === JSON.stringify(sealedColumns(store.sqlite, noun, 'replaced'));
  if (!same || presentColumns(store, 'replaced', 'row_seals').length === 0) return () => true;
  const holds = store.sqlite.prepare(
    `SELECT 1 FROM replaced.${noun} r JOIN replaced.row_seals s ON s.noun = '${noun}' AND s.row_id = r.id
     WHERE r.id = ? AND s.seal = seal_${noun}(${columns.map((name) => `r."${name}"`).join(', ')})`,
  );
  return (id) => holds.get(id) !== undefined;
};

/** What was taken over is hashed anew, so it is held first against the hash it had where it came from. */
export const noteUnproven = (store: Store, noun: SealedNoun, ids: readonly string[], now: number): void => {
  if (ids.length === 0) return;
  const proven = provenThere(store, noun);
  const note = store.sqlite.prepare(
    `INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at) VALUES ('${noun}', ?, 'changed', ?)`,
  );
  for (const id of ids) if (!proven(id)) note.run(id, now);
};
