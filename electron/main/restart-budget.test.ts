import { expect, it } from 'vitest';
import { createRestartBudget } from './restart-budget';

it('starts again at once, then waits longer, then gives up', () => {
  const budget = createRestartBudget();
  expect([0, 10, 20, 30, 40, 50].map((now) => budget.next(now))).toEqual([0, 100, 200, 400, 800, null]);
});

it('forgets falls that are older than a minute', () => {
  const budget = createRestartBudget();
  for (const now of [0, 1, 2, 3, 4]) budget.next(now);
  expect(budget.next(60_010)).toBe(0);
});
