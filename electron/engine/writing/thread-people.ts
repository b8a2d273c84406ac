import { Refusal } from '../../../shared/errors';
import type { Channel, MailAddress } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import { allOwnAddresses, ownAddresses } from '../pipeline/own-addresses';
import { blockedAmong, getLead } from '../store/leads';
import { getMessage, listThread } from '../store/messages';
import type { DraftRow } from '../store/rows';

const key = (email: string): string => email.trim().toLowerCase();

/**
 * The people of a draft's conversation: the lead, everybody who wrote, was written to or copied on the draft's channel, and
 * whom the draft names already. Our own addresses are nobody's. In the order met, each under the fullest name seen.
 */
export const threadPeople = (ctx: EngineContext, draft: DraftRow): MailAddress[] => {
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const thread = listThread(ctx.store, ctx.workspaceId, lead.id).filter((message) => message.channel === draft.channel);
  const trigger = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const own = new Set(
    [
      ...allOwnAddresses(ctx),
      ...ownAddresses(ctx, trigger.connectionId),
      ...thread.flatMap((message) => [
        message.accountExternalId ?? '',
        ...(message.direction === 'outbound' ? [message.from.email] : []),
      ]),
    ].map(key),
  );
  const people = new Map<string, MailAddress>();
  const met = [
    ...draft.to,
    { name: lead.name, email: lead.email },
    ...(lead.replier ? [lead.replier] : []),
    ...draft.cc,
    ...thread.toReversed().flatMap((message) => [message.from, ...message.replyTo, ...message.to, ...message.cc]),
  ];
  for (const who of met) {
    const address = key(who.email);
    if (!address.includes('@') || own.has(address)) continue;
    const known = people.get(address);
    if (!known || known.name.trim().length < who.name.trim().length)
      people.set(address, { name: who.name.trim(), email: known?.email ?? who.email.trim() });
  }
  return [...people.values()];
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
