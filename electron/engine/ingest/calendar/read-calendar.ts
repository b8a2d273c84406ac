import type { CalendarAnswer, CalendarPart } from '../parsed-mail';
import { type Component, type ContentLine, propertyOf, readComponents, textOf } from './read-content-lines';
import { instantIn, readLocal } from './zone-rules';

const day = 86_400_000;
const answers: Readonly<Record<string, CalendarAnswer>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'delegated',
};

/**
 * What an iCalendar part (RFC 5545) says in the exchange of invitations (RFC 5546): its method and its first event. Null when it is no calendar
 * or holds no event. `method` is that of the part's Content-Type, for texts that do not repeat it. Never throws.
 */
export const readCalendar = (text: string, method: string | null): CalendarPart | null => {
  const calendar = readComponents(text);
  const event = calendar?.inside.find((each) => each.name === 'VEVENT');
  if (calendar === null || event === undefined) return null;
  const start = propertyOf(event, 'DTSTART');
  const end = propertyOf(event, 'DTEND');
  const startAt = start && instantOf(start, calendar);
  const allDay = start !== null && /^\d{8}$/.test(start.value.trim());
  const said = (propertyOf(calendar, 'METHOD')?.value.trim() || method?.trim() || 'PUBLISH').toUpperCase();
  const attendees = event.lines
    .filter((line) => line.name === 'ATTENDEE')
    .slice(0, 200)
    .map((line) => ({
      email: addressOf(line) ?? '',
      answer: answers[(line.params.get('PARTSTAT') ?? '').toUpperCase()] ?? null,
    }));
  return {
    method: said,
    uid: textOf(event, 'UID'),
    summary: textOf(event, 'SUMMARY'),
    location: textOf(event, 'LOCATION'),
    start: start?.value.trim() || null,
    end: end?.value.trim() || null,
    startAt,
    endAt: (end && instantOf(end, calendar)) ?? endByDuration(event, startAt, allDay),
    allDay,
    cancelled: said === 'CANCEL' || textOf(event, 'STATUS')?.toUpperCase() === 'CANCELLED',
    organizer: addressOf(propertyOf(event, 'ORGANIZER')),
    attendees,
    // A reply carries the one attendee who gives it.
    answer: said === 'REPLY' ? (attendees.find((each) => each.answer !== null)?.answer ?? null) : null,
    comment: textOf(event, 'COMMENT'),
  };
};

const addressOf = (line: ContentLine | null): string | null => {
  const email = line?.value
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (email?.includes('@')) return email;
  return line?.params.get('EMAIL')?.toLowerCase() ?? null;
};

const instantOf = (line: ContentLine, calendar: Component): number | null => {
  const value = line.value.trim();
  const local = readLocal(value);
  if (local === null || value.endsWith('Z')) return local;
  const tzid = line.params.get('TZID');
  // A day without a time is the same day everywhere; its midnight in UTC stands for it. A time without a zone is no instant.
  if (/^\d{8}$/.test(value)) return local;
  return tzid === undefined ? null : instantIn(local, tzid, calendar);
};

const endByDuration = (event: Component, startAt: number | null, allDay: boolean): number | null => {
  if (startAt === null) return null;
  const found = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?$/i.exec(
    propertyOf(event, 'DURATION')?.value.trim() ?? '',
  );
  if (found === null) return allDay ? startAt + day : null;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((each) => Number(each ?? 0));
  const length =
    (weeks ?? 0) * 7 * day + (days ?? 0) * day + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  return startAt + length;
};
