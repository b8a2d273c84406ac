import { describe, expect, it } from 'vitest';
import { autoReplyCases } from './cases';
import { secondLook } from './cases/second-look.cases';
import { type AutoReply, detectAutoReply } from './detect-auto-reply';

const at = Date.UTC(2026, 4, 4, 9);
const judge = (subject: string, text: string): AutoReply | null =>
  detectAutoReply({
    mail: { subject, headers: [], from: { name: 'Dana Okafor', email: 'dana@northwind.example' }, calendar: [] },
    text,
    at,
  });

const all = [...Object.entries(autoReplyCases), ...Object.entries(secondLook)];
const yes = all.flatMap(([language, { yes: cases }]) => cases.map((each) => [language, ...each] as const));
const no = all.flatMap(([language, { no: cases }]) => cases.map((each) => [language, ...each] as const));

describe('automatic replies without a header, by language', () => {
  it('finds at least 97 % of them', () => {
    const missed = yes.filter(([, subject, text]) => judge(subject, text) === null);
    expect(1 - missed.length / yes.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.97);
  });

  it('takes at most 3 % of what people write for one', () => {
    const wrong = no.filter(([, subject, text]) => judge(subject, text) !== null);
    expect(wrong.length / no.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.03);
  });

  it('tells their kinds apart', () => {
    const wrong = yes
      .map(([language, subject, text, kind]) => [language, subject, text, kind, judge(subject, text)?.kind] as const)
      .filter(([, , , kind, found]) => found !== undefined && found !== kind);
    expect(1 - wrong.length / yes.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
  });

  it('reads the day of return', () => {
    const wrong = yes
      .map(([language, subject, text, , until]) => [language, text, until, judge(subject, text)?.until] as const)
      .filter(([, , until, found]) => found !== undefined && (until ?? null) !== found);
    expect(1 - wrong.length / yes.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
  });
});
