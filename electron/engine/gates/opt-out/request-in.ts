import { whichMayMatch } from '../guarded/ask-together';
import { mayMatch } from '../guarded/guarded-pattern';
import { bothRefused, mayBeBare } from './bare-requests';
import { clauseWords, type Grammar } from './grammar/compose';
import { likelyLanguages } from './grammar/likely-languages';
import { keepsOnList } from './keeps-on-list';
import type { LanguageRules } from './language-rules';
import { languages } from './languages';
import { firstPerson } from './newsletter-words';
import type { Sentence } from './sentences';
import { lawWords, onceMore } from './threat-words';

/** The languages whose stems a text has: each is looked for when it is first asked about, since few have the words of a request as well. */
export type Spoken = {
  has: (language: LanguageRules) => boolean;
  /** True without a look where an earlier text had them: to look for stems costs more than to ask for requests, to make a language's patterns ready costs most. */
  mayHave: (language: LanguageRules) => boolean;
  any: () => boolean;
};

/** The languages of a folded text. */
export const spokenIn = (folded: string): Spoken => {
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
export type AskingWords = {
  spoken: Spoken;
  /** Those of which a listed request may stand in it. */
  listing: typeof languages;
  /** The grammars of the likely ones that may compose a request out of it. */
  composing: readonly Grammar[];
};

/** Patterns of several languages' grammars that are asked by one look, and whose each is. */
type Together = { which: ReturnType<typeof whichMayMatch>; whose: readonly LanguageRules[] };
/** By the languages, a bit each: which are asked follows from what was spoken so far, so there are few. */
const together = new Map<number, Together>();

const askedTogether = (some: readonly LanguageRules[]): Together => {
  const key = some.reduce((bits, each) => bits | (1 << languages.indexOf(each)), 0);
  let group = together.get(key);
  if (group === undefined) {
    const patterns = some.flatMap((language) => (language.grammar?.requests ?? []).map((each) => ({ language, each })));
    group = { which: whichMayMatch(patterns.map(({ each }) => each)), whose: patterns.map(({ language }) => language) };
    together.set(key, group);
  }
  return group;
};

/** Of these languages those whose grammars may compose a request out of a folded text. */
const askingAmong = (some: readonly LanguageRules[], all: string): readonly LanguageRules[] => {
  if (some.length === 0) return some;
  const { which, whose } = askedTogether(some);
  const asking = new Set(which(clauseWords(all)).map((place) => whose[place]));
  return asking.size === 0 ? [] : some.filter((each) => asking.has(each));
};

/** Looks them up in the whole folded text. */
export const wordsFor = (spoken: Spoken, all: string): AskingWords => {
  const anyOfThem = mayMatch(mayBeBare, all) || (mayMatch(onceMore, all) && mayMatch(lawWords, all));
  const known = languages.filter((language) => language.grammar !== undefined && spoken.mayHave(language));
  const grammars = (anyOfThem ? known : askingAmong(known, all)).flatMap((language) =>
    language.grammar !== undefined && spoken.has(language) ? [language.grammar] : [],
  );
  const likely = grammars.length === 0 ? null : likelyLanguages(all);
  return {
    spoken,
    listing: languages.filter((each) => spoken.mayHave(each) && mayMatch(each.requests, all) && spoken.has(each)),
    composing: grammars.filter((each) => likely === null || each.languages.some((code) => likely.has(code))),
  };
};

/** False where a sentence of the text certainly asks for nothing. */
export const mayAskIn = (sentence: string, { listing, composing }: AskingWords): boolean =>
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

/** What goes to lawyers without a threat. */
const papers =
  /(?<!\p{L})(?:contract|agreement|nda|dpa|avv|terms|vertrag|entwurf|contrat|contrato|contratto|overeenkomst|umow\p{L}*|avtal\p{L}*|kontrakt\p{L}*|aftale\p{L}*|договор\p{L}*)(?!\p{L})/u;

/** The words with which a sentence asks, or null. */
export const requestIn = (
  sentence: Sentence,
  { spoken, listing, composing }: AskingWords,
  text = sentence.folded,
): string | null => {
  const listed = listing.filter(({ requests }) => mayMatch(requests, sentence.folded));
  const bare = composing.length > 0 && mayBeBare.test(sentence.folded);
  const threatens =
    composing.length > 0 &&
    onceMore.test(sentence.folded) &&
    lawWords.test(sentence.folded) &&
    !papers.test(sentence.folded);
  const composed = composing.filter((grammar) => threatens || bare || grammar.mayAsk(sentence.folded));
  if (listed.length === 0 && composed.length === 0) return null;
  if (
    keepsOnList(sentence.folded) ||
    languages.some((each) => spoken.has(each) && each.notRequests.test(sentence.folded))
  )
    return inPartOf(sentence, { spoken, listing, composing }, text);
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
    if (found.index > 0 && isQuoted(sentence.folded, found.index) && !saidBefore.test(sentence.folded)) continue;
    if (
      grammar?.clauses(sentence.folded).some((each) => each.includes(found[0].trim()) && grammar.speaksElsewhere(each))
    )
      continue;
    const same = sentence.folded.length === sentence.written.length;
    const at = found[0].trim();
    return same && at.length >= 8
      ? sentence.written.slice(found.index, found.index + found[0].length).trim()
      : sentence.written;
  }
  if (bare && bothRefused.test(sentence.folded)) return sentence.written;
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

/**
 * "I signed up by mistake, so please remove me", "your link is broken, take us off": what the writer asks for himself in a part of its own is no
 * part of what is told beside it. Its words, or null. Not behind a colon, where others may be quoted.
 */
const inPartOf = (sentence: Sentence, words: AskingWords, text: string): string | null => {
  const parts = sentence.folded.split(partsApart).map((each) => each.trim());
  if (parts.length < 2) return null;
  const asking = parts.find(
    (each) =>
      each !== '' &&
      (firstPerson.test(each) || forOneself.test(each)) &&
      requestIn({ written: each, folded: each }, words, text) !== null,
  );
  return asking === undefined ? null : sentence.written;
};

/** By signs, and by words that join thoughts and mean nothing else in another of the languages. */
const partsApart =
  /[,;()、]+ ?| - | (?:and|but|so|therefore|und|aber|daher|deshalb|mais|donc|alors|y|pero|asi que|por eso|entao|por isso|ma|quindi|percio|maar|dus|ale|wiec|dlatego|och|men|darfor|og|derfor|и|но|поэтому|так что) /u;

/** Said of nobody but oneself. */
const forOneself = /^(?:please |pls |bitte )*(?:unsubscribe|abmelden)(?: please| pls| now)*[.! ]*$|请(?:退订|退訂)/u;

/** Behind a mark that opens, whatever stands between: "please remove me". */
const isQuoted = (sentence: string, at: number): boolean => {
  const before = sentence.slice(0, at);
  if (/(?:["“”„«]|(?:^|\s)')$/.test(before.trimEnd())) return true;
  return (before.match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;
};

/** "Which part of … did you not understand", "I wrote … last week": the writer's own words, said once more. */
const saidBefore =
  /(?:which|what) (?:part|bit|word) of|(?<!\p{L})(?:i|we)(?:'ve| have| had)? (?:already |clearly |just )?(?:said|wrote|written|told you|asked|replied|answered)(?!\p{L})|(?:was|welcher teil) an (?:["“”„«])|(?:ich|wir) (?:habe|haben|hatte|hatten|schrieb|sagte)(?!\p{L})|(?:quelle partie|qu'est-ce que vous ne comprenez pas) |(?:j'ai|nous avons) (?:deja )?(?:ecrit|dit|demande)|que parte de|(?:le|les|ya) (?:dije|escribi|pedi)|(?:ja )?(?:escrevi|disse|pedi)(?!\p{L})|(?:quale|che) parte di|(?:ho|abbiamo) (?:gia )?(?:scritto|detto|chiesto)|welk deel van|wat (?:is er|snap|begrijp)|(?:ik|wij|we) (?:schreef|zei|heb|hebben) |ktor\p{L}+ (?:czesc|slow)|(?:napisal|powiedzial|prosil)\p{L}*|vilken del av|(?:jag|vi) (?:skrev|sa|har skrivit|har sagt)|hvilken del af|(?:jeg|vi) (?:skrev|sagde|har skrevet|har sagt)|какую часть|(?:я|мы) (?:уже )?(?:писал|говорил|просил|написал)\p{L}*/u;
