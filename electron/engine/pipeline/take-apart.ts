import type { MailAddress } from '../../../shared/schemas/common';
import type { Message } from '../../../shared/schemas/people';
import { mailInParts } from '../gates';
import { cleanStrings, htmlToText, messageIdsOf, normaliseMessageId, type ParsedMail, parseMail } from '../ingest';
import type { RemoteMessage, RemoteParts } from '../providers/reader';
import type { MessageFacts } from '../store/message-facts';
import { noFacts } from '../store/message-facts';
import { readFacts } from './read-facts';

/** A message ready to be stored: no NUL anywhere, new text, quote and signature kept apart, facts read. */
export type TakenApart = {
  /** Without angle brackets, as everywhere in the mirror. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  body: string;
  quoted: string;
  signature: string;
  rawText: string;
  rawHtml: string | null;
  attachments: Message['attachments'];
  accountExternalId: string | null;
  facts: MessageFacts;
};

/** A provider's parts in the shape of a parsed mail, so that one set of rules reads both. */
const asMail = (parts: RemoteParts, at: number): ParsedMail => ({
  headers: [],
  messageId: parts.messageId === null ? null : normaliseMessageId(parts.messageId),
  inReplyTo: parts.inReplyTo === null ? [] : messageIdsOf(parts.inReplyTo),
  references: parts.references.flatMap(messageIdsOf),
  from: parts.from,
  sender: null,
  to: parts.to,
  cc: parts.cc,
  replyTo: parts.replyTo,
  returnPath: null,
  subject: parts.subject,
  sentAt: at,
  text: parts.text ?? '',
  html: parts.html ?? '',
  attachments: [],
  reports: [],
  calendar: [],
  problems: [],
});

/** What is known of the account's people before a message is read. */
export type KnownOfSender = {
  /** The IANA zone in which times the lead names are read. */
  zone: string;
  /** Whether we have to do with whoever has this address (`KnownOfMail`). */
  correspondsWithUs: (email: string) => boolean;
};

/** Takes one remote message apart. Never throws for what a mail may hold. */
export const takeApart = async (
  remote: RemoteMessage,
  { zone, correspondsWithUs }: KnownOfSender,
): Promise<TakenApart> => {
  const { content } = remote;
  const mail = cleanStrings(content.kind === 'raw' ? await parseMail(content.raw) : asMail(content.parts, remote.at));
  const providerSaysAutomatic = content.kind === 'parts' && content.parts.autoReply;
  const parts = mailInParts(mail, { providerSaysAutomatic, correspondsWithUs });
  const inbound = remote.direction === 'inbound';
  return {
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from ?? { name: '', email: '' },
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    body: parts.body,
    quoted: parts.quoted,
    signature: parts.signature,
    rawText: mail.text === '' ? htmlToText(mail.html) : mail.text,
    rawHtml: mail.html === '' ? null : mail.html,
    attachments: mail.attachments.map(({ name, type, sizeBytes }) => ({ name, type, sizeBytes })),
    accountExternalId: content.kind === 'parts' ? content.parts.accountExternalId : null,
    facts: inbound
      ? readFacts({
          ...parts,
          channel: remote.channel,
          at: remote.at,
          zone,
          providerSaysAutomatic,
        })
      : noFacts,
  };
};

/**
 * A message that could not be taken apart, with what can be had of it, so that one mail which finds a bug neither stops its
 * account for good nor is lost.
 */
export const keepWhole = async (remote: RemoteMessage): Promise<TakenApart> => {
  const { content } = remote;
  const mail = cleanStrings(
    content.kind === 'parts'
      ? asMail(content.parts, remote.at)
      : await parseMail(content.raw).catch(() => asMail(unreadable, remote.at)),
  );
  return {
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: mail.from ?? { name: '', email: remote.leadEmail ?? '' },
    to: mail.to,
    cc: mail.cc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    body: mail.text,
    quoted: '',
    signature: '',
    rawText: mail.text,
    rawHtml: mail.html === '' ? null : mail.html,
    attachments: [],
    accountExternalId: content.kind === 'parts' ? content.parts.accountExternalId : null,
    facts: { ...noFacts, broken: true },
  };
};

const unreadable: RemoteParts = {
  subject: '',
  text: null,
  html: null,
  from: { name: '', email: '' },
  to: [],
  cc: [],
  replyTo: [],
  messageId: null,
  inReplyTo: null,
  references: [],
  accountExternalId: null,
  autoReply: false,
};
