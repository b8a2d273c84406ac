import { expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

it.each([
  ['in the same second', 0],
  ['dated by a clock that runs two minutes behind', -120_000],
  ['dated later', 1_000],
])('what the lead wrote %s and that comes between claim and hand-over stops the send', async (_what, offsetMs) => {
  const t = await engineForTests(byPeople);
  const at = t.clock.now();
  const draft = await t.waiting({ at });
  t.clock.advance(5_000);
  await t.approve(draft);
  t.mailbox.script.push(async (_message, handedOff, deliver) => {
    t.mailbox.arrive({ text: 'Forget the vans, we need trailers.', at: at + offsetMs });
    await t.sync();
    handedOff();
    deliver();
    return { kind: 'sent', providerId: null, acceptance: 'accepted' };
  });
  await t.leave();
  expect(t.mailbox.delivered).toHaveLength(0);
  expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', reason: 'Dana Okafor wrote again' });
});

it('what the lead wrote before, and was there when it was approved, stops nothing', async () => {
  const t = await engineForTests(byPeople);
  const at = t.clock.now();
  t.mailbox.arrive({ text: 'Hello, we have vans.', at: at - 30_000 });
  const draft = await t.waiting({ at });
  t.clock.advance(5_000);
  await t.approve(draft);
  await t.leave();
  expect(t.mailbox.delivered).toHaveLength(1);
});

it('what comes after the approval stops the send also when the clock was set back in between', async () => {
  const t = await engineForTests(byPeople);
  const at = t.clock.now();
  const draft = await t.waiting({ at });
  t.clock.advance(5_000);
  await t.approve(draft);
  t.mailbox.script.push(async (_message, handedOff, deliver) => {
    t.clock.advance(-3_600_000);
    t.mailbox.arrive({ text: 'Forget the vans, we need trailers.', at });
    await t.sync();
    // Only the last look is asked: what the arrival itself took back is put in again.
    t.ctx.store.sqlite.prepare("UPDATE outbox SET state = 'claimed' WHERE draft_id = ?").run(draft.id);
    t.ctx.store.sqlite.prepare("UPDATE drafts SET state = 'sending' WHERE id = ?").run(draft.id);
    handedOff();
    deliver();
    return { kind: 'sent', providerId: null, acceptance: 'accepted' };
  });
  await t.leave();
  expect(t.mailbox.delivered).toHaveLength(0);
  expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', reason: 'Dana Okafor wrote again' });
});
