import { Refusal } from '../../../shared/errors';
import type { Channel } from '../../../shared/schemas/common';
import { takenMs } from '../claims/claim-draft';
import { replySubject } from '../drafting/reply-subject';
import type { EngineContext } from '../engine-context';
import { addressees } from '../pipeline/draft-message';
import { ownAddresses } from '../pipeline/own-addresses';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { putClaim } from '../store/claims';
import { getDraft, insertDraft, pendingDraft } from '../store/drafts';
import { blockOf, getLead } from '../store/leads';
import { listThread, type ThreadMessage } from '../store/messages';
import type { DraftRow, LeadRow } from '../store/rows';

const blocked = {
  opted_out: 'This lead asked not to be written to. Undo the opt-out first if that was a mistake.',
  bounced: 'Mail to this address came back. Correct the address first.',
  blacklisted: 'This lead is on the blacklist.',
} as const;

/** Whom a message of one's own goes to: who wrote last, or, where the lead never wrote, the lead. */
const recipients = (
  ctx: EngineContext,
  lead: LeadRow,
  message: ThreadMessage,
  connectionId: string,
): Pick<DraftRow, 'to' | 'cc'> =>
  message.direction === 'inbound'
    ? addressees(lead, message, [message.accountExternalId ?? '', ...ownAddresses(ctx, connectionId)])
    : { to: [{ name: lead.name, email: lead.email }], cc: [] };

/**
 * Puts a message of a person's own into a lead's conversation as a draft that waits, in the caller's hands. It hangs on the newest
 * message of the lead on that channel (else on ours), counts as asked for by a person, and is never judged, so that no rule sends
 * it. Throws Refusal: `not_found`, `lead_blocked`, `conflict` (a draft waits there), `bad_input` (nothing on that channel).
 */
export const composeMessage = (
  ctx: EngineContext,
  input: { leadId: string; channel: Channel | null; body: string },
  caller: Caller,
): DraftRow =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const lead = getLead(ctx.store, ctx.workspaceId, input.leadId);
    const campaign = getCampaign(ctx.store, ctx.workspaceId, lead.campaignId);
    const block = blockOf(lead);
    if (block !== null) throw new Refusal('lead_blocked', blocked[block]);
    const thread = listThread(ctx.store, ctx.workspaceId, lead.id);
    const channel = input.channel ?? thread.at(-1)?.channel;
    const own = thread.filter((message) => message.channel === channel);
    // A bounce or an automatic reply is nobody to answer.
    const trigger =
      own.findLast(
        ({ direction, facts }) => direction === 'inbound' && facts.bounce === null && facts.autoReply === null,
      ) ?? own.findLast(({ direction }) => direction === 'outbound');
    if (trigger === undefined || channel === undefined)
      throw new Refusal('bad_input', 'There is no message of this lead on that channel to write under.');
    if (pendingDraft(ctx.store, lead.id, channel))
      throw new Refusal('conflict', 'A draft waits in this conversation. Open it and write your text there.');
    const id = ctx.newId();
    insertDraft(
      ctx.store,
      {
        id,
        workspaceId: ctx.workspaceId,
        createdAt: now,
        updatedAt: now,
        leadId: lead.id,
        campaignId: lead.campaignId,
        messageId: trigger.id,
        channel,
        state: 'pending',
        subject: replySubject(channel, trigger.subject),
        body: input.body,
        originalBody: input.body,
        ...recipients(ctx, lead, trigger, campaign.connectionId),
        origin: 'person',
        clamped: false,
        overseer: 'not_needed',
        edited: false,
        askedByPerson: true,
        inboundAt: trigger.at,
      },
      now,
    );
    putClaim(ctx.store, {
      draftId: id,
      workspaceId: ctx.workspaceId,
      profileId: caller.id,
      by: caller.name,
      at: now,
      untilAt: now + takenMs,
    });
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'draft.composed',
      cause: trigger.id,
      data: { draftId: id, channel },
    });
    return getDraft(ctx.store, ctx.workspaceId, id);
  });
