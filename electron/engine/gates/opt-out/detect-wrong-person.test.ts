import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesByLanguage } from './cases';
import { detectWrongPerson } from './detect-wrong-person';

const kindOf = (text: string): string => detectWrongPerson(text)?.kind ?? 'neither';

describe('detectWrongPerson', () => {
  for (const [language, { leftCompany, wrongPerson, neither, optOut }] of Object.entries(casesByLanguage)) {
    it(`tells who left, who is the wrong one, and neither: ${language}`, () => {
      const of = leftCompany.length + wrongPerson.length;
      const missed = [
        ...leftCompany.filter(({ text }) => kindOf(text) !== 'left_company'),
        ...wrongPerson.filter(({ text }) => kindOf(text) !== 'wrong_person'),
      ].map(({ text }) => `${text} → ${kindOf(text)}`);
      expect(1 - missed.length / of, missed.join(' | ')).toBeGreaterThanOrEqual(0.97);
      const heard = [...neither, ...optOut].filter((text) => detectWrongPerson(text) !== null);
      expect(heard.length / (neither.length + optOut.length), heard.join(' | ')).toBeLessThanOrEqual(0.03);
    });
    it(`finds whom the message names instead: ${language}`, () => {
      for (const { text, contact } of [...leftCompany, ...wrongPerson])
        expect(detectWrongPerson(text)?.contact ?? null, text).toEqual(contact ?? null);
    });
  }

  it('says it in words a person can check', () => {
    expect(detectWrongPerson('Hi Mara,\n\nDana no longer works here.')?.evidence).toBe(
      'Says that the person has left: “Dana no longer works here.”.',
    );
  });

  it('does not read quotes', () => {
    expect(detectWrongPerson('Tuesday works.\n\n> Wrong person.')).toBeNull();
  });

  it('takes a department for no name', () => {
    expect(detectWrongPerson('Wrong person, please contact HR.')?.contact).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        detectWrongPerson(text);
        detectWrongPerson(`Wrong person ${text}`);
      }),
      { numRuns: 200 },
    );
  });
});
