import { expect, it } from 'vitest';
import { type RuleFacts, sentimentByRule } from './sentiment-by-rule';

const nothing: RuleFacts = { bounce: null, autoReply: null, optOut: null, callNumber: null };

it.each<[Partial<RuleFacts>, string, string]>([
  [{ bounce: { kind: 'hard' } }, 'Automated Reply', 'A mail system reports about a mail.'],
  [{ bounce: { kind: 'hard' }, optOut: { form: 'polite' } }, 'Automated Reply', 'A mail system reports about a mail.'],
  [{ autoReply: { kind: 'vacation' } }, 'Out of Office', 'An out-of-office reply.'],
  [{ autoReply: { kind: 'ticket' } }, 'Automated Reply', 'A machine answered.'],
  [{ autoReply: { kind: 'bulk' } }, 'Automated Reply', 'A mailing, written to many.'],
  [{ optOut: { form: 'angry' } }, 'Blacklist', 'Asks to hear no more.'],
  [{ optOut: { form: 'polite' }, callNumber: '+351 21 000 0000' }, 'Blacklist', 'Asks to hear no more.'],
  [{ callNumber: '+351 21 000 0000' }, 'Call Requested', 'Asks to be rung at +351 21 000 0000.'],
])('%j is %s: %s', (facts, tag, reason) => {
  expect(sentimentByRule({ ...nothing, ...facts })).toEqual({ tag, reason });
});

it('of anything else no rule is certain', () => {
  expect(sentimentByRule(nothing)).toBeNull();
});
