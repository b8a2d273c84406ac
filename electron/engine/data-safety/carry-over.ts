import { existsSync } from 'node:fs';
import type { Store } from '../store/open';
import { openSqlite } from '../store/open-sqlite';
import { carryBlocks } from './carry-blocks';
import { carryTakenBack, carryWhatLeft } from './carry-what-left';

export type CarriedOver = { sends: number; blocks: number; unread: boolean };

/**
 * A copy does not know what happened after it was made. What the database it replaces still knows of, and what would do harm
 * when forgotten, is taken over: sends that are not in the copy (they become uncertain), and leads who may not be written to.
 * Read from a damaged file as far as it can be read; nothing of it is needed for what follows to be safe.
 */
export const carryOver = (store: Store, replaced: string, now: number): CarriedOver => {
  if (!existsSync(replaced)) return { sends: 0, blocks: 0, unread: false };
  const found = { sends: 0, blocks: 0, unread: false };
  try {
    // Looked into first by itself: attaching a file that is no database would break the transaction.
    const probe = openSqlite(replaced, 0, { readonly: true });
    try {
      probe.prepare('SELECT count(*) FROM outbox').get();
    } finally {
      probe.close();
    }
  } catch {
    return { ...found, unread: true };
  }
  const { sqlite } = store;
  sqlite.prepare('ATTACH DATABASE ? AS replaced').run(replaced);
  try {
    store.write(() => {
      found.sends = carrySends(store, now);
      carryTimes(store, now);
      found.blocks = carryBlocks(store, now);
    });
  } catch {
    // A part of it cannot be read; the transaction left nothing half done.
    return { sends: 0, blocks: 0, unread: true };
  } finally {
    sqlite.exec('DETACH DATABASE replaced');
  }
  return found;
};

/** Sends made after the copy: they come in as handed off, to be looked for like any after a crash. */
const carrySends = (store: Store, now: number): number => {
  carryTakenBack(store, now);
  const carried = carryWhatLeft(store, now);
  store.sqlite
    .prepare(
      `UPDATE drafts SET state = 'sending', version = version + 1 WHERE state IN ('pending', 'failed', 'rejected', 'superseded')
       AND id IN (SELECT draft_id FROM outbox WHERE state = 'handed_off')`,
    )
    .run();
  return carried;
};

/** When a send of the copy was handed over after the copy was made, or at least when it was to leave. */
const carryTimes = (store: Store, now: number): void => {
  store.sqlite
    .prepare(
      `UPDATE main.outbox SET handed_off_at = coalesce(r.handed_off_at, main.outbox.handed_off_at, min(r.leaves_at, ?))
       FROM replaced.outbox r
       WHERE r.id = main.outbox.id AND main.outbox.state NOT IN ('sent', 'cancelled', 'expired')`,
    )
    .run(now);
};
