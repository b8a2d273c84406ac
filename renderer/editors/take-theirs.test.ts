import { expect, it } from 'vitest';
import { takeTheirs } from './take-theirs';

const base = { threshold: '0.90', shadow: false, delay: '180' };

it('what nobody touched follows what another saved; what was typed stays, with what it was begun from', () => {
  const value = { ...base, threshold: '0.85' };
  const saved = { threshold: '0.95', shadow: true, delay: '180' };
  expect(takeTheirs({ base, value, saved })).toEqual({
    base: { threshold: '0.90', shadow: true, delay: '180' },
    value: { threshold: '0.85', shadow: true, delay: '180' },
  });
});

it('nothing changes where nobody saved anything', () => {
  const value = { ...base, delay: '200' };
  expect(takeTheirs({ base, value, saved: base })).toEqual({ base, value });
});
