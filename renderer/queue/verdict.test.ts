import { expect, it } from 'vitest';
import type { RuleCheck } from '../../shared/schemas/draft';
import { verdictWords } from './verdict';

const check = (passed: boolean): RuleCheck => ({
  name: 'price',
  passed,
  evidence: passed ? '' : 'A price nobody named.',
});
const decision = {
  headline: 'Just under the line',
  sentence: 'Just under the line. Nothing in it needs to be looked up.',
  checks: [check(true), check(true)],
};

it('says what to check, then what was found', () => {
  expect(verdictWords({ edited: false }, decision)).toEqual({
    first: 'Just under the line.',
    rest: 'Nothing in it needs to be looked up. All 2 checks passed.',
  });
  expect(verdictWords({ edited: false }, null).rest).toBe('');
});

it('never lets checks of the model’s text pass for checks of what a person made of it', () => {
  const { first, rest } = verdictWords({ edited: true }, decision);
  expect(first).toBe('You edited this draft, so the score is void.');
  expect(rest).toBe(
    'About the model’s text: Just under the line. Nothing in it needs to be looked up. All 2 checks passed.',
  );
  const failed = { ...decision, sentence: '', checks: [check(true), check(false)] };
  expect(verdictWords({ edited: true }, failed).rest).toBe('About the model’s text: 1 of 2 checks passed.');
  expect(verdictWords({ edited: true }, null).rest).toBe('');
});
