import { describe, expect, it } from 'vitest';
import { asMailbox, readersOf } from '../pipeline/testing/as-mailbox.fixture';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { type Delivering, scriptedMailbox, smoothly } from '../pipeline/testing/scripted-mailbox.fixture';
import { dispatchDue } from './dispatch';

/** Takes it, and no answer comes. */
const inDoubt: Delivering = (_message, handedOff, deliver) => {
  handedOff();
  deliver();
  return { kind: 'uncertain', code: 'no_answer', message: 'The mail server did not answer.' };
};

const approveAll = async (t: TestEngine): Promise<void> => {
  for (const { id } of t.drafts().filter(({ state }) => state === 'pending')) {
    const { draft, inboundSeq } = await t.call('drafts.get', { id }, 'setter');
    await t.call('drafts.approve', { id, fingerprint: draft.fingerprint, seenSeq: inboundSeq }, 'setter');
  }
};

/** Dana wrote to a provider's campaign and to the mailbox beside it; both are answered, from two accounts. */
const twoAccounts = async () => {
  const t = await engineForTests(byPeople);
  asMailbox(t, t.secondConnectionId);
  const imap = scriptedMailbox(t.clock);
  readersOf(t, { [t.secondConnectionId]: imap.reader });
  t.mailbox.arrive({ text: 'Sounds good. What does it cost for twelve vans?' });
  await t.sync();
  await t.work();
  // Other words: the same ones would not leave twice at once, whatever account they leave from.
  t.model.says.extra = ' The set-up of the mailbox takes no longer.';
  imap.arrive({ messageId: 'two@northwind.example', text: 'I wrote to your mailbox too: how long is the set-up?' });
  await t.call('sync.now', { connectionId: t.secondConnectionId });
  await t.work();
  await approveAll(t);
  t.clock.advance(11_000);
  const sendBy = (connectionId: string) => dispatchDue(t.services.outbox, connectionId, new AbortController().signal);
  return { t, sendBy };
};

/** A rule's reply of which nobody could find out whether it left. */
const unknownOutcome = async () => {
  const t = await engineForTests();
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  t.mailbox.script.push(inDoubt);
  await t.leave();
  for (let look = 0; look < 6; look += 1) {
    await t.reconcile();
    t.clock.advance(600_000);
  }
  const [send] = t.sends();
  if (send === undefined) throw new Error('a rule let it go');
  expect(send.state).toBe('needs_person');
  return { t, id: send.id };
};
const decide = (t: TestEngine, draftId: string) =>
  t.services.pipeline.decide({
    draftId,
    source: 'backfill',
    runId: null,
    ignoreDelay: true,
    ignoreHours: true,
    forceAutoSend: true,
    callerAutoSendOff: null,
  });

describe('while another reply to the same person may have left', () => {
  it('one from another account goes back to a person, who may let it go knowing that', async () => {
    const { t, sendBy } = await twoAccounts();
    t.mailbox.script.push(inDoubt);
    await sendBy(t.connectionId);
    await sendBy(t.secondConnectionId);
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.sends()).toMatchObject([
      { state: 'uncertain' },
      { state: 'cancelled', reason: 'Another reply may have left' },
    ]);
    t.clock.advance(60_000);
    await approveAll(t);
    t.clock.advance(11_000);
    await sendBy(t.secondConnectionId);
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  it('one from another account that is ready at the same moment waits, and comes back once the first has left', async () => {
    const { t, sendBy } = await twoAccounts();
    t.mailbox.script.push(async (_message, handedOff, deliver) => {
      handedOff();
      await sendBy(t.secondConnectionId);
      expect(t.sends()[1]).toMatchObject({
        state: 'queued',
        reason: expect.stringMatching(/is leaving; this one waits/),
      });
      deliver();
      return { kind: 'sent', providerId: null, acceptance: 'accepted' };
    });
    await sendBy(t.connectionId);
    t.clock.advance(6_000);
    await sendBy(t.secondConnectionId);
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.sends()).toMatchObject([{ state: 'sent' }, { state: 'cancelled', reason: 'Someone answered meanwhile' }]);
  });

  it('one whose connection was made first, but hands over second, waits too', async () => {
    const { t, sendBy } = await twoAccounts();
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      // Claimed already; meanwhile the other account hands over and does not hear what became of it.
      t.mailbox.script.push(inDoubt);
      await sendBy(t.secondConnectionId);
      return smoothly(message, handedOff, deliver);
    });
    await sendBy(t.connectionId);
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(
      t
        .sends()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['cancelled', 'uncertain']);
  });

  it('a newer message of the lead is answered all the same', async () => {
    const t = await engineForTests(byPeople);
    await t.approve(await t.waiting());
    t.mailbox.script.push(inDoubt);
    await t.leave();
    t.clock.advance(60_000);
    const { id, version } = await t.waiting({ text: 'And what about trailers, do you do these as well?' });
    await t.call('drafts.edit', { id, version, body: 'Hi Dana,\n\nWe do.\n\nMara Lind\nFernhill' }, 'setter');
    await t.approve(t.draft(id));
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(2);
  });
});

describe('a reply of which nobody knows whether it left', () => {
  it('and which a person let be sent again and then took back, is sent by no rule; the draft says why', async () => {
    const { t, id } = await unknownOutcome();
    await t.call('outbox.resolve', { id, verdict: 'send_again' }, 'setter');
    await t.call('drafts.undo', { sendId: id }, 'setter');
    const [draft] = t.drafts();
    const { decision } = await t.call('drafts.get', { id: draft?.id ?? '' });
    expect(decision).toMatchObject({ rule: 'held_back', headline: 'It may have left before' });
    expect(await decide(t, draft?.id ?? '')).toMatchObject({ kind: 'needs_review', rule: 'answered_never_auto_sent' });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('and which was given up, is followed by no other that a rule sends', async () => {
    const { t, id } = await unknownOutcome();
    await t.call('outbox.resolve', { id, verdict: 'cancel' }, 'setter');
    await t.call('messages.draftNow', { id: t.messages()[0]?.id ?? '' }, 'setter');
    // As a run that redrafts the campaign leaves it.
    t.ctx.store.sqlite.prepare('UPDATE drafts SET asked_by_person = 0').run();
    const { id: draftId } = t.pending();
    expect(await decide(t, draftId)).toMatchObject({
      kind: 'needs_review',
      sentence: expect.stringMatching(/nobody knows whether it left/),
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });
});
