import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepRead, readTogether } from './keep-reads';
import { openStore, type Store } from './open';
import { openSqlite } from './open-sqlite';
import { saveProfile } from './workspaces';

let folder: string;
const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
let store: Store;
let asked = 0;
const names = keepRead(['profiles'], (from, workspaceId: string): string[] => {
  asked += 1;
  return from.sqlite
    .prepare<[string], string>('SELECT name FROM profiles WHERE workspace_id = ? ORDER BY id')
    .pluck()
    .all(workspaceId);
});
const add = (id: string, name: string): void =>
  saveProfile(store, 'w', { id, name, email: `${id}@fernhill.example`, role: 'setter' }, 1);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-kept-'));
  store = await openStore({ file: join(folder, 'kept.sqlite'), migrations, backups: null, now: () => 0 });
  asked = 0;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('reads once as long as nothing changes, for each key, and whatever else is written', () => {
  expect(names(store, 'w')).toEqual([]);
  expect(names(store, 'v')).toEqual([]);
  store.sqlite.prepare("INSERT INTO meta (key, value) VALUES ('a', 'b')").run();
  names(store, 'w');
  names(store, 'v');
  expect(asked).toBe(2);
});

it('sees every change of its own connection at once: rows that come, change and go, whoever writes them', () => {
  add('p', 'Mara');
  expect(names(store, 'w')).toEqual(['Mara']);
  store.sqlite.prepare("UPDATE profiles SET name = 'Ines' WHERE id = 'p'").run();
  expect(names(store, 'w')).toEqual(['Ines']);
  store.sqlite.exec('DELETE FROM profiles');
  expect(names(store, 'w')).toEqual([]);
});

it('sees what another connection has committed, and nothing before', () => {
  add('p', 'Mara');
  names(store, 'w');
  const beside = openSqlite(store.file, 1_000);
  try {
    beside.exec("BEGIN IMMEDIATE; UPDATE profiles SET name = 'Ines'");
    expect(names(store, 'w')).toEqual(['Mara']);
    beside.exec('COMMIT');
    expect(names(store, 'w')).toEqual(['Ines']);
  } finally {
    beside.close();
  }
});

it('keeps nothing of a transaction that is taken back, and shows inside it what it wrote', () => {
  add('p', 'Mara');
  names(store, 'w');
  expect(() =>
    store.write(() => {
      store.sqlite.prepare("UPDATE profiles SET name = 'Ines'").run();
      expect(names(store, 'w')).toEqual(['Ines']);
      expect(names(store, 'w')).toEqual(['Ines']);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(names(store, 'w')).toEqual(['Mara']);
});

it('gives what nobody can change for the next one', () => {
  add('p', 'Mara');
  expect(() => names(store, 'w').push('Ines')).toThrow(TypeError);
  expect(names(store, 'w')).toEqual(['Mara']);
});

it('keeps what was read inside a transaction once it is committed, and for the rest of it before', () => {
  store.write(() => {
    add('p', 'Mara');
    expect(names(store, 'w')).toEqual(['Mara']);
    expect(names(store, 'w')).toEqual(['Mara']);
  });
  expect(names(store, 'w')).toEqual(['Mara']);
  expect(asked).toBe(1);
});

it('forgets what was read inside a transaction that was taken back, though nothing changed after the reading', () => {
  expect(() =>
    store.write(() => {
      add('p', 'Mara');
      names(store, 'w');
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(names(store, 'w')).toEqual([]);
  store.write(() => expect(names(store, 'w')).toEqual([]));
});

it('keeps nothing of a transaction that somebody makes without the store, who alone knows how it ends', () => {
  store.sqlite.exec('BEGIN IMMEDIATE');
  add('p', 'Mara');
  expect(names(store, 'w')).toEqual(['Mara']);
  store.sqlite.exec('ROLLBACK');
  expect(names(store, 'w')).toEqual([]);
});

it('watches of a table that every message writes to only the columns that matter', () => {
  let read = 0;
  const addresses = keepRead(['addresses'], (from): string[] => {
    read += 1;
    return from.sqlite.prepare<[], string>('SELECT email FROM leads ORDER BY id').pluck().all();
  });
  store.sqlite.pragma('foreign_keys = 0');
  store.sqlite
    .prepare(
      `INSERT INTO leads (id, workspace_id, created_at, updated_at, campaign_id, name, email, sentiment, sentiment_by)
       VALUES ('l', 'w', 0, 0, 'c', 'Dana', 'dana@northwind.example', 'New', 'none')`,
    )
    .run();
  expect(addresses(store)).toEqual(['dana@northwind.example']);
  store.sqlite.prepare("UPDATE leads SET last_message_at = 5, sentiment = 'Interested' WHERE id = 'l'").run();
  addresses(store);
  expect(read).toBe(1);
  store.sqlite.prepare("UPDATE leads SET email = 'd@northwind.example' WHERE id = 'l'").run();
  expect(addresses(store)).toEqual(['d@northwind.example']);
});

const storedNames = (): string[] =>
  store.sqlite.prepare<[], string>('SELECT name FROM profiles ORDER BY id').pluck().all();

it('reads together as of one moment, and afterwards what another connection wrote in between', () => {
  add('p', 'Mara');
  const beside = openSqlite(store.file, 1_000);
  try {
    readTogether(store, () => {
      expect(names(store, 'w')).toEqual(['Mara']);
      beside.exec("UPDATE profiles SET name = 'Ines'");
      expect(names(store, 'w')).toEqual(['Mara']);
      expect(storedNames()).toEqual(['Mara']);
    });
    expect(names(store, 'w')).toEqual(['Ines']);
    // What was read of a moment is kept beyond it as long as it holds.
    readTogether(store, () => names(store, 'w'));
    expect(asked).toBe(2);
  } finally {
    beside.close();
  }
});

it('ends the moment before something is written in it, though somebody else has written since', () => {
  add('p', 'Mara');
  const beside = openSqlite(store.file, 1_000);
  try {
    readTogether(store, () => {
      names(store, 'w');
      beside.exec("UPDATE profiles SET name = 'Ines'");
      store.write(() => add('q', 'Ruth'));
      expect(store.sqlite.inTransaction).toBe(false);
      expect(names(store, 'w')).toEqual(['Ines', 'Ruth']);
    });
    expect(beside.prepare('SELECT count(*) FROM profiles').pluck().get()).toBe(2);
  } finally {
    beside.close();
  }
});

it('is part of the transaction it stands in, and ends with what breaks it off', () => {
  expect(() =>
    store.write(() => {
      add('p', 'Mara');
      readTogether(store, () => expect(names(store, 'w')).toEqual(['Mara']));
      expect(store.sqlite.inTransaction).toBe(true);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(names(store, 'w')).toEqual([]);
  expect(() =>
    readTogether(store, () => {
      names(store, 'w');
      throw new Error('broken off');
    }),
  ).toThrow('broken off');
  expect(store.sqlite.inTransaction).toBe(false);
  add('p', 'Mara');
  expect(names(store, 'w')).toEqual(['Mara']);
});

it('tells all that rests on a change of it, and of some changes only what they matter to', () => {
  const read: string[] = [];
  const all = (['threads', 'heard', 'outcomes'] as const).map((what) => keepRead([what], () => read.push(what)));
  const readAnew = (): string[] => {
    read.length = 0;
    for (const each of all) each(store);
    return [...read];
  };
  store.sqlite.pragma('foreign_keys = 0');
  const come = (id: string, facts: string): void =>
    void store.sqlite
      .prepare(
        `INSERT INTO messages (id, workspace_id, created_at, updated_at, lead_id, campaign_id, connection_id, channel, direction, at, identity,
           external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text, attachments, facts, stage)
         VALUES (@id, 'w', 9, 9, 'l', 'c', 'k', 'email', 'inbound', 9, @id, @id, '[]', '{"name":"","email":""}', '[]', '[]', '[]', '', '', '',
           '', '', '[]', @facts, 'error')`,
      )
      .run({ id, facts });
  readAnew();
  come('m', '{}');
  expect(readAnew()).toEqual(['threads', 'heard']);
  come('n', '{"returned":{}}');
  expect(readAnew()).toEqual(['threads', 'heard', 'outcomes']);
  const say = (facts: string): void =>
    void store.sqlite.prepare("UPDATE messages SET facts = ? WHERE id = 'm'").run(facts);
  say('{"autoReply":1}');
  expect(readAnew()).toEqual([]);
  say('{"doubt":"x"}');
  expect(readAnew()).toEqual(['heard']);
  say('{"returned":{}}');
  expect(readAnew()).toEqual(['heard', 'outcomes']);
  store.sqlite.prepare("DELETE FROM messages WHERE id = 'm'").run();
  expect(readAnew()).toEqual(['threads', 'heard']);
});
