import type { RemoteMessage } from '../../electron/engine/providers/reader';
import type { Outgoing } from '../../electron/engine/providers/sender';
import type { Faults } from './faults';

const hourMs = 3_600_000;
/** A Thursday morning, and nights in which the hour changes: in Europe forward and back, in North America back. */
export const starts = [
  Date.UTC(2026, 4, 7, 9, 0),
  Date.UTC(2026, 2, 29, 0, 40),
  Date.UTC(2026, 9, 25, 0, 20),
  Date.UTC(2026, 10, 1, 5, 30),
];
export const us = { name: 'Mara Lind', email: 'mara@fernhill.example' };
export const people = ['dana', 'ivo', 'noor', 'pere', 'lena', 'omar'].map((name) => ({
  name: `${name[0]?.toUpperCase()}${name.slice(1)} Okafor`,
  email: `${name}@northwind.example`,
}));
export type Who = { name: string; email: string };

type Pending = { name: string; dueAt: number; resume: () => void };
export type Written = { direction: 'inbound' | 'outbound'; who: Who; refusal: boolean };
type Delivered = { message: Outgoing; cause: string; at: number; seenAt: number };
export type Outside = (name: string, dueAt?: number) => Promise<void>;

type Options = {
  faults: Faults;
  startAt: number;
  /** Whether the engine dies at this point; it has died when this gives true. */
  diesAt(point: string): boolean;
  /** Told of every delivery: which of them may not be is not the world's to say. */
  onDeliver(message: Outgoing): void;
  /** A planted fault: an engine thought dead goes on. */
  undead: boolean;
  past?: Past;
};

/** What happened before a world begins. */
export type Past = {
  delivered: readonly Delivered[];
  mail: readonly RemoteMessage[];
  written: ReadonlyMap<string, Written>;
};

/**
 * Everything outside the engine: true time, the truth of what was delivered and who wrote, and the calls that are under way.
 * It outlives the engines that crash in it.
 */
export const createWorld = ({ faults, startAt, diesAt, onDeliver, undead, past }: Options) => {
  let now = startAt;
  /** How far the computer's clock is from the truth, milliseconds. */
  let skew = 0;
  let number = past?.written.size ?? 0;
  /** Calls of this engine only come back; those of one that crashed never do. */
  let generation = 0;
  const pending: Pending[] = [];
  const delivered: Delivered[] = [...(past?.delivered ?? [])];
  const late: { message: Outgoing; cause: string; at: number }[] = [];
  const mail: RemoteMessage[] = [...(past?.mail ?? [])];
  const written = new Map<string, Written>(past?.written);
  const trace: string[] = [];
  const violations: string[] = [];
  /** What left and no database knows of any more: its cause, and the Message-ID of what was sent for it. */
  const forgotten = new Map<string, string>();
  const note = (line: string): void => {
    trace.push(`${now - startAt} ${line}`);
  };

  /** A call to the outside: comes back when the simulation says so, and never to an engine that has died meanwhile. */
  const outsideOf =
    (born: number): Outside =>
    (name, dueAt = now) =>
      new Promise((resolve) => {
        if ((born !== generation && !undead) || diesAt(`before ${name}`)) return;
        pending.push({
          name,
          dueAt,
          resume: () => {
            if (born !== generation && !undead) return;
            if (!diesAt(`after ${name}`)) resolve();
          },
        });
      });

  const deliver = (message: Outgoing, cause: string): void => {
    const lag = faults.dice().chance(0.3) ? faults.dice().between(1, 12) * 60_000 : 0;
    delivered.push({ message, cause, at: now, seenAt: now + lag });
    note(`delivered ${message.messageId}`);
    const twice = delivered.filter((each) => each.cause === cause && !forgotten.has(each.message.messageId));
    if (twice.length > 1) violations.push(`two replies left for ${cause}`);
    onDeliver(message);
  };

  const post = (remote: RemoteMessage): void => {
    mail.push(remote);
  };

  return {
    faults,
    trace,
    violations,
    note,
    delivered,
    mail,
    post,
    deliver,
    /** Messages that people wrote, by their Message-ID without brackets. */
    written,
    /**
     * A database was lost with what it knew of these: whoever sends for the same cause must know from Sent what left before.
     * Gives what is forgotten so far, the cause by the Message-ID.
     */
    forget: (known: ReadonlySet<string>): void => {
      for (const { message, cause } of [...delivered, ...late])
        if (!known.has(message.messageId)) forgotten.set(message.messageId, cause);
    },
    forgotten: forgotten as ReadonlyMap<string, string>,
    now: () => now,
    engineNow: () => now + skew,
    /** Sets the computer's clock off by so much from the truth. */
    setSkew: (ms: number): void => {
      skew = ms;
      note(`clock off by ${ms}`);
    },
    /** The outside as one engine meets it, until it dies. */
    outside: () => outsideOf(generation),
    clock: () => {
      const outside = outsideOf(generation);
      return { now: () => now + skew, sleep: (ms: number) => outside('sleep', now + ms) };
    },
    /** To be delivered although the sender heard nothing. */
    deliverLate: (message: Outgoing, cause: string): void => {
      late.push({ message, cause, at: now + faults.dice().between(1, 15) * 60_000 });
    },
    advance: (ms: number): void => {
      now += ms;
      note(`time +${ms}`);
      for (const each of late.splice(0))
        if (each.at <= now) deliver(each.message, each.cause);
        else late.push(each);
    },
    /** One of the calls that may come back now does; gives false when there is none. */
    release: (): boolean => {
      const ready = pending.filter((each) => each.dueAt <= now);
      if (ready.length === 0) return false;
      const one = faults.dice().pick(ready);
      pending.splice(pending.indexOf(one), 1);
      note(`back ${one.name}`);
      one.resume();
      return true;
    },
    /** Milliseconds until the next call that waits for its time may come back, or null. */
    nextDueIn: (): number | null =>
      pending.length === 0 ? null : Math.max(0, Math.min(...pending.map((each) => each.dueAt)) - now),
    /** Somebody writes, or (outbound) answers by hand at the provider. */
    write: (direction: 'inbound' | 'outbound', who: Who, text: string, refusal = false): void => {
      number += 1;
      const id = `m${number}@northwind.example`;
      written.set(id, { direction, who, refusal });
      // Mail is dated in whole seconds (RFC 5322, 3.3): two may share one.
      post(remoteMessage({ direction, who, text, messageId: `<${id}>`, at: Math.floor(now / 1000) * 1000 }));
      note(`${direction} ${who.email} m${number}`);
    },
    /** What the engine had under way is gone with it. */
    crash: (): void => {
      generation += 1;
      if (!undead) pending.length = 0;
      note('crash');
    },
    generation: () => generation,
    isDelivered: (messageId: string): boolean =>
      delivered.some((each) => each.message.messageId === messageId) ||
      late.some((each) => each.message.messageId === messageId),
  };
};
export type World = ReturnType<typeof createWorld>;

/** One mail as the provider tells it. */
export const remoteMessage = (fields: {
  direction: 'inbound' | 'outbound';
  who: Who;
  text: string;
  subject?: string;
  messageId: string;
  inReplyTo?: string | null;
  at: number;
}): RemoteMessage => ({
  externalId: `remote-${fields.messageId}`,
  channel: 'email',
  direction: fields.direction,
  at: fields.at,
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

/** Afternoons ahead of a moment at which meetings are offered; few, so that several leads want the same. */
export const meetingTimes = (startAt: number): number[] =>
  [5, 6, 7, 8].map((days) => Math.floor(startAt / (24 * hourMs)) * 24 * hourMs + days * 24 * hourMs + 13 * hourMs);
