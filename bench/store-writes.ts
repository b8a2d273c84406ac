import { addOrigin, indexMessages, insertMessage, lastSeq, recordStage } from '../electron/engine/store/messages';
import type { Store } from '../electron/engine/store/open';
import { interleave, median, timed } from './measure';
import type { Line } from './report';
import { type SampleMessage, sampleMessages } from './sample-messages';
import { openTemporaryStore } from './temporary-store';

/** Messages in one transaction: what a sync page may hold without blocking for longer than a frame. */
const pageSize = 500;

const pages = (all: SampleMessage[]): SampleMessage[][] =>
  Array.from({ length: Math.ceil(all.length / pageSize) }, (_, n) => all.slice(n * pageSize, (n + 1) * pageSize));

const stageId = (row: { id: string }): string => row.id.replace('0197f0a4', '0197f0a5');

/** The store's own way: the calls that a sync page makes for each message. */
const writeThroughStore = (store: Store, all: SampleMessage[], textIndex: boolean): void => {
  for (const page of pages(all))
    store.write(() => {
      const seq = lastSeq(store);
      for (const { row, raw } of page) {
        insertMessage(store, row, raw);
        addOrigin(store, {
          connectionId: row.connectionId,
          externalId: row.externalId,
          messageId: row.id,
          seenAt: row.createdAt,
        });
        recordStage(
          store,
          { id: stageId(row), workspaceId: row.workspaceId, messageId: row.id, stage: 'ingest', outcome: 'passed' },
          row.createdAt,
        );
      }
      if (textIndex) indexMessages(store, seq);
    });
};

/** The same rows by prepared inserts of the driver, and nothing else. */
const writeBare = (store: Store, all: SampleMessage[]): void => {
  const { sqlite } = store;
  const columns = sqlite
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('messages') WHERE name <> 'seq'")
    .all()
    .map(({ name }) => name);
  const insert = sqlite.prepare(
    `INSERT INTO messages (${columns.map((name) => `"${name}"`).join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
  );
  const keys = columns.map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  const origin = sqlite.prepare(
    'INSERT INTO message_origins (connection_id, external_id, message_id, seen_at) VALUES (?,?,?,?)',
  );
  const source = sqlite.prepare('INSERT INTO message_sources (message_id, raw) VALUES (?,?)');
  const stage = sqlite.prepare(
    "INSERT INTO stages (id, workspace_id, message_id, stage, outcome, created_at, updated_at, version) VALUES (?,?,?,'ingest','passed',?,?,1)",
  );
  for (const page of pages(all))
    sqlite
      .transaction(() => {
        for (const { row, raw } of page) {
          const values: Record<string, unknown> = row;
          insert.run(
            keys.map((key) => {
              const value = values[key];
              return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
            }),
          );
          if (raw) source.run(row.id, raw);
          origin.run(row.connectionId, row.externalId, row.id, row.createdAt);
          stage.run(stageId(row), row.workspaceId, row.id, row.createdAt, row.createdAt);
        }
      })
      .immediate();
};

const countOf = (store: Store, table: string): number =>
  store.sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;

/**
 * What the store adds to writing parsed messages: its calls against bare prepared inserts of the same rows into the same
 * tables and indexes, with the same settings and transactions of the same size.
 */
export const benchStoreWrites = async (options: {
  migrations: string;
  messages: number;
  rounds: number;
}): Promise<Line[]> => {
  const all = sampleMessages(options.messages);
  const run = (write: (store: Store) => void, indexed: boolean) => async () => {
    const { store, remove } = await openTemporaryStore(options.migrations);
    try {
      const ms = await timed(() => write(store));
      for (const table of ['messages', 'message_origins', 'stages'])
        if (countOf(store, table) !== all.length) throw new Error(`${table} holds ${countOf(store, table)} rows`);
      if (countOf(store, 'messages_fts') !== (indexed ? all.length : 0))
        throw new Error('the text index is not as meant');
      return ms;
    } finally {
      remove();
    }
  };
  const pieces = {
    bare: run((store) => writeBare(store, all), false),
    plain: run((store) => writeThroughStore(store, all, false), false),
    indexed: run((store) => writeThroughStore(store, all, true), true),
  };
  await pieces.plain();
  const results = await interleave(pieces, options.rounds);
  const theirs = median(results.bare);
  const what = `store writes, ${options.messages.toLocaleString('en')} parsed messages`;
  const against = 'bare prepared inserts';
  return [
    { name: `${what}, no text index`, ours: median(results.plain), theirs, against, unit: 'ms', goal: 1.3 },
    { name: `${what}, text index`, ours: median(results.indexed), theirs, against, unit: 'ms', goal: 2.6 },
  ];
};
