import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { InstantlyProvider } from '../instantly/provider';
import { instantlyInjection, receiveEmail } from '../instantly/receive';
import type { MailStore } from '../mail/mail-store';
import type { World } from '../world';

const mailInjection = z.strictObject({
  kind: z.literal('mail'),
  /** The mailbox it arrives in; the demo's own by default. */
  to: z.string().optional(),
  /** The whole message as it stands; the fields below are then not used. Lone line feeds become CRLF. */
  raw: z.string().optional(),
  from: z.strictObject({ address: z.string(), name: z.string().default('') }).optional(),
  cc: z.array(z.string()).default([]),
  subject: z.string().default('(no subject)'),
  text: z.string().optional(),
  html: z.string().optional(),
  messageId: z.string().optional(),
  inReplyTo: z.string().optional(),
  references: z.array(z.string()).default([]),
  /** Further headers, e.g. `{"Auto-Submitted": "auto-replied"}`. */
  headers: z.record(z.string(), z.string()).default({}),
  flags: z.array(z.string()).default([]),
});

/** A new inbound message, now. */
export const injection = z.discriminatedUnion('kind', [mailInjection, instantlyInjection]);
export type Injection = z.input<typeof injection>;

export type Injected =
  | { readonly kind: 'mail'; readonly uid: number; readonly messageId: string; readonly at: number }
  | {
      readonly kind: 'instantly';
      readonly id: string;
      readonly threadId: string;
      readonly messageId: string;
      readonly at: number;
    };

/** @throws when the lead or the mailbox does not exist. */
export async function inject(
  order: z.output<typeof injection>,
  context: { readonly world: World; readonly instantly: InstantlyProvider; readonly mail: MailStore },
): Promise<Injected> {
  if (order.kind === 'instantly') {
    const email = await receiveEmail(order, context.instantly.emails, context.world.instantly);
    return {
      kind: 'instantly',
      id: email.id,
      threadId: email.threadId,
      messageId: email.messageId,
      at: email.createdAt,
    };
  }
  const to = order.to ?? context.world.mail.accounts[0]?.address ?? '';
  const mailbox = context.mail.mailbox(to);
  const inbox = mailbox?.folder('INBOX');
  if (!mailbox || !inbox) throw new Error(`no mailbox ${to}`);
  const at = Date.now();
  const messageId = order.messageId ?? `<${randomUUID()}@${order.from?.address.split('@')[1] ?? 'sender.example'}>`;
  const raw =
    order.raw === undefined
      ? await new MailComposer({
          from: order.from ?? { address: 'sender@sender.example', name: '' },
          to,
          cc: order.cc,
          subject: order.subject,
          text: order.text,
          html: order.html,
          messageId,
          inReplyTo: order.inReplyTo,
          references: order.references,
          headers: order.headers,
          date: new Date(at),
        })
          .compile()
          .build()
      : Buffer.from(order.raw.replace(/\r?\n/g, '\r\n'));
  const stored = await context.mail.add(mailbox, inbox, { raw, flags: order.flags, receivedAt: at });
  return {
    kind: 'mail',
    uid: stored.uid,
    messageId: /^message-id:\s*(<[^>]*>)/im.exec(raw.toString('latin1'))?.[1] ?? messageId,
    at,
  };
}
