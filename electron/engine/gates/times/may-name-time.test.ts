import { describe, expect, it } from 'vitest';
import { englishTimes } from '../find-times.cases';
import { timesByLanguage } from '../find-times-languages.cases';
import { mayNameTime } from './may-name-time';
import { scan } from './scan';

describe('mayNameTime', () => {
  it('lets no sentence pass unread that names a time, in any language', () => {
    const naming = [...englishTimes, ...Object.values(timesByLanguage).flat()].filter(
      ([, ...times]) => times.length > 0,
    );
    expect(naming.length).toBeGreaterThan(200);
    expect(naming.map(([text]) => text).filter((text) => !mayNameTime(scan(text)))).toEqual([]);
  });

  it.each(['Freitagnachmittag', "d'octobre", "Thursday's", 'stasera', 'half past', 'послезавтра', '来週'])(
    'sees “%s” in a text',
    (word) => {
      expect(mayNameTime(scan(`perhaps ${word}, if that is possible`))).toBe(true);
    },
  );

  it('tells that nothing in a text names a time', () => {
    expect(
      mayNameTime(scan('Does it work with the scanners that our drivers have? Please send the questionnaire.')),
    ).toBe(false);
    expect(mayNameTime(scan(''))).toBe(false);
  });
});
