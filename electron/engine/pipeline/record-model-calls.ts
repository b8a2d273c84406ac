import type { EngineContext } from '../engine-context';
import { batchPriceShare, type ModelCall } from '../providers/openai';
import { addSpend } from '../store/model-spend';
import { prepareInsert } from '../store/prepare-insert';
import { modelCalls } from '../store/schema';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { dayIn, tellBudget } from './model-budget';

const insertCall = prepareInsert(modelCalls);

/** Stores what each call to the model took, and adds it to the day's sum: what budgets and the run's estimate are made from. */
export const recordModelCalls = (
  ctx: EngineContext,
  calls: readonly ModelCall[],
  about: {
    cost: (call: { inputTokens: number; outputTokens: number; stage?: string }) => number;
    promptVersion: string | null;
    messageId: string | null;
    runId: string | null;
  },
): void => {
  if (calls.length === 0) return;
  const now = ctx.ports.clock.now();
  const costOf = (call: ModelCall): number => about.cost(call) * (call.batch ? batchPriceShare : 1);
  const total = calls.reduce(
    (sum, call) => ({
      calls: sum.calls + 1,
      inputTokens: sum.inputTokens + call.inputTokens,
      outputTokens: sum.outputTokens + call.outputTokens,
      costUsd: sum.costUsd + costOf(call),
    }),
    { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 },
  );
  const { zone } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
  addSpend(ctx.store, ctx.workspaceId, dayIn(zone, now), total);
  for (const call of calls)
    insertCall(ctx.store, {
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      stage: call.stage,
      model: call.model,
      promptVersion: about.promptVersion,
      inputTokens: call.inputTokens,
      outputTokens: call.outputTokens,
      costUsd: costOf(call),
      ms: call.ms,
      outcome: call.outcome,
      messageId: about.messageId,
      runId: about.runId,
      batch: call.batch ?? false,
    });
  tellBudget(ctx);
};
