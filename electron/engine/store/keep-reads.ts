import type Database from 'better-sqlite3';
import type { Store } from './open';

/** A change of a table, as a trigger names it, and which of them count where not all do. */
type Change = string | { on: string; when: string };

/** Every way in which a table may change. */
const anyOf = (table: string): string[] => ['INSERT', 'UPDATE', 'DELETE'].map((change) => `${change} ON main.${table}`);

/**
 * What changes seldom and is read for every message, several times, by the changes that make it another: tables, and of those that every
 * message writes to the columns that it leaves alone.
 */
const watched = {
  workspaces: anyOf('workspaces'),
  campaigns: anyOf('campaigns'),
  connections: anyOf('connections'),
  profiles: anyOf('profiles'),
  prompt_changes: anyOf('prompt_changes'),
  calibrations: anyOf('calibrations'),
  knowledge: anyOf('knowledge'),
  knowledge_chunks: anyOf('knowledge_chunks'),
  reviews: anyOf('reviews'),
  learned_edits: anyOf('learned_edits'),
  /** Accounts, without how they stand and how far they were read. */
  accounts: [
    'INSERT ON main.connections',
    'DELETE ON main.connections',
    'UPDATE OF id, workspace_id, label, config, secret_end ON main.connections',
  ],
  /** What a campaign's breaker is judged by: what came of sends and of drawn decisions (breakerEvidence). */
  outcomes: [
    ...anyOf('campaigns'),
    ...anyOf('reviews'),
    { on: 'INSERT ON main.outbox', when: "NEW.state NOT IN ('queued', 'held')" },
    'UPDATE OF state, sent_at, leaves_at ON main.outbox',
    'UPDATE OF opted_out_at, bounced_at, email ON main.leads',
    { on: 'INSERT ON main.messages', when: `NEW.outbox_id IS NOT NULL OR instr(NEW.facts, '"returned"') > 0` },
    'UPDATE OF outbox_id, lead_id ON main.messages',
    {
      on: 'UPDATE OF facts ON main.messages',
      when: `instr(NEW.facts, '"returned"') > 0 OR instr(OLD.facts, '"returned"') > 0`,
    },
    // What is sent by rule was not drawn; what a person sends has a review.
    { on: 'UPDATE OF state ON main.drafts', when: "NEW.state <> 'sending'" },
    { on: 'INSERT ON main.drafts', when: 'NEW.asked_by_person = 1' },
  ],
  /** Which messages a lead's thread has, and their order. */
  threads: ['INSERT ON main.messages', 'DELETE ON main.messages', 'UPDATE OF seq, lead_id, at ON main.messages'],
  /** Who said what in which thread, and which of it only claims to be ours. */
  heard: [
    'INSERT ON main.messages',
    'DELETE ON main.messages',
    'UPDATE OF seq, workspace_id, lead_id, at, channel, direction, "from", "to", cc, subject, body ON main.messages',
    {
      on: 'UPDATE OF facts ON main.messages',
      when: `instr(NEW.facts, '"doubt"') > 0 OR instr(OLD.facts, '"doubt"') > 0`,
    },
  ],
  offers: anyOf('offers'),
  /** Which lead has which address, in which campaign. */
  addresses: [
    'INSERT ON main.leads',
    'DELETE ON main.leads',
    'UPDATE OF id, workspace_id, campaign_id, email ON main.leads',
  ],
  /** Who is called what, and who wrote what: all that a draft is held against of other leads (other-leads.ts). */
  others: [
    'INSERT ON main.leads',
    'DELETE ON main.leads',
    'UPDATE OF id, workspace_id, name, company, email ON main.leads',
    // With the text index, to which a message is added in the transaction that stores it.
    'INSERT ON main.messages',
    'DELETE ON main.messages',
    'UPDATE OF seq, workspace_id, lead_id, direction, body ON main.messages',
  ],
} as const satisfies Record<string, readonly Change[]>;
export type Watched = keyof typeof watched;
const watchedNames = Object.keys(watched) as Watched[];

/** What each change makes another one: several of them ask for the same, and one trigger tells all. */
const tellings = new Map<string, string[]>();
for (const name of watchedNames)
  for (const change of watched[name] as readonly Change[]) {
    const [on, where] = typeof change === 'string' ? [change, ''] : [change.on, ` WHERE ${change.when}`];
    tellings.set(on, [...(tellings.get(on) ?? []), `SELECT engine_changed_${name}()${where};`]);
  }

/** One transaction of `Store.write`: what is read inside it holds afterwards only if it was committed. */
export type Writing = { committed: boolean; version: number | null };

type Watch = {
  /** How often each was changed by this connection, rolled back or not. */
  changes: Record<Watched, number>;
  /** Changes when another connection, of this process or another, has committed (sqlite.org/pragma.html#pragma_data_version). */
  othersVersion: () => number;
  writing: Writing | null;
  /** Reads of one moment that are under way, which are `writing` as well. */
  reading: Writing | null;
  begin: () => void;
  commit: () => void;
};

const watches = new WeakMap<Database.Database, Watch>();

/**
 * Counts every change of what is watched that is made through this connection, by triggers of the connection, so that no
 * statement can be forgotten. Call it once a database is migrated; without it `keepRead` reads each time.
 */
export const watchTables = (sqlite: Database.Database): void => {
  const there = new Set(
    sqlite
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  );
  // A database of an older version, opened with its own migrations.
  if (![...tellings.keys()].every((on) => there.has(/ ON main\.(\w+)$/.exec(on)?.[1] ?? ''))) return;
  const changes = Object.fromEntries(watchedNames.map((name) => [name, 0])) as Watch['changes'];
  for (const name of watchedNames)
    sqlite.function(`engine_changed_${name}`, () => {
      changes[name] += 1;
      return null;
    });
  const triggers = [...tellings].map(
    ([on, tell], n) => `CREATE TEMP TRIGGER changed_${n} AFTER ${on} BEGIN ${tell.join(' ')} END;`,
  );
  sqlite.exec(triggers.join('\n'));
  // A text of its own: nobody else, asking the same, sets it to give something else.
  const version = sqlite.prepare<[], number>('PRAGMA data_version /* of kept reads */').pluck();
  const [begin, commit] = [sqlite.prepare('BEGIN /* of reads */'), sqlite.prepare('COMMIT /* of reads */')];
  watches.set(sqlite, {
    ...{ changes, othersVersion: () => version.get() ?? 0, writing: null, reading: null },
    ...{ begin: () => void begin.run(), commit: () => void commit.run() },
  });
};

/** Runs one whole transaction, so that what is read inside it is kept if it is committed, and only then. Not for one inside another. */
export const keepThrough = <T>(sqlite: Database.Database, transaction: () => T): T => {
  const watch = watches.get(sqlite);
  if (watch === undefined) return transaction();
  const writing: Writing = { committed: false, version: null };
  watch.writing = writing;
  try {
    const result = transaction();
    writing.committed = true;
    return result;
  } finally {
    watch.writing = null;
  }
};

/**
 * Ends reads of one moment before something is written: a transaction that began with reading may find that somebody else has
 * written since, and can then not write at all. Gives whether there were any; what is read after that is read by itself.
 */
export const endReading = (sqlite: Database.Database): boolean => {
  const watch = watches.get(sqlite);
  if (watch === undefined || watch.reading === null) return false;
  watch.reading = null;
  watch.writing = null;
  watch.commit();
  return true;
};

/**
 * Several reads as of one moment, in one transaction: each by itself takes the file's lock and gives it back, and asks anew whether
 * another connection has written. `body` ends before anything is awaited, so it holds up nobody. It may write by `Store.write`,
 * which ends the moment first. Inside a transaction it is part of that.
 */
export const readTogether = <T>({ sqlite }: Pick<Store, 'sqlite'>, body: () => T): T => {
  const watch = watches.get(sqlite);
  if (watch === undefined || sqlite.inTransaction) return body();
  watch.begin();
  const reading: Writing = { committed: true, version: null };
  watch.writing = reading;
  watch.reading = reading;
  try {
    return body();
  } finally {
    if (watch.reading === reading) endReading(sqlite);
  }
};

/** Looked at before reading: what is committed in between is met the next time. Nobody else commits while a transaction of ours writes. */
const versionOf = (watch: Watch, writing: Writing | null): number => {
  if (writing === null) return watch.othersVersion();
  writing.version ??= watch.othersVersion();
  return writing.version;
};

/**
 * For answers that are kept elsewhere: in which transaction they are read now, and a number that is another one once another connection
 * has committed. Null where nothing may be kept: the database is not watched, or a transaction is not one of `Store.write`.
 */
export const keepingOf = (sqlite: Database.Database): { version: number; within: Writing | null } | null => {
  const watch = watches.get(sqlite);
  if (watch === undefined || (watch.writing === null && sqlite.inTransaction)) return null;
  return { version: versionOf(watch, watch.writing), within: watch.writing };
};

/** What is read cannot be changed by whoever got it: the next one gets the same. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

type Kept<R> = { value: R; changes: number; version: number; within: Writing | null };

/** Answers kept for one read; a workspace has few campaigns and accounts, so more than these are other people's keys. */
const usualMost = 1_000;

/**
 * A read of what is watched that is done anew only when it may have changed: by this connection, which counts its
 * changes, or by any other, of which SQLite tells in one step. What is given is therefore what reading would give, and it is frozen.
 *
 * What is read inside a transaction may be taken back with it: it is kept for the rest of it, and beyond only once it is committed.
 */
export const keepRead = <A extends readonly string[], R>(
  tables: readonly Watched[],
  read: (store: Store, ...about: A) => R,
  /** Answers kept at most, where one of them may be large. */
  most = usualMost,
): ((store: Store, ...about: A) => R) => {
  const known = new WeakMap<Database.Database, Map<string, Kept<R>>>();
  return (store, ...about) => {
    const { sqlite } = store;
    const watch = watches.get(sqlite);
    if (watch === undefined) return read(store, ...about);
    const key = about.length === 1 ? (about[0] ?? '') : about.join('\n');
    let changes = 0;
    for (const table of tables) changes += watch.changes[table];
    const within = watch.writing;
    const version = versionOf(watch, within);
    let answers = known.get(sqlite);
    const before = answers?.get(key);
    if (
      before !== undefined &&
      before.changes === changes &&
      before.version === version &&
      (before.within === null || before.within === within || before.within.committed)
    )
      return before.value;
    const value = frozen(read(store, ...about));
    // A transaction of somebody's own making, of which nobody says how it ends.
    if (within === null && sqlite.inTransaction) return value;
    if (answers === undefined || answers.size >= most) {
      answers = new Map();
      known.set(sqlite, answers);
    }
    answers.set(key, { value, changes, version, within });
    return value;
  };
};
