import { expect, it } from 'vitest';
import type { ProfilePrefs } from '../../../shared/schemas/people';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { isQuiet } from '../review/quiet-hours';

const attention = (change: Partial<ProfilePrefs['attention']>) => ({
  attention: { notify: 'all' as const, quiet: null, showContent: false, ...change },
});

it('names nobody in a notice unless that was allowed', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  t.clock.advance(1000);
  const hidden = await t.call('attention.look', { afterAt: 0 }, 'setter');
  expect(hidden).toMatchObject({ waiting: 1, fresh: [{ draftId: draft.id, kind: 'review', text: '' }] });
  expect(JSON.stringify(hidden.fresh)).not.toContain(t.lead().name);
  await t.call('me.savePrefs', { patch: attention({ showContent: true }) }, 'setter');
  const shown = await t.call('attention.look', { afterAt: 0 }, 'setter');
  expect(shown.fresh[0]?.title).toBe(t.lead().name);
  // Another person's wish is another's.
  expect((await t.call('attention.look', { afterAt: 0 }, 'manager')).fresh[0]?.title).toBe(hidden.fresh[0]?.title);
});

it('tells what came since the moment asked for, and nothing in quiet hours; what waits is counted all the same', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  t.clock.advance(1000);
  expect((await t.call('attention.look', { afterAt: draft.createdAt }, 'setter')).fresh).toEqual([]);
  await t.call('me.savePrefs', { patch: attention({ quiet: { from: '00:00', to: '00:00' } }) }, 'setter');
  expect(await t.call('attention.look', { afterAt: 0 }, 'setter')).toMatchObject({
    waiting: 1,
    fresh: [],
    quiet: true,
  });
  await t.call('me.savePrefs', { patch: attention({ notify: 'none' }) }, 'setter');
  expect(await t.call('attention.look', { afterAt: 0 }, 'setter')).toMatchObject({
    waiting: 1,
    fresh: [],
    quiet: false,
  });
});

it('tells of calls alone where only those are wanted', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  t.clock.advance(1000);
  await t.call('me.savePrefs', { patch: attention({ notify: 'calls', showContent: true }) }, 'setter');
  expect((await t.call('attention.look', { afterAt: 0 }, 'setter')).fresh).toEqual([]);
  t.ctx.store.sqlite
    .prepare("UPDATE leads SET sentiment = 'Call Requested', phone = '+351 210 000 000' WHERE id = ?")
    .run(draft.leadId);
  expect((await t.call('attention.look', { afterAt: 0 }, 'setter')).fresh).toMatchObject([
    { kind: 'call', text: 'Wants a call: +351 210 000 000' },
  ]);
});

it.each([
  ['22:00', '07:00', '23:30', true],
  ['22:00', '07:00', '06:59', true],
  ['22:00', '07:00', '07:00', false],
  ['12:00', '13:00', '12:00', true],
  ['12:00', '13:00', '13:00', false],
  ['12:00', '13:00', '22:00', false],
])('quiet from %s to %s at %s: %s', (from, to, at, quiet) => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  expect(isQuiet({ from, to }, hours * 60 + minutes)).toBe(quiet);
});
