import { expect, it } from 'vitest';
import { secretEndOf } from './secret-end';

it('shows the end of a key or token, and nothing of a password', () => {
  expect(secretEndOf({ kind: 'openai' }, 'sk-12345678')).toBe('5678');
  expect(secretEndOf({ kind: 'email' }, 'wrong')).toBe('');
  expect(secretEndOf({ kind: 'email' }, null)).toBeNull();
});
