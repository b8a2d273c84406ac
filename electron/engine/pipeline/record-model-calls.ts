import type { EngineContext } from '../engine-context';
import type { ModelCall } from '../providers/openai';
import { modelCalls } from '../store/schema';

/** Stores what each call to the model took: what budgets and the run's estimate are made from. */
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
  const now = ctx.ports.clock.now();
  for (const call of calls)
    ctx.store.db
      .insert(modelCalls)
      .values({
        id: ctx.newId(),
        workspaceId: ctx.workspaceId,
        createdAt: now,
        updatedAt: now,
        stage: call.stage,
        model: call.model,
        promptVersion: about.promptVersion,
        inputTokens: call.inputTokens,
        outputTokens: call.outputTokens,
        costUsd: about.cost(call),
        ms: call.ms,
        outcome: call.outcome,
        messageId: about.messageId,
        runId: about.runId,
      })
      .run();
};
