import { describe, expect, it } from 'vitest';
import { fifthRound } from './cases/fifth-round.cases';
import { firstRound } from './cases/first-round.cases';
import { fourthRound } from './cases/fourth-round.cases';
import type { RoundCase, RoundCases } from './cases/round-case';
import { secondRound } from './cases/second-round.cases';
import { thirdRound } from './cases/third-round.cases';
import { type AutoReply, detectAutoReply } from './detect-auto-reply';

const judge = ([subject, text]: RoundCase): AutoReply | null =>
  detectAutoReply({
    mail: { subject, headers: [], from: { name: 'Dana Okafor', email: 'dana@northwind.example' }, calendar: [] },
    // What a robot's mail quotes, and what a person forwards, is taken off before a gate sees it.
    text: text.split(/\n\n>|\n\n-{5,}/)[0] ?? text,
    at: Date.UTC(2026, 4, 4, 9),
  });

/** Tickets, receipts and mailboxes that nobody reads end alike; which of them it is tells a person little. */
const end = (kind: string | undefined): string | undefined =>
  kind === 'receipt' || kind === 'auto_generated' || kind === 'unmonitored' ? 'ticket' : kind;
const digits = (value: string): string => value.replace(/[\s()+-]/g, '').replace(/^0+/, '');
const names = (found: AutoReply | null, contact: string): boolean =>
  [found?.replacement?.email, found?.replacement?.phone].some(
    (each) => typeof each === 'string' && digits(each).endsWith(digits(contact)),
  );

describe.each<[string, RoundCases]>([
  ['first round', firstRound],
  ['second round', secondRound],
  ['third round', thirdRound],
  ['fourth round', fourthRound],
  ['fifth round', fifthRound],
])('automatic replies without a header, %s', (_name, round) => {
  const yes = Object.values(round).flatMap((each) => each.yes);
  const no = Object.values(round).flatMap((each) => each.no);

  it('finds at least 90 % of them, with the day and the person they name', () => {
    const missed = yes.filter((each) => judge(each) === null);
    expect(1 - missed.length / yes.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.9);
    const found = yes.filter((each) => judge(each) !== null);
    const kinds = found.filter((each) => end(judge(each)?.kind) !== end(each[2]));
    expect(kinds.length / found.length, JSON.stringify(kinds, null, 1)).toBeLessThanOrEqual(0.04);
    const dated = found.filter((each) => each[3] !== undefined);
    const wrong = dated.filter((each) => judge(each)?.until !== each[3]);
    expect(wrong.length / dated.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.1);
    const referred = found.filter((each) => each[4] !== undefined);
    const lost = referred.filter((each) => !names(judge(each), each[4] ?? ''));
    expect(lost.length / referred.length, JSON.stringify(lost, null, 1)).toBeLessThanOrEqual(0.1);
  });

  it('takes at most 3 % of what people write for one', () => {
    const wrong = no.filter((each) => judge(each) !== null);
    expect(wrong.length / no.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.03);
  });
});
