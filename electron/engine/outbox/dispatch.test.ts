/* Long because what may become of a send is one list of cases over the same engine. */
import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { type Delivering, smoothly, unreachable } from '../pipeline/testing/scripted-mailbox.fixture';
import { dispatchOne } from './dispatch';

const refusing =
  (retry: boolean, retryAfterMs: number | null = null): Delivering =>
  () => ({
    kind: 'refused',
    retry,
    retryAfterMs,
    code: retry ? '450' : 'no_such_user',
    message: 'The server said no.',
  });
const vanishing: Delivering = (_message, handedOff, deliver) => {
  handedOff();
  deliver();
  return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
};

/** An approved draft whose grace period is over. */
const approved = async (t: TestEngine) => {
  const draft = await t.waiting();
  await t.approve(draft);
  t.clock.advance(11_000);
  return draft;
};

describe('what becomes of a send', () => {
  it('sent: the message stands in the thread, the draft is sent, and nothing is due any more', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    await t.dispatch();
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', acceptance: 'accepted', attempts: 1, code: null });
    expect(t.draft(draft.id)).toMatchObject({ state: 'sent', disposition: 'APPROVED' });
    const ours = t.messages().filter((row) => row.direction === 'outbound');
    expect(ours).toMatchObject([{ sentBy: 'setter', outboxId: t.send(draft.id).id, body: draft.body }]);
    expect(await t.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('an edited text is sent as edited and counts as edited', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: `${draft.body}\nPS: bring a map.`, version: draft.version });
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered[0]?.body).toContain('bring a map');
    expect(t.draft(draft.id).disposition).toBe('EDITED');
  });

  it('answers the message it answers: addressee, thread, account', async () => {
    const t = await engineForTests(byPeople);
    await t.waiting({ messageId: 'question@northwind.example' });
    await t.approve(t.pending());
    await t.leave();
    expect(t.mailbox.delivered[0]).toMatchObject({
      to: [{ email: 'dana@northwind.example' }],
      cc: [],
      inReplyTo: '<question@northwind.example>',
      references: ['<question@northwind.example>'],
      accountExternalId: 'mara@fernhill.example',
    });
  });

  it('refused for now: waits as long as asked, then goes out once', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(refusing(true, 60_000));
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'retry_wait', code: '450', leavesAt: t.clock.now() + 60_000 });
    t.clock.advance(59_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    t.clock.advance(1_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('refused for now again and again: waits longer each time, a quarter of an hour at most, until its approval is too old', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    const waits: number[] = [];
    const until = t.clock.now() + 25 * 3_600_000;
    while (t.clock.now() < until && t.send(draft.id).state !== 'expired') {
      t.mailbox.script.splice(0, 9, refusing(true));
      const before = t.clock.now();
      await t.dispatch();
      waits.push(t.send(draft.id).leavesAt - before);
      t.clock.advance(Math.max(1_000, t.send(draft.id).leavesAt - t.clock.now()));
    }
    expect(t.send(draft.id).state).toBe('expired');
    expect(t.draft(draft.id).state).toBe('pending');
    const { decision } = await t.call('drafts.get', { id: draft.id });
    expect(decision?.sentence).toContain('The server said no.');
    expect(waits[3]).toBeGreaterThan((waits[0] ?? 0) * 2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60_000);
    expect(waits.length).toBeLessThan(250);
    expect(t.mailbox.delivered).toHaveLength(0);
  });

  it.each([
    ['is away', 'connection_lost', true],
    ['refuses the password', 'auth', false],
    ['shows a certificate that has expired', 'tls', false],
  ])('an account that %s for an hour: nothing fails, few ask, and all leave once', async (_what, code, retry) => {
    const t = await engineForTests(byPeople);
    const leads = ['dana@northwind.example', 'ivo@couriers.example'];
    const drafts = [];
    for (const lead of leads)
      for (const campaign of ['Bakeries', 'Couriers']) {
        // One person is not written the same words twice at once.
        t.model.says.extra = ` This is about the ${campaign.toLowerCase()}.`;
        drafts.push(await t.waiting({ lead, campaign }));
      }
    for (const draft of drafts) await t.approve(draft);
    t.clock.advance(11_000);
    const back = t.clock.now() + 3_600_000;
    while (t.clock.now() < back) {
      t.mailbox.script.splice(0, 99, () => ({
        ...{ kind: 'refused', retry, retryAfterMs: null, code },
        message: 'The mail server: nothing answers there.',
      }));
      await t.dispatch();
      t.clock.advance(5_000);
    }
    expect(t.sends().map(({ state }) => state)).not.toContain('failed');
    expect(t.sends().filter(({ reason }) => reason?.startsWith('Waits for the account: '))).not.toHaveLength(0);
    expect(t.mailbox.attempts.length).toBeLessThan(25);
    t.mailbox.script.splice(0);
    for (let n = 0; n < 8; n += 1) {
      t.clock.advance(5 * 60_000);
      await t.dispatch();
    }
    expect(t.mailbox.delivered).toHaveLength(4);
    expect(t.sends().every(({ state }) => state === 'sent')).toBe(true);
  });

  it('refused for good: failed with its reason, at once', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(refusing(false));
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'failed', code: 'no_such_user', reason: 'The server said no.' });
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(1);
  });

  it('in doubt after the hand-over: uncertain, and never sent again by itself', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(vanishing);
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'timeout' });
    for (let n = 0; n < 5; n += 1) await t.leave();
    expect(t.mailbox.attempts).toHaveLength(1);
  });

  it('in doubt before the hand-over: proven unsent, so it is tried again, but not for ever', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    for (let n = 0; n < 12; n += 1) {
      t.mailbox.script.push(() => ({ kind: 'uncertain', code: 'reset', message: 'The line dropped.' }));
      await t.dispatch();
      t.clock.advance(20 * 60_000);
    }
    expect(t.send(draft.id)).toMatchObject({ state: 'failed', attempts: 6 });
  });

  it('a sender that throws after the hand-over leaves a send in doubt, before it an unsent one', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(() => {
      throw new Error('bug');
    });
    await t.dispatch();
    expect(t.send(draft.id).state).toBe('retry_wait');
    t.mailbox.script.push((_message, handedOff) => {
      handedOff();
      throw new Error('bug');
    });
    t.clock.advance(60_000);
    await t.dispatch();
    expect(t.send(draft.id).state).toBe('uncertain');
  });
});

describe('the last moment before the hand-over', () => {
  const during =
    (act: () => void | Promise<void>): Delivering =>
    async (message, handedOff, deliver) => {
      await act();
      return smoothly(message, handedOff, deliver);
    };

  it('holds a send that was claimed when the emergency stop came', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(
      during(async () => {
        await t.call('sending.stop', {}, 'setter');
      }),
    );
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'held', code: 'stopped' });
    await t.call('sending.resume', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('brings back a send when the lead writes while the connection is made', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(
      during(async () => {
        t.mailbox.arrive({ text: 'Actually, please wait until next month.' });
        await t.sync();
      }),
    );
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', code: 'back_to_review' });
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('ends a send when the lead opts out while the connection is made', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(
      during(async () => {
        t.mailbox.arrive({ text: 'Please remove me from your list.' });
        await t.sync();
      }),
    );
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('cancelled');
    expect(t.draft(draft.id).state).toBe('rejected');
  });

  it('a server that refuses after we took a send back changes nothing about it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.script.push(async (_message, handedOff) => {
      await t.call('sending.stop', {}, 'setter');
      try {
        handedOff();
      } catch {
        // As SMTP does: the stream breaks and the transaction ends without its dot.
      }
      return { kind: 'refused', retry: false, retryAfterMs: null, code: 'aborted', message: 'Stopped.' };
    });
    await t.dispatch();
    expect(t.send(draft.id).state).toBe('held');
    expect(t.draft(draft.id).state).toBe('sending');
  });
});

describe('accounts that do not answer', () => {
  it('nothing leaves while the account cannot be synced; what else is due there waits without asking again', async () => {
    const t = await engineForTests(byPeople);
    const first = await approved(t);
    const second = await t.waiting({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
    await t.approve(second);
    t.clock.advance(120_000);
    t.mailbox.breakReading(unreachable);
    expect(await t.dispatch()).toBe(1);
    expect(t.mailbox.delivered).toHaveLength(0);
    for (const draft of [first, second])
      expect(t.send(draft.id)).toMatchObject({ state: 'queued', code: 'not_synced' });
    expect(t.send(first.id).reason).toMatch(/^Goes out when online/);
    t.mailbox.breakReading(null);
    t.clock.advance(5_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  it('what the lead wrote while we were offline brings the approval back', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.mailbox.breakReading(unreachable);
    t.clock.advance(120_000);
    await t.dispatch();
    t.mailbox.arrive({ text: 'One more thing: we also have two trailers.' });
    t.mailbox.breakReading(null);
    t.clock.advance(5_000);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('an account without a key says so and keeps what is due', async () => {
    const t = await engineForTests(byPeople);
    const draft = await approved(t);
    t.services.accounts.senderFor = async () => null;
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'queued', code: 'not_connected' });
  });
});

it('a send that was put off is not sent early by somebody who asks for it by name', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  await t.approve(draft);
  await dispatchOne(t.services.outbox, t.send(draft.id).id, new AbortController().signal);
  expect(t.mailbox.delivered).toHaveLength(0);
});

it('two lanes that ask for the same send at once deliver it once', async () => {
  const t = await engineForTests(byPeople);
  const draft = await approved(t);
  const id = t.send(draft.id).id;
  const signal = new AbortController().signal;
  await Promise.all([1, 2, 3].map(() => dispatchOne(t.services.outbox, id, signal)));
  expect(t.mailbox.delivered).toHaveLength(1);
});

it('a colleague in Cc who opted out elsewhere is not written to', async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive({ lead: 'ivo@couriers.example', campaign: 'Couriers', text: 'Please remove me from your list.' });
  const draft = await t.waiting({ cc: [{ name: 'Ivo Brandt', email: 'ivo@couriers.example' }] });
  await expect(t.approve(draft)).rejects.toThrow(/lead_blocked: ivo@couriers.example/);
});
