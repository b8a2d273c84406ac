import { describe, expect, it } from 'vitest';
import { asMailbox, mailboxCampaign } from './testing/as-mailbox.fixture';
import { byPeople, engineForTests, ourAddress, type TestEngine } from './testing/engine-for-tests.fixture';

type Answer = {
  method: string;
  partstat?: string;
  /** Null: left out, as Exchange and Outlook do. */
  organizer?: string | null;
  to?: string;
  start?: string;
  words?: string;
  from?: string;
  attendee?: string;
};

/** A mail of a calendar program, as they mark it: automatic (RFC 3834), though a person clicked. */
const calendarMail = ({
  method,
  partstat = '',
  organizer = ourAddress,
  start = '20260512T090000Z',
  words = '',
  from = 'dana@northwind.example',
  attendee = from,
  to = ourAddress,
}: Answer) =>
  Buffer.from(
    [
      `From: Dana Okafor <${from}>`,
      `To: ${to}`,
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
      ...(organizer === null ? [] : [`ORGANIZER:mailto:${organizer}`]),
      `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`,
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
  asMailbox(t, t.connectionId);
  for (const answer of answers) {
    t.mailbox.arrive({ raw: calendarMail(answer).toString() });
    await t.sync();
  }
  return t;
};
const lead = (t: TestEngine) => t.lead('dana@northwind.example', mailboxCampaign);
const startAt = Date.UTC(2026, 4, 12, 9);

describe('an answer to an invitation', () => {
  it('that accepts our meeting marks the lead booked and needs no reply', async () => {
    const t = await arrived({ method: 'REPLY', partstat: 'ACCEPTED' });
    expect(lead(t)).toMatchObject({ bookedAt: startAt, sentiment: 'Meeting Booked' });
    expect(t.messages()).toMatchObject([{ stage: 'skipped', skipReason: 'auto_reply' }]);
    expect(t.messages()[0]?.evidence).toContain('Accepts “Call about routes” on Tuesday 12 May 2026');
  });

  it('that leaves out who called the meeting went to whoever did: it books when that is us', async () => {
    const accepted = { method: 'REPLY', partstat: 'ACCEPTED', organizer: null };
    expect(lead(await arrived({ ...accepted, to: `Mara Lind <${ourAddress.toUpperCase()}>` })).bookedAt).toBe(startAt);
    const elsewhere = await arrived({ ...accepted, to: 'sales@rival.example' });
    expect(lead(elsewhere).bookedAt).toBeNull();
    expect(elsewhere.messages()[0]?.evidence).toContain('does not say who called the meeting');
  });

  it('that accepts with words is a message of a person', async () => {
    const t = await arrived({
      method: 'REPLY',
      partstat: 'ACCEPTED',
      words: 'Gladly. Who else will join us from your side?',
    });
    expect(lead(t).bookedAt).toBe(startAt);
    expect(t.messages()).toMatchObject([{ stage: 'new' }]);
  });

  it('does not book a meeting of the past, nor one that the sender called', async () => {
    expect(
      lead(await arrived({ method: 'REPLY', partstat: 'ACCEPTED', start: '20260501T090000Z' })).bookedAt,
    ).toBeNull();
    const own = await arrived({ method: 'REPLY', partstat: 'ACCEPTED', organizer: 'dana@northwind.example' });
    expect(lead(own).bookedAt).toBeNull();
  });

  it('that refuses is no automatic reply, and takes the booking back', async () => {
    const t = await arrived({ method: 'REPLY', partstat: 'ACCEPTED' }, { method: 'REPLY', partstat: 'DECLINED' });
    expect(lead(t).bookedAt).toBeNull();
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
    expect(lead(t).bookedAt).toBe(startAt);
  });
});

describe('an acceptance that proves no meeting with us', () => {
  const accepted = { method: 'REPLY', partstat: 'ACCEPTED' };
  it.each([
    ['of a meeting that a third party called', { organizer: 'sales@rival.example' }, 'sales@rival.example called'],
    ['sent by somebody who was not invited', { attendee: 'tom@northwind.example' }, 'somebody else who was invited'],
    ['without a readable time', { start: '20260512T090000' }, 'zone'],
  ])('%s marks nobody and is shown to a person, with why', async (_what, forged, why) => {
    const t = await arrived({ ...accepted, ...forged });
    expect(lead(t)).toMatchObject({ bookedAt: null, sentiment: 'New' });
    expect(t.messages()).toMatchObject([{ stage: 'error', skipReason: null, evidence: expect.stringContaining(why) }]);
  });

  it('in a lead’s thread, by a stranger, marks nobody', async () => {
    const t = await engineForTests(byPeople);
    asMailbox(t, t.connectionId);
    t.mailbox.arrive({ direction: 'outbound', messageId: 'ours-1@fernhill.example' });
    await t.sync();
    const forged = calendarMail({ ...accepted, from: 'eve@elsewhere.example' })
      .toString()
      .replace('Subject:', 'In-Reply-To: <ours-1@fernhill.example>\r\nSubject:');
    t.mailbox.arrive({ lead: 'eve@elsewhere.example', raw: forged });
    await t.sync();
    expect(lead(t)).toMatchObject({ bookedAt: null });
    expect(t.messages().at(-1)).toMatchObject({ leadId: lead(t).id, stage: 'error' });
  });

  it('with words of its own is drafted and never sent by rule', async () => {
    const t = await engineForTests();
    asMailbox(t, t.connectionId);
    t.ctx.store.sqlite.exec("UPDATE campaigns SET response_mode = 'AI_AUTO_SEND'");
    t.mailbox.arrive({
      raw: calendarMail({
        ...accepted,
        organizer: 'sales@rival.example',
        words: 'Gladly. What does it cost for us?',
      }).toString(),
    });
    await t.sync();
    await t.work();
    const draft = t.pending('dana@northwind.example', mailboxCampaign);
    const shown = await t.call('drafts.get', { id: draft.id });
    expect(JSON.stringify(shown.decision)).toContain('sales@rival.example called that meeting');
    expect(t.sends()).toEqual([]);
  });

  it('counts where the meeting was called by an account that a provider sends from', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({ text: 'Send me an invitation, please.' });
    t.mailbox.arrive({ raw: calendarMail(accepted).toString() });
    await t.sync();
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
      expect(lead(t).bookedAt).toBeNull();
    }
  });
});
