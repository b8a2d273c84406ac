import { expect, it } from 'vitest';
import { shorten } from './shorten';

it.each([
  ['Short', 45, 'Short'],
  ['  two\n lines ', 45, 'two lines'],
  ['The lead wrote again while the reply was waiting', 45, 'The lead wrote again while the reply was…'],
  ['The lead wrote again while the reply, waiting', 38, 'The lead wrote again while the reply…'],
  ['https://example.com/a-very-long-address-without-blanks', 20, 'https://example.com…'],
  ['日本語の文には空白がないので途中で切る', 10, '日本語の文には空白…'],
  ['👩🏽‍💻'.repeat(3), 2, '👩…'],
])('%j in %i', (text, length, expected) => {
  expect(shorten(text, length)).toBe(expected);
  expect([...shorten(text, length)].length).toBeLessThanOrEqual(length);
});
