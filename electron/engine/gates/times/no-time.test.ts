import { describe, expect, it } from 'vitest';
import { findTimes } from '../find-times';

const at = Date.UTC(2026, 2, 18, 8, 30);
const found = (text: string): string[] => findTimes({ text, at, zone: 'Europe/Berlin' }).map((each) => each.text);

describe('what reads like a time and is none', () => {
  it.each([
    'Our address is 12 March Street, Leeds.',
    'Nous sommes au 4, rue du 8 mai 1945.',
    'Unser Büro ist in der Straße des 17. Juni 135.',
    'Siamo in Piazza 25 Aprile 4.',
    'PO number 2026-0317 is attached.',
    'Please quote 2-3 units at 9 to 11 euros each.',
    'We quote at 9 or 10 trucks.',
    'We use the 2019 edition of Excel.',
    'Flight LH 1430, seat 12A',
    'It got 9/10 stars.',
    '9/10 would recommend.',
    'At a ratio of 4:30 it pays.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['12 March works. Street parking is free.', '12 March'],
    ['9/10 works for me.', '9/10'],
    ['10/5 would suit.', '10/5'],
    ['2026-03-17', '2026-03-17'],
    ['Back in 2019.', '2019'],
    ['at 9 or 10 tomorrow', '10 tomorrow'],
  ])('beside it a time stays one: %s', (text, expected) => {
    expect(found(text).join(' ')).toContain(expected);
  });
});
