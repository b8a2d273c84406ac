import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { buildOnce } from './build-once';
import { openStore, type Store } from './open';
import { offers, profiles } from './schema';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

/** A database with one profile, `p`, of this name. */
const storeWith = async (name: string): Promise<Store> => {
  const image = await migratedImage();
  const store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image });
  opened.push(store);
  store.sqlite.pragma('foreign_keys = 0');
  const row = { id: 'p', workspaceId: 'w', createdAt: 1, updatedAt: 2, role: 'setter' } as const;
  store.db
    .insert(profiles)
    .values({ ...row, name, email: 'mara@fernhill.example' })
    .run();
  return store;
};

it('is built for the first database, and gives every other what is in that one, also when the first is closed', async () => {
  let built = 0;
  const byId = buildOnce((db) => {
    built += 1;
    return db
      .select()
      .from(profiles)
      .where(eq(profiles.id, sql.placeholder('id')))
      .prepare();
  });
  const [first, second] = [await storeWith('Mara'), await storeWith('Ines')];
  expect(byId(first).get({ id: 'p' })?.name).toBe('Mara');
  expect(byId(second).get({ id: 'p' })?.name).toBe('Ines');
  expect(byId(first).all({ id: 'p' })).toHaveLength(1);
  expect(byId(second)).toBe(byId(second));
  opened.shift();
  first.close();
  const third = await storeWith('Noor');
  expect(
    byId(third)
      .all({ id: 'p' })
      .map(({ name }) => name),
  ).toEqual(['Noor']);
  expect(byId(third).values({ id: 'p' })).toHaveLength(1);
  expect(built).toBe(1);
});

it('keeps apart what of a join may be missing, in the second database as in the first', async () => {
  const withOffer = buildOnce((db) =>
    db
      .select()
      .from(profiles)
      .leftJoin(offers, eq(offers.id, profiles.id))
      .where(eq(profiles.id, sql.placeholder('id')))
      .prepare(),
  );
  for (const name of ['Mara', 'Ines']) {
    const found = withOffer(await storeWith(name)).get({ id: 'p' });
    expect(found?.profiles.name).toBe(name);
    expect(found?.offers).toBeNull();
  }
});
