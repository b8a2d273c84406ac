import { fileURLToPath } from 'node:url';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { openStore, type Store } from './open';
import { runLean } from './run-lean';
import { connections, offers, profiles } from './schema';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
let store: Store;
beforeEach(async () => {
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
  store.sqlite.pragma('foreign_keys = 0');
  for (const [id, name] of [
    ['p', 'Mara'],
    ['q', 'Ines'],
  ] as const)
    store.db
      .insert(profiles)
      .values({
        id,
        workspaceId: 'w',
        createdAt: 1,
        updatedAt: 2,
        name,
        email: `${id}@fernhill.example`,
        role: 'setter',
      })
      .run();
});
afterEach(() => store.close());

const people = () =>
  store.db
    .select({ ...getTableColumns(profiles), long: sql<boolean>`length(${profiles.name}) > 3`.mapWith(Boolean) })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, sql.placeholder('workspaceId')), inArray(profiles.role, ['setter', 'admin'])))
    .orderBy(profiles.id)
    .prepare();

it('gives what Drizzle gives: columns of every kind, expressions with a mapping, values bound and written out', () => {
  const plain = people();
  const before = plain.all({ workspaceId: 'w' });
  expect(before).toHaveLength(2);
  const lean = runLean(people());
  expect(lean.all({ workspaceId: 'w' })).toEqual(before);
  expect(lean.get({ workspaceId: 'w' })).toEqual(before[0]);
  expect(lean.get({ workspaceId: 'nobody' })).toBeUndefined();
  expect(before[0]).toMatchObject({ name: 'Mara', long: true });
});

it('reads JSON and nulls as Drizzle does', () => {
  const row = { id: 'o', workspaceId: 'w', createdAt: 1, updatedAt: 2, label: 'Mailbox', state: 'unknown' } as const;
  const config = { kind: 'slack' as const, baseUrl: 'https://slack.example/api/' };
  store.db
    .insert(connections)
    .values({ ...row, config })
    .run();
  const make = () =>
    store.db
      .select()
      .from(connections)
      .where(eq(connections.id, sql.placeholder('id')))
      .prepare();
  const before = make().get({ id: 'o' });
  expect(before).toMatchObject({ config: { kind: 'slack' }, problem: null });
  expect(runLean(make()).get({ id: 'o' })).toEqual(before);
});

it('says which value is missing', () => {
  expect(() => runLean(people()).all({})).toThrow('workspaceId');
});

it('leaves a join whose rows are objects to Drizzle', () => {
  const joined = store.db
    .select()
    .from(profiles)
    .leftJoin(offers, eq(offers.id, profiles.id))
    .where(eq(profiles.id, sql.placeholder('id')))
    .prepare();
  const get = joined.get;
  expect(runLean(joined).get).toBe(get);
  expect(joined.get({ id: 'p' })?.offers).toBeNull();
});
