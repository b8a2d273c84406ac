import { DateTime } from 'luxon';
import type { SnippetPlace } from '../../../shared/values/writing';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import { getMessage } from '../store/messages';
import type { DraftRow } from '../store/rows';

/** What a snippet's places stand for in one draft; null where nothing is known. The name is that of whoever gets the reply. */
export const snippetValues = (
  ctx: EngineContext,
  draft: DraftRow,
  profileName: string,
): Record<SnippetPlace, string | null> => {
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const campaign = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId);
  const trigger = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const [addressee] = draft.to;
  const isLead = addressee === undefined || addressee.email.toLowerCase() === lead.email.toLowerCase();
  const name = (isLead ? lead.name : addressee.name).trim();
  const here = DateTime.fromMillis(ctx.ports.clock.now(), { zone: lead.zone ?? 'UTC' });
  return {
    // An address that stands for a name is none: "Hi info@bakery.example" is worse than asking.
    'first name': name.includes('@') ? null : (name.split(/\s+/)[0] ?? null),
    name: name.includes('@') ? null : name,
    company: lead.company,
    sender: campaign.persona.name.trim() === '' ? profileName : campaign.persona.name,
    // The lead's own calendar link wins over ours: then ours is not offered.
    'booking link': trigger.facts.schedulingLink === null ? campaign.bookingLink : null,
    campaign: campaign.name,
    phone: trigger.facts.callNumber ?? lead.phone,
    'their time': lead.zone === null ? null : here.toFormat('HH:mm'),
  };
};
