import { expect, it } from 'vitest';
import { scoreWords } from './score-words';

it.each([
  [0.82, 0.9, '0.82', '0.90'],
  [0.9, 0.9, '0.90', '0.90'],
  [0.8999, 0.9, '0.8999', '0.9000'],
  [0.9741, 0.9743, '0.9741', '0.9743'],
])('%d against %d', (score, threshold, left, right) => {
  expect(scoreWords(score, threshold)).toEqual({ score: left, threshold: right });
});
