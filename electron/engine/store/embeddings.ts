import type { Store } from './open';

/** The vectors of these texts (by hash) that were paid for already. */
export const cachedVectors = (
  store: Store,
  workspaceId: string,
  model: string,
  hashes: readonly string[],
): Map<string, Float32Array> => {
  const rows = store.sqlite
    .prepare<unknown[], { hash: string; vector: Buffer }>(
      `SELECT hash, vector FROM embeddings WHERE workspace_id = @workspaceId AND model = @model
       AND hash IN (SELECT value FROM json_each(@hashes))`,
    )
    .all({ workspaceId, model, hashes: JSON.stringify(hashes) });
  return new Map(
    rows.map(({ hash, vector }) => {
      // A copy of its own: SQLite's buffer need not lie on a float's boundary.
      const bytes = Uint8Array.from(vector);
      return [hash, new Float32Array(bytes.buffer)];
    }),
  );
};

/** Keeps vectors of length 1 under the hash of their text. */
export const keepVectors = (
  store: Store,
  workspaceId: string,
  model: string,
  vectors: ReadonlyMap<string, Float32Array>,
  now: number,
): void => {
  const insert = store.sqlite.prepare(
    'INSERT OR REPLACE INTO embeddings (workspace_id, model, hash, vector, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  store.write(() => {
    for (const [hash, vector] of vectors)
      insert.run(workspaceId, model, hash, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength), now);
  });
};
