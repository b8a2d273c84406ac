import { headerOf, type ParsedMail } from '../../ingest';

type Headers = Pick<ParsedMail, 'headers'>;
type AutoHeader = {
  /** `Name: value`, for the evidence. */
  shown: string;
  /** Also help desks put it on what their people write; then words that answer us count for more. */
  weak: boolean;
};

/** Header names that only automatic mail carries, unless their value denies it. */
const telling =
  /^x-(?:auto-?reply|auto-?respond(?:er)?|auto-?reply-from|mail-autoreply|auto-?response|auto-?generated|auto-?submitted|vacation|autoanswer|ooo|fc-machinegenerated|machine-generated|auto-reply-sent)$/;

/** The other names that are looked at below. */
const plainNames = new Set(['auto-submitted', 'precedence', 'delivered-to', 'user-agent', 'content-type']);

/**
 * The header by which a mail says that a program wrote it, or null. Sources: Auto-Submitted with any value but "no" (RFC 3834 section 5); Precedence
 * "auto_reply" (vacation programs); X-Auto-Response-Suppress and the sources that Exchange names (MS-OXCMAIL, MS-OXORULE); X-Autoreply, X-Autorespond,
 * X-POST-MessageClass, Delivered-To "Autoresponder" and their kin (mail servers' own); a disposition notification (RFC 8098). Bulk mail is none: lists
 * carry people's words too.
 */
export const autoHeader = (mail: Headers): AutoHeader | null => {
  let weak: AutoHeader | null = null;
  for (const { name, value } of mail.headers) {
    if (!name.startsWith('x-') && !plainNames.has(name)) continue;
    const said = value.trim().toLowerCase();
    if (said === '') continue;
    const shown = `${name}: ${value.trim().slice(0, 80)}`;
    switch (name) {
      case 'auto-submitted':
        if (/^auto-generated/.test(said)) weak ??= { shown, weak: true };
        else if (!/^no\b/.test(said)) return { shown, weak: false };
        break;
      case 'precedence':
      case 'x-precedence':
        if (/auto[-_ ]?(?:reply|response|matic)/.test(said)) return { shown, weak: false };
        break;
      case 'x-post-messageclass':
        if (/autoresponder/.test(said)) return { shown, weak: false };
        break;
      case 'delivered-to':
        if (/^<?auto-?responder\b/.test(said)) return { shown, weak: false };
        break;
      case 'x-ms-exchange-generated-message-source':
        if (/mailbox rules agent|oof|antispam digest|journal/.test(said)) return { shown, weak: false };
        break;
      // Asks for no automatic answer. Automatic mail asks for none of any kind; a person's program at most for no receipts.
      case 'x-auto-response-suppress':
        if (/\ball\b|autoreply|\boof\b/.test(said)) weak ??= { shown, weak: true };
        break;
      case 'x-mailer':
      case 'user-agent':
        if (/auto-?respond|vacation|auto-?reply|autoantwort/.test(said)) return { shown, weak: false };
        break;
      case 'content-type':
        if (/report-type="?disposition-notification/.test(said)) return { shown, weak: false };
        break;
      default:
        if (telling.test(name) && !/^(?:no|false|0|none)$/.test(said)) return { shown, weak: false };
    }
  }
  return weak;
};

/** A disposition notification, which says that a mail was read or deleted (RFC 8098). */
export const isReceiptReport = (mail: Headers): boolean =>
  /report-type="?disposition-notification/i.test(headerOf(mail, 'content-type'));

/** Sent with an empty return path: nobody is to answer it (RFC 3834 section 4, RFC 5230 section 5.3). */
export const hasNullReturnPath = (mail: Headers): boolean =>
  mail.headers.some((each) => each.name === 'return-path' && /^\s*<\s*>\s*$/.test(each.value));

/** Mail to a list or to many: newsletters, digests (RFC 2919, RFC 2369, the old Precedence). */
export const isBulkMail = (mail: Headers): boolean =>
  /^(?:bulk|list|junk)$/i.test(headerOf(mail, 'precedence').trim()) ||
  headerOf(mail, 'list-id') !== '' ||
  headerOf(mail, 'list-unsubscribe') !== '';
