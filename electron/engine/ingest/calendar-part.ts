import type { CalendarPart } from './parsed-mail';

/** What an iCalendar text (RFC 5545) says: its method and its first event or reply; null when it is no calendar. */
export const readCalendarPart = (text: string, method: string | null): CalendarPart | null => {
  const unfolded = text.slice(0, 500_000).replace(/\r?\n[ \t]/g, '');
  if (!/^\s*BEGIN:VCALENDAR/im.test(unfolded)) return null;
  const event = /BEGIN:VEVENT([\s\S]*?)(?:END:VEVENT|$)/i.exec(unfolded)?.[1] ?? unfolded;
  const field = (source: string, name: string): string | null => {
    const value = new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'im').exec(source)?.[1]?.trim();
    return value === undefined || value === '' ? null : value.replace(/\\([,;\\])/g, '$1').replace(/\\n/gi, '\n');
  };
  return {
    method: (field(unfolded, 'METHOD') ?? method ?? 'PUBLISH').toUpperCase(),
    uid: field(event, 'UID'),
    summary: field(event, 'SUMMARY'),
    start: field(event, 'DTSTART'),
    end: field(event, 'DTEND'),
  };
};
