import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { openStore, type Store } from './open';
import { prepareInsert } from './prepare-insert';
import { leads, messageOrigins, workspaces } from './schema';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
});
afterEach(() => store.close());

const row = { workspaceId: 'w', createdAt: 1, updatedAt: 2 };

describe('prepareInsert', () => {
  it('writes what drizzle’s own insert writes: JSON, flags, defaults and NULL', () => {
    const insertLead = prepareInsert(leads);
    const lead = {
      ...row,
      campaignId: 'c',
      name: 'Dana',
      sentiment: 'Interested',
      sentimentBy: 'model',
      replier: null,
    } as const;
    insertLead(store, { ...lead, id: 'a', email: 'a@northwind.example' });
    insertLead(store, {
      ...lead,
      id: 'b',
      email: 'b@northwind.example',
      replier: { name: 'Leo', email: 'leo@northwind.example' },
      version: 7,
    });
    store.db
      .insert(leads)
      .values({ ...lead, id: 'c', email: 'a@northwind.example', campaignId: 'd' })
      .run();
    const raw = store.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM leads ORDER BY id').all();
    expect({ ...raw[0], id: 'c', campaign_id: 'd' }).toEqual(raw[2]);
    const [, second] = store.db.select().from(leads).all();
    expect(second).toMatchObject({ version: 7, replier: { name: 'Leo', email: 'leo@northwind.example' } });
    prepareInsert(workspaces)(store, {
      ...row,
      id: 'w',
      name: 'W',
      demo: true,
      settings: {} as never,
      campaignPresets: {},
    });
    expect(store.db.select().from(workspaces).get()).toMatchObject({ demo: true, campaignPresets: {} });
  });

  it('leaves a known row alone when told to, and complains otherwise', () => {
    const origin = { connectionId: 'c', externalId: 'e', messageId: 'm1', seenAt: 1 };
    prepareInsert(messageOrigins)(store, origin);
    prepareInsert(messageOrigins, { orIgnore: true })(store, { ...origin, messageId: 'm2' });
    expect(store.db.select().from(messageOrigins).all()).toEqual([origin]);
    expect(() => prepareInsert(messageOrigins)(store, origin)).toThrow('UNIQUE');
  });
});
