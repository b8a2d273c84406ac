import { expect, it } from 'vitest';
import { sameQuestion } from './same-question';

const question = {
  name: 'queue.list',
  input: { view: 'rules', filters: { waited: null, rules: ['a'] } },
  profileId: 'p',
};

it('is the same whatever the order its parts were written in', () => {
  const other = { filters: { rules: ['a'], waited: null }, view: 'rules', cursor: undefined };
  expect(sameQuestion(question, { ...question, input: other })).toBe(true);
});

it('is another one for another profile, name, list or cursor', () => {
  expect(sameQuestion(question, { ...question, profileId: null })).toBe(false);
  expect(sameQuestion(question, { ...question, name: 'queue.counts' })).toBe(false);
  expect(sameQuestion(question, { ...question, input: { ...question.input, cursor: 'x' } })).toBe(false);
  expect(sameQuestion({ ...question, input: ['a', 'b'] }, { ...question, input: ['b', 'a'] })).toBe(false);
});
