import type { ModelAccess } from '../../pipeline/accounts';
import { budgetLeftUsd, budgetRefusal } from '../../pipeline/model-budget';
import { batchPriceShare } from '../../providers/openai';
import { askedSize, askLive, assignQuestions, wantedQuestions } from '../../store/batch-questions';
import { insertBatch, openBatches, smallestRefused } from '../../store/model-batches';
import type { RunTask } from '../run-task';
import { tokenLimit } from './follow-batch';

/** Fewer questions than this are asked by themselves: half a price of little is not worth a day. */
export const fewestInBatch = 10;
/** Far below what the provider takes (50,000 requests, 200 MB), so that a file fits in memory and a part of a run comes early. */
const mostInBatch = 2_000;
const mostBytes = 16 * 1024 * 1024;
/** What an answer takes of the model before any was seen: the cost of a batch is known when it comes back. */
const expectedOutputTokens = 500;
const charactersPerToken = 4;

const costOf = (access: ModelAccess, n: number, bytes: number): number =>
  access.cost({ inputTokens: bytes / charactersPerToken, outputTokens: n * expectedOutputTokens }) * batchPriceShare;

/** Cuts questions into files, in their order. */
export const intoParts = (
  questions: readonly { id: string; bytes: number }[],
  most: { n: number; bytes: number },
): { id: string; bytes: number }[][] => {
  const parts: { id: string; bytes: number }[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const question of questions) {
    const part = parts.at(-1);
    if (part === undefined || part.length >= most.n || size + question.bytes > most.bytes) {
      parts.push([question]);
      size = question.bytes;
    } else {
      part.push(question);
      size += question.bytes;
    }
  }
  return parts;
};

/**
 * Puts the questions that are wanted into files, once no batch of the run is on its way; a handful goes live instead. Not more
 * than the model budget has room for: what a batch will cost is held against it as soon as it is made. With no room left the
 * run pauses, as drafting does.
 */
export const submitQuestions = (task: RunTask, access: ModelAccess): void => {
  const { ctx } = task.deps;
  const { store } = ctx;
  const now = ctx.ports.clock.now();
  if (openBatches(store, task.runId).length > 0) return;
  const wanted = wantedQuestions(store, task.runId);
  if (wanted.length === 0) return;
  const overBudget = budgetRefusal(ctx);
  if (overBudget !== null) {
    task.fatal.message = overBudget;
    return;
  }
  const refused = smallestRefused(store, task.runId, tokenLimit);
  const mostHere = refused === null ? mostInBatch : Math.min(mostInBatch, Math.floor(refused / 2));
  if (wanted.length < fewestInBatch || mostHere < fewestInBatch) {
    store.write(() =>
      askLive(
        store,
        wanted.map(({ id }) => id),
        now,
      ),
    );
    return;
  }
  const left = budgetLeftUsd(ctx);
  const asked = askedSize(store, task.runId);
  let room = left === null ? Number.POSITIVE_INFINITY : left - costOf(access, asked.n, asked.bytes);
  const affordable = wanted.filter(({ bytes }) => {
    room -= costOf(access, 1, bytes);
    return room >= 0;
  });
  if (affordable.length === 0) {
    task.fatal.message =
      'The model budget has no room for a further batch. An admin can raise it in Settings, Sending.';
    return;
  }
  const parts = intoParts(affordable, { n: mostHere, bytes: mostBytes });
  store.write(() => {
    for (const part of refused === null ? parts : parts.slice(0, 1)) {
      const id = ctx.newId();
      insertBatch(store, { id, workspaceId: ctx.workspaceId, runId: task.runId, requests: part.length }, now);
      assignQuestions(
        store,
        part.map((question) => question.id),
        id,
        now,
      );
    }
  });
  ctx.changed('run', task.runId);
};
