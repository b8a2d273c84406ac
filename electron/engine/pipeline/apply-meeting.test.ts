import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, ourAddress } from './testing/engine-for-tests.fixture';

type Answer = { method: string; partstat?: string; organizer?: string; start?: string; words?: string };

/** A mail of a calendar program, as they mark it: automatic (RFC 3834), though a person clicked. */
const calendarMail = ({
  method,
  partstat = '',
  organizer = ourAddress,
  start = '20260512T090000Z',
  words = '',
}: Answer) =>
  Buffer.from(
    [
      'From: Dana Okafor <dana@northwind.example>',
      `To: ${ourAddress}`,
      `Subject: ${method}: Call`,
      `Message-ID: <${method}-${partstat}-${start}@northwind.example>`,
      'Auto-Submitted: auto-generated',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      words,
      '--b',
      `Content-Type: text/calendar; method=${method}; charset=utf-8`,
      '',
      'BEGIN:VCALENDAR',
      `METHOD:${method}`,
      'BEGIN:VEVENT',
      'UID:call-1',
      'SUMMARY:Call about routes',
      `ORGANIZER:mailto:${organizer}`,
      `ATTENDEE;PARTSTAT=${partstat}:mailto:dana@northwind.example`,
      `DTSTART:${start}`,
      'DURATION:PT30M',
      'END:VEVENT',
      'END:VCALENDAR',
      '--b--',
      '',
    ].join('\r\n'),
  );

const arrived = async (...answers: Answer[]) => {
  const t = await engineForTests(byPeople);
  for (const answer of answers) {
    t.mailbox.arrive().content = { kind: 'raw', raw: calendarMail(answer) };
    await t.sync();
  }
  return t;
};
const startAt = Date.UTC(2026, 4, 12, 9);

describe('an answer to an invitation', () => {
  it('that accepts our meeting marks the lead booked and needs no reply', async () => {
    const t = await arrived({ method: 'REPLY', partstat: 'ACCEPTED' });
    expect(t.lead()).toMatchObject({ bookedAt: startAt, sentiment: 'Meeting Booked' });
    expect(t.messages()).toMatchObject([{ stage: 'skipped', skipReason: 'auto_reply' }]);
    expect(t.messages()[0]?.evidence).toContain('Accepts “Call about routes” on Tuesday 12 May 2026');
  });

  it('that accepts with words is a message of a person', async () => {
    const t = await arrived({
      method: 'REPLY',
      partstat: 'ACCEPTED',
      words: 'Gladly. Who else will join us from your side?',
    });
    expect(t.lead().bookedAt).toBe(startAt);
    expect(t.messages()).toMatchObject([{ stage: 'new' }]);
  });

  it('does not book a meeting of the past, nor one that the sender called', async () => {
    expect(
      (await arrived({ method: 'REPLY', partstat: 'ACCEPTED', start: '20260501T090000Z' })).lead().bookedAt,
    ).toBeNull();
    const own = await arrived({ method: 'REPLY', partstat: 'ACCEPTED', organizer: 'dana@northwind.example' });
    expect(own.lead().bookedAt).toBeNull();
  });

  it('that refuses is no automatic reply, and takes the booking back', async () => {
    const t = await arrived({ method: 'REPLY', partstat: 'ACCEPTED' }, { method: 'REPLY', partstat: 'DECLINED' });
    expect(t.lead().bookedAt).toBeNull();
    expect(t.messages().at(-1)).toMatchObject({
      stage: 'new',
      facts: { autoReply: null, meeting: { kind: 'declined' } },
    });
  });

  it('of another time leaves a booking alone', async () => {
    const t = await arrived(
      { method: 'REPLY', partstat: 'ACCEPTED' },
      { method: 'REPLY', partstat: 'DECLINED', start: '20260513T090000Z' },
    );
    expect(t.lead().bookedAt).toBe(startAt);
  });
});

describe('an invitation or another time from the lead', () => {
  it('is the window asked for, and a person takes it up', async () => {
    for (const method of ['REQUEST', 'COUNTER']) {
      const t = await arrived({ method, organizer: 'dana@northwind.example' });
      expect(t.messages()[0]).toMatchObject({
        stage: 'new',
        facts: {
          autoReply: null,
          window: { fromAt: startAt, toAt: startAt + 30 * 60_000 },
          schedulingLink: 'a calendar invitation',
        },
      });
      expect(t.lead().bookedAt).toBeNull();
    }
  });
});
