import { expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

it('the inbox without a draft shows nobody whose draft waits or is leaving, and everybody whose draft is settled', async () => {
  const t = await engineForTests(byPeople);
  for (const lead of ['ana@bakery.example', 'ivo@couriers.example', 'dana@northwind.example'])
    t.mailbox.arrive({ lead });
  await t.sync();
  await t.work();
  const without = async (): Promise<string[]> => {
    const { rows, total } = await t.call('inbox.list', { filter: 'no_draft' }, 'setter');
    expect(total).toBe(rows.length);
    return rows.map(({ leadName }) => leadName);
  };
  const drafts = (await t.call('queue.list', {}, 'setter')).rows;
  expect(drafts).toHaveLength(3);
  expect(await without()).toEqual([]);
  const [first, second] = drafts;
  if (!first || !second) throw new Error('no drafts');
  const { sqlite } = t.ctx.store;
  sqlite.prepare("UPDATE drafts SET state = 'sending' WHERE id = ?").run(first.id);
  expect(await without()).toEqual([]);
  await t.call('drafts.reject', { id: second.id, reason: 'other', note: '' }, 'setter');
  expect(await without()).toEqual([second.leadName]);
  sqlite.prepare("UPDATE drafts SET state = 'sent' WHERE id = ?").run(first.id);
  expect((await without()).sort()).toEqual([first.leadName, second.leadName].sort());
});
