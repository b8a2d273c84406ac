import type { OfferAnswer } from '../../availability';
import { versionOf } from '../../drafting';
import { promptVersion } from '../../drafting/prompt-version';
import type { ModelAccess } from '../../pipeline/accounts';
import type { HeldDraft } from '../../pipeline/pipeline';
import { promptsOf } from '../../pipeline/prompts-of';
import { findHold, insertHold, setHold } from '../../store/batch-questions';
import { offersOfDraft, releaseOffers } from '../../store/offers';
import type { RunTask } from '../run-task';
import { heldModel } from './held-model';

/** Times that a batch was asked about are worth nothing once one of them has passed or was given away. */
const stillGood = (task: RunTask, draftId: string, offer: OfferAnswer): boolean => {
  if (offer.kind !== 'offered') return true;
  const { ctx } = task.deps;
  const kept = new Set(
    offersOfDraft(ctx.store, draftId)
      .filter(({ state }) => state === 'reserved')
      .map(({ startAt }) => startAt),
  );
  return offer.times.every(({ startAt }) => startAt > ctx.ports.clock.now() && kept.has(startAt));
};

/**
 * One walk of a message along the path with answers of batches. What it holds (the draft's id, its moment, the times reserved
 * for it) is stored, so that a walk after a restart asks the same questions and finds their answers.
 */
export const holdDraft = (task: RunTask, messageId: string): HeldDraft => {
  const { ctx } = task.deps;
  const { store } = ctx;
  const now = (): number => ctx.ports.clock.now();
  const hold =
    findHold(store, task.runId, messageId) ??
    store.write(() =>
      insertHold(store, { id: ctx.newId(), workspaceId: ctx.workspaceId, runId: task.runId, messageId }, now()),
    );
  let { offer } = hold;
  if (offer !== null && !stillGood(task, hold.id, offer)) {
    offer = null;
    hold.heldAt = now();
    store.write(() => {
      releaseOffers(store, hold.id, now());
      setHold(store, hold.id, { offer: null, heldAt: hold.heldAt, open: true }, now());
    });
  }
  const prompts = promptsOf(ctx);
  const versions = { draft: versionOf(prompts), sentiment: promptVersion([prompts.sentiment]) };
  let waits = false;
  return {
    draftId: hold.id,
    heldAt: hold.heldAt,
    waits: () => waits,
    model: (access: ModelAccess): ModelAccess => ({
      ...access,
      client: heldModel({
        ...{ ctx, access, messageId, runId: task.runId, signal: task.signal },
        promptVersionOf: (stage) => (stage === 'sentiment' ? versions.sentiment : versions.draft),
        onWait: () => {
          waits = true;
        },
      }),
    }),
    offers: async (find) => {
      if (offer !== null) return offer;
      const found = await find();
      offer = found;
      store.write(() => setHold(store, hold.id, { offer: found, open: true }, now()));
      return found;
    },
  };
};
