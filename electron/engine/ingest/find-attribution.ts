import { introLimit, isSeparator } from './find-quotes';
import { onWords, wroteSigns, wroteWords } from './quote-words';
import { mayHold } from './word-lookup';

// `wrote` words in letters that part words need a boundary, which \b gives only for ASCII.
const verbs = [...wroteWords]
  .sort((one, other) => other.length - one.length)
  .map((word) => word.replace(/[()]/g, '\\$&'))
  .join('|');
const signs = wroteSigns.join('|');
const wrote = new RegExp(`(?:^|[^\\p{L}])(?:${verbs})(?![\\p{L}])|${signs}`, 'iu');
const endsWrote = new RegExp(`(?:(?:^|[^\\p{L}])(?:${verbs})|${signs})\\s*[-:：>»]*$`, 'iu');
const startsWrote = new RegExp(`^(?:\\p{L}{1,6} )?(?:${verbs})(?![\\p{L}])`, 'iu');
const on = new RegExp(`^(?:${onWords.join('|')})(?![\\p{L}])|^[在於于]`, 'u');

const address = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;]{1,190}/;
const bracketed = /[<([]\s?(?:mailto:)?[^<>()\s]{1,64}@[^<>()\s]{1,190}\s?[>)\]]/;
const clock = /(?<!\d)\d{1,2}[:.h：]\d{2}(?!\d)|\d{1,2}[時时点]/;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)|\d{4}\s?[年년]/;
const numericDate = /(?<![\d.])\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{2,4}(?!\d)/;
/** A number beside a word that may be a month, in either order; Thai, Korean and Japanese dates by their signs. */
const wordDate =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?[\s-](?:de\s|of\s|d[’'])?\p{L}{3,12}|\p{L}{3,12}\.?,?\s\d{1,2}(?:st|nd|rd|th)?(?!\d)|\d{4}\s?[年년]/u;

const digit = /[\d年년]/;

const hasDate = (text: string): boolean => digit.test(text) && (numericDate.test(text) || wordDate.test(text));

const hasAddress = (text: string): boolean => text.includes('@') && address.test(text);

/** How certain an introduction is: a weak one counts only above lines that are marked as quoted. */
export type Attribution = { length: number; certain: boolean };

const lastWords = new Set(wroteWords.map((word) => word.slice(word.lastIndexOf(' ') + 1)));
const mayEnd = mayHold(lastWords);

const trailing = new Set([...'-:：>» \t\u00a0'].map((sign) => sign.charCodeAt(0)));
const looksBack = 40;

/** Whether the last word is one of writing: a look-up, since every line of every mail is asked. */
const endsInVerb = (text: string): boolean => {
  const least = Math.max(0, text.length - looksBack);
  let to = text.length;
  while (to > least && trailing.has(text.charCodeAt(to - 1))) to -= 1;
  if (to === least) return false;
  const from = Math.max(least, text.lastIndexOf(' ', to - 1) + 1);
  if (mayEnd(text, from, to) && lastWords.has(text.slice(from, to).toLowerCase())) return true;
  // The signs are of scripts that ASCII text has none of.
  if (text.charCodeAt(to - 1) < 128) return false;
  const bare = text.slice(least, to);
  return wroteSigns.some((sign) => bare.endsWith(sign));
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a line can close an attribution: only around such lines is anything looked at. */
export const closesAttribution = (text: string): boolean => {
  if (text === '' || text.length > introLimit) return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (
    last === colon ||
    last === wideColon ||
    (last === greater && text.endsWith('>>>')) ||
    (first === dash && text.startsWith('--') && /^-{2,}.{8,}-{2,}$/.test(text)) ||
    (isDigit(first) && bareDate.test(text)) ||
    endsInVerb(text)
  );
};

const colon = 0x3a;
const wideColon = 0xff1a;
const greater = 0x3e;
const dash = 0x2d;

/** "2016-03-03 17:21 GMT+01:00 Some One" and "2013/7/20 Some One <a@b.example>": older Gmail, with no colon. */
const bareDate =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+(?:\d{1,2}:\d{2}\s+(?:GMT|UTC)[+-]?\d{0,2}:?\d{0,2}\s+\S|[^<>]{1,120}<[^<>\s]+@[^<>\s]+>$)/;

/** ">>> Dana Okafor <a@b.example> 6/3/2026 10:21 AM >>>": GroupWise marks only this line, and everything below it is history. */
export const isGroupWise = (text: string): boolean =>
  text.length <= introLimit && /\S\s*>>>$/.test(text) && hasDate(text) && (hasAddress(text) || clock.test(text));

/** Clients wrap the line, some with blank lines while its address is open. */
const windowLines = 8;

/**
 * The attribution ("On Monday …, Somebody <a@b.example> wrote:") that starts at this line, or null. `texts` are stripped lines; `closers`
 * says which of them can end one. In whatever language, an attribution ends with a colon or a verb and has two of: an address, a date with a time, a verb of writing.
 */
export const attributionAt = (
  texts: readonly string[],
  closers: readonly boolean[],
  at: number,
): Attribution | null => {
  const first = texts[at] ?? '';
  if (first === '' || first.length > introLimit) return null;
  const dashes = first.startsWith('--') ? /^-{2,}\s*([^-].{1,300}?)\s*-{2,}$/.exec(first) : null;
  if (dashes !== null) {
    const inner = dashes[1] ?? '';
    return endsWrote.test(inner) || (wrote.test(inner) && hasDate(inner)) ? { length: 1, certain: true } : null;
  }
  if (first.endsWith('>>>') && isGroupWise(first)) return { length: 1, certain: true };
  if (isDigit(first.charCodeAt(0)) && bareDate.test(first))
    return { length: closesWithin(texts, at, 3) ?? 1, certain: true };
  if (!closesSoon(closers, at)) return null;
  let joined = '';
  let open = false;
  for (let line = at; line < Math.min(texts.length, at + windowLines); line += 1) {
    const text = texts[line] ?? '';
    if (text === '') {
      if (!open && !(on.test(first) && clock.test(first))) return null;
      continue;
    }
    if (line > at && isSeparator(text)) return null;
    // A sentence that began with a date ("On Tuesday at 10:30 we met") above an attribution.
    if (line > at && on.test(text) && on.test(first) && (ended.test(joined) || standsAlone(text, closers[line])))
      return null;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (joined.length > introLimit) return null;
    open = /<[^>]*$/.test(joined);
    if (closers[line] === true) {
      const certain = judge(joined);
      if (certain !== null) return { length: line - at + 1, certain };
      // A sentence that a colon ended: what stands below is what it speaks of.
      if (/[:：]$/.test(text) && !open) return null;
    }
    if (!open && !promising(joined, line - at)) return null;
  }
  return null;
};

/** Whether a line is an attribution of its own. */
const standsAlone = (text: string, closes: boolean | undefined): boolean =>
  closes === true && hasDate(text) && judge(text) === true;

/** A sentence's end, with which no part of an attribution ends. */
const ended = /(?:\p{Ll}{3}|\d|\))[.!?:]$|[。！？：]$/u;

const closesSoon = (closers: readonly boolean[], at: number): boolean => {
  for (let line = at; line < at + windowLines; line += 1) if (closers[line] === true) return true;
  return false;
};

/** Only what can still become an attribution is read on; a sentence that ended cannot. */
const promising = (joined: string, linesBefore: number): boolean => {
  if (/[!?。！？]$/.test(joined)) return false;
  // "On Wednesday," with the rest on the lines below.
  if (linesBefore === 0 && joined.length <= 40 && joined.endsWith(',') && on.test(joined)) return true;
  if (
    on.test(joined)
      ? /\d/.test(joined)
      : hasAddress(joined) || (hasDate(joined) && (clock.test(joined) || year.test(joined)))
  ) {
    return linesBefore < 3 || on.test(joined);
  }
  // A name and the verb, whose date or address stands on the next line.
  return (
    linesBefore === 0 &&
    joined.length <= 120 &&
    /^["“«]?\p{Lu}/u.test(joined) &&
    (wrote.test(joined) || (joined.length >= 30 && hasDate(joined)))
  );
};

const closesWithin = (texts: readonly string[], at: number, count: number): number | null => {
  for (let line = at; line < Math.min(texts.length, at + count); line += 1) {
    const text = texts[line] ?? '';
    if (text === '') return null;
    if (/[:：]$/.test(text)) return line - at + 1;
  }
  return null;
};

/** Null when the words are no attribution; else whether they are certainly one. */
const judge = (text: string): boolean | null => {
  const colon = /[:：]$/.test(text);
  const addressed = hasAddress(text);
  const dated = hasDate(text) || year.test(text);
  const timed = clock.test(text);
  if (wrote.test(text)) {
    if (colon && bracketed.test(text)) return !ownPeople.test(text);
    // "On 3 November at 10:30 our director wrote:" is somebody's own, and what it introduces is part of what is said.
    if (!addressed && isTold(text)) return colon && endsWrote.test(text) ? false : null;
    // An address in running text: only where a client would put it ("a@b.example wrote on …", "On … a@b.example wrote").
    if (colon && addressed && (dated || endsWrote.test(text))) {
      return endsWrote.test(text) || on.test(text) || startsDated(text) || /^["“]?\S{1,64}@/.test(text);
    }
    if (endsWrote.test(text) && dated && (addressed || timed)) return on.test(text) || colon || addressed;
    if (colon && dated && timed)
      return (
        on.test(text) || endsWrote.test(text) || startsWrote.test(text) || startsDated(text) || endsTimed.test(text)
      );
    // Neither a time nor an address: "On November 9, 2026 our board met. They wrote:" is somebody's own.
    if (colon && dated && on.test(text)) return year.test(text) || numericDate.test(text);
    if (colon && dated && year.test(text)) return false;
    // "Dana Okafor wrote:" says little, but enough above lines that are marked.
    return colon && text.length <= 100 && endsWrote.test(text) ? false : null;
  }
  // No verb: a date, a time and an address in brackets, closed by a colon.
  if (colon && dated && (timed || year.test(text)) && /[<([]\s?[^<>()\s]+@[^<>()\s]+\s?[>)\]]\s*[:：]$/.test(text))
    return true;
  // In a language nobody here knows: somebody's address, a date, a time, a colon; enough above lines that are marked.
  if (colon && timed && dated && (bracketed.test(text) ? text.length <= 200 : addressed && text.length <= 100))
    return false;
  return text.length <= 60 && nameAndColon.test(text) ? false : null;
};

/** "Our CFO <cfo@a.example> wrote:" is said by whose CFO it is. */
const ownPeople =
  /^(?:(?:As )?(?:our|Our)|(?:My|Mon|Ma|Mi|Min|Mój)(?=\s\p{Ll})|Unsere?|Meine?|Notre|Nuestr[oa]|Noss[oa]|Il nostro|La nostra|Onze|Mijn|Nasza?|Vår|Vores|Наша?)\s/u;

/** A sentence ends within it, or it speaks of "our board". */
const isTold = (text: string): boolean =>
  /\p{Ll}{3}[.!?]\s+\p{Lu}|(?<!\p{L})I(?![\p{L}.])/u.test(text) || told.test(text);
const told =
  /(?<!\p{L})(?:our|my|we|us|me|they|them|he|him|she|it|your|you|his|her|their|unser\p{L}{0,2}|mein\p{L}{0,2}|wir|uns|mir|mich|ich|sie|ihm|notre|nos|nous|je|elle|m[’']a|(?:mon|ma|mi)(?=\s\p{Ll})|nuestr[oa]s?|nos|yo|noss[oa]s?|meus?|minhas?|eu|nostr[oaie]|mio|mia|onze|ons|mijn|wij|mij|nasz\p{L}{0,2}|mój|moja|moje|mnie|nam|vår[at]?|mitt|mina?|mig|oss|vores|vor|meidän|minun|наш\p{L}{0,2}|мо[йяи]|мне|нам|мы|я|náš|naše|můj|mně|bizim|benim)(?!\p{L})/u;

const endsTimed = /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?|uhr)?\)?[:：]$/iu;

const nameAndColon = /^["“„]?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}["”]?\s?:$/u;

const startsDated = (text: string): boolean => /^(?:\p{L}{1,12}[.,]?,?\s)?\d{1,4}[-./\s年]/u.test(text);
