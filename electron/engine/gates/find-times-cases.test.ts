import { describe, expect, it } from 'vitest';
import { findTimes } from './find-times';
import { englishTimes, noTimes, type TimeCase } from './find-times.cases';
import { noTimesByLanguage, timesByLanguage } from './find-times-languages.cases';
import { roundNoTimes, roundTimes } from './find-times-round.cases';
import { secondRoundNoTimes, secondRoundTimes } from './find-times-second-round.cases';
import type { FoundTime } from './found-time';

const zone = 'Europe/London';
/** Tuesday 6 October 2026, 09:40 in London. */
const at = Date.UTC(2026, 9, 6, 8, 40);

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const local = (time: number | null): string =>
  time === null
    ? ''
    : wall
        .format(time)
        .replace(/^2026-/, '')
        .replace(' 00:00', '');
const written = (one: FoundTime): string =>
  one.fromAt !== null && one.toAt === one.fromAt + 60_000
    ? local(one.fromAt)
    : `${local(one.fromAt)}..${local(one.toAt)}`;

const misses = (cases: readonly TimeCase[]): string[] =>
  cases.flatMap(([text, ...expected]) => {
    const found = findTimes({ text, at, zone })
      .filter((one) => one.away === null)
      .map(written);
    return found.join(' & ') === expected.join(' & ')
      ? []
      : [`${text} → ${found.join(' & ') || 'nothing'}, not ${expected.join(' & ') || 'nothing'}`];
  });

/** The share of the sentences read exactly right; those that are not are printed. */
const hold = (name: string, cases: readonly TimeCase[], share: number): void => {
  const missed = misses(cases);
  if (missed.length > 0)
    console.log(`${name}: ${missed.length} of ${cases.length} not right\n  ${missed.join('\n  ')}`);
  expect((cases.length - missed.length) / cases.length, missed.join('\n')).toBeGreaterThanOrEqual(share);
};

describe('times in the sentences leads write', () => {
  it('English', () => {
    expect(englishTimes.length).toBeGreaterThanOrEqual(130);
    hold('English', englishTimes, 0.95);
  });
  for (const [language, cases] of Object.entries(timesByLanguage)) {
    it(language, () => hold(language, cases, 0.9));
  }
  for (const [language, cases] of [...Object.entries(roundTimes), ...Object.entries(secondRoundTimes)]) {
    it(`${language}, a round written blind`, () => hold(language, cases, 1));
  }
  it('nothing in a round written blind', () => {
    const none = [...roundNoTimes, ...secondRoundNoTimes].map((text): TimeCase => [text]);
    hold('No time', none, 1);
  });
  it('nothing where no time is named', () => {
    const none = [...noTimes, ...Object.values(noTimesByLanguage).flat()].map((text): TimeCase => [text]);
    hold('No time', none, 0.97);
  });
});
