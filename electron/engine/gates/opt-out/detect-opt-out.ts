import type { Channel } from '../../../../shared/schemas/common';
import { shorten } from '../../../../shared/shorten';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import { mayMatch } from '../guarded/guarded-pattern';
import { bareRemovalIn } from './bare-removal';
import { foldKeyword, foldText } from './fold-text';
import { bareStartKeywords, loneKeywords, smsStopKeywords, startKeywords, stopKeywords } from './keywords';
import { followedByLink, linked, withoutSites } from './links';
import { mendTypos } from './mend-typos';
import { brokenWayOut, firstPerson, leavingInstructions, speaksToReaders } from './newsletter-words';
import { mayAskIn, requestIn, spokenIn, wordsFor } from './request-in';
import { type Sentence, sentencesOf } from './sentences';
import { angryWords, legalWords } from './tone-words';
import { unsubscribeMail } from './unsubscribe-mail';
import { wantsAnotherWay } from './wants-another-way';

export type OptOut = {
  form: 'keyword' | 'polite' | 'angry' | 'legal' | 'unsubscribe_mail';
  where: 'text' | 'subject' | 'recipient';
  /** The words that decided, as they were written. */
  matched: string;
  evidence: string;
};

const textLimit = 20_000;
/** Characters above which a text is rather written to many than by somebody who leaves. */
const longText = 1_200;
/** A keyword as a sentence of its own counts in messages up to this long. */
export const loneKeywordLimit = 400;

/**
 * Whether a message asks to hear no more from us, judged on its new text and its subject only: carriers' keywords (keywords.ts names the
 * lists), requests in the languages of languages/, and mails that a mail program or a reader sends to unsubscribe (RFC 2369 section 3.2, RFC 8058).
 * A missed opt-out is a complaint; one seen where none is costs a lead, so words with another sense beside them ("stop by") do not count.
 * Quoted lines left in the text are ignored. Null: none. Reads 20,000 characters; never throws.
 */
export const detectOptOut = (message: {
  /** The new text (body), without quote and signature. */
  text: string;
  subject?: string;
  channel?: Channel;
  /** Addresses the mail went to: one made for unsubscribing decides alone. */
  to?: readonly string[];
}): OptOut | null => {
  const text = ownText(message.text);
  const subject = (message.subject ?? '').slice(0, 500).trim();
  const bySubject = subjectOptOut(subject, text);
  const mail = unsubscribeMail({ text, to: message.to ?? [], subjectAsks: bySubject !== null });
  if (mail !== null) {
    const matched = mail.where === 'recipient' ? mail.address : subject;
    return {
      form: 'unsubscribe_mail',
      where: mail.where,
      matched,
      evidence:
        mail.where === 'recipient'
          ? `A mail to the unsubscribe address ${mail.address}.`
          : `An unsubscribe mail: the subject is “${subject}”.`,
    };
  }
  return inText(text, message.channel) ?? bySubject;
};

/** Whether a text is an opt-out (see detectOptOut), for callers that need no more than that. */
export const isOptOutText = (text: string): boolean => inText(ownText(text), undefined) !== null;

/**
 * START, UNSTOP, YES …: a whole message that takes back an opt-out made by keyword on the same channel (CTIA Messaging Principles
 * 5.1; Twilio's, AWS's and Telnyx's defaults); never anything else. HELP and INFO are neither.
 */
export const isOptInKeyword = (text: string): boolean => startKeywords.has(foldKeyword(text));

/** Of those, a keyword that cannot be an answer to a question of ours: START, not YES. */
export const isBareOptInKeyword = (text: string): boolean => bareStartKeywords.has(foldKeyword(text));

const ownText = (text: string): string => withoutQuoteLines(text.slice(0, textLimit)).trim();

/** As it was typed, else with the deciding verbs spelled right. */
const inText = (text: string, channel: Channel | undefined): OptOut | null => {
  if (text === '') return null;
  const whole = foldKeyword(text);
  if (stopKeywords.has(whole) || (channel === 'sms' && smsStopKeywords.has(whole)))
    return made('keyword', 'text', text);
  const folded = foldText(text);
  const mended = mendTypos(folded);
  return inWords(text, folded, asTyped) ?? (mended === folded ? null : inWords(text, mended, mendTypos));
};

/** Tells readers how to leave. */
const instructs = (sentence: string): boolean => leavingInstructions.test(sentence) && !brokenWayOut.test(sentence);

const asTyped = (folded: string): string => folded;

const inWords = (text: string, folded: string, spell: (folded: string) => string): OptOut | null => {
  const spoken = spokenIn(folded);
  const sentences = (): readonly Sentence[] =>
    spell === asTyped ? sentencesOf(text) : sentencesOf(text).map((each) => ({ ...each, folded: spell(each.folded) }));
  // What does not stand in the whole need not be looked for in each sentence.
  const instructing = (): boolean =>
    mayMatch(leavingInstructions, folded) && sentences().some((each) => instructs(each.folded));
  if (text.length <= loneKeywordLimit) {
    const lone = sentences().find((each) => loneKeywords.has(foldKeyword(each.written)));
    const bare = lone === undefined ? bareRemovalIn(folded) : null;
    if ((lone !== undefined || bare !== null) && spoken.any() && !instructing())
      return lone === undefined ? made('polite', 'text', bare ?? '') : made('keyword', 'text', lone.written);
  }
  // Most mail has no words of the kind in any language and ends here.
  const words = wordsFor(spoken, folded);
  if (words.listing.length === 0 && words.composing.length === 0) return null;
  const toReaders = instructing();
  const toMany = text.length > longText || linked.test(withoutSites(text)) || toReaders;
  const all = sentences();
  const asksAlso = (place: number): boolean => {
    const other = all[place];
    return other !== undefined && requestIn(other, words, folded) !== null;
  };
  for (const [place, sentence] of all.entries()) {
    if ((toReaders && instructs(sentence.folded)) || linked.test(withoutSites(sentence.written))) continue;
    // A newsletter tells its readers how to leave; a person who leaves says so of himself.
    if (toMany && !mayAskIn(sentence.folded, words)) continue;
    if (toMany && (!firstPerson.test(sentence.folded) || speaksToReaders.test(sentence.folded))) continue;
    const found = requestIn(sentence, words, folded);
    if (found === null) continue;
    if (
      wantsAnotherWay(
        all.map((each) => each.folded),
        place,
        asksAlso,
      )
    )
      continue;
    if (followedByLink(text, sentence.written)) continue;
    return made(legalWords.test(folded) ? 'legal' : angryWords.test(folded) ? 'angry' : 'polite', 'text', found);
  }
  return null;
};

const replyPrefix = /^\s*(?:re|aw|antw|sv|vs|rif|odp|r|res|ynt|回复|答复|回覆|返信)(?:\[\d+\])?\s*[:：]\s*/iu;
const forwardPrefix = /^\s*(?:fwd?|fw|wg|tr|rv|enc|i)\s*:\s*/iu;

const subjectOptOut = (subject: string, text: string): OptOut | null => {
  if (subject === '') return null;
  const own = subject.replace(forwardPrefix, '').trim();
  // "REMOVE - Re: your subject": put in front of ours by the one who answers.
  const added = /^(.{3,40}?)\s*[-–—:|]?\s*\b(?:re|aw|sv|rif|odp)\s*:/iu.exec(own)?.[1];
  if (added !== undefined && loneKeywords.has(foldKeyword(added))) return made('keyword', 'subject', added);
  // A reply carries our own subject back: then it says nothing.
  if (replyPrefix.test(own) && text !== '') return null;
  const bare = own.replace(replyPrefix, '').trim();
  const keyword = foldKeyword(bare);
  if (keyword.length > 2 && stopKeywords.has(keyword)) return made('keyword', 'subject', bare);
  if (bare.length > 80) return null;
  const folded = foldText(bare);
  if (
    /\b(?:how|why|webinar|newsletter #|digest|tips|what|weekly|guide)\b/u.test(folded) ||
    leavingInstructions.test(folded)
  )
    return null;
  const asked = requestIn({ written: bare, folded }, wordsFor(spokenIn(folded), folded));
  return asked === null ? null : made(legalWords.test(folded) ? 'legal' : 'polite', 'subject', bare);
};

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
  evidence: `Asks to hear no more (${names[form]} in the ${where}): “${shorten(matched, 120)}”.`,
});
