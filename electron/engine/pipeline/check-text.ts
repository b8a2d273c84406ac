import { isDeepStrictEqual } from 'node:util';
import type { Channel, MailAddress } from '../../../shared/schemas/common';
import type { RuleCheck } from '../../../shared/schemas/draft';
import type { EngineContext } from '../engine-context';
import { type CheckContext, ofOtherLeads, runRuleChecks } from '../evaluation';
import { readTogether } from '../store/keep-reads';
import { otherLeadsIndex, stateOfOtherLeads } from '../store/other-leads';
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

/** What the checks look at but for other leads, and the names of our own people. */
type Looked = { context: Omit<CheckContext, 'ofOtherLeads'>; ownPeople: readonly string[] };

const minuteMs = 60_000;

const lookedAt = (ctx: EngineContext, text: CheckedText): Looked => {
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
    // Times that are written have no seconds, so nothing is past sooner or later by it, and checks hold for the rest of the minute.
    now: Math.floor(ctx.ports.clock.now() / minuteMs) * minuteMs,
  };
  return { context, ownPeople };
};

/** What the checks came to, with everything that they were made from. */
export type ChecksAhead = { workspaceId: string; leadId: string; looked: Looked; others: object; checks: RuleCheck[] };

const check = (ctx: EngineContext, leadId: string, looked: Looked): RuleCheck[] =>
  runRuleChecks({
    ...looked.context,
    ofOtherLeads: ofOtherLeads(looked.context, looked.ownPeople, otherLeadsIndex(ctx.store, ctx.workspaceId, leadId)),
  });

/** The checks of a text ahead of the moment at which they count, for `checkText` to take them then if nothing they rest on has changed. */
export const checkAhead = (ctx: EngineContext, text: CheckedText): ChecksAhead =>
  readTogether(ctx.store, () => {
    const looked = lookedAt(ctx, text);
    // Before the checks ask: what another connection changes meanwhile makes it another.
    const others = stateOfOtherLeads(ctx.store);
    return {
      ...{ workspaceId: ctx.workspaceId, leadId: text.lead.id, looked, others },
      checks: check(ctx, text.lead.id, looked),
    };
  });

/**
 * Every rule check of one text, as of now. Reads the store (our addresses, our people, other leads), writes nothing. Checks made `ahead`
 * are given where they would come to the same: all that they look at is read anew and must be equal (they are pure), to the minute,
 * and no other lead and nobody's words may have changed.
 */
export const checkText = (ctx: EngineContext, text: CheckedText, ahead: ChecksAhead | null = null): RuleCheck[] => {
  const looked = lookedAt(ctx, text);
  const holds =
    ahead !== null &&
    ahead.workspaceId === ctx.workspaceId &&
    ahead.leadId === text.lead.id &&
    ahead.others === stateOfOtherLeads(ctx.store) &&
    isDeepStrictEqual(ahead.looked, looked);
  return holds ? ahead.checks : check(ctx, text.lead.id, looked);
};
