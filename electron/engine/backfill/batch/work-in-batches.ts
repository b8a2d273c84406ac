import type { ModelAccess } from '../../pipeline/accounts';
import type { HeldDraft } from '../../pipeline/pipeline';
import type { BatchClient } from '../../providers/openai';
import { slidingWindow } from '../../sliding-window';
import { countQuestions, waitingMessages } from '../../store/batch-questions';
import { openBatches } from '../../store/model-batches';
import { bugOf, goesOn, type RunTask, runsWide } from '../run-task';
import { type FollowDeps, followBatch } from './follow-batch';
import { holdDraft } from './hold-draft';
import { submitQuestions } from './submit-questions';

/** Milliseconds between two looks at a batch: soon at first, since small ones are done in minutes, then once a minute. */
const look = { firstMs: 250, longestMs: 60_000, growth: 1.5 };

/** The account with its batch endpoint; null, and the run pauses, without one. */
export const accessWithBatches = async (task: RunTask): Promise<(ModelAccess & { batches: BatchClient }) | null> => {
  const access = await task.deps.accounts.model();
  if (access?.batches) return { ...access, batches: access.batches };
  task.fatal.message = access
    ? 'The model connection takes no batches. Cancel this run and start one without them.'
    : 'The model is not connected. Connect it in Settings, Connections.';
  return null;
};

/**
 * Works messages whose questions are answered by batches: each is walked along its path until a question waits, the questions
 * go out as files, and who has an answer is walked again. Everything it knows is in the database, so it begins anew after a
 * restart as if nothing had happened; a pause leaves the batches at the provider under way.
 */
export const workInBatches = async <T extends { messageId: string }>(
  task: RunTask,
  input: {
    todo: readonly T[];
    /** The phase whose part of the log is told what becomes of batches. */
    phase: 'head' | 'drafts';
    /** Before a round of walks, with those that take part. */
    before?: (ready: readonly T[]) => Promise<void>;
    /** True when the message is done with. */
    walk(item: T, held: HeldDraft): Promise<boolean>;
    /** A message whose walk threw what nobody foresaw. */
    broke(item: T, code: 'internal'): void;
  },
): Promise<void> => {
  const { ctx } = task.deps;
  const left = new Map(input.todo.map((item) => [item.messageId, item]));
  const looks: FollowDeps['looks'] = new Map();
  let waitMs = look.firstMs;
  while (left.size > 0 && goesOn(task)) {
    const access = await accessWithBatches(task);
    if (!access) return;
    const waiting = waitingMessages(ctx.store, task.runId);
    const ready = [...left.values()].filter(({ messageId }) => !waiting.has(messageId));
    await walkAll(task, ready, left, input);
    if (!goesOn(task) || left.size === 0) return;
    submitQuestions(task, access);
    const deps: FollowDeps = {
      ...{ ctx, access, looks, signal: task.signal },
      onFatal: (message) => {
        task.fatal.message = message;
      },
      tell: (line) => task.log.write(input.phase, [line, '']),
    };
    let moved = false;
    for (const row of openBatches(ctx.store, task.runId))
      if (goesOn(task) && (await followBatch(deps, row)) === 'moved') moved = true;
    await new Promise((goOn) => setImmediate(goOn));
    if (moved) waitMs = look.firstMs;
    else if (openBatches(ctx.store, task.runId).length > 0) {
      await ctx.ports.clock.sleep(waitMs, task.signal);
      waitMs = Math.min(look.longestMs, waitMs * look.growth);
    } else if (ready.length === 0 && countQuestions(ctx.store, task.runId).live === 0) {
      // Nobody could be walked and nothing is under way: going on would turn in circles.
      throw new Error('batch: messages wait for questions that nobody asks');
    }
  }
};

const walkAll = async <T extends { messageId: string }>(
  task: RunTask,
  ready: readonly T[],
  left: Map<string, T>,
  input: Pick<Parameters<typeof workInBatches<T>>[1], 'before' | 'walk' | 'broke'>,
): Promise<void> => {
  if (ready.length === 0) return;
  await input.before?.(ready);
  const thrown: unknown[] = [];
  await slidingWindow(
    ready,
    runsWide(task),
    () => goesOn(task) && thrown.length === 0,
    async (item) => {
      try {
        try {
          if (await input.walk(item, holdDraft(task, item.messageId))) left.delete(item.messageId);
        } catch (error) {
          input.broke(item, bugOf(task, item, error));
          left.delete(item.messageId);
        }
      } catch (error) {
        // Not thrown out of the window: the walks beside it end first.
        thrown.push(error);
      }
    },
  );
  if (thrown.length > 0) throw thrown[0];
};
