import { expect, it } from 'vitest';
import { needsInWords } from './needs-in-words';

const nothing = { drafts: 0, failed: 0, uncertain: 0, stopped: false, run: null };

it('says what needs somebody there, most of all what waits, and nothing where nothing does', () => {
  expect(needsInWords(nothing)).toBeUndefined();
  expect(needsInWords({ ...nothing, drafts: 1 })).toBe('1 draft');
  expect(needsInWords({ drafts: 12, failed: 1, uncertain: 2, stopped: true, run: { id: 'r', number: 4 } })).toBe(
    '12 drafts, 1 failed, 2 uncertain, run 4, stopped',
  );
});
