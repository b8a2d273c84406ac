import { describe, expect, it } from 'vitest';
import { type OutboxState, outboxState, outboxTransitions } from '../../../shared/states/outbox';
import { byPeople, engineForTests, handClock, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox } from '../pipeline/testing/scripted-mailbox.fixture';
import { recoverOutbox } from './reconcile';

/** Everything that can happen to a send, done as it is done in the product; a refusal leaves things as they were. */
const events: Readonly<Record<string, (t: TestEngine, id: string) => Promise<unknown>>> = {
  'its time comes': (t) => t.dispatch(),
  'a look-up finds it': (t) => {
    t.mailbox.answers.push({ kind: 'found', providerId: 'remote-9', at: t.clock.now() });
    return t.reconcile();
  },
  'the last look-up finds nothing': (t) => {
    t.ctx.store.sqlite.prepare('UPDATE outbox SET lookups = 4').run();
    return t.reconcile();
  },
  'the engine starts again': async (t) => recoverOutbox(t.ctx),
  'a person undoes it': (t, id) => t.call('drafts.undo', { sendId: id }, 'setter'),
  'a person says it was sent': (t, id) => t.call('outbox.resolve', { id, verdict: 'was_sent' }, 'setter'),
  'a person sends it again': (t, id) => t.call('outbox.resolve', { id, verdict: 'send_again' }, 'setter'),
  'a person gives it up': (t, id) => t.call('outbox.resolve', { id, verdict: 'cancel' }, 'setter'),
  'a person retries it': (t, id) => t.call('outbox.retry', { id }, 'setter'),
  'the emergency stop': (t) => t.call('sending.stop', {}, 'setter'),
  'the stop is lifted': (t) => t.call('sending.resume', {}),
  'the lead writes': (t) => {
    t.mailbox.arrive({ text: 'One more thing: we also have two trailers.' });
    return t.sync();
  },
  'the lead opts out': (t) => {
    t.mailbox.arrive({ text: 'Please remove me from your list.' });
    return t.sync();
  },
  'it shows up in Sent': (t) => {
    t.mailbox.arrive({ direction: 'outbound', text: t.sends()[0]?.payload.body ?? '' });
    return t.sync();
  },
  'a day goes by': (t) => {
    t.clock.advance(24 * 3_600_000 + 1);
    return t.dispatch();
  },
};

/** What each event makes of each state; where a state is not named, it stays as it is. */
const expected: Readonly<Record<keyof typeof events, Partial<Record<OutboxState, OutboxState>>>> = {
  // In its account's own lane what is claimed or handed over is nobody's: an earlier turn could not write down what became of it.
  'its time comes': { queued: 'sent', retry_wait: 'sent', claimed: 'sent', handed_off: 'uncertain' },
  'a look-up finds it': { uncertain: 'sent' },
  'the last look-up finds nothing': { uncertain: 'needs_person' },
  'the engine starts again': { claimed: 'queued', handed_off: 'uncertain' },
  'a person undoes it': { queued: 'cancelled', claimed: 'cancelled', held: 'cancelled', retry_wait: 'cancelled' },
  'a person says it was sent': { needs_person: 'sent' },
  'a person sends it again': { needs_person: 'queued' },
  'a person gives it up': { needs_person: 'cancelled' },
  'a person retries it': { failed: 'queued' },
  'the emergency stop': { queued: 'held', retry_wait: 'held' },
  'the stop is lifted': { held: 'queued' },
  'the lead writes': { queued: 'cancelled', retry_wait: 'cancelled', held: 'cancelled' },
  'the lead opts out': { queued: 'cancelled', retry_wait: 'cancelled', held: 'cancelled' },
  // Before the hand-over it cannot be ours: somebody answered by hand.
  'it shows up in Sent': {
    queued: 'cancelled',
    retry_wait: 'cancelled',
    held: 'cancelled',
    handed_off: 'sent',
    uncertain: 'sent',
    needs_person: 'sent',
  },
  'a day goes by': { queued: 'expired', retry_wait: 'expired', claimed: 'expired', handed_off: 'uncertain' },
};

/** Where the table leads from a state, in any number of moves. */
const reachable = (from: OutboxState): OutboxState[] => {
  const found = [from];
  for (const state of found) for (const to of outboxTransitions[state]) if (!found.includes(to)) found.push(to);
  return found;
};

/** The draft of a send in this state, as the product leaves it. */
const draftIn = (state: OutboxState): string =>
  state === 'sent'
    ? 'sent'
    : state === 'failed'
      ? 'failed'
      : state === 'cancelled' || state === 'expired'
        ? 'pending'
        : 'sending';

type Approved = { image: Buffer; at: number; draftId: string };
let made: Promise<Approved> | undefined;
/** An approved reply whose time has come, made once: each case begins with a copy of it, in an engine of its own. */
const approved = (): Promise<Approved> => {
  made ??= (async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(11_000);
    return { image: t.ctx.store.sqlite.serialize(), at: t.clock.now(), draftId: draft.id };
  })();
  return made;
};

describe('every event in every state', () => {
  for (const [name, happen] of Object.entries(events))
    it(name, async () => {
      for (const from of outboxState.options) {
        const { image, at, draftId } = await approved();
        const clock = handClock(at);
        const t = await engineForTests({ ...byPeople, image, clock, mailbox: scriptedMailbox(clock, 1) });
        const { id } = t.send(draftId);
        t.ctx.store.sqlite
          .prepare(
            "UPDATE outbox SET state = ?, code = CASE WHEN ? = 'held' THEN 'stopped' END, handed_off_at = ?, next_lookup_at = ?",
          )
          .run(from, from, t.clock.now(), t.clock.now());
        t.ctx.store.sqlite.prepare('UPDATE drafts SET state = ?').run(draftIn(from));
        const refused = await happen(t, id).then(
          () => null,
          (error: unknown) => String(error),
        );
        const to = t.sends().find((send) => send.id === id)?.state;
        expect(to, `${from}: ${name}`).toBe(expected[name]?.[from] ?? from);
        if (to !== undefined) expect(reachable(from), `${from} → ${to}`).toContain(to);
        // What changes nothing because it must not is said, and nothing but a due send leaves.
        if (refused !== null) expect(refused).toMatch(/already_settled/);
        expect(t.mailbox.delivered.length, `${from}: ${name}`).toBe(
          name === 'its time comes' && ['queued', 'retry_wait', 'claimed'].includes(from) ? 1 : 0,
        );
      }
    });
});
