import type { Channel } from '../../../../shared/schemas/common';
import { shorten } from '../../../../shared/shorten';
import { withoutQuoteLines } from '../../ingest/separate-reply';
import { mayMatch } from '../guarded/guarded-pattern';
import { bareRemovalIn } from './bare-removal';
import { mayBeBare } from './bare-requests';
import { foldKeyword, foldText } from './fold-text';
import type { Grammar } from './grammar/compose';
import { likelyLanguages } from './grammar/likely-languages';
import { bareStartKeywords, loneKeywords, smsStopKeywords, startKeywords, stopKeywords } from './keywords';
import type { LanguageRules } from './language-rules';
import { languages } from './languages';
import { mendTypos } from './mend-typos';
import { firstPerson, leavingInstructions, speaksToReaders } from './newsletter-words';
import { type Sentence, sentencesOf } from './sentences';
import { lawWords, onceMore } from './threat-words';
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
const loneKeywordLimit = 400;
const linked = /https?:|www\.|mailto:/i;

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

const asTyped = (folded: string): string => folded;

const inWords = (text: string, folded: string, spell: (folded: string) => string): OptOut | null => {
  const spoken = spokenIn(folded);
  const sentences = (): readonly Sentence[] =>
    spell === asTyped ? sentencesOf(text) : sentencesOf(text).map((each) => ({ ...each, folded: spell(each.folded) }));
  // What does not stand in the whole need not be looked for in each sentence.
  const instructing = (): boolean =>
    mayMatch(leavingInstructions, folded) && sentences().some((each) => leavingInstructions.test(each.folded));
  if (text.length <= loneKeywordLimit) {
    const lone = sentences().find((each) => loneKeywords.has(foldKeyword(each.written)));
    const bare = lone === undefined ? bareRemovalIn(folded) : null;
    if ((lone !== undefined || bare !== null) && spoken.any() && !instructing())
      return lone === undefined ? made('polite', 'text', bare ?? '') : made('keyword', 'text', lone.written);
  }
  // Most mail has no words of the kind in any language and ends here.
  const words = wordsFor(spoken, folded);
  if (words.listing.length === 0 && words.composing.length === 0) return null;
  const instructs = instructing();
  const toMany = text.length > longText || linked.test(text) || instructs;
  for (const sentence of sentences()) {
    if ((instructs && leavingInstructions.test(sentence.folded)) || linked.test(sentence.folded)) continue;
    // A newsletter tells its readers how to leave; a person who leaves says so of himself.
    if (toMany && !mayAskIn(sentence.folded, words)) continue;
    if (toMany && (!firstPerson.test(sentence.folded) || speaksToReaders.test(sentence.folded))) continue;
    const found = requestIn(sentence, words, folded);
    if (found === null || wantsAnotherWay(folded)) continue;
    if (followedByLink(text, sentence.written)) continue;
    return made(legalWords.test(folded) ? 'legal' : angryWords.test(folded) ? 'angry' : 'polite', 'text', found);
  }
  return null;
};

/** The languages whose stems a text has: each is looked for when it is first asked about, since few have the words of a request as well. */
type Spoken = {
  has: (language: LanguageRules) => boolean;
  /** True without a look where an earlier text had them: to look for stems costs more than to ask for requests, to make a language's patterns ready costs most. */
  mayHave: (language: LanguageRules) => boolean;
  any: () => boolean;
};

const spokenIn = (folded: string): Spoken => {
  const known = new Map<LanguageRules, boolean>();
  const has = (language: LanguageRules): boolean => {
    const answer = known.get(language) ?? language.stems.test(folded);
    known.set(language, answer);
    if (answer) everSpoken.add(language);
    return answer;
  };
  return { has, mayHave: (language) => everSpoken.has(language) || has(language), any: () => languages.some(has) };
};

const everSpoken = new Set<LanguageRules>();

/** The languages in which a text may ask, as far as its words tell without a look at its sentences. */
type AskingWords = {
  spoken: Spoken;
  /** Those of which a listed request may stand in it. */
  listing: typeof languages;
  /** The grammars of the likely ones that may compose a request out of it. */
  composing: readonly Grammar[];
};

const wordsFor = (spoken: Spoken, all: string): AskingWords => {
  const anyOfThem = mayMatch(mayBeBare, all) || (mayMatch(onceMore, all) && mayMatch(lawWords, all));
  const grammars = languages.flatMap((language) => {
    if (!spoken.mayHave(language)) return [];
    const { grammar } = language;
    return grammar !== undefined && (anyOfThem || grammar.mayAsk(all)) && spoken.has(language) ? [grammar] : [];
  });
  const likely = grammars.length === 0 ? null : likelyLanguages(all);
  return {
    spoken,
    listing: languages.filter((each) => spoken.mayHave(each) && mayMatch(each.requests, all) && spoken.has(each)),
    composing: grammars.filter((each) => likely === null || each.languages.some((code) => likely.has(code))),
  };
};

/** False where a sentence of the text certainly asks for nothing. */
const mayAskIn = (sentence: string, { listing, composing }: AskingWords): boolean =>
  listing.some(({ requests }) => mayMatch(requests, sentence)) ||
  (composing.length > 0 &&
    (mayBeBare.test(sentence) ||
      (onceMore.test(sentence) && lawWords.test(sentence)) ||
      composing.some((grammar) => grammar.mayAsk(sentence))));

/** "How do I get off this list?": of a writer who speaks of himself. */
const asksForWay =
  /(?:^|[,.:] ?)¿?(?:how (?:do|can|could|would) (?:i|we)|what do i (?:have|need) to do|comment (?:faire|puis-je|peut-on|je)|como (?:hago|puedo|faco|posso|fazer)|come (?:faccio|posso|si fa)|hoe (?:kom|kan|moet|krijg) ik|wie (?:komme|kann|werde|bekomme) ich|jak (?:moge|mozna|mam)|hur (?:kan|kommer|gor|far|slipper) (?:jag|vi)|hvordan (?:kan|kommer|far|slipper|gor|gjor) (?:jeg|vi)|как (?:мне|я могу))(?!\p{L})/u;

/** A name or title after another word: "Skriv ikke til Lars". German writes every noun so; there the title tells. */
const namesOther =
  /(?<!\p{L})(?:to|til|till|aan|a|à|com|con|z|do|an|for|mail|contact|contactez|remove|delete|take|drop|ta bort|fjern|slet|verwijder|haal) (?!(?:Sie|Ihnen|Ihre|You|Vous|Mich|Mir|Uns|I|Ik|Mig|Meg|Us|Me)(?!\p{L}))(?:\p{Lu}\p{Ll}+|(?:M|Mr|Mrs|Ms|Mme)\.?(?!\p{L}))|(?<!\p{L})(?:[Hh]errn?|[Ff]rau|[Mm]evrouw|[Dd]e heer|[Pp]ana|[Pp]anią|[Ss]r|[Ss]ra|[Ss]ig|[Dd]ott|Mr|Mrs|Ms|Mme|Mlle|M)\.? \p{Lu}|(?:пишите|звоните|письма)(?: больше)? \p{Lu}\p{Ll}+/u;

/** The words with which a sentence asks, or null. */
const requestIn = (
  sentence: Sentence,
  { spoken, listing, composing }: AskingWords,
  text = sentence.folded,
): string | null => {
  const listed = listing.filter(({ requests }) => mayMatch(requests, sentence.folded));
  const bare = composing.length > 0 && mayBeBare.test(sentence.folded);
  const threatens = composing.length > 0 && onceMore.test(sentence.folded) && lawWords.test(sentence.folded);
  const composed = composing.filter((grammar) => threatens || bare || grammar.mayAsk(sentence.folded));
  if (listed.length === 0 && composed.length === 0) return null;
  if (languages.some((each) => spoken.has(each) && each.notRequests.test(sentence.folded))) return null;
  // "How do our customers unsubscribe in your tool?"
  if (
    languages.some(
      (each) =>
        spoken.has(each) && each.grammar?.how.test(sentence.folded) && each.grammar.elsewhere.test(sentence.folded),
    )
  )
    return null;
  for (const { requests, grammar } of listed) {
    const found = requests.exec(sentence.folded);
    if (found === null) continue;
    // Said about the words, not with them: we write "unsubscribe" at the end.
    if (found.index > 0 && /(?:["“”„«]|(?:^|\s)')$/.test(sentence.folded.slice(0, found.index).trimEnd())) continue;
    if (
      grammar?.clauses(sentence.folded).some((each) => each.includes(found[0].trim()) && grammar.elsewhere.test(each))
    )
      continue;
    const same = sentence.folded.length === sentence.written.length;
    const at = found[0].trim();
    return same && at.length >= 8
      ? sentence.written.slice(found.index, found.index + found[0].length).trim()
      : sentence.written;
  }
  const asks = composed.some((grammar) => {
    const clauses = grammar.clauses(sentence.folded);
    const other = namesOther.test(sentence.written);
    if (asksForWay.test(sentence.folded))
      return clauses.some((each) => grammar.asksWayOut(each) || grammar.asks(each, other));
    if (grammar.how.test(sentence.folded)) return false;
    if (threatens && grammar.mails.test(sentence.folded)) return true;
    return (
      clauses.some((each) => grammar.asks(each, other)) || (clauses.some(grammar.dropsIt) && grammar.source.test(text))
    );
  });
  return asks ? sentence.written : null;
};

/** "Unsubscribe <https://…>": a newsletter's link, not somebody's wish. */
const followedByLink = (text: string, sentence: string): boolean => {
  const at = text.indexOf(sentence);
  return (
    at >= 0 && /^[\s<([]*(?:https?:|mailto:|www\.)/i.test(text.slice(at + sentence.length, at + sentence.length + 20))
  );
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
