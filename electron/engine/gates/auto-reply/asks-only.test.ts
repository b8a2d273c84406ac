import { describe, expect, it } from 'vitest';
import { callRequestCases } from '../call-request/call-request.cases';
import { foldText } from '../fold-text';
import { casesByLanguage } from '../opt-out/cases';
import type { ReferralCase } from '../opt-out/cases/language-cases';
import { autoReplyCases } from './cases';
import { firstRound } from './cases/first-round.cases';
import { secondRound } from './cases/second-round.cases';
import { thirdRound } from './cases/third-round.cases';
import { judgeParts } from './judge-parts';
import { tablesFor } from './read-words';
import { asksOnly, weighText } from './weigh-text';

const texts = [
  ...[autoReplyCases, firstRound, secondRound, thirdRound]
    .flatMap((cases) =>
      Object.values<{
        yes: readonly (readonly (string | undefined)[])[];
        no: readonly (readonly (string | undefined)[])[];
      }>(cases),
    )
    .flatMap(({ yes, no }) => [...yes, ...no].map((each) => each[1] ?? '')),
  ...Object.values(callRequestCases).flatMap(({ yes, no }) => [...yes, ...no]),
  ...Object.values(casesByLanguage)
    .flatMap((cases) => Object.values(cases).flat())
    .map((each: string | ReferralCase) => (typeof each === 'string' ? each : each.text)),
];
/** Each also with a question of ours below it, and above another: what asks and what tells meet in one text. */
const joined = texts.flatMap((each, at) =>
  at % 3 > 0
    ? []
    : [each, `${each}\nWhat would that cost for twelve vans?`, `${each}\n${texts[(at * 7) % texts.length] ?? ''}`],
);

describe('asksOnly', () => {
  it('says so only of texts in which no phrase tells a machine and the roles of the sentences tell none either', () => {
    let said = 0;
    for (const text of joined) {
      const folded = foldText(text.slice(0, 2_500).normalize('NFC'));
      const tables = tablesFor(folded);
      if (!asksOnly(folded, tables)) continue;
      said += 1;
      const weight = weighText(folded, tables);
      expect([text, weight.machine, weight.ticket, weight.unmonitored, weight.left, weight.away]).toEqual([
        text,
        ...[null, null, null, null, null],
      ]);
      expect([text, judgeParts({ weight, from: 'dana okafor dana@northwind.example', robot: true })]).toEqual([
        text,
        null,
      ]);
    }
    expect(said).toBeGreaterThan(100);
  });

  it('is quiet where a question is only a heading, or a phrase may stand', () => {
    const about = (text: string): boolean => asksOnly(foldText(text), tablesFor(foldText(text)));
    expect(about('Could we talk about the price of twelve vans?')).toBe(true);
    expect(about('Urgent?')).toBe(false);
    expect(about('I am out of the office until Monday. Could we talk about the price of twelve vans?')).toBe(false);
  });
});
