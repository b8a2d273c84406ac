/* Long because it is one family of calls: all that the window and the command line do to a draft. */
import { eq } from 'drizzle-orm';
import { staysWhenMany } from '../../../shared/approve-many';
import type { CallOutput } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { SendStatus } from '../../../shared/schemas/draft';
import { admitByPerson } from '../autosend/admit';
import { nextSendingTime } from '../autosend/sending-hours';
import { askOfClaim } from '../claims/claim-draft';
import { changedShare } from '../drafting/changed-share';
import { enqueue } from '../outbox/enqueue';
import { undoSend } from '../outbox/take-back';
import { unansweredSince } from '../review/unanswered-since';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { claimOf } from '../store/claims';
import { getConnection } from '../store/connections';
import { getDecision, toDecision } from '../store/decisions';
import { editDraft, getDraft, moveDraft, pendingDraft, toDraft } from '../store/drafts';
import { blockedAmong, blockOf, bouncedAmong, getLead, toLead } from '../store/leads';
import { getMessage, inboundUnseen, listThread, newestInbound, newestInboundSeq, toMessage } from '../store/messages';
import { offersOfDraft, reclaimOffers, releaseOffers, toOffer } from '../store/offers';
import { getSend, latestSendOfDraft, moveSend, toSendStatus } from '../store/outbox';
import { queueIndex } from '../store/queue';
import { reviewTrack, voidReviews } from '../store/reviews';
import type { DraftRow } from '../store/rows';
import { reviewDms, reviews } from '../store/schema';
import { settledBy, whereItStands } from '../store/settled-by';
import { forgetTyped, typedOf } from '../store/typed-texts';
import { waitingNow } from '../store/waiting-now';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'drafts.get'
  | 'drafts.edit'
  | 'drafts.approve'
  | 'drafts.approveLater'
  | 'drafts.approveMany'
  | 'drafts.reject'
  | 'drafts.unreject'
  | 'drafts.regenerate'
  | 'drafts.writing'
  | 'drafts.stopWriting'
  | 'drafts.undo';

/** The queue and what a setter does with a draft. */
export const draftHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;

  /** One approval, whole or not at all; throws a Refusal that says why not. */
  const approveOne = (
    input: { id: string; fingerprint: string; seenSeq: number | null; sendAt?: number; overClaim: boolean },
    caller: Caller,
  ): SendStatus =>
    ctx.store.write(() => {
      const draft = getDraft(ctx.store, ctx.workspaceId, input.id);
      const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
      const now = ctx.ports.clock.now();
      const addressed = [...draft.to, ...draft.cc].map((who) => who.email);
      const subject = {
        draft,
        lead,
        campaign: getCampaign(ctx.store, ctx.workspaceId, draft.campaignId),
        trigger: getMessage(ctx.store, ctx.workspaceId, draft.messageId),
        blockedRecipient: blockedAmong(ctx.store, ctx.workspaceId, addressed),
        deadRecipient: bouncedAmong(ctx.store, ctx.workspaceId, addressed),
        now,
        settledBy: settledBy(ctx.store, draft),
      };
      const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
      const admission = admitByPerson(subject, {
        name: caller.name,
        fingerprint: input.fingerprint,
        unseen:
          inboundUnseen(ctx.store, lead.id, {
            trigger: subject.trigger,
            seenSeq: input.seenSeq,
            writtenAt: draft.createdAt,
          }) !== null,
        newestInboundAt: newestInbound(ctx.store, lead.id)?.at ?? null,
        graceSeconds: settings.undoGraceSeconds,
        later:
          input.sendAt === undefined
            ? null
            : {
                at: input.sendAt,
                keepHours:
                  nextSendingTime(subject.campaign.sendingHours, lead.zone ?? settings.zone, input.sendAt) ===
                  input.sendAt,
              },
      });
      askOfClaim(ctx, draft.id, caller, input.overClaim);
      const sendId = enqueue(ctx, admission);
      ctx.store.db
        .insert(reviews)
        .values({
          id: ctx.newId(),
          workspaceId: ctx.workspaceId,
          createdAt: now,
          updatedAt: now,
          draftId: draft.id,
          decisionId: draft.decisionId,
          verdict: draft.body === draft.originalBody ? 'approved' : 'edited',
          reason: null,
          note: '',
          editShare: changedShare(draft.originalBody, draft.body),
          by: caller.name,
        })
        .run();
      return toSendStatus(getSend(ctx.store, ctx.workspaceId, sendId), lead.name, now);
    });

  /** What follows from one approval: its lane wakes, Slack's copies and every window learn of it. */
  const approved = (draftId: string, send: SendStatus): SendStatus => {
    services.scheduler.wakeAll('outbox:');
    services.pipeline.settleReviewDms(draftId);
    ctx.changed('draft', draftId);
    ctx.changed('queue');
    ctx.changed('outbox', send.id);
    return send;
  };

  const decidedOf = (draft: DraftRow) => {
    const decision = getDecision(ctx.store, draft.decisionId);
    return {
      sentiment: getLead(ctx.store, ctx.workspaceId, draft.leadId).sentiment,
      rule: decision?.rule ?? null,
      heldAnyway: decision?.heldAnyway ?? null,
      failedChecks: decision === null ? 0 : toDecision(decision).checks.filter((check) => !check.passed).length,
    };
  };

  return {
    'drafts.get': (input) => {
      const now = ctx.ports.clock.now();
      const row = getDraft(ctx.store, ctx.workspaceId, input.id);
      const lead = getLead(ctx.store, ctx.workspaceId, row.leadId);
      const campaign = getCampaign(ctx.store, ctx.workspaceId, row.campaignId);
      const decision = getDecision(ctx.store, row.decisionId);
      const send = latestSendOfDraft(ctx.store, row.id);
      const trigger = getMessage(ctx.store, ctx.workspaceId, row.messageId);
      const { config } = getConnection(ctx.store, ctx.workspaceId, campaign.connectionId);
      return {
        draft: toDraft(row),
        lead: toLead(lead),
        campaign: {
          id: campaign.id,
          name: campaign.name,
          threshold: campaign.autoSendConfidenceThreshold,
          mode: campaign.responseMode,
          bookingLink: campaign.bookingLink,
        },
        senderEmail: config.kind === 'email' ? config.address : (trigger.accountExternalId ?? ''),
        senderName: campaign.persona.name,
        thread: listThread(ctx.store, ctx.workspaceId, lead.id).map(toMessage),
        decision: decision ? toDecision(decision) : null,
        offers: offersOfDraft(ctx.store, row.id).map(toOffer),
        send: send ? toSendStatus(send, lead.name, now) : null,
        reviewDms: ctx.store.db
          .select()
          .from(reviewDms)
          .where(eq(reviewDms.draftId, row.id))
          .all()
          .map((dm) => ({ recipient: dm.recipient, state: dm.state, detail: dm.detail, at: dm.createdAt })),
        track: reviewTrack(ctx.store, ctx.workspaceId, decision?.evaluation?.confidence ?? null),
        newerInboundAt: unansweredSince(ctx, row),
        inboundSeq: newestInboundSeq(ctx.store, lead.id),
        typed: typedOf(ctx.store, row.id),
        claim: claimOf(ctx.store, row.id, now),
        position:
          row.state === 'pending'
            ? {
                index: queueIndex(ctx.store, ctx.workspaceId, row, now),
                total: waitingNow(ctx.store, ctx.workspaceId, ctx.ports.clock),
              }
            : null,
      };
    },
    'drafts.edit': (input) => {
      const row = ctx.store.write(() => {
        getDraft(ctx.store, ctx.workspaceId, input.id);
        const now = ctx.ports.clock.now();
        const edited = editDraft(ctx.store, { ...input, now });
        // What stands in the editor is in the draft itself now.
        if (typedOf(ctx.store, edited.id) === edited.body) forgetTyped(ctx.store, edited.id, now);
        return edited;
      });
      ctx.changed('draft', row.id);
      return { draft: toDraft(row) };
    },
    'drafts.approve': (input, caller) => ({ send: approved(input.id, approveOne(input, caller)) }),
    'drafts.approveLater': (input, caller) => ({ send: approved(input.id, approveOne(input, caller)) }),
    'drafts.approveMany': ({ items }, caller) => {
      const sends: SendStatus[] = [];
      const refused: CallOutput<'drafts.approveMany'>['refused'] = [];
      for (const item of items) {
        try {
          const draft = getDraft(ctx.store, ctx.workspaceId, item.id);
          const stays = draft.state === 'pending' ? staysWhenMany(decidedOf(draft)) : null;
          if (stays !== null) throw new Refusal('bad_input', stays);
          sends.push(approveOne({ ...item, overClaim: false }, caller));
          services.pipeline.settleReviewDms(item.id);
          ctx.changed('draft', item.id);
        } catch (thrown) {
          // Whatever ends one approval, the others are told as they are: some have been let go already.
          const known = thrown instanceof Refusal;
          if (!known)
            ctx.ports.log.write('error', 'drafts.approve_many_failed', {
              draftId: item.id,
              error: thrown instanceof Error ? thrown.name : 'unknown',
            });
          refused.push({
            id: item.id,
            code: known ? thrown.code : 'internal',
            message: known ? thrown.message : 'It could not be approved; the log says why. Nothing of it was sent.',
          });
        }
      }
      services.scheduler.wakeAll('outbox:');
      ctx.changed('queue');
      for (const send of sends) ctx.changed('outbox', send.id);
      return { sends, refused };
    },
    'drafts.reject': (input, caller) => {
      const draft = ctx.store.write(() => {
        const row = getDraft(ctx.store, ctx.workspaceId, input.id);
        const now = ctx.ports.clock.now();
        // A refused send of it could still be retried from the outbox: it ends with its draft.
        const failed = latestSendOfDraft(ctx.store, row.id);
        if (failed?.state === 'failed')
          moveSend(ctx.store, failed.id, 'cancelled', now, {
            code: 'rejected',
            reason: `Rejected by ${caller.name}`,
          });
        if (!moveDraft(ctx.store, row.id, 'rejected', now))
          throw new Refusal(
            'already_settled',
            `${settledBy(ctx.store, row) ?? 'Somebody else settled this draft first'}. ${whereItStands(ctx.store, row)}`.trim(),
          );
        releaseOffers(ctx.store, row.id, now);
        ctx.store.db
          .insert(reviews)
          .values({
            id: ctx.newId(),
            workspaceId: ctx.workspaceId,
            createdAt: now,
            updatedAt: now,
            draftId: row.id,
            decisionId: row.decisionId,
            verdict: 'rejected',
            reason: input.reason,
            note: input.note,
            editShare: 0,
            by: caller.name,
          })
          .run();
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'draft.rejected',
          cause: row.messageId,
          data: { draftId: row.id, reason: input.reason },
        });
        return getDraft(ctx.store, ctx.workspaceId, row.id);
      });
      services.pipeline.settleReviewDms(input.id);
      ctx.changed('draft', input.id);
      ctx.changed('queue');
      return { draft: toDraft(draft) };
    },
    'drafts.unreject': (input, caller) => {
      const draft = ctx.store.write(() => {
        const row = getDraft(ctx.store, ctx.workspaceId, input.id);
        const now = ctx.ports.clock.now();
        if (row.state !== 'rejected' || blockOf(getLead(ctx.store, ctx.workspaceId, row.leadId)) !== null)
          throw new Refusal('already_settled', 'This rejection cannot be taken back any more.');
        if (pendingDraft(ctx.store, row.leadId, row.channel))
          throw new Refusal('conflict', 'A newer draft waits in its place. Look at that one.');
        moveDraft(ctx.store, row.id, 'pending', now);
        reclaimOffers(ctx.store, row.id, now);
        voidReviews(ctx.store, row.id, ['rejected'], now);
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'draft.unrejected',
          cause: row.messageId,
          data: { draftId: row.id },
        });
        return getDraft(ctx.store, ctx.workspaceId, row.id);
      });
      ctx.changed('draft', input.id);
      ctx.changed('queue');
      return { draft: toDraft(draft) };
    },
    'drafts.regenerate': async (input) => {
      const row = getDraft(ctx.store, ctx.workspaceId, input.id);
      if (row.state !== 'pending')
        throw new Refusal('already_settled', 'This draft was settled; there is nothing to redraft.');
      return { draftId: await services.pipeline.regenerate(row, input.wish) };
    },
    'drafts.writing': (input) => ({ writing: services.pipeline.writing.look(input.id) }),
    'drafts.stopWriting': (input) => ({ stopped: services.pipeline.writing.stop(input.id) }),
    'drafts.undo': (input, caller) => {
      const result = undoSend(ctx, input.sendId, caller);
      services.pipeline.settleReviewDms(result.draftId);
      ctx.changed('queue');
      ctx.changed('outbox', input.sendId);
      ctx.changed('draft', result.draftId);
      return result;
    },
  };
};
