import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

/** An engine on a file so large that long reads have a thread of their own, with two drafts that wait. */
const onLargeFile = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-long-reads-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const t = await engineForTests({ ...byPeople, dataDir });
  for (const lead of ['ana@bakery.example', 'ivo@couriers.example']) t.mailbox.arrive({ lead });
  await t.sync();
  await t.work();
  const { sqlite } = t.ctx.store;
  sqlite.exec(
    'CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(40000000)); DELETE FROM ballast',
  );
  const draft = async () => {
    const [row] = (await t.call('queue.list', {})).rows;
    if (!row) throw new Error('no draft');
    return row;
  };
  return { t, draft };
};

it('while a search is under way drafts are served and decisions taken, and what was decided is not found any more', async () => {
  const { t, draft } = await onLargeFile();
  const row = await draft();
  const { total } = await t.call('queue.list', { search: '@' });
  expect(total).toBe(2);

  let found = false;
  const search = t.call('queue.list', { search: '@' }, 'setter').then((answer) => {
    found = true;
    return answer;
  });
  expect((await t.call('drafts.get', { id: row.id }, 'setter')).draft.id).toBe(row.id);
  await t.call('drafts.reject', { id: row.id, reason: 'other', note: '' }, 'setter');
  expect(found).toBe(false);
  // Asked after the decision, it knows of it; the one from before may tell of either moment.
  const after = await t.call('queue.list', { search: '@', sort: 'lead' }, 'setter');
  expect(after.rows.map(({ id }) => id)).not.toContain(row.id);
  expect(after.total).toBe(1);
  expect([1, 2]).toContain((await search).rows.length);
  expect((await t.call('queue.counts', {})).counts.needs_you).toBe(1);
});

it('every kind of list says the same as from a small file', async () => {
  const { t } = await onLargeFile();
  const names = async (input: Parameters<typeof t.call<'queue.list'>>[1]): Promise<string[]> =>
    (await t.call('queue.list', input)).rows.map(({ leadName }) => leadName).sort();
  const all = await names({});
  expect(all).toHaveLength(2);
  for (const sort of ['lead', 'campaign', 'reason', 'oldest'] as const) expect(await names({ sort })).toEqual(all);
  expect(await names({ group: 'campaign' })).toEqual(all);
  expect(await names({ filters: { channels: ['sms'] } })).toEqual([]);
  expect((await t.call('queue.groups', { group: 'campaign' })).groups.map(({ count }) => count)).toEqual([2]);
  const inbox = await t.call('inbox.list', { search: 'couriers' });
  expect([inbox.rows.map(({ email }) => email), inbox.total]).toEqual([['ivo@couriers.example'], 1]);
});

it('a search shows its rows while they are counted: the count is asked for apart, and is the same', async () => {
  const { t } = await onLargeFile();
  const page = await t.call('queue.list', { search: '@', limit: 1, counted: false });
  expect([page.rows.length, page.total]).toEqual([1, null]);
  expect(await t.call('queue.total', { search: '@' })).toEqual({ total: 2 });
  expect((await t.call('queue.list', { search: '@', limit: 1 })).total).toBe(2);
  // A page that holds all of it says so by itself.
  expect((await t.call('queue.list', { search: 'couriers', counted: false })).total).toBe(1);
  const inbox = await t.call('inbox.list', { search: '@', limit: 1, counted: false });
  expect([inbox.rows.length, inbox.total]).toEqual([1, null]);
  expect(await t.call('inbox.total', { search: '@' })).toEqual({ total: 2 });
});

it('an engine that stops while a search is under way closes its database', async () => {
  const { t } = await onLargeFile();
  const search = t.engine.call('queue.list', { search: '@' });
  await t.engine.stop();
  expect(await search).toMatchObject({ error: { code: 'cancelled' } });
});
