import { expect, it } from 'vitest';
import { totalText } from './total-text';

it('a list that is not counted yet says how many it shows, and that there are more', () => {
  expect(totalText(200, undefined)).toBe('200+');
  expect(totalText(1_200, undefined)).toBe('1,200+');
  expect(totalText(200, 5_336)).toBe('5,336');
  expect(totalText(0, 0)).toBe('0');
});
