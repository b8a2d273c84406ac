import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { HttpAnswer, HttpRequest } from '../http/answer';
import { jsonObject } from '../http/answer';
import type { Deliveries } from '../store/deliveries';
import type { InstantlyEmail, InstantlyWorld, Person } from '../world';
import type { InstantlyEmails } from './emails';
import { instantlyError } from './errors';
import { emailOnWire } from './wire';

const replyBody = z.looseObject({
  reply_to_uuid: z.string(),
  eaccount: z.string(),
  subject: z.string(),
  body: z.looseObject({ html: z.string().optional(), text: z.string().optional() }),
  cc_address_email_list: z.string().optional(),
  bcc_address_email_list: z.string().optional(),
  additional_recipients: z.array(z.string()).optional(),
});

/**
 * POST /emails/reply. Goes to whoever wrote the email named by `reply_to_uuid` (for one of ours: to its recipients), with
 * a Message-ID of Instantly's making. There is no idempotency: the same call twice is two emails.
 */
export async function replyToEmail(
  request: HttpRequest,
  emails: InstantlyEmails,
  deliveries: Deliveries,
  world: InstantlyWorld,
): Promise<HttpAnswer> {
  const parsed = replyBody.safeParse(jsonObject(request));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('/') ?? '';
    return instantlyError(400, `body/${field} ${issue?.message ?? 'is invalid'}`);
  }
  const { data } = parsed;
  if (data.body.html === undefined && data.body.text === undefined) {
    return instantlyError(400, "body/body must have at least one of 'html' and 'text'");
  }
  if (!world.accounts.includes(data.eaccount)) return instantlyError(404, 'Email account not found');
  const parent = emails.find(data.reply_to_uuid);
  if (parent === null) return instantlyError(404, 'Email not found');

  const to = [...(parent.type === 'received' ? [parent.from] : parent.to), ...people(data.additional_recipients ?? [])];
  const cc = people(split(data.cc_address_email_list));
  const at = Date.now();
  const sent: InstantlyEmail = {
    id: randomUUID(),
    campaignId: parent.campaignId,
    leadEmail: parent.leadEmail,
    leadId: parent.leadId,
    threadId: parent.threadId,
    eaccount: data.eaccount,
    type: 'manual',
    messageId: `<${randomUUID()}@${data.eaccount.slice(data.eaccount.indexOf('@') + 1)}>`,
    subject: data.subject,
    from: { address: data.eaccount, name: null },
    to,
    cc,
    replyTo: null,
    text: data.body.text ?? null,
    html: data.body.html ?? null,
    isAutoReply: false,
    isUnread: false,
    aiInterest: null,
    step: null,
    sentAt: at,
    createdAt: at,
  };
  const chain = emails.thread(parent.threadId).filter(({ createdAt }) => createdAt <= parent.createdAt);
  const recipients = [...to, ...cc, ...people(split(data.bcc_address_email_list))];
  await emails.add(sent);
  await deliveries.add(
    recipients.map((recipient) => ({
      id: randomUUID(),
      kind: 'instantly' as const,
      at,
      from: sent.from.address,
      to: recipient.address,
      cc: cc.map(({ address }) => address),
      subject: sent.subject,
      body: sent.text ?? plain(sent.html ?? ''),
      html: sent.html,
      messageId: sent.messageId,
      inReplyTo: parent.messageId,
      references: chain.map(({ messageId }) => messageId),
      file: null,
      startAt: null,
    })),
  );
  return { status: 200, json: emailOnWire(sent, world) };
}

function split(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
}

function people(addresses: readonly string[]): Person[] {
  return addresses.map((address) => ({ address, name: null }));
}

function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div)>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
