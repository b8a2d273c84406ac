import { describe, expect, it } from 'vitest';
import { describeCalendar } from './describe-calendar';
import { readCalendar } from './read-calendar';

const calendar = (event: string[], more: string[] = [], method = 'METHOD:REQUEST'): string =>
  ['BEGIN:VCALENDAR', method, ...more, 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const read = (event: string[], more?: string[], method?: string) => readCalendar(calendar(event, more, method), null);

/** As Exchange writes it: a name of its own, with the rules. */
const exchangeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('readCalendar', () => {
  it('reads method, people, place and times', () => {
    expect(
      read([
        'UID:u1',
        'SUMMARY;LANGUAGE=en:Call\\, routes \\; vans\\nand more',
        'LOCATION:Room "3"',
        'ORGANIZER;CN="Okafor: Dana":MAILTO:Dana@northwind.example',
        'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="a;b":mailto:mara@fernhill.example',
        'DTSTART;TZID=Europe/Lisbon:20260512T100000',
        'DTEND;TZID=Europe/Lisbon:20260512T103000',
        'BEGIN:VALARM',
        'SUMMARY:not this one',
        'END:VALARM',
      ]),
    ).toMatchObject({
      method: 'REQUEST',
      uid: 'u1',
      summary: 'Call, routes ; vans\nand more',
      location: 'Room "3"',
      organizer: 'dana@northwind.example',
      attendees: [{ email: 'mara@fernhill.example', answer: null }],
      start: '20260512T100000',
      startAt: Date.UTC(2026, 4, 12, 9),
      endAt: Date.UTC(2026, 4, 12, 9, 30),
      allDay: false,
      cancelled: false,
    });
  });

  it('joins folded lines, also inside a word', () => {
    expect(read(['SUMMARY:Call about ro\r\n utes', 'UID:u\r\n\t1'])).toMatchObject({
      summary: 'Call about routes',
      uid: 'u1',
    });
  });

  it.each([
    ['DTSTART:20260512T090000Z', Date.UTC(2026, 4, 12, 9)],
    ['DTSTART;TZID=W. Europe Standard Time:20260512T110000', Date.UTC(2026, 4, 12, 9)],
    ['DTSTART;TZID=W. Europe Standard Time:20260112T110000', Date.UTC(2026, 0, 12, 10)],
    ['DTSTART;TZID="W. Europe Standard Time":20260328T110000', Date.UTC(2026, 2, 28, 10)],
    ['DTSTART;TZID=W. Europe Standard Time:20260329T110000', Date.UTC(2026, 2, 29, 9)],
    ['DTSTART;TZID=W. Europe Standard Time:20261025T110000', Date.UTC(2026, 9, 25, 10)],
    ['DTSTART;TZID=/example.org/20050126_1/Europe/Berlin:20260512T110000', Date.UTC(2026, 4, 12, 9)],
    ['DTSTART;VALUE=DATE:20260512', Date.UTC(2026, 4, 12)],
    ['DTSTART:20260512T110000', null],
    ['DTSTART;TZID=Nobody Knows:20260512T110000', null],
    ['DTSTART:next Tuesday', null],
  ])('reads %s', (line, at) => {
    expect(read(['UID:u', line], exchangeZone)?.startAt).toBe(at);
  });

  it.each([
    ['DURATION:PT45M', 45],
    ['DURATION:P1DT2H', 26 * 60],
    ['DURATION:P1W', 7 * 24 * 60],
  ])('ends by %s', (line, minutes) => {
    const part = read(['DTSTART:20260512T090000Z', line]);
    expect(((part?.endAt ?? 0) - (part?.startAt ?? 0)) / 60_000).toBe(minutes);
  });

  it.each(['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED'])('reads the answer %s', (partstat) => {
    const part = read([`ATTENDEE;PARTSTAT=${partstat}:mailto:dana@northwind.example`], [], 'METHOD:REPLY');
    expect(part?.answer).toBe(partstat.toLowerCase());
  });

  it('takes the method from the part when the text is silent, and a request is no answer', () => {
    const text = calendar(['ATTENDEE;PARTSTAT=ACCEPTED:mailto:dana@northwind.example'], [], 'PRODID:x');
    expect(readCalendar(text, 'reply')).toMatchObject({ method: 'REPLY', answer: 'accepted' });
    expect(readCalendar(text, 'request')).toMatchObject({ method: 'REQUEST', answer: null });
    expect(readCalendar(text, null)).toMatchObject({ method: 'PUBLISH' });
  });

  it('knows cancellations by method and by status', () => {
    expect(read(['UID:u'], [], 'METHOD:CANCEL')?.cancelled).toBe(true);
    expect(read(['STATUS:CANCELLED'])?.cancelled).toBe(true);
  });

  it('is null for what is no event, and survives what is broken', () => {
    expect(readCalendar('Dear all', null)).toBeNull();
    expect(readCalendar('BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR', null)).toBeNull();
    expect(readCalendar('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut off', null)).toMatchObject({ summary: 'cut off' });
    expect(read(['no colon', ';=:', 'A;B', 'UID:u'])).toMatchObject({ uid: 'u' });
    const many = `${'BEGIN:VEVENT\n'.repeat(30_000)}${'ATTENDEE;'.repeat(30_000)}`;
    expect(readCalendar(`BEGIN:VCALENDAR\n${many}`, null)).not.toBeNull();
  });
});

describe('describeCalendar', () => {
  it.each([
    [[], 'METHOD:REQUEST', 'Invites to “Call” on Tuesday 12 May 2026, 10:00–10:30 Europe/Lisbon.'],
    [
      ['ATTENDEE;PARTSTAT=DECLINED:mailto:d@n.example', 'COMMENT:Next week?'],
      'METHOD:REPLY',
      'Declines “Call” on Tuesday 12 May 2026, 10:00–10:30 Europe/Lisbon. Comment: “Next week?”',
    ],
    [[], 'METHOD:COUNTER', 'Proposes another time for “Call” on Tuesday 12 May 2026, 10:00–10:30 Europe/Lisbon.'],
    [[], 'METHOD:CANCEL', 'Cancels “Call” on Tuesday 12 May 2026, 10:00–10:30 Europe/Lisbon.'],
  ])('tells what happens: %s %s', (lines, method, sentence) => {
    const part = read(['SUMMARY:Call', 'DTSTART:20260512T090000Z', 'DURATION:PT30M', ...lines], [], method);
    expect(part && describeCalendar(part, 'Europe/Lisbon')).toBe(sentence);
  });
  it('tells days without a time', () => {
    const part = read(['DTSTART;VALUE=DATE:20260512']);
    expect(part && describeCalendar(part, 'Pacific/Auckland')).toBe('Invites to a meeting on Tuesday 12 May 2026.');
  });
});
