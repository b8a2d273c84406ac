import type { KnowledgeLine } from '../../drafting';
import { toNumber, wordNumbers } from '../amounts/number-words';
import type { Check } from '../check-context';
import { onceFor } from '../once-for';
import { draftSentences, draftWords } from '../reading';
import { fail, pass, plainWords, quote } from './result';
import { topicsIn } from './term-topics';

/* How long something lasts or takes is a term of business like its price: folded text, in the languages we write. */

type Duration = { text: string; index: number; end: number; hours: number };

const words = Object.values(wordNumbers).join('|');

/** A month counts as itself, not as days: "30 days" is not "a month". */
const month = 10_000;
const units: readonly { words: string; hours: number }[] = [
  {
    words:
      'hours?|hrs?|stunden?|heures?|horas?|ore|ora|uur|uren|godzin\\p{L}*|timm(?:e|ar)|timer?|час(?:а|ов)?|小时|時間',
    hours: 1,
  },
  {
    words:
      'days?|tag(?:e|en)?|jours?|dias?|giorn[io]|dag(?:en|ar|e)?|dni|dzien|dzienny|день|дня|днеи|дни|天|日(?:間|间)?',
    hours: 24,
  },
  {
    words:
      'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygodni\\p{L}*|tydzien|vecka|veckor|uger?|недел\\p{L}*|周|星期|週間',
    hours: 168,
  },
  {
    words:
      'months?|monat(?:e|en)?|mois|mes(?:es)?|mesi|mese|maand(?:en)?|miesi\\p{L}*|manad(?:er)?|maned(?:er)?|месяц\\p{L}*|个月|か月|ヶ月|カ月|ケ月',
    hours: month,
  },
  {
    words:
      'years?|jahr(?:e|en)?|an(?:s|nee|nees)?|anos?|ann[io]|jaar|jaren|lat|lata|rok\\p{L}*|ar|ars|год(?:а|у)?|лет|年(?:間|间)?',
    hours: 12 * month,
  },
];
const unitPattern = units.map((unit) => unit.words).join('|');
const number = `(?:\\d{1,3}|[一二两兩三四五六七八九十]|${words})`;
const between = '(?:\\s?(?:-|–|〜|~|до|или|至|to|bis|a|ate|tot|do|til|till|or|oder|ou|o|of|lub|eller)\\s?)';
const qualifier =
  '(?:full |whole |working |business |calendar |werk|arbeits|volle |ganze |dias |jours |jornadas |giorni |arbetsdagar |robocz\\p{L}+ |рабочи\\p{L} |рабочих |календарных )?';
const duration = new RegExp(
  `(?<!\\d|[.,:€$£](?=\\d)|月|(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])\\p{L}|(?:month|week|day|year) )(?<list>(?:\\d{1,3}, ){0,4})(?<first>${number})(?:${between}(?<last>${number}))?(?:[\\s-]+|(?<=[\\d\\p{sc=Han}])(?=\\p{L}))${qualifier}(?:个|個)?(?:工作|営業)?(?<unit>${unitPattern})(?:(?<=\\p{sc=Han})(?<!日(?!前|以内|内|後|后))|(?!\\p{L}))`,
  'gu',
);

const hoursOfUnit = units.map(({ words, hours }) => ({ unit: new RegExp(`^(?:${words})$`, 'u'), hours }));
const hoursIn = (said: string): number => hoursOfUnit.find(({ unit }) => unit.test(said))?.hours ?? 1;

const durationsIn = (text: string): Duration[] =>
  // "Within the hour": as long as one.
  [
    ...text
      .replace(
        /(?<=\bwithin )the (?=hour|day|week|month)|(?<=\b(?:for|of|within|after|takes?|lasts?|runs?|than|pay|pays|paying|paid) )an? (?=hour|day|week|month|year)/g,
        'one ',
      )
      .matchAll(duration),
  ].flatMap((match) => {
    const { list = '', first = '', last, unit = '' } = match.groups ?? {};
    const hours = hoursIn(unit);
    const place = { text: match[0], index: match.index, end: match.index + match[0].length };
    return [...(list.match(/\d+/g) ?? []), first, ...(last === undefined ? [] : [last])].map((said) => ({
      ...place,
      hours: toNumber(said) * hours,
    }));
  });

/** "One day of deliveries" is an amount of them; "two weeks of trial" is a term. */
const isAmountOf = (following: string): boolean =>
  /^ (?:of|an|von|de|di|van|av|af) (?!(?:(?:your|the|a|our|free|notice) )?(?:trial|test|pilot|notice|contract|training|support|warranty|probe|kundigung|essai|preavis|prueba|prova|proef))/u.test(
    following,
  );

/** A deadline that is promised. */
const within =
  /(?:within|in (?:less than|under)|at the latest (?:in|after)|innerhalb (?:von )?|binnen|in weniger als|spatestens (?:in|nach)|en moins de|sous|d'ici|en menos de|em menos de|no prazo de|entro|in meno di|w ciagu|inom|indenfor|inden for|innen)\s*$/u;

/** The durations of a text with what each is the term of: what its clause names, or else its sentence. */
const termsIn = (sentences: readonly string[], isFact = false): Term[] =>
  sentences.flatMap((sentence) => {
    const found = durationsIn(sentence).filter(({ end }) => !isAmountOf(sentence.slice(end)));
    if (found.length === 0) return [];
    const parts = clausesOf(sentence);
    return found.map((each) => {
      const at = parts.findIndex(({ end }) => each.index < end);
      const own = topicsIn(parts[at]?.text ?? '');
      // "The trial needs no card, and it runs for two weeks": a clause that names nothing speaks of the one before it.
      const before = parts[at - 1];
      const taken = before !== undefined && found.some(({ index }) => index >= before.index && index < before.end);
      const inherited = before === undefined || taken ? [] : topicsIn(before.text);
      // A list of the knowledge ("Warranty: panels 25 years, inverter 10") is all of what it begins with.
      const listed = isFact ? topicsIn(sentence) : inherited;
      const topics = own.length > 0 ? own : listed;
      return { ...each, sentence, topics, loose: topics.length === 0 && topicsIn(sentence).length > 0 };
    });
  });

/** The parts of a sentence between its commas, colons and brackets. */
const clausesOf = (sentence: string): { text: string; index: number; end: number }[] =>
  [...sentence.matchAll(/(?:[^,;:()–—、]|(?<=\d)[,:](?=\d))+/g)].map(({ 0: text, index }) => ({
    text,
    index,
    end: index + text.length,
  }));

/** Loose: only another part of the sentence names something that has a term. */
type Term = Duration & { sentence: string; topics: string[]; loose: boolean };

const sentencesOf = (text: string): string[] =>
  plainWords(text.replace(/\n+/g, '. ')).split(
    /(?<=[.!?;])\s+|(?<=。)|(?<=[!?;])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u,
  );

const factTerms = onceFor(({ text }: KnowledgeLine) => termsIn(sentencesOf(text), true));

/**
 * How long a trial, contract, set-up or answer takes is what the knowledge says of that, or what the lead or an earlier mail said
 * first: thirty days' notice make no trial of thirty days.
 */
export const terms: Check = (context) => {
  if (durationsIn(draftWords(context)).length === 0) return pass('terms');
  // An answer that does not name its thing speaks of what the question named.
  const asked = topicsIn(
    sentencesOf(context.inbound.body)
      .filter((sentence) => sentence.endsWith('?'))
      .join(' '),
  );
  const said = termsIn(draftSentences(context))
    .map((term) =>
      term.topics.length === 0 && !term.loose && asked.length === 1 && !within.test(term.sentence.slice(0, term.index))
        ? { ...term, topics: asked }
        : term,
    )
    .filter(({ topics, loose, sentence, index }) => {
      if (topics.length > 0 || loose) return true;
      return !sentence.endsWith('?') && within.test(sentence.slice(0, index));
    });
  if (said.length === 0) return pass('terms');
  const facts = context.knowledge.flatMap(factTerms);
  const others = [context.inbound.body, ...context.history.map((line) => line.body)];
  const theirs = new Set(others.flatMap((text) => durationsIn(plainWords(text))).map(({ hours }) => hours));
  const isKnown = (term: Term): boolean => {
    if (theirs.has(term.hours)) return true;
    const about = facts.filter(({ topics }) => topics.some((topic) => term.topics.includes(topic)));
    return (about.length > 0 ? about : facts).some(({ hours }) => hours === term.hours);
  };
  const strange = said.find((term) => !isKnown(term));
  return strange === undefined
    ? pass('terms')
    : fail('terms', `${quote(strange.text)} does not stand in the knowledge.`);
};
