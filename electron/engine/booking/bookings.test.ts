/* Long because each story runs over one whole engine, set up once above. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventIdOf } from '../providers/calendar';
import { openSqlite } from '../store/open-sqlite';
import { bookingsForTests, thursdayAt, tuesdayAt } from './testing/bookings-for-tests.fixture';
import { calendarInMemory, problem } from './testing/calendar-in-memory.fixture';

type T = Awaited<ReturnType<typeof bookingsForTests>>;

const proposed = async (t: T, text = 'Tuesday 14:30 works') => {
  await t.offer();
  const booking = await t.says(text);
  if (!booking) throw new Error('no proposal');
  return booking;
};
const confirmed = async (t: T, text?: string) => {
  const booking = await proposed(t, text);
  await t.call('bookings.confirm', { id: booking.id }, 'setter');
  return booking;
};
const only = (t: T) => {
  const [booking, ...more] = t.all();
  if (!booking || more.length > 0) throw new Error(`${more.length + 1} proposals`);
  return booking;
};

/** A mail of a calendar program (RFC 5546) about 30 minutes from `start` (UTC, basic form). */
const calendarMail = (method: string, start: string, organizer: string, partstat = 'NEEDS-ACTION') =>
  [
    'From: Dana Okafor <dana@northwind.example>',
    'To: mara@fernhill.example',
    `Subject: ${method}: Call`,
    `Message-ID: <${method}-${start}@northwind.example>`,
    `Content-Type: text/calendar; method=${method}; charset=utf-8`,
    '',
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:call-1',
    'SUMMARY:Call',
    `ORGANIZER:mailto:${organizer}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:dana@northwind.example`,
    `DTSTART:${start}`,
    'DURATION:PT30M',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('a calendar part', () => {
  const mara = 'mara@fernhill.example';
  const dana = 'dana@northwind.example';
  it.each([
    [
      'counters with a time that was offered',
      calendarMail('COUNTER', '20260512T133000Z', mara),
      { startAt: tuesdayAt },
    ],
    [
      'counters with another time',
      calendarMail('COUNTER', '20260513T133000Z', mara),
      { startAt: null, unclear: 'The calendar answer names a time that was not offered.' },
    ],
    [
      'invites us to a time that was offered: a second meeting is not simply booked',
      calendarMail('REQUEST', '20260512T133000Z', dana),
      { startAt: null, candidates: [tuesdayAt] },
    ],
    [
      'accepts a time that was offered, by an event of which we know nothing',
      calendarMail('REPLY', '20260512T133000Z', dana, 'ACCEPTED'),
      { startAt: tuesdayAt, words: 'The invitation was accepted' },
    ],
  ])('%s', async (_, raw, wanted) => {
    const t = await bookingsForTests();
    await t.offer();
    const booking = await t.says('', { raw });
    expect(booking).toMatchObject({ state: 'proposed', ...wanted });
    expect(t.lead().bookedAt).toBeNull();
  });

  it('accepts a meeting that we called: the open proposal says so, and nothing more is booked', async () => {
    const t = await bookingsForTests();
    await proposed(t);
    await t.says('', { raw: calendarMail('REPLY', '20260512T133000Z', mara, 'ACCEPTED') });
    expect(only(t)).toMatchObject({ state: 'elsewhere', eventId: 'call-1' });
    expect(t.lead().bookedAt).toBe(tuesdayAt);
  });
});

describe('a booking proposal', () => {
  it('is made by an acceptance, once per message, and makes no meeting by itself', async () => {
    const t = await bookingsForTests();
    await t.offer();
    const booking = await t.says('Tuesday 14:30 works', { externalId: 'same', messageId: 'same@northwind.example' });
    expect(booking).toMatchObject({
      state: 'proposed',
      startAt: tuesdayAt,
      unclear: null,
      words: 'Tuesday 14:30 works',
    });
    await t.says('Tuesday 14:30 works', { externalId: 'again', messageId: 'same@northwind.example' });
    expect(t.all()).toHaveLength(1);
    expect(t.lead()).toMatchObject({ bookedAt: null });
    expect(t.lead().sentiment).not.toBe('Meeting Booked');
    expect(t.book.standing()).toEqual([]);
  });

  it('has no time where the words fit several; a person picks one', async () => {
    const t = await bookingsForTests();
    const booking = await proposed(t, 'Both work for me');
    expect(booking).toMatchObject({ state: 'proposed', startAt: null, candidates: [tuesdayAt, thursdayAt] });
    await expect(t.call('bookings.confirm', { id: booking.id }, 'setter')).rejects.toThrow('bad_input');
    await t.call('bookings.confirm', { id: booking.id, startAt: thursdayAt }, 'setter');
    await t.lane();
    expect(t.lead()).toMatchObject({ bookedAt: thursdayAt, sentiment: 'Meeting Booked' });
  });

  it.each([
    ['an absence', 'I am out of the office until Tuesday 14:30 and will answer then.', {}],
    [
      'a quoted time',
      'What would it cost?\n\nOn Thu, 7 May 2026 Mara Lind wrote:\n> Tuesday 12 May at 14:30 works',
      {},
    ],
    ['a signature', 'Please send your price list.\n\n-- \nDana Okafor\nOpen Tuesday 14:30 to 18:00', {}],
    ['an opt-out', 'Unsubscribe me. Not Tuesday 14:30, never.', {}],
    ['another time', 'Wednesday at 16:00 would be better', {}],
  ])('is not made by %s', async (_, text, more) => {
    const t = await bookingsForTests();
    await t.offer();
    expect(await t.says(text, more)).toBeNull();
  });

  it('is not made by times that only lie in a draft, nor by those of another lead', async () => {
    const t = await bookingsForTests();
    const draft = await t.offer();
    t.ctx.store.sqlite.prepare("UPDATE drafts SET state = 'rejected' WHERE id = ?").run(draft.id);
    t.ctx.store.sqlite.exec("UPDATE offers SET state = 'reserved'");
    expect(await t.says('Tuesday 14:30 works')).toBeNull();
    t.ctx.store.sqlite.exec("UPDATE offers SET state = 'charged'");
    expect(await t.says('Tuesday 14:30 works', { lead: 'ivo@couriers.example' })).toBeNull();
  });

  it('gives way to the next word of its lead', async () => {
    const t = await bookingsForTests();
    const first = await confirmed(t);
    await t.says('Sorry, Thursday at 10 is better');
    expect(t.all().map((each) => [each.state, each.startAt])).toEqual([
      ['superseded', tuesdayAt],
      ['proposed', thursdayAt],
    ]);
    await t.lane();
    expect(t.book.standing()).toEqual([]);
    await expect(t.call('bookings.confirm', { id: first.id }, 'setter')).rejects.toThrow('newer_inbound');
  });

  it('says so when the lead accepted an invitation that another way brought', async () => {
    const t = await bookingsForTests();
    await proposed(t);
    const { bookedElsewhere } = await import('./booked-elsewhere');
    t.ctx.store.write(() => bookedElsewhere(t.ctx, t.lead(), { startAt: tuesdayAt, eventId: 'uid@calendar.example' }));
    expect(only(t)).toMatchObject({ state: 'elsewhere', eventId: 'uid@calendar.example' });
    expect(only(t).reason).toContain('accepted an invitation');
  });
});

describe('a confirmed proposal', () => {
  it('is booked under its own id, with the lead as guest and the length of the campaign; only that makes the meeting', async () => {
    const t = await bookingsForTests({ campaign: { responseMode: 'SETTER_MANAGED', meetingMinutes: 45 } });
    const booking = await confirmed(t);
    expect(t.lead().bookedAt).toBeNull();
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'booked', eventId: eventIdOf(booking.id), confirmedBy: 'Mara Lind' });
    expect(t.book.standing()).toEqual([
      {
        eventId: eventIdOf(booking.id),
        startAt: tuesdayAt,
        endAt: tuesdayAt + 45 * 60_000,
        guests: ['dana@northwind.example'],
        deleted: false,
      },
    ]);
    expect(t.lead()).toMatchObject({ bookedAt: tuesdayAt, sentiment: 'Meeting Booked' });
    const left = t.ctx.store.sqlite.prepare("SELECT start_at AS at FROM offers WHERE state = 'charged'").all();
    expect(left).toEqual([{ at: tuesdayAt }]);
    expect((await t.call('audit.verify', {})).ok).toBe(true);
  });

  it('waits for its grace period, in which it can be undone; a decline can be undone too', async () => {
    const t = await bookingsForTests();
    const booking = await confirmed(t);
    expect((await t.call('bookings.list', {})).bookings).toMatchObject([{ state: 'confirmed', undoable: true }]);
    await t.call('bookings.undo', { id: booking.id }, 'setter');
    await t.lane();
    expect(t.book.calls.book).toBe(0);
    await t.call('bookings.decline', { id: booking.id }, 'setter');
    expect(only(t).state).toBe('declined');
    expect((await t.call('bookings.list', {})).bookings).toEqual([]);
    await t.call('bookings.undo', { id: booking.id }, 'setter');
    expect(only(t)).toMatchObject({ state: 'proposed', startAt: tuesdayAt });
    await t.call('bookings.confirm', { id: booking.id }, 'setter');
    await t.lane();
    await expect(t.call('bookings.undo', { id: booking.id }, 'setter')).rejects.toThrow('already_settled');
    await expect(t.call('bookings.confirm', { id: booking.id }, 'setter')).rejects.toThrow('already_settled');
    expect(t.book.standing()).toHaveLength(1);
  });

  it('goes back to the person when the lead wrote again', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    await t.says('One question first: what does it cost?');
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'proposed', code: 'newer_inbound' });
    const [shown] = (await t.call('bookings.list', {})).bookings;
    expect(shown?.newerInboundAt).not.toBeNull();
    await expect(t.call('bookings.confirm', { id: only(t).id }, 'setter')).rejects.toThrow('newer_inbound');
    await t.call('bookings.confirm', { id: only(t).id, seenSeq: shown?.inboundSeq ?? null }, 'setter');
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it('is held by the emergency stop, also after its grace period, and goes on when an admin resumes', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    const stopped = await t.call('sending.stop', {}, 'setter');
    // Counted at once, not when the lane meets it.
    expect(stopped).toMatchObject({ held: 0, heldBookings: 1 });
    expect(only(t)).toMatchObject({ state: 'held', code: 'stopped' });
    await t.lane();
    await t.lane();
    expect(t.book.calls.book).toBe(0);
    await t.call('sending.resume', {}, 'admin');
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it('is held at once when it is confirmed while sending is stopped', async () => {
    const t = await bookingsForTests();
    await t.call('sending.stop', {}, 'setter');
    await confirmed(t);
    expect(only(t)).toMatchObject({ state: 'held', code: 'stopped' });
    expect((await t.call('sending.held', {}, 'setter')).items).toMatchObject([{ kind: 'booking', onResume: 'leaves' }]);
    await t.call('sending.resume', {}, 'admin');
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it('is not booked for a lead who opted out meanwhile', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    await t.call('leads.setOptOut', { leadId: t.lead().id, optedOut: true }, 'setter');
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'failed', code: 'lead_blocked' });
    expect(t.book.standing()).toEqual([]);
  });

  it('offers other times when somebody else took it meanwhile', async () => {
    const t = await bookingsForTests();
    const booking = await confirmed(t);
    t.book.block(tuesdayAt);
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'taken' });
    expect(only(t).reason).toContain('Tue 12 May 14:30 was taken meanwhile');
    expect(t.anew).toEqual([booking.id]);
    expect(t.book.calls.book).toBe(0);
    expect(t.lead().bookedAt).toBeNull();
    expect((await t.call('bookings.list', {})).bookings).toHaveLength(1);
  });

  it('is a meeting already when the calendar has one with this very lead', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    const eventId = t.book.block(tuesdayAt, ['dana@northwind.example']);
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'elsewhere', eventId });
    expect(t.lead()).toMatchObject({ bookedAt: tuesdayAt, sentiment: 'Meeting Booked' });
    expect(t.book.calls.book).toBe(0);
  });

  it('of two leads who accepted one time, the first gets it and the second is offered others', async () => {
    const t = await bookingsForTests();
    const dana = await confirmed(t);
    await t.offer([tuesdayAt, thursdayAt], 'ivo@couriers.example');
    const ivo = await t.says('Tuesday 14:30 works', { lead: 'ivo@couriers.example' });
    await t.call('bookings.confirm', { id: ivo?.id ?? '' }, 'setter');
    await t.lane();
    const state = new Map(t.all().map((each) => [each.id, each.state]));
    expect(state.get(dana.id)).toBe('booked');
    expect(state.get(ivo?.id ?? '')).toBe('taken');
    expect(t.book.standing()).toHaveLength(1);
  });

  it('is the only way to the tag: nobody sets Meeting Booked by hand', async () => {
    const t = await bookingsForTests();
    await proposed(t);
    const byHand = t.call('leads.setSentiment', { leadId: t.lead().id, sentiment: 'Meeting Booked' }, 'admin');
    await expect(byHand).rejects.toThrow('bad_input');
    expect(t.lead().sentiment).not.toBe('Meeting Booked');
  });

  it('takes the word of a setter, and no call without one', async () => {
    const t = await bookingsForTests();
    const booking = await proposed(t);
    const { contract } = await import('../../../shared/contract');
    expect(contract['bookings.confirm'].role).toBe('setter');
    const nobody = await t.engine.callUnknown(
      'bookings.confirm',
      { id: booking.id },
      '0198c0de-0000-7000-8000-000000000000',
    );
    expect(nobody).toMatchObject({ error: { code: 'denied' } });
    expect(only(t).state).toBe('proposed');
  });
});

describe('an answer that does not come', () => {
  it('leaves a booking uncertain; it is looked for, found, and never made twice', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    t.book.next({ made: true, outcome: { kind: 'uncertain', problem: problem('unreachable') } });
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'uncertain' });
    expect(t.lead().bookedAt).toBeNull();
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'booked' });
    expect(t.lead().bookedAt).toBe(tuesdayAt);
    expect(t.book.calls.book).toBe(1);
  });

  it('lets nobody confirm another time for the same lead until it is known', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    t.book.next({ made: true, outcome: { kind: 'uncertain', problem: problem('unreachable') } });
    await t.lane();
    const other = await t.says('Sorry, Thursday works better.');
    expect(other).toMatchObject({ state: 'proposed', startAt: thursdayAt });
    await expect(t.call('bookings.confirm', { id: other?.id ?? '' }, 'setter')).rejects.toThrow('is being booked');
    await t.lane();
    expect(t.book.standing()).toHaveLength(1);
    expect(t.all().filter((each) => each.state === 'confirmed' || each.state === 'proposed')).toEqual([]);
  });

  it('is not repeated blindly: after the ladder a person decides, and a second attempt looks first', async () => {
    const t = await bookingsForTests();
    const booking = await confirmed(t);
    t.book.next({ made: false, outcome: { kind: 'uncertain', problem: problem('server') } });
    for (let minute = 0; minute < 30; minute += 1) {
      await t.lane();
      t.clock.advance(60_000);
    }
    expect(only(t)).toMatchObject({ state: 'needs_person' });
    expect(t.book.calls.book).toBe(1);
    await t.call('bookings.confirm', { id: booking.id }, 'setter');
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'booked' });
    expect(t.book.standing()).toHaveLength(1);
    expect(t.book.calls.find).toBeGreaterThan(1);
  });

  it('a second attempt finds the first, whose event would make its own time look taken', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    t.book.next({ made: true, outcome: { kind: 'refused', problem: problem('rate_limited'), retry: true } });
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'confirmed', code: 'rate_limited' });
    t.clock.advance(60_000);
    await t.lane();
    expect(only(t).state).toBe('booked');
    expect(t.book.calls.book).toBe(1);
    expect(t.book.standing()).toHaveLength(1);
  });

  it('of a silent calendar says nothing about the booking, however long it lasts', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    t.book.next({ made: true, outcome: { kind: 'uncertain', problem: problem('unreachable') } });
    await t.lane();
    t.book.silence(problem('unreachable'));
    for (let hour = 0; hour < 5; hour += 1) {
      t.clock.advance(3_600_000);
      await t.lane();
    }
    expect(only(t).state).toBe('uncertain');
    t.book.silence(null);
    t.clock.advance(60_000);
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it('of a calendar that cannot be read keeps the proposal confirmed, with the reason; one that refuses us fails it', async () => {
    const t = await bookingsForTests();
    const booking = await confirmed(t);
    t.book.silence(problem('server'));
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'confirmed', code: 'server' });
    t.clock.advance(60_000);
    t.book.silence(problem('auth'));
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'failed', code: 'auth' });
    t.book.silence(null);
    await t.call('bookings.confirm', { id: booking.id }, 'setter');
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it.each([
    ['the proposal', 'bookings', 'UPDATE bookings SET start_at = start_at + 86400000, end_at = end_at + 86400000'],
    ['the lead', 'leads', "UPDATE leads SET email = 'eana@northwind.example' WHERE email LIKE 'dana@%'"],
    ['the campaign', 'campaigns', "UPDATE campaigns SET name = 'Bbkeries' WHERE name = 'Bakeries'"],
    ['the workspace', 'workspaces', "UPDATE workspaces SET name = 'Brightwatfr'"],
  ])('%s was changed in the file: nothing is booked until a person has looked at it', async (_what, noun, sql) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'booking-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const t = await bookingsForTests({ dataDir });
    const booking = await confirmed(t);
    // Past the engine, as damage comes.
    const other = openSqlite(join(dataDir, 'countersign.sqlite'), 1000);
    other.exec(sql);
    other.close();
    await t.lane();
    expect(t.book.standing()).toHaveLength(0);
    expect(only(t)).toMatchObject({ state: 'failed', code: 'damaged' });
    const { data, sending } = await t.call('engine.status', {});
    expect(data.damagedRows).toBeGreaterThan(0);
    expect(sending.autoSendOff).toBe(true);
    // The stop and its end do not let it go, nor does a second word while the row is not looked at.
    await t.call('sending.stop', {});
    await t.call('sending.resume', {});
    await t.call('bookings.confirm', { id: booking.id }, 'setter');
    await t.lane();
    expect(only(t)).toMatchObject({ state: 'failed', code: 'damaged' });
    const { rows } = await t.call('data.damage', {});
    expect(rows.map((row) => row.noun)).toContain(noun);
    for (const row of rows) await t.call('data.settle', { noun: row.noun, rowId: row.rowId });
    await t.call('bookings.confirm', { id: booking.id }, 'setter');
    await t.lane();
    expect(only(t).state).toBe('booked');
  });

  it('a booker that throws is taken for an unknown outcome', async () => {
    const t = await bookingsForTests();
    await confirmed(t);
    t.book.next({ made: true, throws: new Error('bug') });
    await t.lane();
    expect(only(t).state).toBe('uncertain');
    await t.lane();
    expect(only(t).state).toBe('booked');
    expect(t.book.standing()).toHaveLength(1);
  });

  it.each([
    ['booking.before_handed_off', 'confirmed', 0],
    ['booking.after_handed_off', 'uncertain', 0],
    ['booking.answered', 'uncertain', 1],
  ])('after a crash at %s the meeting is made once', async (point, found, made) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'booking-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const book = calendarInMemory();
    let armed = true;
    const store: { current: T['ctx']['store'] | null } = { current: null };
    // A process that ends here writes nothing more, not even in what catches an error.
    const trace = (at: string): void => {
      if (!armed || at !== point) return;
      Object.assign(store.current ?? {}, { write: () => undefined });
      throw new Error('crash');
    };
    const t = await bookingsForTests({ dataDir, book, trace });
    const booking = await confirmed(t);
    store.current = t.ctx.store;
    const { write } = t.ctx.store;
    await t.lane();
    Object.assign(t.ctx.store, { write });
    armed = false;
    expect(book.standing()).toHaveLength(made);
    if (only(t).state === 'handed_off') {
      const { recoverBookings } = await import('./reconcile-bookings');
      expect(recoverBookings(t.ctx)).toBe(1);
    }
    expect(only(t).state).toBe(found);
    for (let minute = 0; minute < 30 && only(t).state !== 'needs_person'; minute += 1) {
      await t.lane();
      t.clock.advance(60_000);
    }
    if (only(t).state === 'needs_person') {
      await t.call('bookings.confirm', { id: booking.id }, 'setter');
      await t.lane();
    }
    expect(only(t).state).toBe('booked');
    expect(book.standing()).toHaveLength(1);
  });
});
