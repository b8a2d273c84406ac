import type { EngineContext } from '../engine-context';
import { getMessage, inboundUnseen } from '../store/messages';
import type { DraftRow } from '../store/rows';

/**
 * When the lead wrote what a draft does not answer, UTC milliseconds; null for nothing. A draft that a person asked for, beside others of
 * the same lead, is not behind what was there when they asked: only behind what came later.
 */
export const unansweredSince = (
  ctx: EngineContext,
  draft: Pick<DraftRow, 'leadId' | 'messageId' | 'createdAt' | 'askedByPerson'>,
): number | null => {
  const trigger = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const unseen = inboundUnseen(ctx.store, draft.leadId, { trigger, seenSeq: null, writtenAt: draft.createdAt });
  if (unseen === null) return null;
  const there = draft.askedByPerson && getMessage(ctx.store, ctx.workspaceId, unseen.id).createdAt < draft.createdAt;
  return there ? null : unseen.at;
};
