import type { Channel } from '../../../../shared/schemas/common';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import {
  angryWords,
  firstPerson,
  leavingInstructions,
  legalWords,
  notStopRequests,
  startKeywords,
  stopKeywords,
  stopRequests,
} from './opt-out-words';

export type OptOut = {
  form: 'keyword' | 'polite' | 'angry' | 'legal' | 'unsubscribe_mail';
  where: 'text' | 'subject' | 'recipient';
  /** The words that decided. */
  matched: string;
  evidence: string;
};

const textLimit = 20_000;
/** Characters above which a text is rather written to many than by somebody who leaves. */
const longText = 1_200;
const linked = /https?:|www\.|mailto:/i;

/**
 * Whether a message asks to hear no more from us, judged on its new text and its subject only (RFC 2369 and 8058 for mails to an unsubscribe
 * address). A missed opt-out is a complaint; one seen where none is costs a lead, so words with another sense beside them ("stop by") do not count. Quoted
 * lines left in the text are ignored.
 */
export const detectOptOut = (message: {
  /** The new text (body), without quote and signature. */
  text: string;
  subject?: string;
  channel?: Channel;
  /** Addresses the mail went to: one made for unsubscribing decides alone. */
  to?: readonly string[];
  /** The sender's headers say that a mail program unsubscribed (Apple Mail's "unsubscribe" button). */
  autoSubmitted?: string;
}): OptOut | null => {
  const text = withoutQuoteLines(message.text.slice(0, textLimit)).trim();
  const subject = (message.subject ?? '').slice(0, 500).trim();
  const bySubject = subjectOptOut(subject, text);
  const toUnsubscribe = (message.to ?? []).find((each) =>
    /^(?:[^@]*[-+._])?(?:unsub(?:scribe)?|opt-?out|list-?unsubscribe|abmelden|desabonnement)(?:[-+._=][^@]*)?@/i.test(
      each,
    ),
  );
  if (
    toUnsubscribe !== undefined ||
    (bySubject !== null && (text === '' || /unsubscribe from the message|sent this email to unsubscribe/i.test(text)))
  ) {
    return {
      form: 'unsubscribe_mail',
      where: toUnsubscribe === undefined ? 'subject' : 'recipient',
      matched: toUnsubscribe ?? subject,
      evidence:
        toUnsubscribe === undefined
          ? `An unsubscribe mail: the subject is “${subject}”.`
          : `A mail to the unsubscribe address ${toUnsubscribe}.`,
    };
  }
  return inText(text) ?? bySubject;
};

/** Whether a text is an opt-out, for callers that need no more than that. */
export const isOptOutText = (text: string): boolean =>
  inText(withoutQuoteLines(text.slice(0, textLimit)).trim()) !== null;

/** START, UNSTOP, YES …: undoes an opt-out that was made by keyword on the same channel; never anything else. */
export const isOptInKeyword = (text: string): boolean => startKeywords.has(fold(text));

const inText = (text: string): OptOut | null => {
  if (text === '') return null;
  if (stopKeywords.has(fold(text))) return made('keyword', 'text', text);
  const lines = text.split(/\n+|(?<=[.!?。！？])\s+/).map((line) => line.trim());
  for (const line of lines) {
    // A keyword that is a sentence of its own: "Wrong number. STOP"
    if (
      /^(?:stop|unsubscribe|unsub|remove me|arr[eê]t|stopp|optout|opt-out|退订|стоп)[\s.!]*$/i.test(line) &&
      text.length <= 400 &&
      !leavingInstructions.test(text)
    ) {
      return made('keyword', 'text', line);
    }
  }
  const long = text.length > longText;
  for (const sentence of sentencesOf(text)) {
    const found = stopRequests.exec(sentence);
    if (found === null || notStopRequests.test(sentence)) continue;
    // A newsletter tells its readers how to leave; a person who leaves says so briefly and of himself.
    if (
      /["“”„«'‘]\s*$/.test(sentence.slice(0, found.index)) ||
      leavingInstructions.test(sentence) ||
      linked.test(sentence) ||
      (!firstPerson.test(sentence) && (long || leavingInstructions.test(text))) ||
      followedByLink(text, sentence)
    )
      continue;
    const form = legalWords.test(text) ? 'legal' : angryWords.test(text) ? 'angry' : 'polite';
    return made(form, 'text', found[0].trim());
  }
  const legal = /\b(?:cease and desist|right to (?:erasure|be forgotten))\b/i.exec(text);
  return legal === null ? null : made('legal', 'text', legal[0]);
};

/** "Unsubscribe <https://…>": a newsletter's link, not somebody's wish. */
const followedByLink = (text: string, sentence: string): boolean => {
  const at = text.indexOf(sentence);
  return (
    at >= 0 && /^[\s<([]*(?:https?:|mailto:|www\.)/i.test(text.slice(at + sentence.length, at + sentence.length + 20))
  );
};

const subjectOptOut = (subject: string, text: string): OptOut | null => {
  const own = subject.replace(/^\s*(?:fwd?|fw|wg|tr|rv)\s*:\s*/i, '').trim();
  // A reply carries our own subject back: then it says nothing.
  if (/^(?:re|aw|antw|sv|rif|odp|r|re\[\d+\])\s*:/i.test(own) && text !== '') return null;
  const bare = own.replace(/^(?:re|aw|antw|sv|rif|odp|r)\s*:\s*/i, '');
  if (stopKeywords.has(fold(bare)) && fold(bare).length > 2) return made('keyword', 'subject', bare);
  if (
    bare.length <= 80 &&
    stopRequests.test(bare) &&
    !notStopRequests.test(bare) &&
    !/\b(?:how|why|webinar|newsletter #|digest|tips)\b/i.test(bare)
  )
    return made('polite', 'subject', bare);
  return null;
};

/** Sentences of bounded length, so that words of two thoughts are not read as one. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/[ \t]*\n[ \t]*(?=\p{Ll})/gu, ' ')
    .split(/\n+|(?<=[.!?。！？;])\s+|。/u)
    .map((each) => each.trim().slice(0, 600))
    .filter((each) => each !== '')
    .slice(0, 400);

const fold = (text: string): string =>
  text.length > 60
    ? ''
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();

const names = {
  keyword: 'a keyword',
  polite: 'a request',
  angry: 'an angry request',
  legal: 'a demand that names the law',
  unsubscribe_mail: 'an unsubscribe mail',
};

const made = (form: OptOut['form'], where: OptOut['where'], matched: string): OptOut => ({
  form,
  where,
  matched: matched.slice(0, 120),
  evidence: `Asks to hear no more (${names[form]} in the ${where}): “${matched.replace(/\s+/g, ' ').slice(0, 120)}”.`,
});
