import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from '../../../../shared/schemas/common';
import type { Outgoing } from '../sender';
import { instanceHeader } from './instance-header';

/**
 * Writes the message as it goes over the wire (RFC 5322): our Message-ID and Date, threading headers, plain UTF-8 text.
 *
 * Everything in it was fixed when the send was queued, so a second attempt is the same message to every server that
 * recognises one by its Message-ID. The text is quoted-printable: lines stay as the person wrote them, with no
 * `format=flowed` re-wrapping, and no relay needs to touch them.
 *
 * @returns the message with CRLF line ends, the same bytes for SMTP and for the copy in Sent.
 */
export const composeMessage = async (message: Outgoing): Promise<Buffer> => {
  const composer = new MailComposer({
    from: mailbox(message.from),
    to: message.to.map(mailbox),
    cc: message.cc.map(mailbox),
    subject: message.subject,
    messageId: message.messageId,
    date: new Date(message.at),
    inReplyTo: message.inReplyTo ?? undefined,
    references: referencesOf(message),
    headers: { [instanceHeader]: message.instanceId },
    text: message.body,
    encoding: 'quoted-printable',
    newline: 'win',
    // A body is text, never the name of a file or a page to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};

/** The parent's chain, then the parent (RFC 5322, 3.6.4), each id once. */
export const referencesOf = (message: Pick<Outgoing, 'inReplyTo' | 'references'>): string[] => {
  const chain = message.references.filter((one) => one !== message.inReplyTo);
  return message.inReplyTo === null ? [...new Set(chain)] : [...new Set(chain), message.inReplyTo];
};

const mailbox = (one: MailAddress) => ({ name: one.name, address: one.email });
