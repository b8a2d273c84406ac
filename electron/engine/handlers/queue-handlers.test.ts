import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

const calls: CallInput<'views.save'> = {
  id: null,
  name: 'Calls first',
  cut: { view: 'calls', sort: 'oldest', filters: { channels: ['sms'] } },
  pinned: true,
};

describe('named views', () => {
  it('belong to the person, hold their cut and count what is in it', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    await t.call('views.save', calls, 'setter');
    await t.call(
      'views.save',
      { id: null, name: 'All mail', cut: { filters: { channels: ['email'] } }, pinned: false },
      'setter',
    );
    const { views } = await t.call('views.list', {}, 'setter');
    expect(views.map(({ name, count, pinned }) => [name, count, pinned])).toEqual([
      ['Calls first', 0, true],
      ['All mail', 1, false],
    ]);
    expect(views[0]?.cut).toMatchObject({
      view: 'calls',
      sort: 'oldest',
      group: 'none',
      filters: { channels: ['sms'] },
    });
    expect((await t.call('views.list', {}, 'manager')).views).toEqual([]);
  });

  it('are renamed and removed by their owner alone, and never twice under one name', async () => {
    const t = await engineForTests(byPeople);
    const { view } = await t.call('views.save', calls, 'setter');
    await expect(t.call('views.save', { ...calls, name: 'CALLS FIRST' }, 'setter')).rejects.toThrow('conflict');
    await expect(t.call('views.save', { ...calls, id: view.id, name: 'Mine' }, 'manager')).rejects.toThrow('not_found');
    await expect(t.call('views.remove', { id: view.id }, 'manager')).rejects.toThrow('not_found');
    await t.call('views.save', { ...calls, id: view.id, version: view.version, name: 'Ring these' }, 'setter');
    await expect(
      t.call('views.save', { ...calls, id: view.id, version: view.version, name: 'Late' }, 'setter'),
    ).rejects.toThrow('conflict');
    await t.call('views.remove', { id: view.id }, 'setter');
    expect((await t.call('views.list', {}, 'setter')).views).toEqual([]);
  });
});

it('the place in the queue is kept for each person', async () => {
  const t = await engineForTests(byPeople);
  expect((await t.call('queue.place', {}, 'setter')).place).toBeNull();
  const place = { cut: { sort: 'oldest' as const }, savedViewId: null, draftId: null, scrolledRows: 12 };
  await t.call('queue.keepPlace', { place: { ...place, scrolledRows: 3 } }, 'setter');
  await t.call('queue.keepPlace', { place }, 'setter');
  expect((await t.call('queue.place', {}, 'setter')).place).toMatchObject({
    scrolledRows: 12,
    cut: { sort: 'oldest' },
  });
  expect((await t.call('queue.place', {}, 'manager')).place).toBeNull();
});

describe('how reviews are made', () => {
  it('is for a manager: looks, what was quick, and what a check spoke against', async () => {
    const t = await engineForTests(byPeople);
    for (const lead of ['ana@bakery.example', 'ivo@couriers.example', 'eva@mill.example']) t.mailbox.arrive({ lead });
    await t.sync();
    await t.work();
    const [quick, slow, rejected] = (await t.call('queue.list', {})).rows;
    if (!quick || !slow || !rejected) throw new Error('no drafts');
    t.ctx.store.sqlite
      .prepare('UPDATE decisions SET checks = \'[{"name":"price","passed":false,"evidence":"e"}]\' WHERE draft_id = ?')
      .run(quick.id);
    await t.call('reviews.looked', { id: quick.id, lookedMs: 400 }, 'setter');
    await t.call('reviews.looked', { id: quick.id, lookedMs: 500 }, 'setter');
    await t.call('reviews.looked', { id: slow.id, lookedMs: 9_000 }, 'setter');
    for (const row of [quick, slow])
      await t.call('drafts.approve', { id: row.id, fingerprint: row.fingerprint }, 'setter');
    await t.call('drafts.reject', { id: rejected.id, reason: 'wrong_tone' }, 'setter');
    await expect(t.call('reviews.report', {}, 'setter')).rejects.toThrow('denied');
    await expect(t.call('reviews.export', {}, 'setter')).rejects.toThrow('denied');
    const { people, all } = await t.call('reviews.report', {}, 'manager');
    expect(people).toMatchObject([
      {
        name: 'Mara Lind',
        reviewed: 3,
        unchanged: 2,
        edited: 0,
        rejected: 1,
        undone: 0,
        channels: { email: 3, sms: 0, linkedin: 0 },
        looked: 2,
        looks: [1, 0, 1, 0, 0, 0, 0],
        medianMs: 900,
        quick: 1,
        flagged: 1,
        flaggedUnchanged: 1,
        foundWrong: 0,
      },
    ]);
    expect(all).toEqual({ ...people[0], name: '' });
    await t.call('drafts.unreject', { id: rejected.id }, 'setter');
    const after = await t.call('reviews.report', {}, 'manager');
    expect(after.people).toMatchObject([{ reviewed: 2, rejected: 0, undone: 1 }]);
    expect(after.people[0]?.weeks).toMatchObject([{ reviewed: 2, undone: 1 }]);
    const { csv, name } = await t.call('reviews.export', { days: 7 }, 'manager');
    expect(name).toMatch(/^reviews-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.split('\r\n')[1]).toMatch(/^Mara Lind,,2,2,0,0,1,0\.9,2,0,0,1,2,,1,1,0,0,0$/);
  });
});
