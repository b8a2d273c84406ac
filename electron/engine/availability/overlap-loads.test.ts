import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinLoads, type OfferLoad, overlapLoads } from './overlap-loads';
import type { Slot } from './slot';

const slot = (startAt: number, endAt: number): Slot => ({ startAt, endAt });
const offers = (startAt: number, endAt: number, n = 1): OfferLoad => ({ startAt, endAt, n });

it.each<[string, Slot, OfferLoad[], number]>([
  ['nothing', slot(10, 20), [], 0],
  ['the same time', slot(10, 20), [offers(10, 20, 2)], 2],
  ['one that ends as it begins', slot(10, 20), [offers(0, 10)], 0],
  ['one that begins as it ends', slot(10, 20), [offers(20, 30)], 0],
  ['one that began before', slot(10, 20), [offers(5, 15)], 1],
  ['one that ends after', slot(10, 20), [offers(15, 25)], 1],
  ['one around it', slot(10, 20), [offers(0, 100)], 1],
  ['one within', slot(10, 20), [offers(12, 13)], 1],
  ['two halves, never at once', slot(10, 20), [offers(10, 15), offers(15, 20)], 1],
  ['two that overlap within it', slot(10, 20), [offers(10, 16), offers(14, 20)], 2],
])('counts %s', (_name, one, loads, wanted) => {
  expect(overlapLoads([one], loads).get(one.startAt) ?? 0).toBe(wanted);
});

it('is the most at any moment, counted minute by minute', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), stretch, (all, [from, length]) => {
      const loads = joinLoads(all.map(([start, long]) => offers(start, start + long)));
      let most = 0;
      for (let minute = from; minute < from + length; minute += 1)
        most = Math.max(most, all.filter(([start, long]) => start <= minute && minute < start + long).length);
      expect(overlapLoads([slot(from, from + length)], loads).get(from) ?? 0).toBe(most);
    }),
  );
});
