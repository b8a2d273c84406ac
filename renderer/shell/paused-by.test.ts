import { expect, it } from 'vitest';
import { pausedBy } from './paused-by';

const sound = {
  diskFullSinceAt: null,
  damage: null,
  damagedRows: 0,
  auditBrokenAt: null,
  restored: null,
  backupProblem: null,
};

it('the title bar does not say that sending is on while nothing leaves', () => {
  expect(pausedBy(sound)).toBeNull();
  expect(pausedBy({ ...sound, damage: 'malformed' })).toBe('Nothing leaves: data damaged');
  expect(pausedBy({ ...sound, diskFullSinceAt: 5 })).toBe('Nothing leaves: disk full');
  // A damaged file outlasts a full disk.
  expect(pausedBy({ ...sound, damage: 'malformed', diskFullSinceAt: 5 })).toMatch(/damaged/);
  // Rows that are damaged hold only what rests on them; auto-send off says the rest.
  expect(pausedBy({ ...sound, damagedRows: 3 })).toBeNull();
});
