import { shorten } from '../../../shared/shorten';
import { offersStillNamed } from '../availability';
import type { EngineContext } from '../engine-context';
import { messageIdentity } from '../ingest/message-identity';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { insertDecision } from '../store/decisions';
import { getDraft, moveDraft, pendingDraft } from '../store/drafts';
import { getLead, updateLead } from '../store/leads';
import { noFacts } from '../store/message-facts';
import { findByIdentity, indexMessages, insertMessage, lastSeq } from '../store/messages';
import { chargeOffers, offersOfDraft, releaseOffers } from '../store/offers';
import { moveSend } from '../store/outbox';
import { voidReviews } from '../store/reviews';
import type { OutboxRow } from '../store/rows';

const bare = (header: string): string => header.replace(/^<|>$/g, '');

/** How alike the text sent is to the model's: what `responseDisposition` is computed from. */
const dispositionOf = (send: OutboxRow, original: string): 'AUTO_SENT' | 'APPROVED' | 'EDITED' => {
  if (send.payload.body !== original) return 'EDITED';
  return send.admittedBy === 'rule' ? 'AUTO_SENT' : 'APPROVED';
};

/**
 * Marks a send as sent and writes, in the same transaction, everything that follows from it: our message in the thread
 * (so that its copy in Sent is recognised), the draft's end, the offers charged, the audit event.
 */
export const settleSent = (
  ctx: EngineContext,
  send: OutboxRow,
  result: { providerId: string | null; acceptance: 'accepted' | 'delivered'; sentAt: number; how: string },
): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const moved = moveSend(ctx.store, send.id, 'sent', now, {
      sentAt: result.sentAt,
      providerId: result.providerId,
      acceptance: result.acceptance,
      code: null,
      reason: null,
    });
    if (!moved) return false;
    const header = bare(send.payload.messageId);
    const identity = messageIdentity({ messageId: header, from: '', at: 0, subject: '', text: '' });
    if (!findByIdentity(ctx.store, send.campaignId, ctx.workspaceId, identity)) {
      const seq = lastSeq(ctx.store);
      insertMessage(
        ctx.store,
        {
          id: ctx.newId(),
          workspaceId: ctx.workspaceId,
          createdAt: now,
          updatedAt: now,
          leadId: send.leadId,
          campaignId: send.campaignId,
          connectionId: send.connectionId,
          channel: send.channel,
          direction: 'outbound',
          at: result.sentAt,
          identity,
          externalId: result.providerId ?? send.payload.messageId,
          messageIdHeader: header,
          inReplyTo: send.payload.inReplyTo === null ? null : bare(send.payload.inReplyTo),
          references: send.payload.references.map(bare),
          accountExternalId: send.payload.accountExternalId,
          from: send.payload.from,
          to: send.payload.to,
          cc: send.payload.cc,
          replyTo: [],
          subject: send.payload.subject,
          body: send.payload.body,
          quoted: '',
          signature: '',
          rawText: send.payload.body,
          attachments: [],
          facts: { ...noFacts },
          sentBy: send.admittedBy === 'rule' ? 'ai' : 'setter',
          stage: 'outbound',
          outboxId: send.id,
        },
        null,
      );
      indexMessages(ctx.store, seq);
    }
    if (send.draftId !== null) {
      const draft = getDraft(ctx.store, ctx.workspaceId, send.draftId);
      moveDraft(ctx.store, send.draftId, 'sent', now, { disposition: dispositionOf(send, draft.originalBody) });
      // A time that an edit took out of the text was offered to nobody.
      const named = offersStillNamed(offersOfDraft(ctx.store, draft.id), draft);
      releaseOffers(
        ctx.store,
        draft.id,
        now,
        named.map((offer) => offer.startAt),
      );
      chargeOffers(ctx.store, send.draftId, now);
    }
    const { lastMessageAt } = getLead(ctx.store, ctx.workspaceId, send.leadId);
    updateLead(ctx.store, send.leadId, { lastMessageAt: Math.max(lastMessageAt ?? 0, result.sentAt) }, now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: send.admittedByName,
      actorRole: null,
      kind: 'send.sent',
      cause: send.causeId,
      data: { outboxId: send.id, draftId: send.draftId, how: result.how, acceptance: result.acceptance },
    });
    return true;
  });

/** What of a send its way back to review needs: no more, since a damaged one may be unreadable. */
export type ReturningSend = Pick<
  OutboxRow,
  'id' | 'draftId' | 'leadId' | 'campaignId' | 'channel' | 'causeId' | 'fingerprint'
>;

/**
 * Puts the draft of a send that did not leave before a person again; a newer draft that waits in its place wins, and the
 * times of the old one are given back. An approval that came to nothing is no evidence about the text.
 */
export const returnDraft = (ctx: EngineContext, send: ReturningSend, now: number): void => {
  if (send.draftId === null) return;
  const newer = pendingDraft(ctx.store, send.leadId, send.channel);
  moveDraft(ctx.store, send.draftId, newer ? 'superseded' : 'pending', now);
  if (newer) releaseOffers(ctx.store, send.draftId, now);
  voidReviews(ctx.store, send.draftId, ['approved', 'edited'], now);
};

/** Ends a send, and its draft, because the lead may not be written to any more. Only from states in which nothing left. */
export const cancelBlocked = (ctx: EngineContext, send: OutboxRow, reason: string): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    if (
      !moveSend(ctx.store, send.id, 'cancelled', now, { code: 'lead_blocked', reason }, [
        'queued',
        'claimed',
        'retry_wait',
      ])
    )
      return false;
    returnDraft(ctx, send, now);
    if (send.draftId !== null && moveDraft(ctx.store, send.draftId, 'rejected', now))
      releaseOffers(ctx.store, send.draftId, now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'send-time check',
      actorRole: null,
      kind: 'send.cancelled',
      cause: send.causeId,
      data: { outboxId: send.id, draftId: send.draftId, reason },
    });
    return true;
  });

/** Puts the reason why a draft waits again on top of it. */
export const tellOnDraft = (
  ctx: EngineContext,
  send: Pick<OutboxRow, 'campaignId' | 'fingerprint'> & { draftId: string },
  reason: { headline: string; sentence: string },
  now: number,
): void =>
  insertDecision(ctx.store, {
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    createdAt: now,
    updatedAt: now,
    draftId: send.draftId,
    messageId: getDraft(ctx.store, ctx.workspaceId, send.draftId).messageId,
    campaignId: send.campaignId,
    source: 'manual',
    kind: 'needs_review',
    rule: 'held_back',
    headline: shorten(reason.headline, 45),
    sentence: reason.sentence,
    score: null,
    threshold: getCampaign(ctx.store, ctx.workspaceId, send.campaignId).autoSendConfidenceThreshold,
    evaluation: null,
    checks: [],
    fingerprint: send.fingerprint,
  });

/** Whether an earlier attempt of this send was in doubt, so that it may have left then. By its number alone: the row may be damaged. */
const wasInDoubt = (ctx: EngineContext, id: string): boolean =>
  (ctx.store.sqlite.prepare<[string], { lookups: number }>('SELECT lookups FROM outbox WHERE id = ?').get(id)
    ?.lookups ?? 0) > 0;

/**
 * Takes a send out of the outbox and puts its draft before a person again, with the reason on top.
 * Only from states in which nothing left.
 */
export const backToReview = (
  ctx: EngineContext,
  send: ReturningSend,
  reason: { headline: string; sentence: string; by: string; expires?: true },
): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const expired =
      reason.expires === true &&
      moveSend(ctx.store, send.id, 'expired', now, { code: 'expired', reason: reason.headline });
    const ended =
      expired ||
      moveSend(ctx.store, send.id, 'cancelled', now, { code: 'back_to_review', reason: reason.headline }, [
        'queued',
        'claimed',
        'retry_wait',
        'held',
        'failed',
      ]);
    if (!ended) return false;
    if (send.draftId !== null) {
      returnDraft(ctx, send, now);
      const doubt = wasInDoubt(ctx, send.id)
        ? ' It was handed over once before, and nobody knows whether it left then: look into Sent before you approve it.'
        : '';
      tellOnDraft(
        ctx,
        { ...send, draftId: send.draftId },
        { headline: reason.headline, sentence: `${reason.sentence}${doubt}` },
        now,
      );
    }
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: reason.by,
      actorRole: null,
      kind: 'send.back_to_review',
      cause: send.causeId,
      data: { outboxId: send.id, draftId: send.draftId, reason: reason.headline },
    });
    return true;
  });
