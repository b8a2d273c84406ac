import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * Tables whose rows carry a content hash: what was allowed to leave, why, to whom, and what forbids it. SQLite's own check
 * misses most flipped bits, because it looks at the structure and not at the content (measured: 376 of 400).
 */
export const sealedNouns = [
  'outbox',
  'decisions',
  'drafts',
  'reviews',
  'bookings',
  'leads',
  'campaigns',
  'connections',
  'workspaces',
  'profiles',
] as const;
export type SealedNoun = (typeof sealedNouns)[number];

type Columns = Partial<Record<SealedNoun, string[]>>;
const columnsKey = 'sealed_columns';

/**
 * Written with every message that comes in or at every look at an account, and nothing that leaves rests on them: hashing them would double the
 * cost of a sync.
 */
const unsealedColumns: Partial<Record<SealedNoun, string[]>> = {
  leads: ['last_message_at', 'updated_at', 'version'],
  connections: ['state', 'problem', 'checked_at', 'synced_at', 'cursor', 'updated_at', 'version'],
};

/** The columns that a row's hash is made from, in their order; of another attached database by its schema's name. */
export const sealedColumns = (sqlite: Database.Database, noun: SealedNoun, schema = 'main'): string[] =>
  sqlite
    .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_info(?, ?) ORDER BY name')
    .all(noun, schema)
    .map(({ name }) => name)
    .filter((name) => !unsealedColumns[noun]?.includes(name));

/** The columns by which a connection's triggers keep the hashes: they are made when no migration can come any more. */
const keptColumns = new WeakMap<Database.Database, Columns>();

/** As `sealedColumns` of the main database; not asked again where the triggers say it. */
const columnsOf = (sqlite: Database.Database, noun: SealedNoun): string[] =>
  keptColumns.get(sqlite)?.[noun] ?? sealedColumns(sqlite, noun);

const present = (sqlite: Database.Database): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'row_seals'").get() !== undefined;

/** Blobs do not survive JSON; everything else in a row is text, a number or null. */
const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value);

/** 128 bits of SHA-256 over the names and values of a row's columns. Null is left out: a column added later changes nothing. */
const sealOf = (columns: readonly string[], values: readonly unknown[]): Buffer => {
  const named: unknown[] = [];
  for (const [n, name] of columns.entries()) if (values[n] !== null) named.push([name, plain(values[n])]);
  return hash('sha256', JSON.stringify(named), 'buffer').subarray(0, 16);
};

const quoted = (columns: readonly string[], of = ''): string =>
  columns.map((name) => `${of}"${name.replaceAll('"', '""')}"`).join(', ');

/** Which columns the hashes were made from; kept beside them, as a row of its own. */
const readKnownColumns = (sqlite: Database.Database): Columns => {
  const row = sqlite
    .prepare<[string], { seal: Buffer }>("SELECT seal FROM row_seals WHERE noun = ? AND row_id = ''")
    .get(columnsKey);
  return row ? (JSON.parse(row.seal.toString('utf8')) as Columns) : {};
};

const defineSeal = (sqlite: Database.Database, noun: SealedNoun, columns: readonly string[]): void => {
  sqlite.function(`seal_${noun}`, { varargs: true, deterministic: true }, (...values: unknown[]) =>
    sealOf(columns, values),
  );
};

/**
 * Before a migration changes the tables: every row is held against the hash it has by the columns of then, because
 * afterwards all are hashed anew, and a damaged row must not be made right by that.
 */
export const checkBeforeMigration = (sqlite: Database.Database, now: number): void => {
  if (!present(sqlite)) return;
  for (const [noun, columns] of Object.entries(readKnownColumns(sqlite)) as [SealedNoun, string[]][]) {
    defineSeal(sqlite, noun, columns);
    noteMismatches(sqlite, noun, columns, now);
    noteLost(sqlite, noun, now);
  }
};

/** A hash whose row is gone. */
const noteLost = (sqlite: Database.Database, noun: SealedNoun, now: number): void => {
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at)
       SELECT noun, row_id, 'lost', ? FROM row_seals WHERE noun = ? AND row_id NOT IN (SELECT id FROM ${noun})`,
    )
    .run(now, noun);
};

const mismatch = (noun: SealedNoun, columns: readonly string[]): string =>
  `SELECT t.id AS id, CASE WHEN s.seal IS NULL THEN 'unsealed' ELSE 'changed' END AS what
   FROM ${noun} t LEFT JOIN row_seals s ON s.noun = '${noun}' AND s.row_id = t.id
   WHERE s.seal IS NOT seal_${noun}(${quoted(columns, 't.')})`;

const noteMismatches = (
  sqlite: Database.Database,
  noun: SealedNoun,
  columns: readonly string[],
  now: number,
  where = '',
  bind: unknown[] = [],
): void => {
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at)
       SELECT '${noun}', id, what, ? FROM (${mismatch(noun, columns)} ${where})`,
    )
    .run(now, ...bind);
};

/**
 * Makes every write of this connection keep the hashes: triggers of the connection, not of the file, so that a change made
 * by anything else is found instead of approved. An update of a row that does not match leaves it unmatched and noted.
 * `onDamage` is told of every row that is noted, inside the transaction that notes it.
 */
export const keepSeals = (sqlite: Database.Database, now: () => number, onDamage: () => void = () => {}): void => {
  // Opened with an older version's migrations, which have no room for hashes.
  if (!present(sqlite)) return;
  sqlite.function('engine_damage_found', () => {
    onDamage();
    return null;
  });
  sqlite.exec(
    'CREATE TEMP TRIGGER damage_found AFTER INSERT ON main.row_damage BEGIN SELECT engine_damage_found(); END',
  );
  const known = readKnownColumns(sqlite);
  const current: Columns = {};
  sqlite.function('engine_now', () => now());
  for (const noun of sealedNouns) {
    const columns = sealedColumns(sqlite, noun);
    current[noun] = columns;
    defineSeal(sqlite, noun, columns);
  }
  if (JSON.stringify(known) !== JSON.stringify(current))
    sqlite
      .transaction(() => {
        for (const noun of sealedNouns)
          if (JSON.stringify(known[noun]) !== JSON.stringify(current[noun])) sealAll(sqlite, noun, current[noun] ?? []);
        sqlite
          .prepare("INSERT OR REPLACE INTO row_seals (noun, row_id, seal) VALUES (?, '', ?)")
          .run(columnsKey, Buffer.from(JSON.stringify(current)));
      })
      .immediate();
  for (const noun of sealedNouns) sqlite.exec(triggers(noun, current[noun] ?? []));
  keptColumns.set(sqlite, current);
};

/**
 * As `keepSeals`, beside an engine that has the database open: by the columns its hashes were made from, whatever this version
 * would take, and without hashing anything anew.
 */
export const keepSealsAsFound = (sqlite: Database.Database, now: () => number): void => {
  if (!present(sqlite)) return;
  sqlite.function('engine_now', () => now());
  for (const [noun, columns] of Object.entries(readKnownColumns(sqlite)) as [SealedNoun, string[]][]) {
    defineSeal(sqlite, noun, columns);
    sqlite.exec(triggers(noun, columns));
  }
};

/**
 * Before rows are hashed by other columns than before, where no migration that looked first has changed them: what was put in or
 * changed by something else than the engine would be made right by that. So it would where the record of the columns was taken
 * away, or all hashes with it. Call it before `keepSeals`.
 */
export const noteStrangers = (sqlite: Database.Database, now: number): void => {
  if (!present(sqlite)) return;
  const known = readKnownColumns(sqlite);
  const noRecord = Object.keys(known).length === 0;
  const changed = sealedNouns.filter((noun) =>
    noRecord
      ? true
      : known[noun] !== undefined && JSON.stringify(known[noun]) !== JSON.stringify(sealedColumns(sqlite, noun)),
  );
  if (changed.length === 0) return;
  sqlite
    .transaction(() => {
      for (const noun of changed) {
        const by = known[noun] ?? sealedColumns(sqlite, noun);
        const there = sealedColumns(sqlite, noun);
        if (by.every((name) => there.includes(name))) {
          defineSeal(sqlite, noun, by);
          noteMismatches(sqlite, noun, by, now);
        } else noteUnsealed(sqlite, noun, now);
      }
    })
    .immediate();
};

/** By columns that are gone nothing can be held; that a row has no hash at all still shows. */
const noteUnsealed = (sqlite: Database.Database, noun: SealedNoun, now: number): void => {
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at)
       SELECT '${noun}', id, 'unsealed', ? FROM ${noun} WHERE id NOT IN (SELECT row_id FROM row_seals WHERE noun = '${noun}')`,
    )
    .run(now);
};

const sealAll = (sqlite: Database.Database, noun: SealedNoun, columns: readonly string[]): void => {
  sqlite
    .prepare(
      `INSERT OR REPLACE INTO row_seals (noun, row_id, seal) SELECT '${noun}', id, seal_${noun}(${quoted(columns)}) FROM ${noun}
       WHERE id NOT IN (SELECT row_id FROM row_damage WHERE noun = '${noun}')`,
    )
    .run();
};

const undamaged = (noun: SealedNoun, of: 'OLD' | 'NEW'): string =>
  `NOT EXISTS (SELECT 1 FROM row_damage WHERE noun = '${noun}' AND row_id = ${of}.id)`;

// No conflict clauses inside: the statement that fires a trigger overrules them (sqlite.org/lang_createtrigger.html).
const triggers = (noun: SealedNoun, columns: readonly string[]): string => `
  CREATE TEMP TRIGGER seal_${noun}_insert AFTER INSERT ON main.${noun} WHEN ${undamaged(noun, 'NEW')} BEGIN
    DELETE FROM row_seals WHERE noun = '${noun}' AND row_id = NEW.id;
    INSERT INTO row_seals (noun, row_id, seal) VALUES ('${noun}', NEW.id, seal_${noun}(${quoted(columns, 'NEW.')}));
  END;
  CREATE TEMP TRIGGER seal_${noun}_before BEFORE UPDATE OF ${quoted(columns)} ON main.${noun} WHEN ${undamaged(noun, 'OLD')} BEGIN
    INSERT INTO row_damage (noun, row_id, what, found_at)
      SELECT '${noun}', OLD.id, 'changed', engine_now() WHERE NOT EXISTS (
        SELECT 1 FROM row_seals WHERE noun = '${noun}' AND row_id = OLD.id AND seal = seal_${noun}(${quoted(columns, 'OLD.')}));
  END;
  CREATE TEMP TRIGGER seal_${noun}_after AFTER UPDATE OF ${quoted(columns)} ON main.${noun} WHEN ${undamaged(noun, 'OLD')} BEGIN
    DELETE FROM row_seals WHERE noun = '${noun}' AND row_id IN (OLD.id, NEW.id);
    INSERT INTO row_seals (noun, row_id, seal) VALUES ('${noun}', NEW.id, seal_${noun}(${quoted(columns, 'NEW.')}));
  END;
  CREATE TEMP TRIGGER seal_${noun}_delete AFTER DELETE ON main.${noun} BEGIN
    DELETE FROM row_seals WHERE noun = '${noun}' AND row_id = OLD.id;
  END;`;

/** Holds one row against its hash and notes it when it fails. Gives whether it may be trusted. */
export const rowHolds = (sqlite: Database.Database, noun: SealedNoun, id: string, now: number): boolean => {
  const known = sqlite.prepare('SELECT 1 FROM row_damage WHERE noun = +? AND row_id = +?').get(noun, id);
  if (known) return false;
  const wrong = sqlite
    .prepare<[string], { what: string }>(`${mismatch(noun, columnsOf(sqlite, noun))} AND t.id = +?`)
    .get(id);
  if (!wrong) return true;
  sqlite
    .prepare('INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at) VALUES (?, ?, ?, ?)')
    .run(noun, id, wrong.what, now);
  return false;
};

/** One slice of a walk over all hashed rows. */
export type SealSlice = { noun: SealedNoun; rows: number };

/**
 * Walks all hashed rows in slices, noting those that fail: changed, without a hash, or lost (a hash without its row).
 * Pull a slice, do something else, pull the next: no slice takes long.
 */
export function* walkSeals(sqlite: Database.Database, now: () => number, size = 500): Generator<SealSlice> {
  for (const noun of sealedNouns) {
    const columns = columnsOf(sqlite, noun);
    let after = '';
    for (;;) {
      const ids = sqlite
        .prepare<[string, number], { id: string }>(`SELECT id FROM ${noun} WHERE id > ? ORDER BY id LIMIT ?`)
        .all(after, size);
      const last = ids.at(-1)?.id;
      if (last === undefined) break;
      noteMismatches(sqlite, noun, columns, now(), 'AND t.id > ? AND t.id <= ?', [after, last]);
      yield { noun, rows: ids.length };
      after = last;
    }
    noteLost(sqlite, noun, now());
    yield { noun, rows: 0 };
  }
}

/** A person's word that a row is right as it reads now, or is rightly gone: it is hashed anew and trusted again. */
export const sealRow = (sqlite: Database.Database, noun: SealedNoun, id: string): void => {
  sqlite.prepare('DELETE FROM row_damage WHERE noun = ? AND row_id = ?').run(noun, id);
  sqlite.prepare('DELETE FROM row_seals WHERE noun = ? AND row_id = ?').run(noun, id);
  sqlite
    .prepare(
      `INSERT INTO row_seals (noun, row_id, seal) SELECT '${noun}', id, seal_${noun}(${quoted(columnsOf(sqlite, noun))}) FROM ${noun} WHERE id = ?`,
    )
    .run(id);
};
