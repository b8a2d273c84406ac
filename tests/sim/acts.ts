/* Long because it is one table: everything that anybody does in a simulated world, with how often. */
import type { Outgoing } from '../../electron/engine/providers/sender';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import type { Role } from '../../shared/schemas/common';
import type { EngineInWorld } from './engine-in-world';
import { rows } from './invariants';
import type { Judge } from './judge';
import type { Lane } from './lanes-in-world';
import { offerToSome } from './offer-to-some';
import type { Replaced } from './restore-in-world';
import { meetingTimes, people, type World } from './world';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const questions = [
  'What does it cost for twelve vans, and how long does the set-up take?',
  'Sounds good. Could you tell me more about the set-up?',
  'We have nine drivers. Would that work with your tool?',
];
const refusals = ['Please remove me from your list.', 'STOP', 'Unsubscribe me please, no more mails.'];
const sentiments = ['Interested', 'Call Requested', 'Follow Up', 'Not Interested', 'Objection'] as const;

export type Stage = {
  it: EngineInWorld;
  world: World;
  judge: Judge;
  startAt: number;
  /** What a person is answered; null when the engine died before it answered. */
  ask<N extends CallName>(name: N, input: CallInput<N>, as?: Role): Promise<Answer<N> | null>;
  turn(lane: Lane): void;
  drop(work: Promise<unknown>): void;
  settle(): Promise<void>;
  die(): void;
  /** A planted fault: calls whose refusal a person is told as a success. */
  glossed: readonly string[];
  /** A planted fault: nobody asks how far a person has read. */
  unread: boolean;
  /** Whether the event of a booking stands in the calendar. */
  standing(bookingId: string): boolean;
  /** Keeps a copy of the database as it is now. */
  copy(): void;
  /** Puts the last copy in place of the database, which is there still or is not. */
  restore(how: Replaced): Promise<void>;
};
type Answer<N extends CallName> = { ok: CallOutput<N> } | { error: { code: string; message: string } };
type Act = { name: string; weight: number; restores?: true; run(stage: Stage): unknown };

const pending = ({ it }: Stage) =>
  rows<{ id: string }>(it.sqlite, "SELECT id FROM drafts WHERE state = 'pending' ORDER BY id");
const sends = ({ it }: Stage, states: string) =>
  rows<{ id: string; payload: string; draftId: string }>(
    it.sqlite,
    `SELECT id, payload, draft_id AS draftId FROM outbox WHERE state IN (${states}) ORDER BY id`,
  );
const oneOf = <T>({ world }: Stage, from: T[]): T | null => (from.length === 0 ? null : world.faults.dice().pick(from));
const someLead = (stage: Stage): { id: string; email: string; name: string } | null => {
  const who = stage.world.faults.dice().pick(people);
  const [row] = rows<{ id: string }>(stage.it.sqlite, 'SELECT id FROM leads WHERE email = ?', who.email);
  return row ? { ...row, ...who } : null;
};

const approve = async (
  stage: Stage,
  how: 'as it is' | 'edited' | 'as it was' | 'twice' | 'read before',
): Promise<void> => {
  const { judge, world } = stage;
  const draft = oneOf(stage, pending(stage));
  const shown = draft && (await stage.ask('drafts.get', { id: draft.id }));
  if (!draft || !shown || 'error' in shown) return;
  const { id } = draft;
  let { fingerprint } = shown.ok.draft;
  if (how === 'edited' || how === 'as it was') {
    const body = `${shown.ok.draft.body}\n\nPS ${world.faults.dice().between(1, 999)}`;
    const edited = await stage.ask('drafts.edit', { id, body, version: shown.ok.draft.version });
    if (how === 'edited' && edited && 'ok' in edited) fingerprint = edited.ok.draft.fingerprint;
  }
  const readUpTo = shown.ok.inboundSeq;
  const answered = shown.ok.thread.find((message) => message.id === shown.ok.draft.messageId);
  const seenSeq = stage.unread ? 1e9 : readUpTo;
  if (how === 'read before') {
    // Between reading and pressing the lead writes, in this very second, and it is synced.
    const who = people.find(({ email }) => email === shown.ok.lead.email);
    if (who) world.write('inbound', who, world.faults.dice().pick(questions));
    stage.turn('sync');
    for (let n = 0; n < 12 && world.release(); n += 1) await stage.settle();
  }
  const say = () => stage.ask('drafts.approve', { id, fingerprint, seenSeq });
  const answers = how === 'twice' ? await Promise.all([say(), say()]) : [await say()];
  const won = answers.flatMap((answer) => (answer && 'ok' in answer ? [answer.ok.send.id] : []));
  if (won.length > 1) world.violations.push(`two people were told that they approved ${id}`);
  for (const sendId of won) {
    judge.acknowledged.add(sendId);
    judge.readUpTo(sendId, readUpTo, answered?.at ?? 0);
    const [row] = rows<{ fingerprint: string; payload: string }>(
      stage.it.sqlite,
      'SELECT fingerprint, payload FROM outbox WHERE id = ?',
      sendId,
    );
    if (row?.fingerprint !== fingerprint) world.violations.push(`${sendId} was approved with another text than shown`);
    if (row)
      judge.approved.set(sendId, { fingerprint: row.fingerprint, body: (JSON.parse(row.payload) as Outgoing).body });
  }
};

const undo = async (stage: Stage): Promise<void> => {
  const states = "'queued','held','retry_wait','claimed','handed_off','sent'";
  const send = oneOf(stage, sends(stage, states));
  if (!send) return;
  const answer = await stage.ask('drafts.undo', { sendId: send.id });
  if (answer && ('ok' in answer || stage.glossed.includes('drafts.undo')))
    stage.judge.tookBack((JSON.parse(send.payload) as Outgoing).messageId);
};

/** A person looks at the provider and says the truth. */
export const resolveDoubts = async (stage: Stage): Promise<void> => {
  for (const send of sends(stage, "'needs_person'")) {
    const { messageId } = JSON.parse(send.payload) as Outgoing;
    const given = stage.world.faults.dice().chance(0.2) ? 'cancel' : 'send_again';
    const verdict = stage.world.isDelivered(messageId) ? 'was_sent' : given;
    await stage.ask('outbox.resolve', { id: send.id, verdict });
  }
};

const offerTimes = ({ it, world, startAt }: Stage): void => offerToSome(it, world.faults.dice(), startAt, 2);

const day = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/Lisbon' }).format(at);
const clock = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Lisbon' }).format(at);

/** Who was offered times takes one of them, for good or for now. */
const acceptTime = (stage: Stage): void => {
  const { world, startAt } = stage;
  const asked = rows<{ email: string }>(
    stage.it.sqlite,
    'SELECT DISTINCT l.email FROM offers o JOIN leads l ON l.id = o.lead_id ORDER BY l.email',
  );
  const who = people.find(({ email }) => email === oneOf(stage, asked)?.email);
  const at = world.faults.dice().pick(meetingTimes(startAt));
  if (who) world.write('inbound', who, `${day(at)} ${clock(at)} works for me.`);
};

/** What somebody does about a booking in each state that a person has a word in; null where they leave it as it is. */
const sayOf = { proposed: 0.8, failed: 0.7, declined: 0, confirmed: 0, needs_person: 0 } as const;

const aboutBookings = async (stage: Stage): Promise<void> => {
  const { it, world, judge } = stage;
  const dice = world.faults.dice();
  const states = Object.keys(sayOf).map((state) => `'${state}'`);
  const booking = oneOf(
    stage,
    rows<{ id: string; state: keyof typeof sayOf }>(
      it.sqlite,
      `SELECT id, state FROM bookings WHERE state IN (${states.join()}) ORDER BY id`,
    ),
  );
  if (!booking) return;
  const { id, state } = booking;
  const undoes = state === 'confirmed' || state === 'declined';
  if (undoes && dice.chance(0.7)) return;
  // In doubt a person looks into the calendar and says what stands there.
  const confirms = state === 'needs_person' ? stage.standing(id) : dice.chance(sayOf[state]);
  const asked = undoes ? 'bookings.undo' : confirms ? 'bookings.confirm' : 'bookings.decline';
  if (asked !== 'bookings.confirm') {
    const said = await stage.ask(asked, { id });
    if (said && 'ok' in said) judge.confirmed.delete(id);
    return;
  }
  const listed = await stage.ask('bookings.list', {});
  const shown = listed && 'ok' in listed ? listed.ok.bookings.find((one) => one.id === id) : undefined;
  const said = await stage.ask(asked, { id, seenSeq: shown?.inboundSeq ?? null });
  if (said && 'ok' in said) judge.confirmed.add(id);
};

/** What nobody may do, done all the same: another program changes the text between approval and hand-over. */
const tamper = (stage: Stage): void => {
  const send = oneOf(stage, sends(stage, "'queued','claimed'"));
  if (!send || !stage.world.faults.strikes('tampering', 'text changed after approval', 1)) return;
  stage.world.note(`tampered ${send.draftId}`);
  stage.it.sqlite.prepare("UPDATE drafts SET body = body || ' PPS' WHERE id = ?").run(send.draftId);
};

/** Everything that may happen in a step, with how likely each is beside the others. */
export const acts: readonly Act[] = [
  { name: 'question', weight: 4, run: ({ world }) => write(world, 'inbound', questions) },
  {
    name: 'two at once',
    weight: 0.4,
    run: ({ world }) => {
      const who = world.faults.dice().pick(people);
      for (const text of questions.slice(0, 2)) world.write('inbound', who, text);
    },
  },
  {
    name: 'refusal',
    weight: 0.3,
    run: ({ world }) =>
      world.write('inbound', world.faults.dice().pick(people), world.faults.dice().pick(refusals), true),
  },
  { name: 'answered by hand', weight: 0.4, run: ({ world }) => write(world, 'outbound', ['I answer this by hand.']) },
  { name: 'sync', weight: 12, run: (stage) => stage.turn('sync') },
  { name: 'work', weight: 12, run: (stage) => stage.turn('work') },
  { name: 'dispatch', weight: 12, run: (stage) => stage.turn('dispatch') },
  { name: 'reconcile', weight: 8, run: (stage) => stage.turn('reconcile') },
  { name: 'booking', weight: 9, run: (stage) => stage.turn('booking') },
  { name: 'approve', weight: 3, run: (stage) => approve(stage, 'as it is') },
  { name: 'edit and approve', weight: 1.2, run: (stage) => approve(stage, 'edited') },
  { name: 'approve what was read before an edit', weight: 0.4, run: (stage) => approve(stage, 'as it was') },
  {
    name: 'approve what was read before the lead wrote again',
    weight: 0.5,
    run: (stage) => approve(stage, 'read before'),
  },
  { name: 'two approve at once', weight: 0.7, run: (stage) => approve(stage, 'twice') },
  {
    name: 'reject',
    weight: 0.6,
    run: async (stage) => {
      const draft = oneOf(stage, pending(stage));
      if (draft) await stage.ask('drafts.reject', { id: draft.id, reason: 'other' });
    },
  },
  {
    name: 'take back a rejection',
    weight: 0.3,
    run: async (stage) => {
      const from = rows<{ id: string }>(stage.it.sqlite, "SELECT id FROM drafts WHERE state = 'rejected' ORDER BY id");
      const draft = oneOf(stage, from);
      if (draft) await stage.ask('drafts.unreject', { id: draft.id });
    },
  },
  {
    name: 'redraft',
    weight: 0.6,
    run: (stage) => {
      const draft = oneOf(stage, pending(stage));
      if (draft) stage.drop(stage.ask('drafts.regenerate', { id: draft.id }));
    },
  },
  { name: 'undo', weight: 1.2, run: undo },
  {
    name: 'stop',
    weight: 0.7,
    run: async ({ ask, judge }) => {
      const stopped = await ask('sending.stop', {});
      if (stopped && 'ok' in stopped) judge.under.stopped = true;
    },
  },
  { name: 'resume', weight: 1, run: (stage) => resume(stage) },
  {
    name: 'auto-send off or on',
    weight: 0.4,
    run: async ({ ask, judge, world }) => {
      const off = world.faults.dice().chance(0.5);
      if (!off) judge.under.autoSendOff = false;
      const set = await ask('settings.update', { patch: { autoSendOff: off } }, 'admin');
      if (off && set && 'ok' in set) judge.under.autoSendOff = true;
    },
  },
  {
    name: 'sentiment',
    weight: 0.7,
    run: async (stage) => {
      const lead = someLead(stage);
      const sentiment = stage.world.faults.dice().pick(sentiments);
      if (lead) await stage.ask('leads.setSentiment', { leadId: lead.id, sentiment });
    },
  },
  {
    name: 'opt-out by a person',
    weight: 0.25,
    run: async (stage) => {
      const lead = someLead(stage);
      const said = lead && (await stage.ask('leads.setOptOut', { leadId: lead.id, optedOut: true }));
      if (lead && said && 'ok' in said) stage.judge.optedOut.add(lead.id);
    },
  },
  {
    name: 'opt-out taken back',
    weight: 0.5,
    run: async (stage) => {
      const lead = someLead(stage);
      if (!lead) return;
      stage.judge.pardon(stage.it.sqlite, lead.id);
      await stage.ask('leads.setOptOut', { leadId: lead.id, optedOut: false });
    },
  },
  {
    name: 'snooze',
    weight: 0.5,
    run: async (stage) => {
      const lead = someLead(stage);
      const untilAt = stage.world.faults.dice().chance(0.5) ? stage.world.engineNow() + 20 * minuteMs : null;
      if (lead) await stage.ask('leads.snooze', { leadId: lead.id, untilAt });
    },
  },
  {
    name: 'retry of what failed',
    weight: 0.6,
    run: async (stage) => {
      const send = oneOf(stage, sends(stage, "'failed'"));
      if (send) await stage.ask('outbox.retry', { id: send.id });
    },
  },
  { name: 'resolve doubts', weight: 1, run: resolveDoubts },
  { name: 'times were offered', weight: 1.6, run: offerTimes },
  { name: 'a time is accepted', weight: 2.4, run: acceptTime },
  { name: 'a booking decided', weight: 3.2, run: aboutBookings },
  { name: 'a copy is made', weight: 0.5, run: ({ copy }) => copy() },
  { name: 'a copy is restored', weight: 0.35, restores: true, run: ({ restore }) => restore('whole') },
  {
    name: 'a copy is restored, what it replaces is gone',
    weight: 0.1,
    restores: true,
    run: ({ restore }) => restore('gone'),
  },
  { name: 'tampering', weight: 0.6, run: tamper },
  {
    name: 'time passes',
    weight: 10,
    run: ({ world }) => world.advance(world.faults.dice().pick([1_000, 11_000, 31_000, 2 * minuteMs, 12 * minuteMs])),
  },
  { name: 'sleep', weight: 0.15, run: ({ world }) => world.advance(world.faults.dice().between(2, 9) * hourMs) },
  {
    name: 'clock set',
    weight: 0.5,
    run: ({ world }) => {
      if (!world.faults.strikes('clock', 'jump', 1)) return;
      world.setSkew(world.faults.dice().pick([0, 0, -hourMs, hourMs, -61_000, 61_000, 2 * hourMs, -2 * hourMs]));
    },
  },
  {
    name: 'calls come back',
    weight: 70,
    run: async ({ world, settle }) => {
      for (let n = world.faults.dice().between(1, 3); n > 0 && world.release(); n -= 1) await settle();
    },
  },
  {
    name: 'killed',
    weight: 0.7,
    run: ({ world, die }) => {
      if (world.faults.strikes('crash', 'between steps', 1)) die();
    },
  },
];

const write = (world: World, direction: 'inbound' | 'outbound', texts: readonly string[]): void =>
  world.write(direction, world.faults.dice().pick(people), world.faults.dice().pick(texts));

/** An admin lifts the stop; from the moment of asking nothing counts as stopped any more. */
export const resume = async ({ ask, judge }: Stage): Promise<void> => {
  if (!judge.mayResume()) return;
  judge.under.stopped = false;
  await ask('sending.resume', {}, 'admin');
};
