import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { InstantlyEmail, InstantlyWorld } from '../world';
import type { InstantlyEmails } from './emails';

/** A new inbound email ordered through the control API. */
export const instantlyInjection = z.strictObject({
  kind: z.literal('instantly'),
  /** The lead who is said to write; must exist. */
  lead: z.string(),
  /** Needed when the lead is in several campaigns; else the lead's own. */
  campaignId: z.string().optional(),
  /** Default: the subject of the thread, with `Re:`. */
  subject: z.string().optional(),
  text: z.string().nullable().default(null),
  html: z.string().nullable().default(null),
  /** Who wrote, when it is not the lead: a colleague. */
  from: z.strictObject({ address: z.string(), name: z.string().nullable().default(null) }).optional(),
  cc: z.array(z.string()).default([]),
  isAutoReply: z.boolean().default(false),
});

/**
 * Lets an email arrive now, in the lead's newest thread (or a new one when there is none).
 *
 * @throws when no such lead exists.
 */
export async function receiveEmail(
  order: z.infer<typeof instantlyInjection>,
  emails: InstantlyEmails,
  world: InstantlyWorld,
): Promise<InstantlyEmail> {
  const address = order.lead.toLowerCase();
  const lead = world.leads.find(
    (one) =>
      one.email.toLowerCase() === address && (order.campaignId === undefined || one.campaignId === order.campaignId),
  );
  if (!lead) throw new Error(`no lead ${order.lead}`);
  const before = emails.newestOf(lead.email, lead.campaignId);
  const eaccount = before?.eaccount ?? world.accounts[0] ?? '';
  const name = [lead.firstName, lead.lastName].filter(Boolean).join(' ') || null;
  const from = order.from ?? { address: lead.email, name };
  const at = Date.now();
  const email: InstantlyEmail = {
    id: randomUUID(),
    campaignId: lead.campaignId,
    leadEmail: lead.email,
    leadId: lead.id,
    threadId: before?.threadId ?? randomUUID(),
    eaccount,
    type: 'received',
    messageId: `<${randomUUID()}@${from.address.slice(from.address.indexOf('@') + 1)}>`,
    subject: order.subject ?? (before ? `Re: ${before.subject.replace(/^(?:re:\s*)+/i, '')}` : '(no subject)'),
    from,
    to: [{ address: eaccount, name: null }],
    cc: order.cc.map((one) => ({ address: one, name: null })),
    replyTo: null,
    text: order.text ?? (order.html === null ? '' : null),
    html: order.html,
    isAutoReply: order.isAutoReply,
    isUnread: true,
    aiInterest: null,
    step: null,
    sentAt: at,
    createdAt: at,
  };
  await emails.add(email);
  return email;
}
