/** Where the wish to unsubscribe stands in a mail made for nothing else. */
export type UnsubscribeMail = { where: 'recipient'; address: string } | { where: 'subject' };

/** The local part of an address made for leaving: "unsubscribe@", "unsubscribe+81f3@", "list-unsubscribe@", "abmelden@", "hello+optout@". */
const unsubscribeAddress =
  /^(?:[^@]*[-+._=])?(?:unsub(?:scribe)?|un-subscribe|opt-?out|list-?unsub(?:scribe)?|abmelden|abmeldung|desabonnement|desinscription|baja|uitschrijven|afmelden|afmeld|avregistrera|disiscrizione|wypisz)(?:[-+._=][^@]*)?@/i;

/** What mail programs write into the mail they send for their "unsubscribe" button (Gmail, Outlook.com, Apple Mail, Yahoo, Fastmail). */
const buttonText =
  /unsubscribe from (?:the|this) (?:message|mailing list|list)|sent this e-?mail to unsubscribe|requests? (?:to be|that they be) (?:removed|unsubscribed)|generated (?:by|in response to) .{0,40}unsubscribe|list-unsubscribe/i;

/**
 * Whether a mail is one that the List-Unsubscribe header asks for (RFC 2369 section 3.2: a mail to the mailto address, usually with the
 * subject it names and no text; RFC 8058 keeps that form beside the one-click POST). `subjectAsks`: the subject alone is an opt-out. Null: it is not.
 */
export const unsubscribeMail = (mail: {
  text: string;
  to: readonly string[];
  subjectAsks: boolean;
}): UnsubscribeMail | null => {
  const address = mail.to.find((each) => unsubscribeAddress.test(each));
  if (address !== undefined) return { where: 'recipient', address };
  return mail.subjectAsks && (mail.text === '' || buttonText.test(mail.text)) ? { where: 'subject' } : null;
};

/**
 * Whose unsubscribe address it is, when it says so: a lead's id ("unsubscribe+0190…@"), or an address written as bounce addresses
 * are ("unsubscribe+dana=northwind.example@", VERP). Null: it names nobody.
 */
export const leadOfUnsubscribeAddress = (address: string): { leadId?: string; email?: string } | null => {
  if (!unsubscribeAddress.test(address)) return null;
  const leadId = /[-+._=]([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?=[^0-9a-f])/i.exec(address)?.[1];
  if (leadId !== undefined) return { leadId: leadId.toLowerCase() };
  const written = /\+([^+@]+?)=([a-z0-9-]+(?:\.[a-z0-9-]+)+)@/i.exec(address);
  const local = written?.[1]?.replace(/^(?:unsub(?:scribe)?|opt-?out)[-+._=]/i, '');
  return local === undefined ? null : { email: `${local}@${written?.[2] ?? ''}`.toLowerCase() };
};
