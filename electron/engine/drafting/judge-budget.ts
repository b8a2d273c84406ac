/** Limits in dollars; 0: none. */
export type BudgetLimits = { dailyUsd: number; monthlyUsd: number };

export type Budget = {
  period: 'day' | 'month';
  limitUsd: number;
  spentUsd: number;
  /** `warn` from 80 %, `spent` from 100 %: then nothing more is drafted. */
  level: 'ok' | 'warn' | 'spent';
};

/** Where a budget would stop a run. */
export type BudgetStop = { period: Budget['period']; leftUsd: number; afterDrafts: number };

/** PRODUCT section 11: warns at 80 %, stops drafting at 100 %. */
const warnShare = 0.8;

const one = (period: Budget['period'], limitUsd: number, spentUsd: number): Budget[] =>
  limitUsd <= 0
    ? []
    : [
        {
          period,
          limitUsd,
          spentUsd,
          level: spentUsd >= limitUsd ? 'spent' : spentUsd >= limitUsd * warnShare ? 'warn' : 'ok',
        },
      ];

/** The budget that is nearest its end, as a share of it; the longer one where both are equal. Null when none is set. */
export const judgeBudget = (limits: BudgetLimits, spent: { dayUsd: number; monthUsd: number }): Budget | null => {
  const budgets = [...one('month', limits.monthlyUsd, spent.monthUsd), ...one('day', limits.dailyUsd, spent.dayUsd)];
  const share = ({ spentUsd, limitUsd }: Budget): number => spentUsd / limitUsd;
  return budgets.reduce<Budget | null>((worst, each) => (worst && share(worst) >= share(each) ? worst : each), null);
};

/**
 * How much of what a run would cost the budget leaves room for: null where all of it fits or none is set. The period is the one
 * that ends first.
 */
export const budgetStop = (
  limits: BudgetLimits,
  spent: { dayUsd: number; monthUsd: number },
  run: { drafts: number; costEachUsd: number },
): BudgetStop | null => {
  const rooms = [...one('month', limits.monthlyUsd, spent.monthUsd), ...one('day', limits.dailyUsd, spent.dayUsd)]
    .map(({ period, limitUsd, spentUsd }) => ({ period, leftUsd: Math.max(0, limitUsd - spentUsd) }))
    .sort((a, b) => a.leftUsd - b.leftUsd);
  const [least] = rooms;
  if (!least || run.drafts === 0 || run.drafts * run.costEachUsd <= least.leftUsd) return null;
  // Drafting stops once the limit is reached: the draft that reaches it is still made.
  const fits = run.costEachUsd <= 0 ? run.drafts : Math.ceil(least.leftUsd / run.costEachUsd);
  return { ...least, afterDrafts: Math.min(fits, run.drafts) };
};

/** What a person reads of it. */
export const budgetStopSentence = ({ period, leftUsd, afterDrafts }: BudgetStop, drafts: number): string =>
  `${period === 'day' ? "Today's" : "This month's"} model budget has ${dollars(leftUsd)} left: ${
    afterDrafts === 0
      ? 'nothing would be drafted'
      : `the run would pause after about ${afterDrafts} of ${drafts} drafts`
  }.`;

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

/** What a person reads of a budget that warns or is used up, and who can do something about it. */
export const budgetSentence = ({ period, limitUsd, spentUsd, level }: Budget): string => {
  const whose = period === 'day' ? "Today's" : "This month's";
  return level === 'spent'
    ? `${whose} model budget of ${dollars(limitUsd)} is used up (${dollars(spentUsd)} spent), so nothing more is drafted. An admin can raise it in Settings, Sending.`
    : `${whose} model budget is ${Math.floor((100 * spentUsd) / limitUsd)} % used: ${dollars(spentUsd)} of ${dollars(limitUsd)}. At 100 % drafting stops.`;
};
