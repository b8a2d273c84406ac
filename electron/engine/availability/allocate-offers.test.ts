import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type AllocateInput, allocateOffers } from './allocate-offers';
import { computeSlots } from './compute-slots';
import type { Slot } from './slot';

const zone = 'Europe/Lisbon';
const now = Date.UTC(2026, 4, 7, 9, 0); // Thursday
const slots = computeSlots({
  busy: [],
  now,
  config: {
    ...{ zone, dayFrom: '09:00', dayTo: '17:00', days: [1, 2, 3, 4, 5], stepMinutes: 30, durationMinutes: 30 },
    ...{ noticeMinutes: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, coverageDays: 14, holidays: [] },
  },
});
const input: AllocateInput = {
  ...{ slots, window: null, count: 2, zone, now, coverageEndAt: now + 14 * 86_400_000 },
  ...{ loads: new Map<number, number>(), capacity: 2, seed: 'lead' },
};
const offered = (more: Partial<AllocateInput> = {}): Slot[] => {
  const result = allocateOffers({ ...input, ...more });
  return result.kind === 'offered' ? result.slots : [];
};
const at = (slot: Slot | undefined): DateTime => DateTime.fromMillis(slot?.startAt ?? 0, { zone });
const window = (from: string, to: string) => ({
  fromAt: DateTime.fromISO(from, { zone }).toMillis(),
  toAt: DateTime.fromISO(to, { zone }).toMillis(),
});

describe('allocateOffers', () => {
  it('offers a morning and an afternoon of two days, soon', () => {
    const [first, second] = offered();
    expect(at(first).toISODate()).not.toBe(at(second).toISODate());
    expect(at(first).hour < 12).not.toBe(at(second).hour < 12);
    expect(at(second).diff(DateTime.fromMillis(now), 'days').days).toBeLessThan(5);
  });

  it('stays inside the window asked for, and gives way on halves and days, not on the window', () => {
    const tuesdayAfternoon = offered({ window: window('2026-05-12T12:00', '2026-05-12T18:00') });
    expect(tuesdayAfternoon).toHaveLength(2);
    for (const slot of tuesdayAfternoon) {
      expect(at(slot).toISODate()).toBe('2026-05-12');
      expect(at(slot).hour).toBeGreaterThanOrEqual(12);
    }
    const [one, other] = tuesdayAfternoon;
    expect((other?.startAt ?? 0) - (one?.startAt ?? 0)).toBeGreaterThanOrEqual(90 * 60_000);
    expect(offered({ window: window('2026-05-12T14:00', '2026-05-12T14:30') })).toHaveLength(1);
  });

  it('says that nothing matches, and that a window lies beyond the calendar', () => {
    expect(allocateOffers({ ...input, window: window('2026-05-09T00:00', '2026-05-11T00:00') })).toEqual({
      kind: 'no_matching_time',
    });
    expect(allocateOffers({ ...input, slots: [] })).toEqual({ kind: 'no_matching_time' });
    const june = window('2026-06-02T10:00', '2026-06-03T00:00');
    expect(allocateOffers({ ...input, window: june })).toEqual({
      kind: 'beyond_coverage',
      recontactAt: DateTime.fromISO('2026-06-02', { zone }).toMillis(),
    });
  });

  it('offers as many as asked, all apart', () => {
    const four = offered({ count: 4 });
    expect(four).toHaveLength(4);
    expect(new Set(four.map((slot) => at(slot).toISODate())).size).toBe(4);
    expect(four.filter((slot) => at(slot).hour < 12)).toHaveLength(2);
  });

  it('offers a full slot only when nothing else is left', () => {
    const tight = window('2026-05-12T14:00', '2026-05-12T15:30');
    const [first] = slots.filter((slot) => slot.startAt >= tight.fromAt);
    const loads = new Map([[first?.startAt ?? 0, 2]]);
    expect(offered({ window: tight, count: 1, loads })[0]?.startAt).not.toBe(first?.startAt);
    const all = new Map(slots.map((slot) => [slot.startAt, 2]));
    expect(offered({ window: tight, count: 1, loads: all })).toHaveLength(1);
  });

  it('spreads 67 leads: nobody goes short, no slot is crowded, and all come soon', () => {
    const loads = new Map<number, number>();
    let waitDays = 0;
    for (let lead = 0; lead < 67; lead += 1) {
      const chosen = offered({ loads, seed: `lead ${lead}` });
      expect(chosen).toHaveLength(2);
      for (const slot of chosen) {
        loads.set(slot.startAt, (loads.get(slot.startAt) ?? 0) + 1);
        waitDays += (slot.startAt - now) / 86_400_000 / 134;
      }
    }
    expect(Math.max(...loads.values())).toBeLessThanOrEqual(2);
    expect(waitDays).toBeLessThan(9);
  });

  it('spreads leads that do not see each other yet', () => {
    const first = Array.from({ length: 40 }, (_, lead) =>
      offered({ seed: `lead ${lead}` }).map((slot) => slot.startAt),
    ).flat();
    const most = Math.max(...first.map((start) => first.filter((other) => other === start).length));
    expect(most).toBeLessThan(20);
  });

  it('never offers a past slot, one outside the window, one twice, or one that is not free', () => {
    const starts = new Set(slots.map((slot) => slot.startAt));
    fc.assert(
      fc.property(
        fc.record({
          later: fc.integer({ min: 0, max: 14 * 86_400_000 }),
          from: fc.integer({ min: -5, max: 400 }),
          length: fc.integer({ min: 1, max: 400 }),
          count: fc.integer({ min: 1, max: 4 }),
          capacity: fc.integer({ min: 1, max: 3 }),
          loads: fc.array(fc.tuple(fc.integer({ min: 0, max: slots.length - 1 }), fc.integer({ min: 0, max: 5 }))),
          zone: fc.constantFrom('Europe/Lisbon', 'America/Los_Angeles', 'Asia/Tokyo'),
        }),
        (made) => {
          const asked = { fromAt: now + made.from * 3_600_000, toAt: now + (made.from + made.length) * 3_600_000 };
          const loads = new Map(made.loads.map(([index, load]) => [slots[index]?.startAt ?? 0, load]));
          const { count, capacity } = made;
          const result = allocateOffers({
            ...input,
            now: now + made.later,
            window: asked,
            count,
            capacity,
            loads,
            zone: made.zone,
          });
          if (result.kind !== 'offered') return;
          expect(result.slots.length).toBeLessThanOrEqual(count);
          expect(new Set(result.slots.map((slot) => slot.startAt)).size).toBe(result.slots.length);
          for (const slot of result.slots) {
            expect(starts.has(slot.startAt)).toBe(true);
            expect(slot.startAt).toBeGreaterThan(now + made.later);
            expect(slot.startAt).toBeGreaterThanOrEqual(asked.fromAt);
            expect(slot.endAt).toBeLessThanOrEqual(asked.toAt);
          }
        },
      ),
    );
  });
});
