import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { computeSlots } from './compute-slots';
import { formatDay, formatSlotLabel, zoneLabel } from './format-slot-label';
import type { SlotConfig } from './slot';
import { slotsForLead } from './slots-for-lead';

const config: SlotConfig = {
  zone: 'Europe/Lisbon',
  dayFrom: '09:00',
  dayTo: '17:00',
  days: [1, 2, 3, 4, 5],
  stepMinutes: 30,
  durationMinutes: 30,
  noticeMinutes: 120,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  coverageDays: 21,
  holidays: [],
};
const thursday = Date.UTC(2026, 4, 7, 9, 0);
const local = (at: number, zone = config.zone): string => DateTime.fromMillis(at, { zone }).toFormat('ccc d LLL HH:mm');
const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];

describe('computeSlots', () => {
  it('starts tomorrow, inside the hours, on working days', () => {
    const slots = computeSlots({ busy: [], config, now: thursday });
    expect(local(slots[0]?.startAt ?? 0)).toBe('Fri 8 May 09:00');
    expect(local(slots[15]?.startAt ?? 0)).toBe('Fri 8 May 16:30');
    expect(local(slots[16]?.startAt ?? 0)).toBe('Mon 11 May 09:00');
  });

  it('keeps clear of busy times by the buffers, and of holidays', () => {
    const busy = [{ startAt: Date.UTC(2026, 4, 8, 9, 0), endAt: Date.UTC(2026, 4, 8, 10, 0) }]; // 10:00–11:00 in Lisbon
    const day = (more: Partial<SlotConfig>) =>
      computeSlots({ busy, config: { ...config, coverageDays: 2, dayTo: '13:00', ...more }, now: thursday }).map(
        (slot) => local(slot.startAt).slice(-5),
      );
    expect(day({})).toEqual(['09:00', '09:30', '11:00', '11:30', '12:00', '12:30']);
    expect(day({ bufferBeforeMinutes: 10, bufferAfterMinutes: 10 })).toEqual(['09:00', '11:30', '12:00', '12:30']);
    expect(day({ holidays: ['2026-05-08'] })).toEqual([]);
  });

  it('skips local times that a clock change takes out', () => {
    // Lisbon goes from 01:00 to 02:00 on Sunday 29 March 2026.
    const slots = computeSlots({
      busy: [],
      now: Date.UTC(2026, 2, 28, 12),
      config: { ...config, days: [7], dayFrom: '00:00', dayTo: '03:00', coverageDays: 1, noticeMinutes: 0 },
    });
    expect(slots.map((slot) => local(slot.startAt).slice(-5))).toEqual(['00:00', '00:30', '02:00', '02:30']);
  });

  it('never gives a slot that is busy, past, too soon, today, beyond what was read, or outside the hours', () => {
    const minute = 60_000;
    fc.assert(
      fc.property(
        fc.record({
          now: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
          zone: fc.constantFrom(...zones),
          fromHour: fc.integer({ min: 0, max: 12 }),
          hours: fc.integer({ min: 1, max: 11 }),
          duration: fc.integer({ min: 5, max: 90 }),
          step: fc.integer({ min: 5, max: 60 }),
          notice: fc.integer({ min: 0, max: 3_000 }),
          before: fc.integer({ min: 0, max: 30 }),
          after: fc.integer({ min: 0, max: 30 }),
          busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 10 * 1440 }), fc.integer({ min: 1, max: 600 })), {
            maxLength: 20,
          }),
        }),
        (made) => {
          const used: SlotConfig = {
            ...config,
            zone: made.zone,
            dayFrom: `${String(made.fromHour).padStart(2, '0')}:00`,
            dayTo: `${String(made.fromHour + made.hours).padStart(2, '0')}:00`,
            days: [1, 2, 3, 4, 5, 6],
            stepMinutes: made.step,
            durationMinutes: made.duration,
            noticeMinutes: made.notice,
            bufferBeforeMinutes: made.before,
            bufferAfterMinutes: made.after,
            coverageDays: 9,
          };
          const busy = made.busy.map(([offset, length]) => ({
            startAt: made.now + offset * minute,
            endAt: made.now + (offset + length) * minute,
          }));
          const slots = computeSlots({ busy, config: used, now: made.now });
          const today = DateTime.fromMillis(made.now, { zone: made.zone }).toISODate();
          for (const slot of slots) {
            const start = DateTime.fromMillis(slot.startAt, { zone: made.zone });
            expect(slot.startAt).toBeGreaterThanOrEqual(made.now + made.notice * minute);
            expect(slot.endAt + made.after * minute).toBeLessThanOrEqual(made.now + 9 * 1440 * minute);
            expect(slot.endAt - slot.startAt).toBe(made.duration * minute);
            expect(start.toISODate()).not.toBe(today);
            expect(start.weekday).not.toBe(7);
            expect(start.hour).toBeGreaterThanOrEqual(made.fromHour);
            expect(start.hour * 60 + start.minute + made.duration).toBeLessThanOrEqual(
              (made.fromHour + made.hours) * 60,
            );
            for (const one of busy) {
              const clear =
                one.endAt <= slot.startAt - made.before * minute || one.startAt >= slot.endAt + made.after * minute;
              expect(clear).toBe(true);
            }
          }
          expect(new Set(slots.map((slot) => slot.startAt)).size).toBe(slots.length);
        },
      ),
    );
  });
});

describe('slotsForLead', () => {
  it('offers 07:00 to 21:00 where the lead is, and no day that has begun there', () => {
    const slots = computeSlots({ busy: [], config, now: thursday });
    const hours = (zone: string) =>
      new Set(
        slotsForLead({ slots, zone, now: thursday }).map((slot) => DateTime.fromMillis(slot.startAt, { zone }).hour),
      );
    expect(Math.min(...hours('America/New_York'))).toBe(7);
    expect(Math.max(...hours('Asia/Tokyo'))).toBe(20);
    // In Auckland it is already Thursday 21:00; Lisbon's Friday morning is Auckland's Friday evening.
    const auckland = slotsForLead({ slots, zone: 'Pacific/Auckland', now: thursday });
    expect(local(auckland[0]?.startAt ?? 0, 'Pacific/Auckland')).toBe('Fri 8 May 20:00');
  });

  it('waits until a snooze ends and drops what has passed since the calendar was read', () => {
    const slots = computeSlots({ busy: [], config, now: thursday });
    const snoozedUntilAt = Date.UTC(2026, 4, 13);
    expect(slotsForLead({ slots, zone: 'UTC', now: thursday, snoozedUntilAt })[0]?.startAt).toBe(
      Date.UTC(2026, 4, 13, 8),
    );
    const later = Date.UTC(2026, 4, 11, 12);
    expect(slotsForLead({ slots, zone: 'UTC', now: later })[0]?.startAt).toBe(Date.UTC(2026, 4, 12, 8));
  });
});

describe('labels', () => {
  it.each([
    ['Europe/Lisbon', 'Tuesday 12 May at 14:30 (Lisbon time)'],
    ['America/New_York', 'Tuesday 12 May at 09:30 (New York time)'],
    ['America/Argentina/Buenos_Aires', 'Tuesday 12 May at 10:30 (Buenos Aires time)'],
    ['Asia/Kolkata', 'Tuesday 12 May at 19:00 (Kolkata time)'],
    ['UTC', 'Tuesday 12 May at 13:30 (UTC)'],
    ['Etc/GMT+3', 'Tuesday 12 May at 10:30 (UTC-3)'],
  ])('%s', (zone, expected) => {
    expect(formatSlotLabel(Date.UTC(2026, 4, 12, 13, 30), zone)).toBe(expected);
  });

  it('names days and zones', () => {
    expect(formatDay(Date.UTC(2026, 5, 2, 12), 'Europe/Lisbon')).toBe('2 June');
    expect(zoneLabel('Europe/Berlin')).toBe('Berlin time');
  });
});
