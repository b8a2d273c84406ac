import { expect, it } from 'vitest';
import { asMailbox } from '../pipeline/testing/as-mailbox.fixture';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

/* What an admin changes between a decision and its send. */

it.each([
  ['above its score', 0.96, 0],
  ['and its score still reaches it', 0.95, 1],
])('the threshold was raised %s', async (_how, threshold, delivered) => {
  const t = await engineForTests({ campaign: { autoSendDelayMinSeconds: 180, autoSendDelayMaxSeconds: 420 } });
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  expect(t.sends()).toMatchObject([{ state: 'queued', admittedBy: 'rule' }]);
  const campaign = (await t.call('campaigns.list', {})).campaigns.find(({ name }) => name === 'Bakeries');
  await t.call('campaigns.update', {
    id: campaign?.id ?? '',
    version: campaign?.version ?? 0,
    patch: { autoSendConfidenceThreshold: threshold },
  });
  t.clock.advance(430_000);
  await t.dispatch();
  expect(t.mailbox.delivered).toHaveLength(delivered);
  if (delivered === 0) {
    expect(t.sends()).toMatchObject([{ state: 'cancelled', reason: 'The threshold was raised' }]);
    // A person who approves it now is not asked for the score.
    await t.approve(t.pending());
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  }
});

it('the account has another address: nothing leaves under the old one, and an approval names the new one', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  asMailbox(t, t.connectionId);
  await t.approve(draft);
  expect(t.send(draft.id).payload.from.email).toBe('mara@fernhill.example');
  t.ctx.store.sqlite
    .prepare("UPDATE connections SET config = json_set(config, '$.address', 'sales@fernhill.example') WHERE id = ?")
    .run(t.connectionId);
  await t.leave();
  expect(t.mailbox.delivered).toEqual([]);
  expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', reason: 'The account has another address now' });
  await t.approve(t.pending());
  await t.leave();
  expect(t.mailbox.delivered).toMatchObject([{ from: { email: 'sales@fernhill.example' } }]);
});
