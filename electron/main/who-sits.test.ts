import { expect, it } from 'vitest';
import type { Profile } from '../../shared/schemas/people';
import { whoSits } from './who-sits';

const profile = (id: string, role: Profile['role'], email = `${id}@brightwater.example`): Profile => ({
  id,
  name: id,
  email,
  role,
});
const people = [profile('ines', 'admin'), profile('ruth', 'manager'), profile('mara', 'setter')];

it('who was here last stays; a fresh window begins with the first', () => {
  expect(whoSits(people, { id: 'ruth', email: null })).toBe('ruth');
  expect(whoSits(people, { id: 'gone', email: null })).toBe('ines');
  expect(whoSits(people, { id: null, email: null })).toBe('ines');
  expect(whoSits([], { id: null, email: null })).toBeNull();
});

it('in another workspace the same address is the same person, and a stranger gains no role', () => {
  expect(whoSits(people, { id: 'x', email: 'Ruth@Brightwater.example' })).toBe('ruth');
  expect(whoSits(people, { id: 'x', email: 'else@where.example' })).toBe('mara');
  expect(whoSits(people.slice(0, 2), { id: 'x', email: 'else@where.example' })).toBe('ruth');
});
