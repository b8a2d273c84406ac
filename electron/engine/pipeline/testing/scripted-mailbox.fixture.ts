import type { Channel } from '../../../../shared/schemas/common';
import { ReadError, type Reader, type RemoteMessage, type SyncPage } from '../../providers/reader';
import type { LookupOutcome, Outgoing, Sender, SendOutcome } from '../../providers/sender';

/** What a test says about one message; the rest is filled in. */
export type Arriving = {
  /** Default email. */
  channel?: Channel;
  direction?: 'inbound' | 'outbound';
  /** Default Bakeries. */
  campaign?: string;
  /** The lead at the provider. */
  lead?: string;
  /** Who writes; the lead by default (of an outbound message: us). */
  from?: { name: string; email: string };
  to?: { name: string; email: string }[];
  cc?: { name: string; email: string }[];
  subject?: string;
  text?: string;
  /** Default: now. */
  at?: number;
  /** Null: the source drops it. */
  messageId?: string | null;
  inReplyTo?: string;
  references?: string[];
  externalId?: string;
  /** The whole source, for accounts that give it; the fields above then only tell direction, time and lead. */
  raw?: string;
};

/** How one delivery goes: its outcome, and what happens before or after the hand-over. */
export type Delivering = (
  message: Outgoing,
  handedOff: () => void,
  deliver: () => void,
) => SendOutcome | Promise<SendOutcome>;

export const us = { name: 'Mara Lind', email: 'mara@fernhill.example' };
export const dana = { name: 'Dana Okafor', email: 'dana@northwind.example' };

/** Hands over, delivers, says so. */
export const smoothly: Delivering = (_message, handedOff, deliver) => {
  handedOff();
  deliver();
  return { kind: 'sent', providerId: null, acceptance: 'accepted' };
};

/** A mailbox in memory: what arrives in it, what it delivers, and how. `arrived`: how many messages an engine before this one had of it. */
export const scriptedMailbox = (clock: { now(): number }, arrived = 0) => {
  const waiting: RemoteMessage[] = [];
  const delivered: Outgoing[] = [];
  const attempts: Outgoing[] = [];
  const script: Delivering[] = [];
  const answers: LookupOutcome[] = [];
  let lookups = 0;
  let number = arrived;
  let broken: ReadError | null = null;

  const campaigns = ['Bakeries', 'Couriers'].map((name) => ({ externalId: name, name }));
  const leads = campaigns.flatMap(({ name }) =>
    [dana, { name: 'Ivo Brandt', email: 'ivo@couriers.example' }].map((person) => ({
      externalId: `${name}:${person.email}`,
      campaignExternalId: name,
      ...person,
      phone: null,
      company: null,
      role: null,
      zone: 'Europe/Lisbon',
    })),
  );

  const arrive = (message: Arriving = {}): RemoteMessage => {
    number += 1;
    const direction = message.direction ?? 'inbound';
    const lead = message.lead ?? dana.email;
    const who = leads.find((each) => each.email === lead);
    const person = { name: who?.name ?? '', email: lead };
    const remote: RemoteMessage = {
      externalId: message.externalId ?? `remote-${number}`,
      channel: message.channel ?? 'email',
      direction,
      at: message.at ?? clock.now(),
      campaignExternalId: message.campaign ?? 'Bakeries',
      leadEmail: lead,
      threadExternalId: null,
      content:
        message.raw !== undefined
          ? { kind: 'raw', raw: new TextEncoder().encode(message.raw) }
          : {
              kind: 'parts',
              parts: {
                subject: message.subject ?? 'Re: Rounds',
                text:
                  message.text ?? 'Sounds good. What does it cost for twelve vans, and how long does the set-up take?',
                html: null,
                from: message.from ?? (direction === 'inbound' ? person : us),
                to: message.to ?? (direction === 'inbound' ? [us] : [person]),
                cc: message.cc ?? [],
                replyTo: [],
                messageId:
                  message.messageId === null ? null : `<${message.messageId ?? `m${number}@northwind.example`}>`,
                inReplyTo: message.inReplyTo ?? null,
                references: message.references ?? [],
                accountExternalId: us.email,
                autoReply: false,
              },
            },
    };
    waiting.push(remote);
    return remote;
  };

  const reader: Reader = {
    async *pull(cursor) {
      if (broken) throw broken;
      const page: SyncPage = {
        campaigns,
        leads: cursor === null ? leads : [],
        messages: waiting.splice(0),
        cursor: String(number),
      };
      yield page;
    },
    check: async () => ({ detail: 'scripted' }),
    close: async () => {},
  };
  const sender: Sender = {
    send: async (message, handedOff) => {
      attempts.push(message);
      const how = script.shift() ?? smoothly;
      return how(message, handedOff, () => delivered.push(message));
    },
    lookup: async () => {
      lookups += 1;
      return answers.shift() ?? { kind: 'absent' };
    },
  };
  return {
    reader,
    /** An account of which nothing is ever heard. */
    silentReader: { ...reader, pull: async function* () {} } as Reader,
    sender,
    arrive,
    delivered,
    attempts,
    /** What the next deliveries do, one after the other; then all go smoothly. */
    script,
    /** What the next look-ups find; then nothing. */
    answers,
    lookups: () => lookups,
    /** From now on the account cannot be read (null: it can again). */
    breakReading: (problem: ReadError | null) => {
      broken = problem;
    },
  };
};

export const unreachable = new ReadError({ kind: 'unreachable', message: 'the server does not answer' });
