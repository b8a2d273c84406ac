import { z } from 'zod';
import { runItemStates, runStates } from '../states/run';
import { at, id, skipReason } from './common';
import { decisionKind } from './draft';
import { promptStage } from './prompts';

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
  /** Phase 1 through the model's batch endpoint: half the price, up to 24 hours for each round of questions. */
  batch: z.boolean().default(false),
  /** A saved plan, by id or name: exactly its messages are worked, and how that differs from the plan is told. */
  plan: z.string().nullable().default(null),
  /** Message ids of that plan; the engine fills them in. */
  planMessageIds: z.array(id).nullable().default(null),
});
export type BackfillOptions = z.infer<typeof backfillOptions>;

/** What phase 1 would cost and take live and in batches: `rounds` of questions that each may take 24 hours. */
export const estimatedWays = z.object({
  live: z.object({ seconds: z.number(), costUsd: z.number() }),
  batch: z.object({ rounds: z.number().int(), costUsd: z.number() }),
});
export type EstimatedWays = z.infer<typeof estimatedWays>;

export const runCounts = z.object({
  total: z.number().int(),
  draftsDone: z.number().int(),
  draftsNew: z.number().int(),
  draftsKept: z.number().int(),
  draftsFailed: z.number().int(),
  /** Messages that failed in either phase and can be retried; a decision of `error` is a decision. */
  failed: z.number().int(),
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

/** What a dry run found, kept so that a run can be started with exactly that. */
export const savedPlan = z.object({
  version: z.literal(2),
  id,
  name: z.string().min(1).max(80),
  madeAt: at,
  madeBy: z.string(),
  options: backfillOptions,
  campaignIds: z.array(id),
  messageIds: z.array(id),
  bySkip: z.partialRecord(skipReason, z.number().int()),
  campaigns: z.array(
    z.object({ id, name: z.string(), threshold: z.number(), selected: z.number().int(), skipped: z.number().int() }),
  ),
  estimate: z.object({ seconds: z.number(), modelCalls: z.number().int(), costUsd: z.number() }),
});
export type SavedPlan = z.infer<typeof savedPlan>;

/** A plan as a list shows it. */
export const planHead = savedPlan
  .pick({ id: true, name: true, madeAt: true, madeBy: true, estimate: true })
  .extend({ messages: z.number().int(), campaigns: z.number().int() });
export type PlanHead = z.infer<typeof planHead>;

/** One of the messages that a dry run shows, so that a person sees what kind of mail it would answer. */
export const sampledMessage = z.object({
  messageId: id,
  leadId: id,
  leadName: z.string(),
  campaignName: z.string(),
  at,
  subject: z.string(),
  excerpt: z.string(),
  /** A draft waits for it already. */
  hasDraft: z.boolean(),
  /** Only the model can say whether it deserves a reply. */
  unsure: z.boolean(),
});
export type SampledMessage = z.infer<typeof sampledMessage>;

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
  state: z.enum(runStates),
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
      /** Both ways to have phase 1 done, of a preview. */
      ways: estimatedWays.optional(),
    })
    .nullable(),
  etaSeconds: z.number().nullable(),
  perItemSeconds: z.number().nullable(),
  logFile: z.string().nullable(),
  logLines: z.number().int(),
  errors: z.number().int(),
  plan: planReport.nullable(),
  /** Its batches under way at the model provider; null while there are none. */
  batch: z
    .object({
      batches: z.number().int(),
      requests: z.number().int(),
      answered: z.number().int(),
      /** What is being asked; each stage of a reply waits for the one before. Null where nothing is. */
      stage: promptStage.nullable(),
      /** When the provider gives up on the last of them, UTC milliseconds; null until it says. */
      dueAt: at.nullable(),
    })
    .nullable(),
  /** What it has taken of the model so far. */
  spent: z.object({ modelCalls: z.number().int(), costUsd: z.number() }),
});
export type Run = z.infer<typeof run>;

export const runItem = z.object({
  id,
  messageId: id,
  leadId: id,
  leadName: z.string(),
  /** The lead as the run's log prints it. */
  logLead: z.string(),
  campaignName: z.string(),
  state: z.enum(runItemStates),
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

/** One step in a message's journal: a stage, a request to the model, a send or a Slack DM. */
export const journalEntry = z.object({
  at,
  kind: z.enum(['stage', 'model', 'send', 'slack']),
  /** The stage's name, the model's question, the send's or DM's recipient. */
  name: z.string(),
  outcome: z.string(),
  detail: z.string().nullable(),
  ms: z.number().nullable(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** What an item list is narrowed to; all that is given must hold. */
export const itemFilter = z.object({
  state: z.enum(['all', 'open', 'skipped', 'failed', 'review', 'sent']).default('all'),
  skipReason: skipReason.nullable().default(null),
  /** A failure's code. */
  error: z.string().nullable().default(null),
  campaignId: id.nullable().default(null),
});
export type ItemFilter = z.infer<typeof itemFilter>;

const counted = <K extends z.ZodType>(key: K) => z.object({ key, name: z.string(), count: z.number().int() });
/** What a run's items can be narrowed by, and how many each choice holds. */
export const itemFacets = z.object({
  states: z.object({
    all: z.number().int(),
    open: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    review: z.number().int(),
    sent: z.number().int(),
  }),
  skips: z.array(counted(skipReason)),
  errors: z.array(counted(z.string())),
  campaigns: z.array(counted(id)),
});
export type ItemFacets = z.infer<typeof itemFacets>;

export const runDm = z.object({
  at,
  draftId: id,
  leadName: z.string(),
  recipient: z.string(),
  state: z.enum(['sent', 'failed', 'uncertain']),
  detail: z.string().nullable(),
});
export type RunDm = z.infer<typeof runDm>;

const judged = z.object({ decision: decisionKind.nullable(), score: z.number().nullable() });
/** What a run decided otherwise than the one before it over the same messages. */
export const runComparison = z.object({
  other: z.object({ id, number: z.number().int(), startedAt: at }).nullable(),
  both: z.number().int(),
  onlyHere: z.number().int(),
  onlyThere: z.number().int(),
  scoreUp: z.number().int(),
  scoreDown: z.number().int(),
  newSends: z.number().int(),
  noLongerSent: z.number().int(),
  /** What changed, sends first, then by how far the score moved; at most 200. */
  changes: z.array(
    z.object({
      messageId: id,
      leadId: id,
      leadName: z.string(),
      campaignName: z.string(),
      before: judged,
      after: judged,
    }),
  ),
});
export type RunComparison = z.infer<typeof runComparison>;

/** The lines of a log that a viewer asks for. */
export const logQuery = z.object({
  phase: z.enum(['all', 'drafts', 'auto_send']).default('all'),
  level: z.enum(['all', 'decision', 'error']).default('all'),
  /** A campaign's name or a lead's line, exactly as the log prints it. */
  campaign: z.string().nullable().default(null),
  lead: z.string().nullable().default(null),
});
export type LogQuery = z.infer<typeof logQuery>;

/** When a backfill of what is missing starts by itself. */
export const backfillSchedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('every'), minutes: z.number().int().min(5).max(1440) }),
  /** A time of day in the workspace's zone, `02:30`. */
  z.object({ kind: z.literal('nightly'), at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }),
]);
export type BackfillSchedule = z.infer<typeof backfillSchedule>;

export const scheduleState = z.object({
  schedule: backfillSchedule,
  /** When it last ran, or was set; null while it is off. */
  lastAt: at.nullable(),
});
export type ScheduleState = z.infer<typeof scheduleState>;
