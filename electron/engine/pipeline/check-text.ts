import type { Channel, MailAddress } from '../../../shared/schemas/common';
import type { RuleCheck } from '../../../shared/schemas/draft';
import type { EngineContext } from '../engine-context';
import { type CheckContext, ofOtherLeads, runRuleChecks } from '../evaluation';
import { otherLeadsIndex } from '../store/other-leads';
import type { CampaignRow, LeadRow, MessageRow } from '../store/rows';
import { listProfiles } from '../store/workspaces';
import { ownAddresses } from './own-addresses';

/** A text that answers a message, stored as a draft or only tried, with all that the rule checks hold it against. */
export type CheckedText = {
  channel: Channel;
  subject: string;
  body: string;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  lead: LeadRow;
  /** The message it answers, and what was said before. */
  trigger: MessageRow;
  thread: readonly Pick<MessageRow, 'at' | 'direction' | 'body' | 'from' | 'to' | 'cc'>[];
  campaign: CampaignRow;
  /** The lead's zone, else the workspace's. */
  zone: string;
  knowledge: CheckContext['knowledge'];
  offered: CheckContext['offered'];
  /** The times the lead asked for, as the text was given them: those of an old message may be over. */
  windowAsked: CheckContext['windowAsked'];
};

/** Every rule check of one text, as of now. Reads the store (our addresses, our people, other leads), writes nothing. */
export const checkText = (ctx: EngineContext, text: CheckedText): RuleCheck[] => {
  const { lead, trigger, campaign, thread } = text;
  const own = [trigger.accountExternalId ?? '', ...ownAddresses(ctx, campaign.connectionId)].filter(
    (address) => address !== '',
  );
  const ownPeople = [campaign.persona.name, ...listProfiles(ctx.store, ctx.workspaceId).map((profile) => profile.name)];
  const context: Omit<CheckContext, 'ofOtherLeads'> = {
    channel: text.channel,
    draft: text.body,
    subject: text.subject,
    lead: {
      name: lead.name,
      email: lead.email,
      phone: lead.phone ?? trigger.facts.signaturePhones[0] ?? null,
      company: lead.company,
      zone: text.zone,
    },
    ownPeople,
    otherNames: [trigger.from.name, lead.replier?.name ?? ''].filter((name) => name !== ''),
    persona: campaign.persona,
    inbound: { subject: trigger.subject, body: trigger.body, signature: trigger.signature, at: trigger.at },
    history: thread.map((message) => ({ at: message.at, direction: message.direction, body: message.body })),
    knowledge: text.knowledge,
    offered: text.offered,
    windowAsked: text.windowAsked,
    bookingLink: campaign.bookingLink,
    linkAllowList: campaign.linkAllowList,
    language: trigger.facts.language,
    ownAddresses: own,
    recipients: { to: text.to.map((who) => who.email), cc: text.cc.map((who) => who.email) },
    writer: trigger.from.email,
    known: [
      ...own,
      ...thread.flatMap((message) => [message.from, ...message.to, ...message.cc].map((who) => who.email)),
    ],
    inboundInstruction: trigger.facts.instruction,
    wrongPerson: trigger.facts.wrongPerson === null ? null : (trigger.facts.evidence.wrongPerson ?? ''),
    mayBeAutomatic: trigger.facts.evidence.mayBeAutomatic ?? null,
    now: ctx.ports.clock.now(),
  };
  return runRuleChecks({
    ...context,
    ofOtherLeads: ofOtherLeads(context, ownPeople, otherLeadsIndex(ctx.store, ctx.workspaceId, lead.id)),
  });
};
