import { describe, expect, it } from 'vitest';
import { autoReplyCases } from '../auto-reply/cases';
import { secondRound } from '../auto-reply/cases/second-round.cases';
import { thirdRound } from '../auto-reply/cases/third-round.cases';
import { detectAutoReply } from '../auto-reply/detect-auto-reply';
import { detectBounce } from '../bounce/detect-bounce';
import { callRequestCases } from '../call-request/call-request.cases';
import { detectCallRequest } from '../call-request/detect-call-request';
import { detectInstruction } from '../detect-instruction';
import { instructionCases } from '../detect-instruction.cases';
import { callRequestRound, instructionRound } from '../message-rules-round.cases';
import { casesByLanguage } from '../opt-out/cases';
import type { ReferralCase } from '../opt-out/cases/language-cases';
import { detectOptOut } from '../opt-out/detect-opt-out';
import { detectWrongPerson } from '../opt-out/detect-wrong-person';
import { guarded, mayMatch, withoutGuards } from './guarded-pattern';

type Case = string | readonly (string | undefined)[];
type Sides = { yes: readonly Case[]; no: readonly Case[] };
const textOf = (each: Case): string => (typeof each === 'string' ? each : (each[1] ?? ''));
const sides: Sides[] = [
  ...[autoReplyCases, secondRound, thirdRound, callRequestCases].flatMap((each) => Object.values<Sides>(each)),
  ...[instructionCases, instructionRound, callRequestRound],
];
const texts = [
  ...sides.flatMap(({ yes, no }) => [...yes, ...no].map(textOf)),
  ...Object.values(casesByLanguage)
    .flatMap((cases) => Object.values(cases).flat())
    .map((each: string | ReferralCase) => (typeof each === 'string' ? each : each.text)),
];

/** What every gate that reads words makes of a text. */
const judge = (text: string): unknown[] => {
  const mail = {
    subject: 'Re: Routes',
    headers: [],
    calendar: [],
    from: { name: 'Dana', email: 'dana@northwind.example' },
  };
  return [
    detectAutoReply({ mail, text, at: Date.UTC(2026, 4, 4, 9) }),
    detectOptOut({ text, subject: 'Re: Routes', channel: 'email' }),
    detectWrongPerson(text),
    detectCallRequest({ text, signaturePhones: ['+442079460958'] }),
    detectInstruction(text),
    detectBounce({
      ...mail,
      ...{
        messageId: null,
        inReplyTo: [],
        references: [],
        sender: null,
        to: [],
        cc: [],
        replyTo: [],
        returnPath: null,
      },
      ...{ sentAt: null, text, html: '', attachments: [], reports: [], problems: [] },
    }),
  ];
};

describe('gates', () => {
  it('say of a text what they say when every pattern is asked without a look first, alone and in a longer text', () => {
    const chosen = texts.filter((_, at) => at % 149 === 0);
    expect(chosen.length).toBeGreaterThan(20);
    for (const [at, text] of chosen.entries())
      for (const each of [text, `${text}\n${chosen[(at * 7 + 1) % chosen.length] ?? ''}`])
        expect([each, judge(each)]).toEqual([each, withoutGuards(() => judge(each))]);
  });

  it('ask plainly only inside', () => {
    const pattern = guarded(/stop it/u, 'plainly');
    expect(withoutGuards(() => [mayMatch(pattern, 'x'), pattern.test('stop it'), pattern.test('x')])).toEqual([
      ...[true, true, false],
    ]);
    expect(mayMatch(pattern, 'x')).toBe(false);
  });
});
