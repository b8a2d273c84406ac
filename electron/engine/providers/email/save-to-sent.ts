import type { ImapFlow } from 'imapflow';
import type { EmailConfig } from './email-config';
import { findMailboxes } from './find-mailboxes';

/** Sending servers that put a copy into Sent themselves: a second one from us would show every reply twice. */
const keepsCopies = new Set([
  'smtp.gmail.com',
  'smtp.googlemail.com',
  'smtp.office365.com',
  'smtp-mail.outlook.com',
  'smtp-legacy.office365.com',
]);

export type SavedToSent = 'saved' | 'already_there' | 'server_keeps_copies' | 'no_mailbox';

/**
 * Puts a copy of a message that was sent into Sent, once.
 *
 * @param raw the bytes that went over the wire.
 * @param at time of the copy, UTC milliseconds.
 * @throws what the connection throws; the message has been sent all the same.
 */
export const saveToSent = async (options: {
  client: ImapFlow;
  config: EmailConfig;
  messageId: string;
  raw: Buffer;
  at: number;
}): Promise<SavedToSent> => {
  const { client, config, messageId, raw, at } = options;
  // Gmail names itself by its extension, also behind a company's own host name.
  if (keepsCopies.has(config.smtp.host.toLowerCase()) || client.capabilities.has('X-GM-EXT-1')) {
    return 'server_keeps_copies';
  }
  const { sent } = await findMailboxes(client);
  if (sent === null) return 'no_mailbox';
  await client.mailboxOpen(sent, { readOnly: true });
  const found = await client.search({ header: { 'Message-ID': messageId } }, { uid: true });
  if (Array.isArray(found) && found.length > 0) return 'already_there';
  const saved = await client.append(sent, raw, ['\\Seen'], new Date(at));
  if (saved === false) throw new Error('The server did not take the copy.');
  return 'saved';
};
