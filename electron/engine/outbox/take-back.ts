import { Refusal } from '../../../shared/errors';
import type { Role } from '../../../shared/schemas/common';
import type { OutboxState } from '../../../shared/states/outbox';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { moveDraft } from '../store/drafts';
import { getSend, moveSend } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { returnDraft, settleSent, tellOnDraft } from './settle';

type Who = { name: string; role: Role | null };

/** Why a send cannot be taken back, by where it stands: whether it left, and what is to be done. */
const tooLate = ({ state, reason }: OutboxRow): string => {
  const told: Partial<Record<OutboxState, string>> = {
    handed_off: 'This reply is leaving at this moment and cannot be taken back.',
    uncertain:
      'This reply may have left, so it cannot be taken back. Countersign is looking for it, sends nothing again, and asks you when it cannot tell.',
    needs_person:
      'This reply may have left, so it cannot be taken back. Say in the outbox whether it was sent; nothing is sent again until then.',
    failed: 'This reply did not leave: it was refused. There is nothing to take back.',
    cancelled: `This reply is not on its way any more${reason ? ` (${reason})` : ''}. There is nothing to take back.`,
    expired: `This reply is not on its way any more${reason ? ` (${reason})` : ''}. There is nothing to take back.`,
  };
  return told[state] ?? 'This reply has left already and cannot be taken back.';
};

/** What became of a send while somebody looked at an older state of it, and that their click sent nothing. */
const meanwhile = ({ state, reason }: OutboxRow): string => {
  const told: Partial<Record<OutboxState, string>> = {
    sent: 'it counts as sent',
    failed: 'it was refused and did not leave',
    uncertain: 'it may have left and is being looked for',
    needs_person: 'it may have left, and somebody has to say whether it did',
    handed_off: 'it is leaving at this moment',
    held: 'it is held and has not left',
    cancelled: `it is not on its way any more${reason ? ` (${reason})` : ''}`,
    expired: `it is not on its way any more${reason ? ` (${reason})` : ''}`,
  };
  return `Somebody settled this first: ${told[state] ?? 'it waits to leave'}. Your click sent nothing.`;
};

/**
 * Undo: takes back one approval before it leaves, also while the connection for it is being made; the draft waits again with the text
 * as it was approved. Throws Refusal('already_settled') when it has left or is leaving.
 */
export const undoSend = (ctx: EngineContext, id: string, who: Who): { draftId: string } =>
  ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    if (
      send.draftId === null ||
      !moveSend(ctx.store, id, 'cancelled', now, { code: 'undone', reason: `Taken back by ${who.name}` }, [
        'queued',
        // Looked at once more in the transaction that hands over: until then nothing has left.
        'claimed',
        'held',
        'retry_wait',
      ])
    )
      throw new Refusal('already_settled', tooLate(send));
    // Its approval is void with it: what was taken back is no verdict, and the next one must not count twice.
    returnDraft(ctx, send, now);
    // An earlier attempt was in doubt, and a person let it be sent again: that one may have left all the same.
    if (send.lookups > 0)
      tellOnDraft(
        ctx,
        { ...send, draftId: send.draftId },
        {
          headline: 'It may have left before',
          sentence:
            'This reply was handed over once, and nobody knows whether it left then. Look into Sent before you approve it again.',
        },
        now,
      );
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: who.name,
      actorRole: who.role,
      kind: 'send.undone',
      cause: send.causeId,
      data: { outboxId: id, draftId: send.draftId },
    });
    return { draftId: send.draftId };
  });

/**
 * A person's word on a send whose outcome nobody could find out. `was_sent` writes all that follows from a send;
 * `send_again` queues it; `cancel` gives it up. Throws Refusal('already_settled').
 */
export const resolveSend = (
  ctx: EngineContext,
  id: string,
  verdict: 'was_sent' | 'send_again' | 'cancel',
  who: Who,
): void =>
  ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    if (send.state === 'uncertain')
      throw new Refusal(
        'already_settled',
        'Countersign is still looking for this send itself. It asks you when it cannot tell.',
      );
    if (send.state !== 'needs_person') throw new Refusal('already_settled', meanwhile(send));
    if (verdict === 'was_sent')
      settleSent(ctx, send, {
        providerId: null,
        acceptance: 'accepted',
        sentAt: send.handedOffAt ?? now,
        how: `confirmed by ${who.name}`,
      });
    else if (verdict === 'send_again')
      moveSend(ctx.store, id, 'queued', now, {
        leavesAt: now,
        admittedAt: now,
        admittedBy: 'person',
        admittedByName: who.name,
        reason: null,
        code: null,
      });
    else {
      moveSend(ctx.store, id, 'cancelled', now, { code: 'given_up', reason: `Given up by ${who.name}` });
      if (send.draftId !== null) moveDraft(ctx.store, send.draftId, 'failed', now);
    }
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: who.name,
      actorRole: who.role,
      kind: `send.${verdict}`,
      cause: send.causeId,
      data: { outboxId: id },
    });
  });

/** A person's retry of what was refused: it is queued again and checked anew. */
export const retrySend = (ctx: EngineContext, id: string, who: Who): void =>
  ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    if (
      !moveSend(
        ctx.store,
        id,
        'queued',
        now,
        {
          leavesAt: now,
          attempts: 0,
          admittedBy: 'person',
          admittedByName: who.name,
          admittedAt: now,
          code: null,
          reason: null,
        },
        ['failed'],
      )
    )
      throw new Refusal('already_settled', meanwhile(send));
    // A draft that was rejected meanwhile must not leave by a retry.
    if (send.draftId !== null && !moveDraft(ctx.store, send.draftId, 'sending', now))
      throw new Refusal(
        'already_settled',
        'This draft was settled meanwhile, so it was not tried again. Nothing was sent.',
      );
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: who.name,
      actorRole: who.role,
      kind: 'send.retry',
      cause: send.causeId,
      data: { outboxId: id },
    });
  });
