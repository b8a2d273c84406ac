import { describe, expect, it } from 'vitest';
import type { CalendarPart } from '../ingest';
import { automaticReplyOf, detectMeeting, windowOfMeeting } from './detect-meeting';

const startAt = Date.UTC(2026, 4, 12, 9);
const part = (more: Partial<CalendarPart> = {}): CalendarPart => ({
  method: 'REQUEST',
  uid: 'u1',
  summary: 'Call about routes',
  location: null,
  start: '20260512T090000Z',
  end: null,
  startAt,
  endAt: startAt + 30 * 60_000,
  allDay: false,
  cancelled: false,
  organizer: 'dana@northwind.example',
  attendees: [],
  answer: null,
  comment: null,
  ...more,
});
const meeting = (more: Partial<CalendarPart>, text = '') =>
  detectMeeting({ calendar: [part(more)], text, zone: 'UTC' });

describe('detectMeeting', () => {
  it.each([
    [{ method: 'REQUEST' }, 'invitation'],
    [{ method: 'COUNTER' }, 'counter'],
    [{ method: 'CANCEL', cancelled: true }, 'cancelled'],
    [{ method: 'REQUEST', cancelled: true }, 'cancelled'],
    [{ method: 'REPLY', answer: 'accepted' }, 'accepted'],
    [{ method: 'REPLY', answer: 'tentative' }, 'tentative'],
    [{ method: 'REPLY', answer: 'declined' }, 'declined'],
  ] as const)('%o is %s', (more, kind) => {
    expect(meeting(more)?.kind).toBe(kind);
  });

  it('is null without a calendar, for a published one, and for an answer that says nothing', () => {
    expect(detectMeeting({ calendar: [], text: 'Tuesday', zone: 'UTC' })).toBeNull();
    expect(meeting({ method: 'PUBLISH' })).toBeNull();
    expect(meeting({ method: 'REPLY' })).toBeNull();
  });

  it('takes the first part that does something', () => {
    const calendar = [part({ method: 'PUBLISH' }), part({ method: 'REPLY', answer: 'declined' })];
    expect(detectMeeting({ calendar, text: '', zone: 'UTC' })?.kind).toBe('declined');
  });
});

describe('an acceptance', () => {
  const accepted = { method: 'REPLY', answer: 'accepted' } as const;
  it('by a click alone needs no answer', () => {
    for (const text of [
      '',
      'Call about routes',
      'Dana Okafor has accepted this invitation.\n\nCall about routes',
      'Accepted\nView all guest info https://calendar.google.com/calendar/event?eid=1',
    ]) {
      const found = meeting(accepted, text);
      expect(found && automaticReplyOf(found)).toMatchObject({
        kind: 'calendar',
        evidence: 'Accepts “Call about routes” on Tuesday 12 May 2026, 09:00–09:30 UTC.',
      });
    }
  });
  it('with words of a person is a message', () => {
    const own = meeting(accepted, 'Gladly, but could we make it an hour?');
    expect(own && automaticReplyOf(own)).toBeNull();
    const comment = meeting({ ...accepted, comment: 'Who else comes?' });
    expect(comment && automaticReplyOf(comment)).toBeNull();
  });
  it('is the only calendar mail that is automatic', () => {
    for (const more of [
      { answer: 'declined' as const, method: 'REPLY' },
      { method: 'COUNTER' },
      { method: 'REQUEST' },
    ]) {
      const found = meeting(more);
      expect(found && automaticReplyOf(found)).toBeNull();
    }
  });
});

describe('windowOfMeeting', () => {
  it('is the time of an invitation or counter-proposal to come', () => {
    for (const method of ['REQUEST', 'COUNTER'])
      expect(windowOfMeeting(meeting({ method }), startAt - 1)).toMatchObject({
        fromAt: startAt,
        toAt: startAt + 30 * 60_000,
      });
  });
  it('is null for what has passed, has no time, or asks for none', () => {
    expect(windowOfMeeting(meeting({}), startAt)).toBeNull();
    expect(windowOfMeeting(meeting({ startAt: null }), 0)).toBeNull();
    expect(windowOfMeeting(meeting({ endAt: null }), 0)).toBeNull();
    expect(windowOfMeeting(meeting({ method: 'REPLY', answer: 'accepted' }), 0)).toBeNull();
    expect(windowOfMeeting(null, 0)).toBeNull();
  });
});
