import { expect, it } from 'vitest';
import { totalOf, type Waiting, waitingLines, waitingWords } from './waiting-words';

const waiting = (here: number, ...elsewhere: number[]): Waiting => ({
  here,
  elsewhere: elsewhere.map((count, n) => ({ id: `w${n}`, name: `Workspace ${n}`, waiting: count })),
});

it('one workspace has one line', () => {
  expect(waitingWords(null)).toBe('The queue cannot be read now');
  expect(waitingLines(null)).toEqual([{ label: 'The queue cannot be read now', workspaceId: null }]);
  expect(waitingLines(waiting(0))).toEqual([{ label: 'Nothing needs you', workspaceId: null }]);
  expect(waitingLines(waiting(1))).toEqual([{ label: '1 draft needs you', workspaceId: null }]);
  expect(waitingLines(waiting(1_204, 0))).toEqual([{ label: '1,204 drafts need you', workspaceId: null }]);
});

it('what waits elsewhere is in the count, and has a line that leads there', () => {
  const both = waiting(2, 0, 5);
  expect(totalOf(both)).toBe(7);
  expect(waitingWords(both)).toBe('7 drafts need you');
  expect(waitingLines(both)).toEqual([
    { label: '2 drafts need you here', workspaceId: null },
    { label: '5 drafts need you in Workspace 1', workspaceId: 'w1' },
  ]);
  expect(waitingLines(waiting(0, 1))[0]).toEqual({ label: 'Nothing needs you here', workspaceId: null });
});
