import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { openStore, type Store } from './open';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import { leads } from './schema';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
  const insert = prepareInsert(leads);
  for (const id of ['a', 'b'])
    insert(store, {
      ...{ id, workspaceId: 'w', createdAt: 1, updatedAt: 2, campaignId: `of-${id}`, name: 'Dana', phone: '+35121' },
      ...{ email: 'd@northwind.example', sentiment: 'Interested', sentimentBy: 'model', zone: 'Europe/Lisbon' },
    });
});
afterEach(() => store.close());

const update = prepareUpdate(leads);
const raw = (id: string) =>
  store.sqlite.prepare<[string], Record<string, unknown>>('SELECT * FROM leads WHERE id = ?').get(id);

describe('prepareUpdate', () => {
  it('writes what drizzle’s own update writes: JSON, NULL, and nothing for what is undefined', () => {
    const set = {
      replier: { name: 'Leo', email: 'leo@northwind.example' },
      phone: null,
      zone: undefined,
      updatedAt: 9,
    };
    update(store, 'a', set);
    store.db.update(leads).set(set).where(eq(leads.id, 'b')).run();
    expect({ ...raw('a'), id: 'b', campaign_id: 'of-b' }).toEqual(raw('b'));
    expect(raw('a')).toMatchObject({ phone: null, zone: 'Europe/Lisbon', updated_at: 9 });
  });

  it('changes the one row, and other columns by another text', () => {
    update(store, 'a', { name: 'Mara' });
    update(store, 'a', { company: 'Northwind' });
    expect(raw('a')).toMatchObject({ name: 'Mara', company: 'Northwind' });
    expect(raw('b')).toMatchObject({ name: 'Dana', company: null });
    update(store, 'a', {});
  });

  it('keeps the hashes of rows, as every update does', () => {
    const seal = () => store.sqlite.prepare("SELECT seal FROM row_seals WHERE noun = 'leads' AND row_id = 'a'").get();
    const before = seal();
    update(store, 'a', { name: 'Mara' });
    expect(seal()).not.toEqual(before);
  });
});
