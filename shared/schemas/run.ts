import { z } from 'zod';
import { runItemState, runState } from '../states/run';
import { at, id, skipReason } from './common';
import { decisionKind } from './draft';

/** Options of a backfill, the same for the command line and the window (PRODUCT section 4). */
export const backfillOptions = z.object({
  mode: z.enum(['dry-run', 'apply']).default('dry-run'),
  limit: z.number().int().positive().nullable().default(null),
  campaignIds: z.array(z.string()).default([]),
  skipDraftGen: z.boolean().default(false),
  skipAutoSend: z.boolean().default(false),
  missingOnly: z.boolean().default(false),
  forceAutoSend: z.boolean().default(false),
  /** Caller's own AUTO_SEND_DISABLED=1; the engine's is read by the engine. */
  autoSendDisabled: z.boolean().default(false),
  concurrency: z.number().int().min(1).max(50).nullable().default(null),
  paceMs: z.number().int().min(0).max(600_000).default(0),
  keepDelays: z.boolean().default(false),
  ignoreHours: z.boolean().default(false),
  redact: z.boolean().default(false),
  rpm: z.number().int().positive().nullable().default(null),
  includeAnswered: z.boolean().default(false),
  /** Message ids of a saved plan: exactly these are worked. */
  planMessageIds: z.array(id).nullable().default(null),
});
export type BackfillOptions = z.infer<typeof backfillOptions>;

export const runCounts = z.object({
  total: z.number().int(),
  draftsDone: z.number().int(),
  draftsNew: z.number().int(),
  draftsKept: z.number().int(),
  draftsFailed: z.number().int(),
  toDecide: z.number().int(),
  decided: z.number().int(),
  byDecision: z.record(decisionKind, z.number().int()),
  bySkip: z.partialRecord(skipReason, z.number().int()),
  slackSent: z.number().int(),
  slackFailed: z.number().int(),
});
export type RunCounts = z.infer<typeof runCounts>;

/** Why a planned message is not in the run: a gate, the run's own limit, or because it is not among the campaigns' any more. */
export const planGone = z.enum([...skipReason.options, 'over_limit', 'not_found']);
export type PlanGone = z.infer<typeof planGone>;

/** How a run differs from the plan that it was started with. */
export const planReport = z.object({
  id,
  name: z.string(),
  madeAt: at,
  /** Messages in the plan, and those of them that the run works. */
  planned: z.number().int(),
  kept: z.number().int(),
  /** Planned, and left out now. */
  gone: z.partialRecord(planGone, z.number().int()),
  /** Would be drafted now and came after the plan: not in this run. */
  arrived: z.number().int(),
  /** Campaigns whose threshold is another one now. */
  thresholds: z.array(z.object({ campaign: z.string(), planned: z.number(), now: z.number() })),
  /** Options that the run was given otherwise than the plan. */
  options: z.array(z.string()),
  estimate: z.object({ seconds: z.number(), modelCalls: z.number().int(), costUsd: z.number() }),
});
export type PlanReport = z.infer<typeof planReport>;

export const run = z.object({
  id,
  number: z.number().int(),
  state: runState,
  phase: z.enum(['select', 'drafts', 'auto_send', 'summary']),
  options: backfillOptions,
  startedBy: z.string(),
  startedAt: at,
  finishedAt: at.nullable(),
  pauseReason: z.string().nullable(),
  counts: runCounts,
  campaigns: z.array(
    z.object({
      id,
      name: z.string(),
      total: z.number().int(),
      sent: z.number().int(),
      people: z.number().int(),
      left: z.number().int(),
    }),
  ),
  estimate: z
    .object({
      seconds: z.number(),
      modelCalls: z.number().int(),
      costUsd: z.number(),
      /** Where the model budget would pause the run, in a sentence; null or left out where all of it fits. */
      budget: z.string().nullable().optional(),
    })
    .nullable(),
  etaSeconds: z.number().nullable(),
  perItemSeconds: z.number().nullable(),
  logFile: z.string().nullable(),
  logLines: z.number().int(),
  errors: z.number().int(),
});
export type Run = z.infer<typeof run>;

export const runItem = z.object({
  id,
  messageId: id,
  leadId: id,
  leadName: z.string(),
  campaignName: z.string(),
  state: runItemState,
  draftId: id.nullable(),
  decision: decisionKind.nullable(),
  score: z.number().nullable(),
  skipReason: skipReason.nullable(),
  error: z.string().nullable(),
  attempts: z.number().int(),
});
export type RunItem = z.infer<typeof runItem>;

/** One line of a run's log exactly as in the file, with what the viewer filters by. */
export const logLine = z.object({
  n: z.number().int(),
  text: z.string(),
  phase: z.enum(['head', 'drafts', 'auto_send', 'summary']),
  level: z.enum(['info', 'decision', 'error']),
});
export type LogLine = z.infer<typeof logLine>;
