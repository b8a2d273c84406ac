import type { CalendarBooker, CalendarProblem } from '../../electron/engine/providers/calendar';
import { eventIdOf } from '../../electron/engine/providers/calendar';
import { ReadError, type Reader } from '../../electron/engine/providers/reader';
import type { LookupOutcome, Outgoing, Sender, SendOutcome } from '../../electron/engine/providers/sender';
import { people, remoteMessage, us, type World } from './world';

/** Told the moment from which a message may leave; gives what it was sent for. */
export type OnHandOff = (message: Outgoing) => string;

const refusals = ['429', '503 before the body', 'mailbox unknown'] as const;
const silences = ['timeout before hand-over', 'reset before hand-over', 'sender throws'] as const;
const doubts = [
  'timeout after hand-over',
  'reset after hand-over',
  '500 after the body',
  'answer lost',
  'delivered late',
] as const;
export const sendManners = [...refusals, ...silences, ...doubts, 'slow'] as const;
type Manner = (typeof sendManners)[number];
const odds: Record<Manner, number> = {
  '429': 0.05,
  '503 before the body': 0.03,
  'mailbox unknown': 0.03,
  'timeout before hand-over': 0.03,
  'reset before hand-over': 0.02,
  'sender throws': 0.01,
  'timeout after hand-over': 0.03,
  'reset after hand-over': 0.02,
  '500 after the body': 0.02,
  'answer lost': 0.07,
  'delivered late': 0.04,
  slow: 0.04,
};
export const readManners = [
  'unreachable',
  'rate limited',
  'broken off',
  'told twice',
  'out of order',
  'slow read',
] as const;

const within = <T extends string>(list: readonly T[], one: string | null): one is T =>
  one !== null && (list as readonly string[]).includes(one);

/** The sending half of the account: keeps the truth of what was delivered, whatever it answers. */
export const senderInWorld = (world: World, onHandOff: OnHandOff): Sender => {
  const outside = world.outside();
  return {
    send: async (message, handedOff): Promise<SendOutcome> => {
      const how = world.faults.which('network', Object.entries(odds) as [Manner, number][]);
      world.note(`send ${message.messageId} ${how ?? 'ok'}`);
      await outside('connect');
      if (how === 'sender throws') throw new Error('the sender has a bug');
      if (within(refusals, how)) {
        const retry = how !== 'mailbox unknown';
        return { kind: 'refused', retry, retryAfterMs: how === '429' ? 40_000 : null, code: how, message: how };
      }
      if (within(silences, how)) return { kind: 'uncertain', code: how, message: how };
      handedOff();
      const cause = onHandOff(message);
      await outside('accept', world.now() + (how === 'slow' ? 90_000 : 0));
      if (how === 'delivered late') world.deliverLate(message, cause);
      if (how === 'answer lost' || how === 'slow' || how === null) world.deliver(message, cause);
      await outside('answer');
      return within(doubts, how)
        ? { kind: 'uncertain', code: how, message: 'the connection broke' }
        : { kind: 'sent', providerId: null, acceptance: 'accepted' };
    },
    lookup: async (message): Promise<LookupOutcome> => {
      await outside('lookup');
      if (world.faults.strikes('network', 'lookup unavailable', 0.15)) return { kind: 'unavailable', message: 'away' };
      const now = world.now();
      const found = world.delivered.find((each) => each.message.messageId === message.messageId && each.seenAt <= now);
      return found ? { kind: 'found', providerId: null, at: found.at } : { kind: 'absent' };
    },
  };
};

const leads = people.map((person) => ({
  ...{ externalId: person.email, campaignExternalId: 'Bakeries', ...person },
  ...{ phone: null, company: null, role: null, zone: 'Europe/Lisbon' },
}));

/** What was sent shows in the Sent folder once its index has it. */
const fileSent = (world: World): void => {
  for (const each of world.delivered) {
    const known = world.mail.some((one) => one.externalId === `remote-${each.message.messageId}`);
    if (each.seenAt > world.now() || known) continue;
    const [to] = each.message.to;
    world.post(
      remoteMessage({
        ...{ direction: 'outbound', who: to ?? us, text: each.message.body, subject: each.message.subject },
        ...{ messageId: each.message.messageId, inReplyTo: each.message.inReplyTo, at: each.at },
      }),
    );
  }
};

/** The reading half: pages since a cursor, sometimes twice, in another order, or broken off in the middle. */
export const readerInWorld = (world: World): Reader => {
  const outside = world.outside();
  return {
    async *pull(cursor) {
      const how = world.faults.which(
        'network',
        readManners.map((name) => [name, 0.03] as const),
      );
      await outside('pull', world.now() + (how === 'slow read' ? 45_000 : 0));
      if (how === 'unreachable') throw new ReadError({ kind: 'unreachable', message: 'no route' });
      if (how === 'rate limited') throw new ReadError({ kind: 'rate_limited', retryAfterMs: 20_000, message: 'later' });
      fileSent(world);
      const from = cursor === null ? 0 : Number(cursor);
      const fresh = world.mail.slice(from);
      const page = {
        campaigns: [{ externalId: 'Bakeries', name: 'Bakeries' }],
        leads: cursor === null ? leads : [],
      };
      if (how === 'broken off') {
        const half = from + Math.floor(fresh.length / 2);
        yield { ...page, messages: world.mail.slice(from, half), cursor: String(half) };
        throw new ReadError({ kind: 'unreachable', message: 'broken off' });
      }
      const again = how === 'told twice' ? world.mail.slice(Math.max(0, from - 5), from) : [];
      const messages = how === 'out of order' ? [...fresh].reverse() : [...again, ...fresh, ...again];
      yield { ...page, messages, cursor: String(from + fresh.length) };
    },
    check: async () => ({ detail: 'simulated' }),
    close: async () => {},
  };
};

export type EventInWorld = { eventId: string; startAt: number; endAt: number; guest: string };

const away: CalendarProblem = { kind: 'unreachable', message: 'The calendar is away.', retryAfterMs: null };

/** A calendar that keeps Google's rule of one event per id, and loses answers. `events` outlives the engines. */
export const calendarInWorld = (world: World, events: Map<string, EventInWorld>): CalendarBooker => {
  const outside = world.outside();
  const silent = (): boolean => world.faults.strikes('network', 'calendar away', 0.1);
  const standing = (startAt: number, endAt: number): EventInWorld[] =>
    [...events.values()].filter((event) => event.startAt < endAt && event.endAt > startAt);
  return {
    busy: async ({ fromAt, toAt }) => {
      await outside('busy');
      return silent() ? { kind: 'failed', problem: away } : { kind: 'ok', busy: standing(fromAt, toAt) };
    },
    book: async (booking) => {
      await outside('book');
      if (silent()) return { kind: 'uncertain', problem: away };
      const eventId = eventIdOf(booking.proposalId);
      if (!events.has(eventId)) {
        const guest = booking.attendees[0]?.email ?? '';
        world.note(`event ${eventId}`);
        events.set(eventId, { eventId, startAt: booking.startAt, endAt: booking.endAt, guest });
      }
      await outside('booked');
      return world.faults.strikes('network', 'booking answer lost', 0.15)
        ? { kind: 'uncertain', problem: away }
        : { kind: 'booked', eventId };
    },
    find: async (proposalId) => {
      await outside('find');
      if (silent()) return { kind: 'unavailable', problem: away };
      const event = events.get(eventIdOf(proposalId));
      return event ? { kind: 'found', eventId: event.eventId, startAt: event.startAt } : { kind: 'absent' };
    },
    findWith: async ({ startAt, endAt, email }) => {
      await outside('find with');
      if (silent()) return { kind: 'unavailable', problem: away };
      const event = standing(startAt, endAt).find((one) => one.guest === email);
      return event ? { kind: 'found', eventId: event.eventId, startAt: event.startAt } : { kind: 'absent' };
    },
  };
};
