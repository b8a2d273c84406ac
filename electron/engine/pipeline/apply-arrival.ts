import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import type { RemoteMessage } from '../providers/reader';
import { appendAudit } from '../store/audit';
import { draftsOfLead, moveDraft } from '../store/drafts';
import { leadsWithAddress, setLeadSentiment, updateLead } from '../store/leads';
import { setMessageStage } from '../store/messages';
import { releaseOffers } from '../store/offers';
import { openSendsOfLead } from '../store/outbox';
import type { CampaignRow, LeadRow } from '../store/rows';
import { applyMeeting } from './apply-meeting';
import type { TakenApart } from './take-apart';

/** How far a mail server's clock may run behind ours before its news counts as history. */
const clockSlackMs = 5 * 60_000;

type Arrival = { lead: LeadRow; messageId: string; campaign: CampaignRow; remote: RemoteMessage; parts: TakenApart };

/** Nothing waits for a lead that may not be written to any more. */
const endEverything = (ctx: EngineContext, lead: LeadRow, headline: string, sentence: string): void => {
  const now = ctx.ports.clock.now();
  for (const send of openSendsOfLead(ctx.store, lead.id)) backToReview(ctx, send, { headline, sentence, by: 'sync' });
  for (const draft of draftsOfLead(ctx.store, ctx.workspaceId, lead.id))
    if (draft.state === 'pending' && moveDraft(ctx.store, draft.id, 'rejected', now))
      releaseOffers(ctx.store, draft.id, now);
};

/**
 * What a message does by arriving, before and whether or not anybody drafts it. Called inside the transaction that stores it.
 * Opt-outs and hard bounces count in history too: they were said, whenever that was.
 */
export const applyArrival = (ctx: EngineContext, { lead, messageId, remote, parts }: Arrival): void => {
  const now = ctx.ports.clock.now();
  if (remote.direction === 'outbound') {
    // Somebody answered elsewhere: what was queued for this lead is a person's question now.
    for (const send of openSendsOfLead(ctx.store, lead.id))
      if (remote.at > send.triggerAt)
        backToReview(ctx, send, {
          headline: 'Someone answered meanwhile',
          sentence: `A message went to ${lead.name} from elsewhere. Nothing more left.`,
          by: 'sync',
        });
    return;
  }
  const { facts } = parts;
  const audit = (kind: string, data: Record<string, unknown>): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind,
      cause: messageId,
      data: { leadId: lead.id, ...data },
    });
  if (facts.bounce !== null) {
    const hard = facts.bounce.kind === 'hard';
    const ours =
      facts.bounce.recipients.length === 0 || facts.bounce.recipients.some((each) => each.toLowerCase() === lead.email);
    if (hard && ours && lead.bouncedAt === null) {
      for (const same of leadsWithAddress(ctx.store, ctx.workspaceId, lead.email)) {
        updateLead(ctx.store, same.id, { bouncedAt: same.bouncedAt ?? remote.at }, now);
        endEverything(
          ctx,
          same,
          'Mail to this address came back',
          'Mail to this address came back, so nothing more is sent to it.',
        );
      }
      audit('lead.bounced', { status: facts.bounce.status });
    }
    setMessageStage(
      ctx.store,
      messageId,
      { stage: 'skipped', skipReason: 'bounce', evidence: facts.evidence.bounce ?? null },
      now,
    );
    return;
  }
  if (facts.meeting) applyMeeting(ctx, { lead, messageId, meeting: facts.meeting, from: parts.from.email });
  if (facts.autoReply !== null) {
    setMessageStage(
      ctx.store,
      messageId,
      { stage: 'skipped', skipReason: 'auto_reply', evidence: facts.evidence.autoReply ?? null },
      now,
    );
    // A click in an invitation tells nothing but itself, and that stands at the lead.
    if (facts.autoReply.kind !== 'calendar')
      setLeadSentiment(
        ctx.store,
        lead,
        facts.autoReply.kind === 'vacation' ? 'Out of Office' : 'Automated Reply',
        'rule',
        now,
      );
    return;
  }
  if (facts.optOut !== null) {
    if (lead.optedOutAt === null) audit('lead.opted_out', { form: facts.optOut.form });
    const optedOut = { optedOutAt: remote.at, optedOutEvidence: facts.evidence.optOut ?? null };
    // "Remove me" is said by a person, not by a row: it holds in every campaign that knows the address.
    const said = [lead.email, parts.from.email].flatMap((email) => leadsWithAddress(ctx.store, ctx.workspaceId, email));
    for (const same of said) {
      if (same.optedOutAt === null) updateLead(ctx.store, same.id, optedOut, now);
      endEverything(ctx, same, 'The lead opted out', 'The lead asked not to be written to. Nothing more is sent.');
    }
    setMessageStage(
      ctx.store,
      messageId,
      { stage: 'skipped', skipReason: 'opt_out', evidence: facts.evidence.optOut ?? null },
      now,
    );
    return;
  }
  const from = parts.from.email.toLowerCase();
  const replier = from !== '' && from !== lead.email ? parts.from : null;
  // The newest message tells who answers now; an older one that comes late does not.
  const newest = remote.at >= (lead.lastMessageAt ?? 0);
  if (newest && JSON.stringify(replier) !== JSON.stringify(lead.replier))
    updateLead(ctx.store, lead.id, { replier }, now);
  // Times are whole seconds and clocks differ: what arrives after the approval was not seen, even if it seems a little older.
  for (const send of openSendsOfLead(ctx.store, lead.id))
    if (remote.at > send.triggerAt - clockSlackMs)
      backToReview(ctx, send, {
        headline: `${lead.name} wrote again`,
        sentence: `${lead.name} wrote again. Nothing left; read the new message first.`,
        by: 'sync',
      });
};
