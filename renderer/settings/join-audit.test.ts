import { expect, it } from 'vitest';
import type { CallOutput } from '../../shared/contract';
import { noAudit, withEarlier, withNewest } from './join-audit';

/** Entries `from` down to `to`, as the engine tells them. */
const page = (from: number, to: number): CallOutput<'audit.list'> => {
  const numbers = Array.from({ length: from - to + 1 }, (_, index) => from - index);
  return {
    events: numbers.map((n) => ({
      n,
      at: n,
      actor: 'Mara Lind',
      actorRole: 'setter',
      kind: 'send.queued',
      cause: '',
      data: {},
      hash: '',
    })),
    about: Object.fromEntries(numbers.map((n) => [n, `entry ${n}`])),
  };
};
const numbers = ({ events }: { events: { n: number }[] }): number[] => events.map(({ n }) => n);

it('goes on where the list ends, until there are no more', () => {
  const first = withNewest(noAudit, page(10, 8), 3);
  expect([numbers(first), first.more]).toEqual([[10, 9, 8], true]);
  const second = withEarlier(first, page(7, 5), 3);
  expect([numbers(second), second.more]).toEqual([[10, 9, 8, 7, 6, 5], true]);
  const last = withEarlier(second, page(4, 4), 3);
  expect([numbers(last), last.more]).toEqual([[10, 9, 8, 7, 6, 5, 4], false]);
  expect([last.about[10], last.about[4]]).toEqual(['entry 10', 'entry 4']);
});

it('what comes anew stands on top, and no earlier entry goes', () => {
  const shown = withEarlier(withNewest(noAudit, page(10, 8), 3), page(7, 7), 3);
  const after = withNewest(shown, page(12, 10), 3);
  expect([numbers(after), after.more]).toEqual([[12, 11, 10, 9, 8, 7], false]);
  expect(numbers(withNewest(after, page(12, 10), 3))).toEqual([12, 11, 10, 9, 8, 7]);
});

it('leaves no gap: where more came than one page holds, it begins anew', () => {
  const shown = withEarlier(withNewest(noAudit, page(10, 8), 3), page(7, 7), 3);
  const after = withNewest(shown, page(20, 18), 3);
  expect([numbers(after), after.more]).toEqual([[20, 19, 18], true]);
});

it('few entries are all there are', () => {
  expect(withNewest(noAudit, page(2, 1), 3).more).toBe(false);
});
