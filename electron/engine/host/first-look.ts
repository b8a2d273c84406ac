import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FirstAnswer } from '../../../shared/engine-protocol';
import { firstQueueQuestion, noFilters } from '../../../shared/first-queue-question';
import type { QueuePlace } from '../../../shared/schemas/queue-cut';
import type { Store } from '../store/open';
import { openSqlite } from '../store/open-sqlite';
import { queuePage, queueTotal } from '../store/queue';

type Given = { dataDir: string; migrationsDir: string; profileId: string | null; now: number };

/** The moment of the newest migration that this version knows; the same is noted in a database that has it. */
const newestMigrationAt = (folder: string): number => {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(...entries.map(({ when }) => when));
};

const columnOf = <T>(sqlite: Store['sqlite'], sql: string, ...bind: string[]): T | undefined =>
  sqlite
    .prepare<string[], T>(sql)
    .pluck()
    .get(...bind);

/**
 * What the window asks first, read past the engine and before it: the place where the person was and the first page of that queue.
 * The engine's own modules take longer to load than all of this, and a person reads meanwhile. Gives nothing where the engine
 * might answer otherwise: another schema, a profile with a PIN, drafts that are planted at the engine's discretion, or a database
 * that cannot be read, of which the engine tells.
 */
export const firstLook = ({ dataDir, migrationsDir, profileId, now }: Given): FirstAnswer[] => {
  const file = join(dataDir, 'countersign.sqlite');
  if (profileId === null || !existsSync(file)) return [];
  let sqlite: Store['sqlite'] | null = null;
  try {
    sqlite = openSqlite(file, 0, { readonly: true });
    // Kibibytes; what is read once is not kept (better-sqlite3 would keep 16 MB, and malloc with it what is given back).
    sqlite.pragma('cache_size = -1000');
    if (
      columnOf<number>(sqlite, 'SELECT max(created_at) FROM __drizzle_migrations') !== newestMigrationAt(migrationsDir)
    )
      return [];
    const workspaceId = columnOf<string>(
      sqlite,
      `SELECT w.id FROM workspaces w LEFT JOIN meta m ON m.key = 'current_workspace' AND m.value = w.id
       ORDER BY m.value IS NULL, w.id DESC LIMIT 1`,
    );
    const open = columnOf<number>(
      sqlite,
      'SELECT 1 FROM profiles WHERE workspace_id = ? AND id = ? AND pin IS NULL',
      workspaceId ?? '',
      profileId,
    );
    if (workspaceId === undefined || open !== 1) return [];
    if (columnOf<number>(sqlite, 'SELECT 1 FROM planted_drafts LIMIT 1') === 1) return [];
    const kept = columnOf<string>(
      sqlite,
      'SELECT place FROM queue_places WHERE workspace_id = ? AND profile_id = ?',
      workspaceId,
      profileId,
    );
    const found = kept === undefined ? null : (JSON.parse(kept) as QueuePlace);
    // Kept by a version with fewer filters, it has fewer; the engine's own answer fills them in as well.
    const place = found && { ...found, cut: { ...found.cut, filters: { ...noFilters, ...found.cut.filters } } };
    const question = firstQueueQuestion(place?.cut ?? null);
    const store = { sqlite } as Store;
    const query = { ...question, campaignId: null, workspaceId, me: profileId, now };
    return [
      { name: 'queue.place', input: {}, profileId, answer: { place } },
      {
        name: 'queue.list',
        input: question,
        profileId,
        answer: { ...queuePage(store, query), total: queueTotal(store, query) },
      },
    ];
  } catch {
    // Whatever keeps it from being read keeps the engine from it as well, and the engine says it in its own words.
    return [];
  } finally {
    sqlite?.close();
  }
};
