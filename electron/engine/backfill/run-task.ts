import type { BackfillOptions } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import type { OutboxDeps } from '../outbox/outbox-deps';
import type { SendingLanes } from '../outbox/sending-lanes';
import type { Accounts } from '../pipeline/accounts';
import type { Pipeline } from '../pipeline/pipeline';
import { getLead } from '../store/leads';
import type { RunLog } from './run-log';

export type BackfillDeps = {
  ctx: EngineContext;
  accounts: Accounts;
  pipeline: Pipeline;
  outbox: OutboxDeps;
  sendingLanes: SendingLanes;
};

/** What this stretch of a run's work has finished and since when (UTC milliseconds): its pace, pauses left out. */
export type Stretch = {
  drafts: { from: number; done: number } | null;
  decisions: { from: number; done: number } | null;
  /** What was last read of the model's calls, and when: sums over all of a run's are not made at every message. */
  read: { at: number; spent: { modelCalls: number; costUsd: number }; decisionMs: number | null } | null;
};

export type RunTask = {
  deps: BackfillDeps;
  runId: string;
  options: BackfillOptions;
  log: RunLog;
  /** Ends the run between items; what is in flight ends first. */
  signal: AbortSignal;
  /** A failure that every further message would meet: the run pauses with this sentence. */
  fatal: { message: string | null };
  /** Answers of the model that never came, since the last one that did. */
  silence: { inARow: number };
  stretch: Stretch;
};

const usualWidth = 5;
/** As `--concurrency` takes it. */
const mostWide = 50;

/** How many messages phase 1 works at once: the run's own word, else the environment's where it is one, else five. */
export const draftsAtOnce = (
  options: Pick<BackfillOptions, 'concurrency'>,
  env: EngineContext['ports']['env'],
): number => {
  if (options.concurrency !== null) return options.concurrency;
  const wanted = Number(env.REGENERATE_ALL_DRAFTS_CONCURRENCY);
  return Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, mostWide) : usualWidth;
};

/** The same for a run under way. */
export const runsWide = (task: RunTask): number => draftsAtOnce(task.options, task.deps.ctx.ports.env);

/** Whom the log names for a message. */
export const personOf = (task: RunTask, leadId: string) => {
  const { id, name, email } = getLead(task.deps.ctx.store, task.deps.ctx.workspaceId, leadId);
  return { id, name, email };
};

/** Whether a run takes up another message. */
export const goesOn = (task: RunTask): boolean => !task.signal.aborted && task.fatal.message === null;

/**
 * What an item failed with that nobody foresaw: told loudly, and the other messages go on without it. A database that cannot
 * be written would meet each of them the same way: that is thrown on, and ends the run where its journal stands.
 */
export const bugOf = (task: RunTask, item: { messageId: string }, error: unknown): 'internal' => {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE')) throw error;
  task.deps.ctx.ports.log.write('error', 'backfill.item_threw', {
    ...{ runId: task.runId, messageId: item.messageId },
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return 'internal';
};
