import { DateTime } from 'luxon';
import type { FoundTime } from '../../gates';

/** A time that was offered to this lead, UTC milliseconds, in the zone in which it was named. */
export type OfferedTime = { startAt: number; endAt: number; zone: string };

/** What one time in a lead's words says of the times offered. */
export type Meaning = {
  /** Starts of the offers that it can mean. */
  starts: number[];
  /** A clock time that nobody offered. */
  other: boolean;
  /** Longer than a day: agrees to a week, not to a time. */
  vague: boolean;
};

const dayMs = 86_400_000;

const minutesOf = (at: number, zone: string): number => {
  const local = DateTime.fromMillis(at, { zone });
  return local.hour * 60 + local.minute;
};

/** Whether the words name a date (a number that is no clock time), not only a weekday. */
const namesDate = (text: string): boolean =>
  /\d/.test(
    text
      .replace(/\d{1,2}\s*(?:[:.h時点]\s*\d{2}\s*分?|uhr|h|heures?|時|点|点半|(?:a|p)\.?m\b\.?)/giu, ' ')
      .replace(/(?<!\p{L})(?:at|um|a las|à|às|alle|om|kl\.?|klokken|o|в)\s+\d{1,2}(?!\p{N})/giu, ' '),
  );

/** A moment on the clock, not a stretch. */
export const isClock = (time: FoundTime): boolean =>
  time.fromAt !== null && time.toAt !== null && time.toAt - time.fromAt <= 10 * 60_000;

/**
 * The offers that a time in a lead's words can mean. A weekday without a date may be one of a later week when such a time was
 * offered; a clock time without a day is that clock on whatever day it was offered; a part of the day those offers inside it.
 */
export const timesMeant = (time: FoundTime, offered: readonly OfferedTime[]): Meaning => {
  const { fromAt, toAt } = time;
  const starts = (fits: (offer: OfferedTime) => boolean): number[] =>
    offered.filter(fits).map((offer) => offer.startAt);
  if (time.kind === 'time') {
    if (fromAt === null || toAt === null) return { starts: [], other: false, vague: true };
    const inside = starts(({ startAt, zone }) => {
      const [from, at] = [minutesOf(fromAt, zone), minutesOf(startAt, zone)];
      return isClock(time) ? at === from : (at - from + 1440) % 1440 < Math.round((toAt - fromAt) / 60_000);
    });
    return { starts: inside, other: isClock(time) && inside.length === 0, vague: false };
  }
  const end = time.lastDayEndsAt ?? toAt ?? Number.POSITIVE_INFINITY;
  const begin = fromAt ?? Number.NEGATIVE_INFINITY;
  const inside = starts(({ startAt }) => startAt >= begin && startAt < end);
  const vague = end - begin > 1.1 * dayMs;
  if (inside.length > 0 || vague) return { starts: inside, other: false, vague };
  const weeks = (startAt: number, zone: string): boolean => {
    const [said, meant] = [DateTime.fromMillis(begin, { zone }), DateTime.fromMillis(startAt, { zone })];
    const days = Math.round(meant.startOf('day').diff(said.startOf('day'), 'days').days);
    if (days <= 0 || days % 7 !== 0) return false;
    return (
      time.kind === 'day' ||
      (minutesOf(startAt, zone) - minutesOf(begin, zone) + 1440) % 1440 <
        Math.max(1, Math.round((end - begin) / 60_000))
    );
  };
  const later = namesDate(time.text) ? [] : starts(({ startAt, zone }) => weeks(startAt, zone));
  return { starts: later, other: later.length === 0 && isClock(time), vague: false };
};

/** Names a day, or days, from midnight on or a clock time on one of them; open ends are clock times here. */
export const isDay = ({ kind, fromAt, toAt }: FoundTime): boolean =>
  kind !== 'time' && fromAt !== null && toAt !== null;

/**
 * Whether a clock time or a part of the day that is said for itself leaves out this offer: "after 16:00" does one at 15:00, on whatever day. What names
 * a day is judged by `timesMeant`.
 */
export const leavesOut = (time: FoundTime, offer: OfferedTime): boolean => {
  const { fromAt, toAt } = time;
  const { zone } = offer;
  const at = minutesOf(offer.startAt, zone);
  // An open end at midnight is a day's ("from Tuesday on"), any other a clock time's ("after three").
  if (toAt === null && fromAt !== null) return minutesOf(fromAt, zone) > at;
  if (fromAt === null && toAt !== null) return minutesOf(toAt, zone) > 0 && minutesOf(toAt, zone) <= at;
  return time.kind === 'time' && timesMeant(time, [offer]).starts.length === 0;
};
