import { expect, it } from 'vitest';
import type { RuleCheck } from '../../shared/schemas/draft';
import { verdictWords } from './verdict';

const check = (passed: boolean): RuleCheck => ({
  name: 'price',
  passed,
  evidence: passed ? '' : 'A price nobody named.',
});
const decision = {
  rule: 'below_threshold' as const,
  fingerprint: 'text',
  headline: 'Just under the line',
  sentence: 'Just under the line. Nothing in it needs to be looked up.',
  checks: [check(true), check(true)],
};

const drafted = { edited: false, state: 'pending' as const, fingerprint: 'text' };
const edited = { ...drafted, edited: true };
const newer = { who: 'Dana', when: 'today 14:03' };

it('says what to check, then what was found', () => {
  expect(verdictWords(drafted, decision)).toEqual({
    first: 'Just under the line.',
    rest: 'Nothing in it needs to be looked up. All 2 checks passed.',
  });
  expect(verdictWords(drafted, null).rest).toBe('');
});

it('never lets checks of the model’s text pass for checks of what a person made of it', () => {
  const { first, rest } = verdictWords(edited, decision);
  expect(first).toBe('You edited this draft, so the score is void.');
  expect(rest).toBe(
    'About the model’s text: Just under the line. Nothing in it needs to be looked up. All 2 checks passed.',
  );
  const failed = { ...decision, sentence: '', checks: [check(true), check(false)] };
  expect(verdictWords(edited, failed).rest).toBe('About the model’s text: 1 of 2 checks passed.');
  expect(verdictWords(edited, null).rest).toBe('');
});

it('what held an edited text back stands above the void score, until the text is another', () => {
  const held = {
    ...decision,
    rule: 'held_back' as const,
    headline: 'Dana Okafor wrote again',
    sentence: 'Dana Okafor wrote again at 14:03. Nothing left; read the new message first.',
    checks: [],
  };
  expect(verdictWords(edited, held)).toEqual({
    first: 'Dana Okafor wrote again at 14:03.',
    rest: 'Nothing left; read the new message first.',
  });
  expect(verdictWords({ ...edited, fingerprint: 'another' }, held).first).toBe(
    'You edited this draft, so the score is void.',
  );
});

it('an edited draft that is behind what the lead wrote, and one replaced because of it, say that first', () => {
  expect(verdictWords(edited, decision, newer)).toEqual({
    first: 'Dana wrote again, today 14:03.',
    rest: 'This draft does not answer that. You edited this draft, so the score is void.',
  });
  for (const draft of [edited, drafted])
    expect(verdictWords({ ...draft, state: 'superseded' }, decision, newer)).toEqual({
      first: 'Dana wrote again, today 14:03.',
      rest: 'A newer draft took the place of this one.',
    });
  expect(verdictWords({ ...edited, state: 'superseded' }, decision)).toEqual({
    first: 'A newer draft took the place of this one.',
    rest: '',
  });
});
