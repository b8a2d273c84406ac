import { DateTime } from 'luxon';
import type { CalendarPart } from '../parsed-mail';
import { ianaName } from './zone-rules';

/**
 * One sentence for a person about a calendar part: what it does to which meeting, and when that is.
 *
 * @param zone the zone (IANA) in which times are told; it is named behind them.
 */
export const describeCalendar = (part: CalendarPart, zone: string): string => {
  const meeting = part.summary === null ? 'a meeting' : `“${part.summary.replace(/\s+/g, ' ').trim().slice(0, 120)}”`;
  const when = whenOf(part, zone);
  const at = when === '' ? '' : ` ${when}`;
  const comment = part.comment === null ? '' : ` Comment: “${part.comment.replace(/\s+/g, ' ').trim().slice(0, 300)}”`;
  return `${verb(part)} ${meeting}${at}.${comment}`;
};

const verb = (part: CalendarPart): string => {
  if (part.cancelled) return 'Cancels';
  if (part.method === 'COUNTER') return 'Proposes another time for';
  if (part.method === 'DECLINECOUNTER') return 'Declines the other time proposed for';
  if (part.method === 'REFRESH') return 'Asks for the newest version of';
  if (part.method !== 'REPLY') return 'Invites to';
  if (part.answer === 'accepted') return 'Accepts';
  if (part.answer === 'declined') return 'Declines';
  if (part.answer === 'tentative') return 'Accepts with reservation';
  return part.answer === 'delegated' ? 'Passes on' : 'Answers the invitation to';
};

const whenOf = (part: CalendarPart, zone: string): string => {
  if (part.startAt === null) return '';
  const name = ianaName(zone) ?? 'UTC';
  const start = DateTime.fromMillis(part.startAt, { zone: part.allDay ? 'UTC' : name, locale: 'en' });
  if (!start.isValid) return '';
  if (part.allDay) return `on ${start.toFormat('cccc d LLLL yyyy')}`;
  const end = part.endAt === null ? null : DateTime.fromMillis(part.endAt, { zone: name, locale: 'en' });
  const until = end === null || !end.isValid || !end.hasSame(start, 'day') ? '' : `–${end.toFormat('HH:mm')}`;
  return `on ${start.toFormat('cccc d LLLL yyyy, HH:mm')}${until} ${name}`;
};
