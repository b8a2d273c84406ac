import { headerOf, type ParsedMail, subjectAnswers } from '../../ingest';

/** Local parts that only mail systems use. */
export const daemonAddress =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mailadmin|mail-?er|maildaemon|daemon|mail[-_.]?delivery(?:[-_.]?(?:system|subsystem))?|mdaemon|bounces?|bounce[-+.].*|double-bounce|symantec_antivirus.*|microsoftexchange[0-9a-f]+|no-?reply-?bounce.*|smtpd?|mailsystem|mail-?system)$/i;

/** Local parts and names behind which a person may sit as well: they count unless the mail answers one of ours. */
export const officeAddress = /^(?:post[-_.]?master|postoffice|gwpo|mail-?admin(?:istrator)?)$/i;
const officeName =
  /mail(?:er)?[- ]?(?:daemon|delivery|system)|mail-?zustell|delivery (?:sub)?system|post ?master|(?:system|mail) ?administrator|administrateur|administrador|amministratore|\bmta\b|internet mail delivery|microsoft outlook$|mail admin|postoffice|mail router|メール(?:配信|配送|システム)|системный администратор|邮件系统|郵件系統/i;

/** Whether a mail answers or forwards another one by its subject, as a person's mail client writes it. */
export const isAnswer = (mail: ParsedMail): boolean => subjectAnswers(mail.subject);

type MachineSender = 'sure' | 'likely' | null;

/** Each kind of report asks this of the same mail. */
const known = new WeakMap<ParsedMail, MachineSender>();

/**
 * How surely a mail system wrote this: `sure` by its name or its headers; `likely` by the null return path alone, which vacation
 * robots use as well (RFC 3834 section 3.3); null when nothing says so.
 */
export const machineSender = (mail: ParsedMail): MachineSender => {
  const before = known.get(mail);
  if (before !== undefined) return before;
  const machine = readSender(mail);
  known.set(mail, machine);
  return machine;
};

const readSender = (mail: ParsedMail): MachineSender => {
  const local = (mail.from?.email ?? '').split('@')[0] ?? '';
  if (daemonAddress.test(local) || headerOf(mail, 'x-failed-recipients') !== '') return 'sure';
  if (/report-type="?delivery-status/i.test(headerOf(mail, 'content-type'))) return 'sure';
  const office = officeAddress.test(local) || officeName.test(mail.from?.name ?? '');
  if (office && !(mail.inReplyTo.length > 0 && isAnswer(mail))) return 'sure';
  const path = mail.headers.find((each) => each.name === 'return-path')?.value;
  if (path === undefined) return null;
  if (/^\s*<?mailer-daemon/i.test(path)) return 'sure';
  return /^\s*<\s*>/.test(path) ? 'likely' : null;
};

/**
 * Whether only an office speaks for a machine, by its address (postmaster@) or by its name alone ("Postmaster Pat"): a person may sit there, so
 * what is written must show the report.
 */
export const onlyOffice = (mail: ParsedMail): boolean => {
  const local = (mail.from?.email ?? '').split('@')[0] ?? '';
  const path = mail.headers.find((each) => each.name === 'return-path')?.value ?? '';
  return (
    (officeAddress.test(local) || (officeName.test(mail.from?.name ?? '') && !daemonAddress.test(local))) &&
    headerOf(mail, 'x-failed-recipients') === '' &&
    !/report-type="?delivery-status/i.test(headerOf(mail, 'content-type')) &&
    !/^\s*<?mailer-daemon/i.test(path)
  );
};

/** Headers of a robot of any kind. */
export const looksAutomatic = (mail: ParsedMail): boolean =>
  /auto-(?:replied|generated)/i.test(headerOf(mail, 'auto-submitted')) ||
  /^(?:no-?reply|do-?not-?reply)/i.test(mail.from?.email ?? '');
