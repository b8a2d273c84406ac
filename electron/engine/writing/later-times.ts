import { DateTime } from 'luxon';
import type { CallOutput } from '../../../shared/contract';
import type { SendingHours } from '../../../shared/schemas/campaign';
import type { LaterTime } from '../../../shared/schemas/writing';
import { nextSendingTime } from '../autosend/sending-hours';

/** A reply that is to leave sooner than this might as well leave now. */
const soonestMs = 15 * 60_000;

/** 09:05 and 14:05: a mail on the hour looks like a machine's. */
const clockAt = (day: DateTime, hour: number): number =>
  day.set({ hour, minute: 5, second: 0, millisecond: 0 }).toMillis();

/**
 * Moments worth offering to send later at, in the lead's zone, the next first: when the sending hours open, this afternoon,
 * tomorrow, Monday. One that lies outside the hours moves to where they open after it; doubles are left out.
 */
export const laterTimes = (input: {
  hours: SendingHours;
  /** The lead's, else the workspace's (IANA). */
  zone: string;
  zoneKnown: boolean;
  /** UTC milliseconds. */
  now: number;
  /** A moment a person thinks of; null: none. */
  at: number | null;
}): CallOutput<'drafts.laterTimes'> => {
  const { hours, zone, now } = input;
  const here = DateTime.fromMillis(now, { zone });
  const tomorrow = here.plus({ days: 1 });
  const monday = here.plus({ days: (8 - here.weekday) % 7 || 7 });
  const wished: { kind: LaterTime['kind']; at: number }[] = [
    { kind: 'this_afternoon', at: clockAt(here, 14) },
    { kind: 'tomorrow_morning', at: clockAt(tomorrow, 9) },
    { kind: 'tomorrow_afternoon', at: clockAt(tomorrow, 14) },
    { kind: 'monday_morning', at: clockAt(monday, 9) },
  ];
  const open = nextSendingTime(hours, zone, now);
  const times: LaterTime[] = open !== null && open > now + soonestMs ? [{ kind: 'hours', at: open }] : [];
  for (const { kind, at } of wished) {
    if (at < now + soonestMs || times.some((time) => time.at === at)) continue;
    // What the campaign's hours do not allow is not offered; a moment of one's own may still be named.
    if (nextSendingTime(hours, zone, at) === at) times.push({ kind, at });
  }
  return {
    zone,
    zoneKnown: input.zoneKnown,
    times: times.sort((a, b) => a.at - b.at),
    inHours: input.at === null ? null : nextSendingTime(hours, zone, input.at) === input.at,
  };
};
