import { expect, it } from 'vitest';
import { draftOfLink } from './deep-link';

const id = '0190f2a4-7c11-7d3e-8a55-1b2c3d4e5f60';

it('reads the draft of a link', () => {
  expect(draftOfLink(`countersign://draft/${id}`)).toBe(id);
  expect(draftOfLink(`countersign://draft/${id.toUpperCase()}/`)).toBe(id);
});

it.each([
  `countersign://lead/${id}`,
  `countersign://draft/${id}/../x`,
  `countersign://draft/${id}?approve=1`,
  'countersign://draft/1',
  `https://draft/${id}`,
])('refuses %s', (link) => {
  expect(draftOfLink(link)).toBeNull();
});
