import type { Sentiment } from '../../../shared/schemas/common';
import type { DraftContext } from '../drafting';
import type { EngineContext } from '../engine-context';
import { lessonsFor } from '../learning/current-lessons';
import { listHeard } from '../store/messages';
import type { CampaignRow, LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';

/** Messages of a thread that a draft is given at most. */
const historyLines = 20;

/** The name of whoever wrote: the colleague's when a colleague answered. */
const replierName = (lead: LeadRow, message: MessageRow): string =>
  message.from.email.toLowerCase() === lead.email.toLowerCase() ? lead.name : message.from.name || lead.name;

/** Everything the reply to one message is made from, as it is stored now; also for trying a prompt on a past message. */
export const draftContextOf = (
  ctx: EngineContext,
  about: {
    message: MessageRow;
    lead: LeadRow;
    campaign: CampaignRow;
    sentiment: Sentiment;
    knowledge: DraftContext['knowledge'];
    wish: string | null;
    alternative: number;
  },
): DraftContext => {
  const { message, lead, campaign } = about;
  const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  const budget = Number(ctx.ports.env.OPENAI_DRAFT_TIMEOUT_MS);
  return {
    channel: message.channel,
    language: message.facts.language,
    lead: {
      name: replierName(lead, message),
      email: message.from.email,
      company: lead.company,
      role: lead.role,
      zone: lead.zone ?? settings.zone,
    },
    campaign: { name: campaign.name },
    sentiment: about.sentiment,
    inbound: {
      ...{ subject: message.subject, body: message.body, at: message.at },
      ...{ signature: message.signature, says: message.facts.signatureSays },
    },
    history: listHeard(ctx.store, ctx.workspaceId, lead.id)
      .filter((each) => each.at <= message.at && each.id !== message.id)
      .slice(-historyLines)
      .map((each) => ({
        at: each.at,
        direction: each.direction,
        from: each.from.name || each.from.email,
        body: each.body,
      })),
    knowledge: about.knowledge,
    lessons: lessonsFor(ctx, campaign.id, message.channel),
    persona: campaign.persona,
    bookingLink: campaign.bookingLink,
    leadSchedulingLink: message.facts.schedulingLink,
    windowAsked:
      message.facts.window && message.facts.window.toAt > ctx.ports.clock.now() ? message.facts.window : null,
    wish: about.wish,
    alternative: about.alternative,
    budgetMs: Number.isFinite(budget) && budget > 0 ? budget : settings.draftTimeoutMs,
  };
};
