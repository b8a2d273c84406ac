import { Refusal } from '../../../shared/errors';
import type { Channel, MailAddress } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import { allOwnAddresses, ownAddresses } from '../pipeline/own-addresses';
import { blockedAmong, getLead } from '../store/leads';
import { getMessage, listThread, type ThreadMessage } from '../store/messages';
import type { DraftRow, LeadRow } from '../store/rows';

const key = (email: string): string => email.trim().toLowerCase();

/** What of a message says who is in its conversation. */
type PeopleOf = Pick<
  ThreadMessage,
  'connectionId' | 'accountExternalId' | 'direction' | 'from' | 'replyTo' | 'to' | 'cc'
>;

/** Who writes for us in a thread: addresses of ours, and of accounts that wrote once and are gone. */
const ownOf = (ctx: EngineContext, thread: readonly PeopleOf[]): ReadonlySet<string> =>
  new Set(
    [
      ...allOwnAddresses(ctx),
      ...[...new Set(thread.map((message) => message.connectionId))].flatMap((id) => ownAddresses(ctx, id)),
      ...thread.flatMap((message) => [
        message.accountExternalId ?? '',
        ...(message.direction === 'outbound' ? [message.from.email] : []),
      ]),
    ].map(key),
  );

/** Everybody met, each once, in that order and under the fullest name seen; our own addresses are nobody's. */
const listed = (met: readonly MailAddress[], own: ReadonlySet<string>): MailAddress[] => {
  const people = new Map<string, MailAddress>();
  for (const who of met) {
    const address = key(who.email);
    if (!address.includes('@') || own.has(address)) continue;
    const known = people.get(address);
    if (!known || known.name.trim().length < who.name.trim().length)
      people.set(address, { name: who.name.trim(), email: known?.email ?? who.email.trim() });
  }
  return [...people.values()];
};

const wroteOrRead = (thread: readonly PeopleOf[]): MailAddress[] =>
  thread.toReversed().flatMap((message) => [message.from, ...message.replyTo, ...message.to, ...message.cc]);

/**
 * The people of a draft's conversation: the lead, everybody who wrote, was written to or copied on the draft's channel, and
 * whom the draft names already. Our own addresses are nobody's. In the order met, each under the fullest name seen.
 */
export const threadPeople = (ctx: EngineContext, draft: DraftRow): MailAddress[] => {
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const thread = listThread(ctx.store, ctx.workspaceId, lead.id).filter((message) => message.channel === draft.channel);
  const trigger = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  return listed(
    [
      ...draft.to,
      { name: lead.name, email: lead.email },
      ...(lead.replier ? [lead.replier] : []),
      ...draft.cc,
      ...wroteOrRead(thread),
    ],
    ownOf(ctx, [...thread, trigger]),
  );
};

/**
 * The person who answers for a lead from now on, under the name the conversation knows. Throws Refusal: 'bad_input' for an address
 * that neither wrote, was written to nor copied there (or is ours), 'lead_blocked' for one who asked not to be written to.
 */
export const chosenReplier = (ctx: EngineContext, lead: LeadRow, email: string): MailAddress => {
  const thread = listThread(ctx.store, ctx.workspaceId, lead.id).filter((message) => message.channel === 'email');
  const people = listed([{ name: lead.name, email: lead.email }, ...wroteOrRead(thread)], ownOf(ctx, thread));
  const who = people.find((each) => key(each.email) === key(email));
  if (!who)
    throw new Refusal(
      'bad_input',
      `${email.trim()} is not in this conversation, so replies to ${lead.name} cannot go there. Choose somebody who wrote or was written to.`,
    );
  if (blockedAmong(ctx.store, ctx.workspaceId, [who.email]) !== null)
    throw new Refusal('lead_blocked', `${who.email} asked not to be written to, so replies cannot go there.`);
  return who;
};

const canChoose: Record<Channel, boolean> = { email: true, sms: false, linkedin: false };

/**
 * The addressees a person chose, under the names the conversation knows them by. Throws Refusal: 'bad_input' for somebody who is
 * not in the conversation or a channel that has one addressee, 'lead_blocked' for one who asked not to be written to.
 */
export const chosenPeople = (
  ctx: EngineContext,
  draft: DraftRow,
  chosen: { to: readonly string[]; cc: readonly string[] },
): { to: MailAddress[]; cc: MailAddress[] } => {
  if (!canChoose[draft.channel])
    throw new Refusal('bad_input', 'A reply on this channel goes to the one who wrote, and to nobody else.');
  const people = new Map(threadPeople(ctx, draft).map((who) => [key(who.email), who]));
  const pick = (emails: readonly string[], without: ReadonlySet<string>): MailAddress[] =>
    [...new Set(emails.map(key))]
      .filter((email) => !without.has(email))
      .map((email) => {
        const who = people.get(email);
        if (!who)
          throw new Refusal(
            'bad_input',
            `${email} is not in this conversation. A reply goes only to people who are; write to somebody new from your own mailbox.`,
          );
        return who;
      });
  const to = pick(chosen.to, new Set());
  const cc = pick(chosen.cc, new Set(to.map((who) => key(who.email))));
  const blocked = blockedAmong(
    ctx.store,
    ctx.workspaceId,
    [...to, ...cc].map((who) => who.email),
  );
  if (blocked !== null)
    throw new Refusal('lead_blocked', `${blocked} asked not to be written to, so the reply cannot go there.`);
  return { to, cc };
};
