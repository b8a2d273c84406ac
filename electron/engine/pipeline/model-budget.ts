import { type Budget, budgetSentence, budgetStop, budgetStopSentence, judgeBudget } from '../drafting/judge-budget';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { spentOn } from '../store/model-spend';
import { getMeta, getWorkspace, setMeta, toWorkspace } from '../store/workspaces';

/** The calendar day of a moment in a zone: `2026-05-07`. A budget's day is the workspace's, not Greenwich's. */
export const dayIn = (zone: string, at: number): string => {
  const stretch = Math.floor(at / stretchMs);
  if (lastDay?.zone !== zone || lastDay.stretch !== stretch)
    lastDay = { zone, stretch, day: formatOf(zone).format(at) };
  return lastDay.day;
};

/** No zone's day begins in between: all of them are whole quarters of an hour from UTC. */
const stretchMs = 15 * 60_000;
let lastDay: { zone: string; stretch: number; day: string } | null = null;

/** One for each zone: making one costs more than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, made);
  return made;
};

const settingsOf = (ctx: EngineContext) => toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;

/** How the model budget of the workspace stands now; null when none is set. */
export const modelBudget = (ctx: EngineContext): Budget | null => {
  const { zone, modelBudgetDailyUsd, modelBudgetMonthlyUsd } = settingsOf(ctx);
  if (modelBudgetDailyUsd <= 0 && modelBudgetMonthlyUsd <= 0) return null;
  const spent = spentOn(ctx.store, ctx.workspaceId, dayIn(zone, ctx.ports.clock.now()));
  return judgeBudget({ dailyUsd: modelBudgetDailyUsd, monthlyUsd: modelBudgetMonthlyUsd }, spent);
};

/** Dollars until the first of the budgets is used up; null when none is set. */
export const budgetLeftUsd = (ctx: EngineContext): number | null => {
  const { zone, modelBudgetDailyUsd, modelBudgetMonthlyUsd } = settingsOf(ctx);
  const spent = spentOn(ctx.store, ctx.workspaceId, dayIn(zone, ctx.ports.clock.now()));
  const left = [
    ...(modelBudgetDailyUsd > 0 ? [modelBudgetDailyUsd - spent.dayUsd] : []),
    ...(modelBudgetMonthlyUsd > 0 ? [modelBudgetMonthlyUsd - spent.monthUsd] : []),
  ];
  return left.length === 0 ? null : Math.max(0, Math.min(...left));
};

/** Why nothing may be drafted for now, as a sentence; null while the budget holds. */
export const budgetRefusal = (ctx: EngineContext): string | null => {
  const budget = modelBudget(ctx);
  return budget?.level === 'spent' ? budgetSentence(budget) : null;
};

/** Where the budget would pause a run of so many drafts, as a sentence; null where all of it fits. */
export const runBudgetSentence = (ctx: EngineContext, run: { drafts: number; costEachUsd: number }): string | null => {
  const { zone, modelBudgetDailyUsd, modelBudgetMonthlyUsd } = settingsOf(ctx);
  const spent = spentOn(ctx.store, ctx.workspaceId, dayIn(zone, ctx.ports.clock.now()));
  const stop = budgetStop({ dailyUsd: modelBudgetDailyUsd, monthlyUsd: modelBudgetMonthlyUsd }, spent, run);
  return stop === null ? null : budgetStopSentence(stop, run.drafts);
};

/** Says once per period and limit that the budget warns or is used up: log, audit, and the window's banner. Call inside a write. */
export const tellBudget = (ctx: EngineContext): void => {
  const budget = modelBudget(ctx);
  if (budget === null || budget.level === 'ok') return;
  const { clock, log } = ctx.ports;
  const day = dayIn(settingsOf(ctx).zone, clock.now());
  const period = budget.period === 'day' ? day : day.slice(0, 7);
  const key = `model_budget:${ctx.workspaceId}:${budget.period}`;
  const told = `${period}:${budget.level}:${budget.limitUsd}`;
  if (getMeta(ctx.store, key) === told) return;
  setMeta(ctx.store, key, told);
  const data = { period, limitUsd: budget.limitUsd, spentUsd: Math.round(budget.spentUsd * 10_000) / 10_000 };
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: clock.now(),
    actor: 'engine',
    actorRole: null,
    kind: budget.level === 'spent' ? 'model_budget.spent' : 'model_budget.warned',
    cause: budget.period,
    data,
  });
  log.write(budget.level === 'spent' ? 'error' : 'warn', `model_budget.${budget.level}`, data);
  ctx.changed('engine');
  ctx.changed('audit');
};
