import type { Reader, RemoteMessage } from '../../electron/engine/providers/reader';
import type { LookupOutcome, Outgoing, Sender, SendOutcome } from '../../electron/engine/providers/sender';
import type { Seeded } from './seeded';

const minuteMs = 60_000;
/** A Thursday morning. */
export const startAt = Date.UTC(2026, 4, 7, 9, 0);
export const us = { name: 'Mara Lind', email: 'mara@fernhill.example' };
export const people = ['dana', 'ivo', 'noor', 'pere'].map((name) => ({
  name: `${name[0]?.toUpperCase()}${name.slice(1)} Okafor`,
  email: `${name}@northwind.example`,
}));

type Pending = { name: string; dueAt: number; resume: () => void };
type Delivered = { message: Outgoing; cause: string; at: number; seenAt: number };
/** Told the moment from which a message may leave; gives what it was sent for. */
export type OnHandOff = (message: Outgoing) => string;

/** How a provider takes one message. */
export type Manner = 'ok' | 'refused_retry' | 'refused' | 'lost_before' | 'lost_after' | 'lost_answer' | 'late';

/**
 * Everything outside the engine: its time, the provider with the truth of what was delivered, the people who write, and the
 * calls that are under way. It outlives the engines that crash in it.
 */
export const createWorld = (random: Seeded) => {
  let now = startAt;
  let number = 0;
  /** Calls of this engine only come back; those of one that crashed never do. */
  let generation = 0;
  let calm = false;
  const pending: Pending[] = [];
  const delivered: Delivered[] = [];
  const late: { message: Outgoing; cause: string; at: number }[] = [];
  const mail: RemoteMessage[] = [];
  const trace: string[] = [];
  const violations: string[] = [];

  const note = (line: string): void => {
    trace.push(`${now - startAt} ${line}`);
  };

  /** A call to the outside: comes back when the simulation says so, and never to an engine that has crashed meanwhile. */
  const outsideOf =
    (born: number) =>
    (name: string, dueAt = now): Promise<void> =>
      new Promise((resolve) => {
        if (born !== generation) return;
        pending.push({
          name,
          dueAt,
          resume: () => {
            if (born === generation) resolve();
          },
        });
      });

  const remote = (fields: {
    direction: 'inbound' | 'outbound';
    who: { name: string; email: string };
    text: string;
    subject?: string;
    messageId: string;
    inReplyTo?: string | null;
    at?: number;
  }): RemoteMessage => ({
    externalId: `remote-${fields.messageId}`,
    channel: 'email',
    direction: fields.direction,
    at: fields.at ?? now,
    campaignExternalId: 'Bakeries',
    leadEmail: fields.who.email,
    threadExternalId: null,
    content: {
      kind: 'parts',
      parts: {
        subject: fields.subject ?? 'Re: Rounds',
        text: fields.text,
        html: null,
        from: fields.direction === 'inbound' ? fields.who : us,
        to: fields.direction === 'inbound' ? [us] : [fields.who],
        cc: [],
        replyTo: [],
        messageId: fields.messageId,
        inReplyTo: fields.inReplyTo ?? null,
        references: [],
        accountExternalId: us.email,
        autoReply: false,
      },
    },
  });

  const deliver = (message: Outgoing, cause: string): void => {
    delivered.push({
      message,
      cause,
      at: now,
      seenAt: now + (random.chance(0.3) ? random.between(1, 12) * minuteMs : 0),
    });
    note(`delivered ${message.messageId}`);
    if (delivered.filter((each) => each.cause === cause).length > 1) violations.push(`two replies left for ${cause}`);
  };

  const manner = (): Manner => {
    if (calm) return 'ok';
    const drawn = random.next();
    const odds: [Manner, number][] = [
      ['refused_retry', 0.08],
      ['refused', 0.03],
      ['lost_before', 0.05],
      ['lost_after', 0.05],
      ['lost_answer', 0.07],
      ['late', 0.04],
    ];
    let sum = 0;
    for (const [name, share] of odds) {
      sum += share;
      if (drawn < sum) return name;
    }
    return 'ok';
  };

  const unknown = (code: string): SendOutcome => ({ kind: 'uncertain', code, message: 'the connection broke' });

  type Outside = ReturnType<typeof outsideOf>;

  const sender = (outside: Outside, onHandOff: OnHandOff): Sender => ({
    send: async (message, handedOff) => {
      const how = manner();
      note(`send ${message.messageId} ${how}`);
      await outside('connect');
      if (how === 'refused_retry' || how === 'refused')
        return { kind: 'refused', retry: how === 'refused_retry', retryAfterMs: null, code: how, message: 'no' };
      if (how === 'lost_before') return unknown('lost_before');
      handedOff();
      const cause = onHandOff(message);
      await outside('accept');
      if (how === 'lost_after') return unknown(how);
      if (how === 'late') {
        late.push({ message, cause, at: now + random.between(1, 15) * minuteMs });
        return unknown(how);
      }
      deliver(message, cause);
      await outside('answer');
      return how === 'lost_answer' ? unknown(how) : { kind: 'sent', providerId: null, acceptance: 'accepted' };
    },
    lookup: async (message): Promise<LookupOutcome> => {
      await outside('lookup');
      if (!calm && random.chance(0.15)) return { kind: 'unavailable', message: 'away' };
      const found = delivered.find((each) => each.message.messageId === message.messageId && each.seenAt <= now);
      return found ? { kind: 'found', providerId: null, at: found.at } : { kind: 'absent' };
    },
  });

  const campaigns = [{ externalId: 'Bakeries', name: 'Bakeries' }];
  const leads = people.map((person) => ({
    ...{ externalId: person.email, campaignExternalId: 'Bakeries', ...person },
    ...{ phone: null, company: null, role: null, zone: 'Europe/Lisbon' },
  }));

  const reader = (outside: Outside): Reader => ({
    async *pull(cursor) {
      await outside('pull');
      const from = cursor === null ? 0 : Number(cursor);
      // What was sent shows in the Sent folder once its index has it.
      for (const each of delivered)
        if (each.seenAt <= now && !mail.some((known) => known.externalId === `remote-${each.message.messageId}`)) {
          const [to] = each.message.to;
          mail.push(
            remote({
              ...{ direction: 'outbound', who: to ?? us, text: each.message.body, subject: each.message.subject },
              ...{ messageId: each.message.messageId, inReplyTo: each.message.inReplyTo, at: each.at },
            }),
          );
        }
      const messages = mail.slice(from);
      yield { campaigns, leads: cursor === null ? leads : [], messages, cursor: String(mail.length) };
    },
    check: async () => ({ detail: 'simulated' }),
    close: async () => {},
  });

  return {
    trace,
    violations,
    note,
    delivered,
    now: () => now,
    /** The outside as one engine meets it, until it crashes. */
    forEngine: (onHandOff: OnHandOff) => {
      const outside = outsideOf(generation);
      return {
        outside,
        sender: sender(outside, onHandOff),
        reader: reader(outside),
        clock: { now: () => now, sleep: (ms: number) => outside('sleep', now + ms) },
      };
    },
    advance: (ms: number): void => {
      now += ms;
      note(`clock +${ms}`);
      for (const each of late.splice(0))
        if (each.at <= now) deliver(each.message, each.cause);
        else late.push(each);
    },
    /** One of the calls that may come back now does; gives false when there is none. */
    release: (): boolean => {
      const ready = pending.filter((each) => each.dueAt <= now);
      if (ready.length === 0) return false;
      const one = random.pick(ready);
      pending.splice(pending.indexOf(one), 1);
      note(`back ${one.name}`);
      one.resume();
      return true;
    },
    /** Somebody writes, or (outbound) answers by hand at the provider. */
    write: (direction: 'inbound' | 'outbound', who: { name: string; email: string }, text: string): void => {
      number += 1;
      mail.push(remote({ direction, who, text, messageId: `<m${number}@northwind.example>` }));
      note(`${direction} ${who.email} m${number}`);
    },
    /** What the engine had under way is gone with it. */
    crash: (): void => {
      generation += 1;
      pending.length = 0;
      note('crash');
    },
    generation: () => generation,
    /** From now on nothing goes wrong any more. */
    becomeCalm: (): void => {
      calm = true;
      note('calm');
    },
    isCalm: () => calm,
    isDelivered: (messageId: string): boolean =>
      delivered.some((each) => each.message.messageId === messageId) ||
      late.some((each) => each.message.messageId === messageId),
  };
};
export type World = ReturnType<typeof createWorld>;
