import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';
import { languageCases, tooShort } from './language.cases';

describe('detectLanguage, on short messages', () => {
  const all = Object.entries(languageCases).flatMap(([language, texts]) =>
    texts.map((text) => ({ language, text, found: detectLanguage(text) })),
  );
  it('tells at least 97 % of them', () => {
    const missed = all.filter((each) => each.found !== each.language);
    expect(
      1 - missed.length / all.length,
      missed.map((each) => JSON.stringify(each)).join('\n'),
    ).toBeGreaterThanOrEqual(0.97);
  });
  it('names a wrong one for at most 2 %: silence is cheaper', () => {
    const wrong = all.filter((each) => each.found !== null && each.found !== each.language);
    expect(wrong.length / all.length, wrong.map((each) => JSON.stringify(each)).join('\n')).toBeLessThanOrEqual(0.02);
  });
  it('does not guess from next to nothing', () => {
    expect(tooShort.filter((text) => detectLanguage(text) !== null)).toEqual([]);
  });
});
