import { describe, expect, it } from 'vitest';
import { budgetStop, budgetStopSentence } from './judge-budget';

const limits = { dailyUsd: 5, monthlyUsd: 20 };

describe('budgetStop', () => {
  it.each([
    ['all of it fits', limits, { dayUsd: 0, monthUsd: 0 }, { drafts: 100, costEachUsd: 0.02 }, null],
    ['no budget', { dailyUsd: 0, monthlyUsd: 0 }, { dayUsd: 9, monthUsd: 99 }, { drafts: 100, costEachUsd: 1 }, null],
    ['nothing to draft', limits, { dayUsd: 5, monthUsd: 20 }, { drafts: 0, costEachUsd: 1 }, null],
    [
      'the day ends first',
      limits,
      { dayUsd: 4, monthUsd: 4 },
      { drafts: 67, costEachUsd: 0.02 },
      { period: 'day', leftUsd: 1, afterDrafts: 50 },
    ],
    [
      'the month ends first',
      limits,
      { dayUsd: 0, monthUsd: 19 },
      { drafts: 67, costEachUsd: 0.03 },
      { period: 'month', leftUsd: 1, afterDrafts: 34 },
    ],
    [
      'used up already',
      limits,
      { dayUsd: 6, monthUsd: 6 },
      { drafts: 3, costEachUsd: 0.03 },
      { period: 'day', leftUsd: 0, afterDrafts: 0 },
    ],
  ] as const)('%s', (_what, budget, spent, run, stop) => {
    expect(budgetStop(budget, spent, run)).toEqual(stop);
  });

  it('is told in a sentence', () => {
    expect(budgetStopSentence({ period: 'day', leftUsd: 1, afterDrafts: 50 }, 67)).toBe(
      "Today's model budget has $1.00 left: the run would pause after about 50 of 67 drafts.",
    );
  });
});
