import { shorten } from '../../../../shared/shorten';
import { headerOf, type ParsedMail } from '../../ingest';
import { foldText } from '../fold-text';
import { anyMayMatch } from '../guarded/ask-together';
import { autoHeader, hasNullReturnPath, isBulkMail, isReceiptReport } from './auto-headers';
import { judgeParts } from './judge-parts';
import { allTables, tablesFor } from './read-words';
import { type Replacement, replacementContact } from './replacement-contact';
import { returnDate } from './return-date';
import { asksOnly, mayBeTold, type Weight, weighText } from './weigh-text';

export { isBulkMail } from './auto-headers';
export type { Replacement } from './replacement-contact';

export type AutoReplyKind =
  | 'vacation'
  | 'ticket'
  | 'calendar'
  | 'receipt'
  | 'left_company'
  | 'unmonitored'
  | 'auto_generated';

export type AutoReply = {
  kind: AutoReplyKind;
  /** The day of return or the last day away as stated, `YYYY-MM-DD`; null when none is. */
  until: string | null;
  /** Whom to write to instead, when the message names somebody. */
  replacement: Replacement | null;
  evidence: string;
};

/** What the gate looks at; `text` is the new text. */
export type AutoReplyInput = {
  mail: Pick<ParsedMail, 'headers' | 'subject' | 'from' | 'calendar'>;
  text: string;
  /** UTC milliseconds of the message, for dates without a year. */
  at: number;
  /** IANA zone in which days are read. */
  zone?: string;
  /** A provider said so itself. */
  providerSaysSo?: boolean;
};

/** Nothing that a machine sends to everybody is longer than this before its legal small print. */
const textLimit = 6_000;
const shortText = 2_500;
const answering =
  /^\s*(?:(?:re|aw|antw|antwort|sv|vs|rif|res|odp|r|ref|ynt|ang|doorst|fwd?|wg|tr|rv|i|回复|回覆|答复|答覆|返信|отв|на)\s*(?:\[\d+\]|\(\d+\))?\s*[:：])/iu;
const robotName =
  /^(?:no-?reply|do-?not-?reply|donotreply|support|help-?desk|service-?desk|servicedesk|tickets?|notifications?|auto\w*|mailer|system|robot|bot|kundenservice|kundendienst|soporte|suporte|assistenza|podpora)\b/i;
const ticketSubject =
  /\[(?:ticket|case|req(?:uest)?|issue|incident|#|[a-z]{2,10}-?\d)[^\]]{0,40}\]|\b(?:ticket|case|request|incident)\s?(?:id|#|no\.?|number|:)\s?[a-z]*-?\d|[#№]\s?\d{3,}/i;
const unsubscribing = /^\s*(?:un-?subscribe|unsub|opt-?out|remove)\b/i;

/**
 * Whether a machine answered: by its headers (auto-headers.ts, RFC 3834 and what mailers use instead), a subject that only machines write, or a text that says to
 * everyone that somebody is away, that a request was taken in or that nobody reads the mailbox. "Re: Out of office" with a person's words below is a
 * person's: a reply prefix takes the subject's word away, and a question, an answer or a wish to us weighs against the text. The failure that is
 * worse depends: a missed robot costs a reviewer a glance, a person taken for one costs the lead, so doubt is a person. A return date
 * is read for people and automations; it is never an offer of times.
 */
export const detectAutoReply = (input: AutoReplyInput): AutoReply | null => {
  const { mail } = input;
  const text = unwrapped(input.text.slice(0, textLimit).normalize('NFC'));
  // Mail programs mark the unsubscribe mails that they send as automatic; the wish in them is a person's (RFC 8058).
  if (unsubscribing.test(mail.subject) && text.length < 400) return null;
  const signed = hasAutomaticSigns(input);
  if (!signed && text.length > shortText) return null;
  const folded = foldText(text);
  const tables = tablesFor(folded);
  if (!signed && (!tables.some((table) => mayBeTold(folded, table)) || asksOnly(folded, tables))) return null;
  const weight = weighText(folded, tables);
  const found = judge(input, folded, weight);
  if (found === null) return null;
  const readsDates = found.kind === 'vacation' || found.kind === 'auto_generated';
  const until = readsDates
    ? returnDate({
        text: found.bySubject ? `${text}\n${mail.subject}` : text,
        at: input.at,
        zone: input.zone ?? 'UTC',
        tables: weight.table === null ? tables : [weight.table, ...tables],
        backs: weight.backs,
        answers: weight.answers,
      })
    : null;
  const replacement =
    found.kind === 'vacation' ||
    found.kind === 'left_company' ||
    found.kind === 'unmonitored' ||
    found.kind === 'auto_generated'
      ? replacementContact(text, mail.from?.email ?? '')
      : null;
  return { kind: found.kind, until, replacement, evidence: found.why };
};

/**
 * Lines that a mail program broke in the middle of a sentence ("back on Tuesday 8 / December"), joined: a line of some length that ends in no mark, before
 * one that goes on small or with a digit, or any after a line as long as such programs break them. As long as before, so that places stay the same.
 */
const unwrapped = (text: string): string =>
  text
    .replace(/\n(?<=[^\n]{40}[\p{L}\p{N},;)@-]\n)(?=[\p{Ll}\p{N}(])/gu, ' ')
    .replace(/\n(?<=[^\n]{40} \d{1,2}\.\n)(?=\p{L}{3})/gu, ' ')
    .replace(/\n(?<=[^\n]{60}[\p{L}\p{N},;)]\n)(?=[\p{L}\p{N}(])/gu, ' ');

/** Whether anything but the text says that a machine wrote it. Without, what is long or has none of the words is a person's, and not weighed. */
export const hasAutomaticSigns = (input: Omit<AutoReplyInput, 'text' | 'at' | 'zone'>): boolean => {
  const { mail } = input;
  return (
    input.providerSaysSo === true ||
    autoHeader(mail) !== null ||
    mail.calendar.some((each) => answersInvitations.test(each.method)) ||
    kindBySubject(mail) !== null
  );
};

const answersInvitations = /^(?:REPLY|COUNTER|CANCEL)$/;

const kindBySubject = (mail: Pick<ParsedMail, 'subject'>): SubjectKind | null => {
  const subject = mail.subject.slice(0, 300).trim();
  return answering.test(subject) ? null : subjectKind(foldText(subject.normalize('NFC')));
};

const senderOf = (mail: Pick<ParsedMail, 'from'>): string =>
  foldText(`${mail.from?.name ?? ''} ${mail.from?.email ?? ''}`);

/**
 * Of a message that is no certain automatic reply: the sentence that says why it may be one all the same, or null. Such a message is drafted and no rule
 * sends it, since a reply to a robot is embarrassing and a lead lost costs more. Words that answer us end the doubt: it is a person's.
 */
export const mayBeAutomatic = (input: AutoReplyInput): string | null => {
  const { mail } = input;
  const folded = foldText(unwrapped(input.text.slice(0, textLimit).normalize('NFC')));
  if (folded.trim() === '' || folded.length > shortText || unsubscribing.test(mail.subject)) return null;
  const weight = weighText(folded, tablesFor(folded));
  if (weight.engaged > 0) return null;
  const robot = robotName.test(mail.from?.email ?? '') || hasNullReturnPath(mail);
  const parts = judgeParts({ weight, from: senderOf(mail), robot });
  return parts === null ? null : `May be automatic: “${quote(parts.sentence)}”.`;
};

type Found = { kind: AutoReplyKind; why: string; bySubject: boolean };

const judge = (input: AutoReplyInput, folded: string, weight: Weight): Found | null => {
  const { mail } = input;
  const subject = mail.subject.slice(0, 300).trim();
  const personal = weight.engaged > 0;
  const empty = folded.trim() === '';
  const bySubject = kindBySubject(mail);
  // "I am on leave, my inbox is not checked": the mailbox waits for its owner.
  const awayToo = weight.away !== null && weight.away !== weight.unmonitored;
  const kind = (otherwise: AutoReplyKind): AutoReplyKind =>
    isReceiptReport(mail) || bySubject === 'receipt'
      ? 'receipt'
      : weight.unmonitored !== null && weight.left === null && !awayToo
        ? 'unmonitored'
        : weight.left !== null
          ? 'left_company'
          : weight.away !== null && !(weight.tickets >= 2 && weight.away === weight.ticket)
            ? 'vacation'
            : weight.tickets > 0 || bySubject === 'ticket'
              ? 'ticket'
              : bySubject === 'away' || bySubject === 'auto'
                ? 'vacation'
                : otherwise;
  const made = (why: string, as: AutoReplyKind = kind('auto_generated')): Found => ({
    kind: as,
    why,
    bySubject: bySubject !== null,
  });

  const answersInvitation = mail.calendar.some((each) => answersInvitations.test(each.method));
  if ((answersInvitation && !personal) || (bySubject === 'calendar' && (empty || (folded.length < 400 && !personal))))
    return made('A calendar program answered an invitation.', 'calendar');

  const header = autoHeader(mail);
  if (header !== null && !(header.weak && personal && weight.machine === null && weight.away === null))
    return made(`The header “${header.shown}” says that a machine wrote it (RFC 3834).`);
  if (input.providerSaysSo === true) return made('The sending service marks it as an automatic reply.');

  const shown = subject.slice(0, 100);
  if (bySubject === 'receipt' && !personal) return made(`The subject “${shown}” is a read receipt's.`);
  if (
    (bySubject === 'auto' || bySubject === 'ticket') &&
    (!personal || weight.away !== null || weight.machine !== null || weight.later)
  )
    return made(`The subject “${shown}” is an automatic reply's.`);
  if (
    bySubject === 'away' &&
    !personal &&
    (empty || weight.away !== null || weight.later || weight.instead || folded.length < 200)
  )
    return made(`The subject “${shown}” says that somebody is away.`, kind('vacation'));

  // Newsletters say “do not reply” too: without a header or subject, what is long or says much else must answer something.
  const answers = answering.test(subject) || headerOf(mail, 'in-reply-to') !== '';
  return folded.length > shortText || (weight.other > 8 && !answers) ? null : byText(input, weight, made);
};

/** No header and no subject tells: the text alone decides, and every sign that a person answers us weighs against it. */
const byText = (
  { mail, text }: AutoReplyInput,
  weight: Weight,
  made: (why: string, as?: AutoReplyKind) => Found,
): Found | null => {
  const robot = robotName.test(mail.from?.email ?? '') || hasNullReturnPath(mail);
  const otherAddress = text.includes('@');
  const promises = [weight.thanks, weight.later, weight.instead, weight.unread].filter(Boolean).length;
  const against = weight.engaged * 3;
  const machine = (weight.machine === null ? 0 : 3) + (robot ? 2 : 0) + (isBulkMail(mail) ? 1 : 0);
  if (weight.machine !== null && machine + promises + weight.tickets > against)
    return made(`The text says of itself that it is automatic: “${quote(weight.machine)}”.`);
  if (weight.unmonitored !== null && weight.engaged === 0)
    return made(`The text says that nobody reads the mailbox: “${quote(weight.unmonitored)}”.`);
  if (weight.left !== null && (weight.unread || weight.machine !== null) && weight.engaged === 0)
    return made(`The text says to everyone that somebody has left: “${quote(weight.left)}”.`, 'left_company');
  // A day beside it, or somebody else's address, is for everyone, unless much else is said.
  const stated = weight.other <= 1 && (/\d/.test(weight.away ?? '') || otherAddress) ? 1 : 0;
  const away = weight.away === null ? 0 : 2 + promises + stated + (weight.other === 0 ? 1 : 0);
  if (weight.away !== null && away + machine - against >= 3 && weight.left === null)
    return made(`The text says to everyone that its writer is away: “${quote(weight.away)}”.`, 'vacation');
  const numbered = ticketSubject.test(mail.subject) || /[#№]\s?\d{3,}/.test(weight.ticket ?? '');
  const ticket =
    weight.tickets * 2 +
    (weight.thanks ? 1 : 0) +
    (numbered ? 2 : 0) +
    (weight.later ? 1 : 0) +
    (weight.deadline ? 2 : 0) +
    (weight.other === 0 && weight.later ? 1 : 0);
  if (weight.ticket !== null && !isBulkMail(mail) && ticket + machine - against >= 4)
    return made(`A robot confirms receipt: “${quote(weight.ticket)}”.`, 'ticket');
  const parts = judgeParts({ weight, from: senderOf(mail), robot: robot || numbered });
  return parts?.certain === true
    ? made(`Every sentence is an automatic reply's: “${quote(parts.sentence)}”.`, parts.kind)
    : null;
};

type SubjectKind = 'auto' | 'away' | 'ticket' | 'receipt' | 'calendar';

const ticketWord =
  /request|ticket|case|inquiry|enquiry|anfrage|eingang|vorgang|demande|recu|solicitud|acuse|solicita|chamado|recebemos|richiesta|ricev|aanvraag|ontvangst|zgloszen|potwierdzenie|arende|mottag|sag |sak |henvendelse|kvittering|заявк|обращени|запрос|受付|問い?合|请求|請求|工单|咨询|received/;

const mayTell = anyMayMatch(
  allTables.flatMap((table) => [table.receiptSubject, table.calendarSubject, table.subject, table.awaySubject]),
);

const subjectKind = (folded: string): SubjectKind | null => {
  if (folded === '' || !mayTell(folded)) return null;
  for (const table of allTables) {
    if (table.receiptSubject.test(folded)) return 'receipt';
    if (table.calendarSubject.test(folded)) return 'calendar';
  }
  for (const table of allTables) {
    if (table.subject.test(folded))
      return ticketWord.test(folded) && !/^auto|automati/.test(folded) ? 'ticket' : 'auto';
  }
  return allTables.some((table) => table.awaySubject.test(folded)) ? 'away' : null;
};

const quote = (sentence: string): string => shorten(sentence, 140);
