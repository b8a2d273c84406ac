import type { LessonKind } from '../../../shared/schemas/learning';
import { amountsNamed } from '../drafting/amounts-named';
import { changedShare } from '../drafting/changed-share';
import { commonOrder, gapsOf } from './common-order';
import { maskPersonal, type Personal, withoutFigures } from './mask-personal';
import { keyOf, type Part, partsOf, type Word, wordsOf } from './text-parts';

/** One change of a person to a draft, with what is personal masked. Two edits are like when kind and `key` are the same. */
export type Edit = {
  kind: Exclude<LessonKind, 'rejected' | 'kept'>;
  /** The words changed as they are compared. Nothing in it is one lead's alone once three firms' leads share it. */
  key: string;
  before: string;
  after: string;
  /** The sentence it stood in, before and after. */
  was: string;
  became: string;
};

/** A text of more words than this is no reply. */
const mostWords = 1_200;
/** Above this share of changed words it is another text: nothing in it says what was wrong with the first. */
const rewritten = 0.7;
/** Up to this share, two sentences are one that was changed. */
const sameSentence = 0.6;
/** A longer phrase is a sentence of its own. */
const mostPhraseWords = 14;
const factContext = 2;

const letters = (words: readonly Word[]): string =>
  words
    .filter(({ key }) => !key.startsWith('['))
    .map(({ key }) => key)
    .join('');

const slice = (part: Part, [from, to]: readonly [number, number]): string =>
  part.text.slice(part.words[from]?.from ?? 0, part.words[to - 1]?.to ?? 0);

const shown = (text: string): string => withoutFigures(text).replace(/\s+/g, ' ').trim();

/** A figure however it is written: "€19.00" and "19 EUR" are one. */
export const figureKey = (figure: string): string => {
  const [amount] = amountsNamed(figure);
  return amount ? `${amount.value} ${amount.unit}` : figure.replace(',', '.').replace(/(?:st|nd|rd|th)$/i, '');
};
const figureOf = (word: Word | undefined, part: Part): string | null => {
  const written = word && part.text.slice(word.from, word.to);
  return written?.startsWith('[=') ? written.slice(2, -1) : null;
};

const edit = (kind: Edit['kind'], before: string, after: string, was: string, became: string): Edit => ({
  kind,
  key: `${keyOf(wordsOf(shown(before)))}\u0000${keyOf(wordsOf(shown(after)))}`,
  before: shown(before),
  after: shown(after),
  was: shown(was),
  became: shown(became),
});

/** Edits inside one sentence: phrases taken out, put in or replaced, and figures corrected. */
const insideSentence = (old: Part, young: Part): Edit[] => {
  const pairs = commonOrder(old.words, young.words, (a, b) => a.key === b.key);
  const lengths = { before: old.words.length, after: young.words.length };
  const edits: Edit[] = [];
  for (const gap of gapsOf(pairs, lengths)) {
    const [took, put] = [old.words.slice(...gap.before), young.words.slice(...gap.after)];
    const [wasFigure, isFigure] = [figureOf(took[0], old), figureOf(put[0], young)];
    if (wasFigure !== null && isFigure !== null && took.length === 1 && put.length === 1) {
      if (figureKey(wasFigure) === figureKey(isFigure)) continue;
      // What is counted or priced: "19" alone is no fact, "19 per van" is one.
      const behind = old.words.slice(gap.before[1], gap.before[1] + factContext);
      const ahead = old.words.slice(Math.max(0, gap.before[0] - factContext), gap.before[0]);
      const context = behind.length > 0 ? behind : ahead;
      if (letters(context).length < 3) continue;
      const said = (figure: string): string => {
        const words = shown(context.map(({ from, to }) => old.text.slice(from, to)).join(' '));
        return behind.length > 0 ? `${figure} ${words}` : `${words} ${figure}`;
      };
      edits.push({
        kind: 'fact',
        key: `${figureKey(wasFigure)}\u0000${figureKey(isFigure)}\u0000${keyOf(wordsOf(shown(keyOf(context))))}`,
        before: said(wasFigure),
        after: said(isFigure),
        was: shown(old.text),
        became: shown(young.text),
      });
      continue;
    }
    if (took.length > mostPhraseWords || put.length > mostPhraseWords) continue;
    const kind = put.length === 0 ? 'removed' : took.length === 0 ? 'added' : 'replaced';
    // One word put in says little without its place, and "a" for "the" nothing at all.
    if (kind === 'added' && put.length < 3) continue;
    if (letters([...took, ...put]).length < (kind === 'removed' ? 4 : 5)) continue;
    edits.push(edit(kind, slice(old, gap.before), slice(young, gap.after), old.text, young.text));
  }
  return edits;
};

/**
 * What a person changed between the text the model wrote and the text they sent: single edits, each by itself, with names,
 * numbers, addresses and quotations masked. Pure. A text written anew gives none: it says that the draft was wrong, not what.
 */
export const editsBetween = (original: string, sent: string, personal: Personal): Edit[] => {
  const [old, young] = [partsOf(maskPersonal(original, personal)), partsOf(maskPersonal(sent, personal))];
  const count = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.words.length, 0);
  if (count(old) > mostWords || count(young) > mostWords) return [];
  const all = (parts: readonly Part[]): string => parts.map((part) => keyOf(part.words)).join(' ');
  if (all(old) === all(young) || changedShare(all(old), all(young)) > rewritten) return [];
  const pairs = commonOrder(old, young, (a, b) => a.greeting === b.greeting && keyOf(a.words) === keyOf(b.words));
  const first = old.findIndex((part) => !part.greeting);
  const last = old.length - 1;
  const edits: Edit[] = [];
  for (const gap of gapsOf(pairs, { before: old.length, after: young.length })) {
    const [took, put] = [old.slice(...gap.before), young.slice(...gap.after)];
    const [greeted, greets] = [took.find((part) => part.greeting), put.find((part) => part.greeting)];
    if (greeted && greets) edits.push(edit('greeting', greeted.text, greets.text, greeted.text, greets.text));
    const left = put.filter((part) => !part.greeting);
    const alone: { part: Part; index: number }[] = [];
    took.forEach((part, offset) => {
      if (part.greeting) return;
      const near = left.findIndex((other) => changedShare(keyOf(part.words), keyOf(other.words)) <= sameSentence);
      const [match] = near < 0 ? [] : left.splice(near, 1);
      if (match) edits.push(...insideSentence(part, match));
      else alone.push({ part, index: gap.before[0] + offset });
    });
    const [only] = alone;
    const [instead] = left;
    if (only && instead && alone.length === 1 && left.length === 1) {
      const kind = only.index === first ? 'opening' : only.index === last ? 'closing' : 'replaced';
      edits.push(edit(kind, only.part.text, instead.text, only.part.text, instead.text));
      continue;
    }
    for (const { part } of alone) edits.push(edit('removed', part.text, '', part.text, ''));
    // A word or two by itself is a name, or belongs to what stands beside it.
    for (const part of left) if (part.words.length >= 3) edits.push(edit('added', '', part.text, '', part.text));
  }
  const seen = new Set<string>();
  return edits.filter(({ kind, key }) => !seen.has(`${kind}\u0000${key}`) && seen.add(`${kind}\u0000${key}`));
};

/** How a text that was left as it was opens and closes: the sentences a person let stand, masked. */
export const sentencesKept = (text: string, personal: Personal): string[] => {
  const parts = partsOf(maskPersonal(text, personal)).filter((part) => !part.greeting);
  return [
    ...new Set([parts[0], parts.at(-1)].flatMap((part) => (part && part.words.length >= 4 ? [shown(part.text)] : []))),
  ];
};
