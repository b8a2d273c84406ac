import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Deliveries, Delivery } from '../store/deliveries';
import { writeFileDurably } from '../store/write-file';
import type { MailStore } from './mail-store';

/**
 * Delivers one accepted message to each recipient: into a mailbox here when the address has one, and else to a file of the
 * recipient's own, as the lead would have it. All is on disk when the promise resolves.
 */
export async function deliver(
  message: { readonly from: string; readonly to: readonly string[]; readonly raw: Buffer },
  context: { readonly store: MailStore; readonly deliveries: Deliveries; readonly dir: string },
): Promise<void> {
  const at = Date.now();
  const parsed = await PostalMime.parse(message.raw);
  const cc = (parsed.cc ?? []).map((one) => one.address ?? '').filter(Boolean);
  const outside: Delivery[] = [];
  for (const to of message.to) {
    const raw = Buffer.concat([Buffer.from(trace(message.from, to, at)), message.raw]);
    const mailbox = context.store.mailbox(to);
    const inbox = mailbox?.folder('INBOX');
    if (mailbox && inbox) {
      await context.store.add(mailbox, inbox, { raw, flags: [], receivedAt: at });
      continue;
    }
    const id = randomUUID();
    const folder = to.toLowerCase().replace(/[^a-z0-9@._+-]/g, '_');
    const file = join('delivered', folder, `${at}-${id}.eml`);
    mkdirSync(join(context.dir, 'delivered', folder), { recursive: true });
    writeFileDurably(join(context.dir, file), raw);
    outside.push({
      id,
      kind: 'mail',
      at,
      from: parsed.from?.address ?? message.from,
      to,
      cc,
      subject: parsed.subject ?? '',
      body: parsed.text ?? '',
      html: parsed.html ?? null,
      messageId: parsed.messageId ?? '',
      inReplyTo: parsed.inReplyTo ?? null,
      references: (parsed.references ?? '').split(/\s+/).filter(Boolean),
      file,
      startAt: null,
    });
  }
  await context.deliveries.add(outside);
}

/** The lines that the last server puts on top of what it delivers. */
function trace(from: string, to: string, at: number): string {
  const date = new Date(at).toUTCString().replace('GMT', '+0000');
  return `Return-Path: <${from}>\r\nDelivered-To: ${to}\r\nReceived: from localhost by mail.fernhill.example with ESMTP id ${randomUUID().slice(0, 8)};\r\n\t${date}\r\n`;
}
