import type { CheckContext, OfOtherLead } from './check-context';
import { capitalRuns, isBehind, isInside, ofNoFirm } from './firms-named';
import { east, namesInEast, shortestEast } from './names-in-east';
import { sourceTexts } from './sources';

/** Who and what may be looked up: leads by name or firm, and what other leads wrote, by phrase. */
export type OtherLeadsIndex = {
  /** Those of the words (lower case) with which a lead's name or firm begins, or more; absent where every name is to be asked for. */
  begin?: (words: Iterable<string>) => ReadonlySet<string>;
  called: (names: readonly string[]) => { id: string; name: string; company: string | null; email: string }[];
  /** Those of the words (lower case) that are the first name of some other person among the leads; absent where nobody is asked. */
  firstNames?: (words: readonly string[]) => ReadonlySet<string>;
  /** Firms of other leads whose names begin with one of the words (lower case) and go on; absent where nobody is asked. */
  firmsBeginning?: (words: readonly string[]) => readonly string[];
  wrote: (phrases: readonly string[]) => { leadId: string; body: string }[];
};

/** Words of a phrase that must stand together to be a quotation, and how far apart two phrases begin. */
const phraseWords = 8;
const phraseStep = 3;
/** Said by so many leads it is a commonplace and nobody's. */
const commonplace = 3;
const wordsOfName = 5;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
/** The words of a text, folded. ASCII has nothing to fold but its case. */
const wordsOf = (text: string): readonly string[] =>
  (/^[\0-\x7f]*$/.test(text) ? text.toLowerCase().match(/[a-z0-9]+/g) : fold(text).match(/[\p{L}\p{N}]+/gu)) ?? [];
/** Words alone, with one space between: how texts are compared. */
const levelled = (words: readonly string[]): string => ` ${words.join(' ')} `;
const level = (text: string): string => levelled(wordsOf(text));

/** The index of names knows small letters of ASCII alone. */
const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Small letters, each where its large one stood: İ alone would become two (Unicode SpecialCasing) and stays as it is. */
const inPlace = (text: string): string => text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());

type WordIn = { from: number; to: number; said: string; named: boolean };

/** The names that begin at one word of a text, as they are written and levelled. */
const namesAt = (written: string, words: readonly WordIn[], index: number, word: WordIn): string[] => {
  const names: string[] = [];
  let plain = word.said;
  // One word alone is a firm's name only where it is written as a name.
  if (word.named) names.push(plain);
  for (const { to, said } of words.slice(index + 1, index + wordsOfName)) {
    plain = `${plain} ${said}`;
    names.push(written.slice(word.from, to), plain);
  }
  const next = words[index + 1];
  if (next !== undefined) names.push(`${word.said}-${next.said}`);
  return names;
};

/** Whether a levelled text holds a levelled name: as whole words, and in scripts without spaces anywhere. */
const holds = (text: string, name: string): boolean => text.includes(east.test(name) ? name.trim() : name);

/**
 * Every run of up to five words as it is written, levelled, and pairs turned about ("Vossberg, Henrike"), as far as a name may begin
 * with its first word.
 */
const namesIn = (text: string, begin: OtherLeadsIndex['begin']): string[] => {
  const input = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s{2,}|[^\S ]/g, ' ');
  const places = [...input.matchAll(/[\p{L}\p{N}]+(?:['’](?!s(?!\p{L}))\p{L}+)*/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    named: found[0].length >= 4 && /^\p{Lu}/u.test(found[0]),
  }));
  // Letters whose small form depends on what stands beside them, or is two: each name by itself as well, whatever it begins with.
  const changes = /[\u0130\u03a3]/.test(input);
  const names = new Set<string>();
  if (east.test(input)) for (const name of namesInEast(input, begin)) names.add(name);
  const addIn = (written: string): void => {
    const words = places.map((place): WordIn => ({ ...place, said: written.slice(place.from, place.to) }));
    const beginning = begin === undefined || changes ? null : begin(new Set(words.map(({ said }) => said)));
    if (beginning?.size === 0) return;
    const may = ({ said }: WordIn): boolean => beginning === null || beginning.has(said);
    for (const [index, word] of words.entries()) {
      if (may(word)) for (const name of namesAt(written, words, index, word)) names.add(name);
      const before = words[index - 1];
      if (before !== undefined && may(word)) names.add(`${word.said} ${before.said}`);
    }
  };
  const small = inPlace(input);
  const ascii = asciiLower(input);
  addIn(small);
  if (ascii !== small) addIn(ascii);
  if (changes) for (const name of [...names]) names.add(name.toLowerCase());
  return [...names];
};

/** First names that are words, months, places or things as well: by themselves they tell of nobody. */
const alsoWords = new Set(
  (
    'april may mai june juni july juli august januar mark will art grace hope faith joy rose bill rich frank grant dean page chase drew max miles pat sky star summer autumn dawn eve ' +
    'angel christian king major prince earl guy gene jack jet clay cliff glen heath lance ray reed rob skip stone wade ward wolf ernst heide kai iris jasmin viola felix erika linde gloria mercedes ' +
    'paris georgia florence sydney victoria charlotte austin dallas jordan chelsea milan berlin london brooklyn israel santiago asia india kenya dakota madison savannah verona siena vienna roman roma ' +
    'lorraine carolina virginia alexandria orlando lima troy cuba china holland german english french swiss dutch polish team info sales support office data cloud smart digital global green fresh ' +
    'outlook excel word teams zoom google apple siri alexa ada ruby julia python java pascal oracle claude felicity amber pearl crystal sol luz cruz paz consuelo mar dolores mercy patience sunny ' +
    'monday tuesday wednesday thursday friday saturday sunday windows happy enter dank sie ihnen ihr sua lei loro usted panstwa panstwo ' +
    'dr mr mrs ms herr frau hello dear thanks best regards'
  ).split(' '),
);

/**
 * Names that stand alone, as written, by their small letters: with a capital where none need be, and in no source. At the head of a
 * sentence any word has one, so there a name is one only before what somebody did ("Henrike had").
 */
const firstNamesIn = (text: string, said: string): Map<string, string> => {
  const names = new Map<string, string>();
  const input = text.normalize('NFKC');
  for (const { groups, index } of input.matchAll(capitalAlone)) {
    const written = groups?.name ?? '';
    if (!isInside(input, index) && !isBehind(input, index + written.length)) continue;
    const small = written.toLowerCase();
    const folded = level(written).trim();
    // "Priyas", "Marku": names are inflected, so a source that begins with it holds it.
    if (
      folded === '' ||
      alsoWords.has(folded) ||
      said.includes(folded.length < 5 ? ` ${folded} ` : ` ${folded.slice(0, -1)}`)
    )
      continue;
    names.set(small, written);
    const owner = /^(.{3,})s$/u.exec(small)?.[1];
    if (owner !== undefined) names.set(owner, written);
  }
  return names;
};
const capitalAlone = /(?<![\p{Lu}\p{Ll}\p{N}@.'’-])(?<name>\p{Lu}\p{Ll}{2,})(?![\p{Lu}\p{Ll}\p{N}@]|[.-]\p{L})/gu;

/** What a firm's name says of its form, and what stands between its words. */
const formOfFirm =
  /^(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sarl|sl|slu|lda|ltda|srl|spa|bv|nv|ab|as|asa|aps|oy|oyj|inc|llc|llp|ltd|limited|plc|corp|co|company|sp|zoo|ek|ev|and|und|et|y|e|och|og)$/u;
const ownWordsOf = (name: string): string[] => wordsOf(name).filter((word) => !formOfFirm.test(word));

/** A firm of another lead that the draft names by the beginning of its name; null for none. */
const firmNamedInPart = (text: string, said: string, index: OtherLeadsIndex): string | null => {
  if (index.firmsBeginning === undefined) return null;
  const known = (word: string): boolean => said.includes(word.length < 5 ? ` ${word} ` : ` ${word.slice(0, -1)}`);
  const runs = capitalRuns(text.normalize('NFKC')).flatMap(({ words, meansSomebody }) => {
    const own = words.flatMap(ownWordsOf);
    const first = words[0]?.toLowerCase() ?? '';
    if (first.length < 4 || own.every(known)) return [];
    // "bei Vossbergs": a name in the genitive, or its people.
    const asked = [first, ...(/.{4}s$/u.test(first) ? [first.slice(0, -1)] : [])];
    return own.length > 1 || meansSomebody ? [{ own, asked, said: words.join(' ') }] : [];
  });
  if (runs.length === 0) return null;
  const words = new Set(runs.flatMap(({ asked }) => asked));
  const beginning = index.begin === undefined ? words : index.begin(words);
  const firms = beginning.size === 0 ? [] : index.firmsBeginning([...beginning]).map(ownWordsOf);
  for (const run of runs) {
    const [first = '', second] = run.own;
    if (second !== undefined) {
      if (firms.some((firm) => firm[0] === first && firm[1] === second)) return run.said;
      continue;
    }
    if (known(first) || alsoWords.has(first) || ofNoFirm.has(first)) continue;
    const called = new Set(
      firms.filter((firm) => run.asked.some((word) => level(word).trim() === firm[0])).map((firm) => firm.join(' ')),
    );
    // With so many it begins that it is the name of none.
    if (called.size > 0 && called.size < commonplace) return run.said;
  }
  return null;
};

const phrasesOf = (words: readonly string[], said: string): string[] => {
  const phrases: string[] = [];
  for (let at = 0; at + phraseWords <= words.length; at += phraseStep) {
    const run = words.slice(at, at + phraseWords);
    const phrase = run.join(' ');
    // Small words stand together everywhere, and looking them up is slow: a quotation worth the name has longer ones.
    if (run.filter((word) => word.length >= 5).length < 2) continue;
    if (!said.includes(` ${phrase} `)) phrases.push(phrase);
  }
  return phrases;
};

/**
 * What a draft holds of other leads of the workspace: their names (two words and more), firms and sentences, but for what this
 * conversation, the knowledge or our own people's names hold as well. The model is never shown another lead; a hostile one, or
 * one that was, is caught here.
 */
export const ofOtherLeads = (
  context: Omit<CheckContext, 'ofOtherLeads'>,
  ownPeople: readonly string[],
  index: OtherLeadsIndex,
): OfOtherLead[] => {
  const text = context.draft;
  const said = [...sourceTexts(context), ...ownPeople, context.subject].map(level).join('\n');
  const words = wordsOf(text);
  const draft = levelled(words);
  const found: OfOtherLead[] = [];
  const reversed = (name: string): string => name.split(/\s+/).reverse().join(' ');
  for (const lead of index.called(namesIn(text, index.begin))) {
    if (lead.email.toLowerCase() === context.lead.email.toLowerCase()) continue;
    const names = [lead.name, reversed(lead.name)].map(level);
    if (
      (lead.name.trim().includes(' ') || (east.test(lead.name) && lead.name.trim().length >= shortestEast)) &&
      names.some((name) => draft.includes(east.test(name) ? name.trim() : name.trimEnd())) &&
      !names.some((name) => holds(said, name))
    )
      found.push({ kind: 'name', text: lead.name });
    const company = level(lead.company ?? '');
    if (company.trim() !== '' && holds(draft, company) && !holds(said, company))
      found.push({ kind: 'company', text: lead.company ?? '' });
  }
  if (found.length === 0 && index.firstNames !== undefined) {
    const alone = firstNamesIn(text, said);
    const may = index.begin === undefined ? new Set(alone.keys()) : index.begin(alone.keys());
    const theirs = may.size === 0 ? may : index.firstNames([...may]);
    for (const [small, written] of alone)
      if (theirs.has(small)) {
        found.push({ kind: 'name', text: written });
        break;
      }
  }
  const firm = found.length === 0 ? firmNamedInPart(text, said, index) : null;
  if (firm !== null) found.push({ kind: 'company', text: firm });
  const phrases = phrasesOf(words, said);
  const theirs = index.wrote(phrases).map((each) => ({ ...each, body: level(each.body) }));
  for (const phrase of phrases) {
    const writers = new Set(theirs.filter(({ body }) => body.includes(` ${phrase} `)).map((each) => each.leadId));
    if (writers.size > 0 && writers.size < commonplace) {
      found.push({ kind: 'quote', text: phrase });
      break;
    }
  }
  return found;
};
