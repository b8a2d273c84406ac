import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wordsThatBegin } from './lead-words';
import { openStore, type Store } from './open';
import { openSqlite } from './open-sqlite';

let folder: string;
let store: Store;
let beside: ReturnType<typeof openSqlite>;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  folder = mkdtempSync(join(tmpdir(), 'countersign-words-'));
  store = await openStore({ file: join(folder, 'words.sqlite'), migrations, backups: null, now: () => 0 });
  beside = openSqlite(store.file, 1_000);
});
afterEach(() => {
  beside.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (sqlite: Store['sqlite'], id: string, name: string, company: string | null = null): void => {
  sqlite
    .prepare(
      `INSERT INTO leads (id, workspace_id, created_at, updated_at, campaign_id, name, email, company, sentiment, sentiment_by)
       VALUES (?, 'w', 0, 0, 'c', ?, ?, ?, 'New', 'none')`,
    )
    .run(id, name, `${id}@northwind.example`, company);
};
const begin = (...words: string[]): string[] => [...wordsThatBegin(store, 'w', words)].sort();

it('knows the words with which a name or a firm begins, in small letters of ASCII, in their own workspace', () => {
  add(store.sqlite, 'a', 'Henrike Vossberg', 'NORTHWIND Couriers');
  expect(begin('henrike', 'hen', 'northwind', 'vossberg', 'henrike2')).toEqual(['hen', 'henrike', 'northwind']);
  expect([...wordsThatBegin(store, 'v', ['henrike'])]).toEqual([]);
  expect(begin('henrike')).toEqual(['henrike']);
});

it('asks for a word once as long as no such name is given', () => {
  begin('henrike', 'the');
  const prepare = vi.spyOn(store.sqlite, 'prepare');
  const asked = (): boolean => prepare.mock.calls.some(([sql]) => sql.includes('FROM leads'));
  expect(begin('the', 'henrike')).toEqual([]);
  add(store.sqlite, 'a', 'Ada Brekke', 'Theatre');
  begin('henrike');
  expect(asked()).toBe(false);
  expect(begin('the')).toEqual(['the']);
  expect(asked()).toBe(true);
  prepare.mockRestore();
});

type Step =
  | { kind: 'ask'; words: string[] }
  | { kind: 'add' | 'rename' | 'addBeside' | 'renameBeside'; name: string; company: string | null; of: number }
  | { kind: 'remove'; of: number };
const word = fc.constantFrom('ada', 'ad', 'brekke', 'Ada', 'the', 'İda', 'ßeta', 'longestofallnames', 'of');
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const ask = fc.record({
  kind: fc.constant('ask' as const),
  words: fc.array(
    word.map((each) => each.replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
    { minLength: 1, maxLength: 4 },
  ),
});
const change = fc.record({
  kind: fc.constantFrom('add' as const, 'rename' as const),
  name,
  company: fc.option(name),
  of: fc.nat(5),
});
const remove = fc.record({ kind: fc.constant('remove' as const), of: fc.nat(5) });
const outside = change.map((each): Step => ({ ...each, kind: each.kind === 'add' ? 'addBeside' : 'renameBeside' }));
const inside: fc.Arbitrary<Step> = fc.oneof({ weight: 2, arbitrary: ask }, change, remove);

it('misses no word, whoever gives names to leads, in transactions that are committed and in such as are taken back', () => {
  let n = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          inside.map((step) => ({ how: 'alone' as const, steps: [step] })),
          outside.map((step) => ({ how: 'alone' as const, steps: [step] })),
          fc.record({
            how: fc.constantFrom('kept' as const, 'back' as const, 'own' as const),
            steps: fc.array(inside, { maxLength: 6 }),
          }),
        ),
        { maxLength: 14 },
      ),
      (pieces) => {
        store.sqlite.exec('DELETE FROM leads');
        const ids = (sqlite: Store['sqlite']): string[] =>
          sqlite.prepare<[], string>('SELECT id FROM leads ORDER BY id').pluck().all();
        const really = (sought: string): boolean =>
          store.sqlite
            .prepare<[], { name: string; company: string | null }>(
              'SELECT lower(name) AS name, lower(company) AS company FROM leads',
            )
            .all()
            .some((lead) => lead.name.startsWith(sought) || lead.company?.startsWith(sought) === true);
        const take = (step: Step): void => {
          if (step.kind === 'ask') {
            const found = wordsThatBegin(store, 'w', step.words);
            for (const each of step.words) if (really(each)) expect([each, found.has(each)]).toEqual([each, true]);
            return;
          }
          const sqlite = step.kind === 'addBeside' || step.kind === 'renameBeside' ? beside : store.sqlite;
          const id = ids(sqlite)[step.of] ?? '';
          if (step.kind === 'remove') sqlite.prepare('DELETE FROM leads WHERE id = ?').run(id);
          else if (step.kind === 'add' || step.kind === 'addBeside') add(sqlite, `l${++n}`, step.name, step.company);
          else sqlite.prepare('UPDATE leads SET name = ?, company = ? WHERE id = ?').run(step.name, step.company, id);
        };
        for (const { how, steps } of pieces) {
          if (how === 'alone') steps.forEach(take);
          else if (how === 'own') {
            store.sqlite.exec('BEGIN');
            steps.forEach(take);
            store.sqlite.exec('ROLLBACK');
          } else {
            const whole = (): void =>
              store.write(() => {
                steps.forEach(take);
                if (how === 'back') throw new RangeError('taken back');
              });
            if (how === 'kept') whole();
            else expect(whole).toThrow(RangeError);
          }
          take({ kind: 'ask', words: ['ada', 'ad', 'brekke', 'the', 'İda', 'ßeta', 'longestofallnames', 'of'] });
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('forgets what it read in a transaction that is taken back, and within one what a name makes untrue', () => {
  add(store.sqlite, 'a', 'Ada Brekke');
  const takenBack = (): void =>
    store.write(() => {
      store.sqlite.exec("UPDATE leads SET name = 'Nobody'");
      expect(begin('ada', 'brekke')).toEqual([]);
      add(store.sqlite, 'b', 'Brekke');
      expect(begin('ada', 'brekke')).toEqual(['brekke']);
      throw new RangeError('taken back');
    });
  expect(takenBack).toThrow(RangeError);
  expect(begin('ada')).toEqual(['ada']);
});

it('keeps a few thousand words at most, and is right beyond', () => {
  add(store.sqlite, 'a', 'Word77 Smith');
  for (let at = 0; at < 9_000; at += 100) begin(...Array.from({ length: 100 }, (_, each) => `word${at + each}`));
  expect(begin('word77', 'word78')).toEqual(['word77']);
});
