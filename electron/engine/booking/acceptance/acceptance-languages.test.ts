import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { answersByLanguage } from './acceptance-languages.cases';
import { detectAcceptance } from './detect-acceptance';

const zone = 'Europe/Berlin';
const moment = (words: string): number => DateTime.fromISO(words, { zone }).toMillis();
const offer = (words: string) => ({ startAt: moment(words), endAt: moment(words) + 1_800_000, zone });
const tuesday = offer('2026-12-01T10:00');
const wednesday = offer('2026-12-02T15:00');
const thursday = offer('2026-12-03T14:30');
/** Written on the Wednesday before. */
const at = moment('2026-11-25T09:30');

const read = (text: string, language: string, listed: { startAt: number; endAt: number; zone: string }[]): string => {
  const found = detectAcceptance({ text, at, language, offered: listed, listed });
  if (found.kind === 'none') return '0';
  return found.kind === 'unclear' ? '?' : ('ABC'[listed.findIndex(({ startAt }) => startAt === found.startAt)] ?? 'X');
};

describe('answers to offered times, by language', () => {
  for (const [language, answers] of Object.entries(answersByLanguage))
    it.each(answers)(`${language}: of %i: %s → %s`, (offers, text, wanted) => {
      const listed = offers === 2 ? [tuesday, thursday] : [tuesday, wednesday, thursday];
      expect([...wanted]).toContain(read(text, language, listed));
    });
});

describe('the earlier and the later one', () => {
  const monday = offer('2026-11-30T16:00');

  it('is told by the calendar, whatever order they stood in', () => {
    expect(read('The later one please.', 'en', [thursday, tuesday])).toBe('A');
    expect(read('Der frühere Termin passt.', 'de', [thursday, tuesday])).toBe('B');
    expect(read('The first one please.', 'en', [thursday, tuesday])).toBe('A');
  });

  it("is a person's to tell where the later day has the earlier hour", () => {
    expect(read('The later one please.', 'en', [monday, tuesday])).toBe('?');
    expect(read('The earlier one works.', 'en', [monday, tuesday])).toBe('?');
  });
});
