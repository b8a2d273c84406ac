import { expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import type { Delivering } from '../pipeline/testing/scripted-mailbox.fixture';

const vanishing: Delivering = (_message, handedOff) => {
  handedOff();
  return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
};

it('shows what was handed over beside what the account has shown since, until a person decides', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  await t.approve(draft);
  t.mailbox.script.push(vanishing);
  await t.leave();
  const { id } = t.send(draft.id);
  const handedOffAt = t.clock.now();
  for (const wait of [0, 5_000, 25_000, 90_000, 480_000]) {
    t.clock.advance(wait);
    await t.reconcile();
  }
  // Somebody wrote much the same by hand, and the lead asked again.
  const byHand = draft.body.replace('one afternoon', 'a single afternoon or so');
  t.mailbox.arrive({ direction: 'outbound', text: byHand });
  t.mailbox.arrive({ text: 'Thank you! When could you start?' });
  await t.sync();
  const evidence = await t.call('outbox.evidence', { id }, 'setter');
  expect(evidence).toMatchObject({
    state: 'needs_person',
    lookups: 5,
    handedOver: { at: handedOffAt, to: ['dana@northwind.example'], body: draft.body },
    account: { label: 'Mailbox', syncedAt: t.clock.now() },
  });
  // The question itself came before the hand-over, yet within the time by which clocks may differ.
  const [, mine, theirs] = evidence.seen;
  expect(mine).toMatchObject({ direction: 'outbound' });
  expect(mine?.text).toContain('a single afternoon or so');
  expect(mine?.likeness).toBeGreaterThan(0.8);
  expect(mine?.likeness).toBeLessThan(1);
  expect(theirs).toMatchObject({ direction: 'inbound', text: 'Thank you! When could you start?', likeness: null });

  await t.call('outbox.resolve', { id, verdict: 'was_sent' }, 'setter');
  expect(t.send(draft.id).state).toBe('sent');
  await expect(t.call('outbox.resolve', { id, verdict: 'send_again' })).rejects.toThrow(/already_settled/);
  expect(t.mailbox.attempts).toHaveLength(1);
});
