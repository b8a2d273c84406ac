import type { EngineContext } from '../engine-context';
import { blockedAmong, bouncedAmong } from '../store/leads';
import type { LeadRow } from '../store/rows';

/** Who a meeting with this lead is made with: whoever gets the replies, and the lead. */
export const guestsOf = (lead: LeadRow): { name: string; email: string }[] => {
  const own = { name: lead.name, email: lead.email };
  const guest = lead.replier ?? own;
  return guest.email.toLowerCase() === lead.email.toLowerCase() ? [guest] : [guest, own];
};

/** Why a meeting's invitation may not go to one of its guests, wherever in the workspace that was learned: a sentence, or null. */
export const uninvitableGuest = (ctx: EngineContext, lead: LeadRow): string | null => {
  const emails = guestsOf(lead).map(({ email }) => email);
  const blocked = blockedAmong(ctx.store, ctx.workspaceId, emails);
  if (blocked !== null) return `${blocked} asked not to be written to.`;
  const dead = bouncedAmong(ctx.store, ctx.workspaceId, emails);
  return dead === null ? null : `Mail to ${dead} came back.`;
};
