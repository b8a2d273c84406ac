import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeReady } from '../../electron/engine/data-safety/replace-database';
import { openStore } from '../../electron/engine/store/open';
import { rows } from './invariants';

/** How much of the database that is replaced can still be read. */
export type Replaced = 'whole' | 'gone';

/** A copy that somebody made, and when. */
export type Copy = { image: Buffer; madeAt: number };

/**
 * Makes a copy ready to take the place of a database, by the code that the product does it with; gives it as it begins.
 * @param replaced what the database that goes held, as far as it can be read
 */
export const restoreInWorld = async (
  copy: Copy,
  replaced: Buffer,
  how: Replaced,
  now: number,
): Promise<{ image: Buffer; sends: { id: string; state: string; messageId: string }[] }> => {
  const file = join(tmpdir(), `countersign-sim-${process.pid}-${randomUUID()}.sqlite`);
  const store = await openStore({
    ...{ file: ':memory:', image: copy.image, migrations: 'migrations', backups: null, now: () => now },
  });
  try {
    if (how === 'whole') writeFileSync(file, replaced);
    const ready = makeReady(store, {
      replaced: file,
      by: { name: 'Ines Castro', role: 'admin' },
      madeAt: copy.madeAt,
      now,
    });
    if (ready.carried.unread) throw new Error('the replaced database could not be read');
    const sends = rows<{ id: string; state: string; messageId: string }>(
      store.sqlite,
      "SELECT id, state, json_extract(payload, '$.messageId') AS messageId FROM outbox",
    );
    return { image: store.sqlite.serialize(), sends };
  } finally {
    store.close();
    rmSync(file, { force: true });
  }
};

/** Ids of a table in an image. */
export const idsIn = (image: Buffer, text: string): Set<string> => {
  const sqlite = new Database(image);
  try {
    return new Set(rows<{ id: string }>(sqlite, text).map(({ id }) => id));
  } finally {
    sqlite.close();
  }
};
