import type { EngineContext } from '../engine-context';
import { isOptInKeyword, leadOfUnsubscribeAddress } from '../gates';
import { appendAudit } from '../store/audit';
import { findLead, leadsLike, leadsWithAddress, updateLead } from '../store/leads';
import { keywordsBySms } from '../store/message-search';
import { setMessageStage } from '../store/messages';
import type { LeadRow } from '../store/rows';
import type { Arrival } from './arrival';
import { endEverything } from './end-everything';
import { phoneKey, profileKey } from './person-keys';

/**
 * Leads that whoever wrote by SMS or LinkedIn is: those with the number written from, however it is spelt, or with that profile. On other channels a number
 * tells nobody apart: many leads of a firm share its switchboard's.
 */
const byIdentity = (
  ctx: EngineContext,
  lead: LeadRow,
  { remote, parts }: Pick<Arrival, 'remote' | 'parts'>,
): LeadRow[] => {
  const told = [parts.from.email, parts.from.name, remote.leadEmail ?? '', lead.email];
  if (remote.channel === 'sms') {
    const key = [...told, lead.phone ?? ''].map(phoneKey).find((each) => each !== null);
    return key === undefined
      ? []
      : leadsLike(
          ctx.store,
          ctx.workspaceId,
          (each) => phoneKey(each.phone ?? '') === key || phoneKey(each.email) === key,
        );
  }
  if (remote.channel !== 'linkedin') return [];
  const key = [...told, lead.externalId ?? ''].map(profileKey).find((each) => each !== null);
  const has = (text: string | null): boolean => profileKey(text ?? '') === key;
  return key === undefined
    ? []
    : leadsLike(ctx.store, ctx.workspaceId, (each) => has(each.email) || has(each.externalId));
};

/** "Remove me" is said by a person, not by a row: it holds for every lead of the addresses that stand for whoever said it. */
const samePerson = (ctx: EngineContext, lead: LeadRow, arrival: Pick<Arrival, 'remote' | 'parts'>): LeadRow[] => {
  const { remote, parts } = arrival;
  const others = byIdentity(ctx, lead, arrival);
  const named = remote.channel === 'email' ? parts.to.map((to) => leadOfUnsubscribeAddress(to.email)) : [];
  const byToken = named.flatMap((each) => (each?.leadId ? [findLead(ctx.store, ctx.workspaceId, each.leadId)] : []));
  const emails = [
    lead.email,
    parts.from.email,
    ...named.map((each) => each?.email ?? ''),
    ...byToken.map((each) => each?.email ?? ''),
    ...others.map((each) => each.email),
  ];
  const rows = [...new Set(emails.map((email) => email.toLowerCase()))]
    .filter((email) => email !== '')
    .flatMap((email) => leadsWithAddress(ctx.store, ctx.workspaceId, email));
  return rows.some((each) => each.id === lead.id) ? rows : [lead, ...rows];
};

const audit = (ctx: EngineContext, kind: string, { lead, messageId }: Arrival, data: Record<string, unknown>): void =>
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: ctx.ports.clock.now(),
    actor: 'engine',
    actorRole: null,
    kind,
    cause: messageId,
    data: { leadId: lead.id, ...data },
  });

/** A STOP by SMS is the one opt-out that the lead can take back by a word (CTIA Messaging Principles 5.1). */
const bySmsKeyword = ({ remote, parts }: Arrival): boolean =>
  remote.channel === 'sms' && parts.facts.optOut?.form === 'keyword';

/**
 * Marks whoever asked to hear no more, in every campaign that knows the address written from, the lead's, or the one that an unsubscribe
 * address names (RFC 8058: the mailto form carries a token); ends what waits for them. Inside the transaction that stores the message.
 * A STOP that a later START already took back marks nobody.
 */
export const applyOptOut = (ctx: EngineContext, arrival: Arrival): void => {
  const { lead, messageId, remote, parts } = arrival;
  const now = ctx.ports.clock.now();
  const evidence = parts.facts.evidence.optOut ?? null;
  const said = samePerson(ctx, lead, arrival);
  const leadIds = said.map((each) => each.id);
  const takenBack =
    bySmsKeyword(arrival) &&
    keywordsBySms(ctx.store, leadIds).some((each) => each.at > remote.at && isOptInKeyword(each.body));
  if (!takenBack) {
    if (lead.optedOutAt === null) audit(ctx, 'lead.opted_out', arrival, { form: parts.facts.optOut?.form });
    for (const same of said) {
      // What START cannot take back outranks what it can.
      if (same.optedOutAt === null || (!bySmsKeyword(arrival) && saidBySms(ctx, same, leadIds)))
        updateLead(ctx.store, same.id, { optedOutAt: remote.at, optedOutEvidence: evidence }, now);
      endEverything(ctx, same, 'The lead opted out', 'The lead asked not to be written to. Nothing more is sent.');
    }
  }
  setMessageStage(ctx.store, messageId, { stage: 'skipped', skipReason: 'opt_out', evidence }, now);
};

/** Whether a lead's opt-out stands for a STOP by SMS: not for a person's word, nor for a mail. */
const saidBySms = (ctx: EngineContext, lead: LeadRow, leadIds: readonly string[]): boolean =>
  keywordsBySms(ctx.store, [...new Set([...leadIds, lead.id])]).some(
    (each) => each.at === lead.optedOutAt && each.optOut === lead.optedOutEvidence && each.optOut !== null,
  );

/**
 * START, UNSTOP or YES by SMS: takes back the opt-out of a STOP that came before it by SMS, in every campaign that it holds in; never one that a
 * person set or a mail asked for. What was rejected stays rejected. Gives whether it took one back.
 */
export const applyOptIn = (ctx: EngineContext, arrival: Arrival): boolean => {
  const { lead, remote, parts } = arrival;
  if (remote.channel !== 'sms' || !isOptInKeyword(parts.body)) return false;
  const said = samePerson(ctx, lead, arrival);
  const leadIds = said.map((each) => each.id);
  // A STOP that came after the START, but arrived before it, holds.
  if (keywordsBySms(ctx.store, leadIds).some((each) => each.at > remote.at && each.optOut !== null)) return false;
  const undone = said.filter(
    (each) => each.optedOutAt !== null && each.optedOutAt < remote.at && saidBySms(ctx, each, leadIds),
  );
  for (const each of undone)
    updateLead(ctx.store, each.id, { optedOutAt: null, optedOutEvidence: null }, ctx.ports.clock.now());
  if (undone.length > 0) audit(ctx, 'lead.opt_out_undone', arrival, { by: 'keyword' });
  return undone.length > 0;
};
