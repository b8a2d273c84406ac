import { expect, it, vi } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { prepareInsert } from './prepare-insert';
import { countLeads, countMessages } from './row-counts';
import { leads } from './schema';

const lead = (workspaceId: string, campaignId: string, n: number) => ({
  ...{ id: `more-${n}`, workspaceId, campaignId, createdAt: 1, updatedAt: 1, name: `Lead ${n}` },
  ...{ email: `more${n}@northwind.example`, sentiment: 'New' as const, sentimentBy: 'none' as const },
});

it('counts what is there, then only what is new, as a whole count would', async () => {
  const t = await engineForTests(byPeople);
  const { store } = t.ctx;
  const whole = (): number =>
    store.sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM messages').get()?.n ?? Number.NaN;
  expect(countMessages(store, t.workspaceId)).toBe(whole());
  t.mailbox.arrive({ text: 'What does it cost?' });
  await t.sync();
  expect(countMessages(store, t.workspaceId)).toBe(whole());
  const asked = vi.spyOn(store.sqlite, 'prepare');
  t.mailbox.arrive({ text: 'And how long does it take?' });
  await t.sync();
  asked.mockClear();
  expect(countMessages(store, t.workspaceId)).toBe(whole());
  const texts = asked.mock.calls.map(([text]) => text).filter((text) => text !== 'SELECT count(*) AS n FROM messages');
  expect(texts.filter((text) => text.includes('count(*)'))).toEqual([expect.stringContaining('WHERE rowid > ?')]);
  expect(countMessages(store, 'another workspace')).toBe(0);
});

it('does not remember what a transaction took back', async () => {
  const t = await engineForTests(byPeople);
  const { store } = t.ctx;
  t.mailbox.arrive({ text: 'What does it cost?' });
  await t.sync();
  const { campaignId } = t.lead();
  const before = countLeads(store).get(campaignId) ?? 0;
  expect(() =>
    store.write(() => {
      prepareInsert(leads)(store, lead(t.workspaceId, campaignId, 1));
      expect(countLeads(store).get(campaignId)).toBe(before + 1);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(countLeads(store).get(campaignId)).toBe(before);
  // The same row number, another campaign.
  store.write(() => prepareInsert(leads)(store, lead(t.workspaceId, 'other', 2)));
  expect(countLeads(store).get(campaignId)).toBe(before);
  expect(countLeads(store).get('other')).toBe(1);
});
