import { withoutQuoteLines } from '../../ingest/separate-reply';
import { foldText } from '../fold-text';
import { greetings, phrases, wordSets } from './acknowledgement-words';

const longest = 220;
const breaks = /[\s]*[.!,;:。！、，~…\n()]+[\s]*|\s+[-–—&+/]\s+|(?:[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\uFE0F)+/gu;
const pictures = /^(?:👍|🙏|👌|❤️?|✅|🙌|😊|🙂|👏|💪|🎉|🤝|[:;]-?[)D])+$/u;
/** Pictures that say "received" or "fine", beside a greeting or a name. */
const receipts = /[👍👌✅🙌]/u;
/** Expressions whose single words would say something else. */
const expressions: readonly [RegExp, string][] = [
  [
    /\b(?:no (?:problem|worries)|np|kein problem|pas de (?:probleme|souci)|de (?:nada|rien)|ingen problem|geen probleem|nie ma sprawy)\b/g,
    'noproblem',
  ],
  [/\bwill do\b/g, 'willdo'],
  [
    /\b(?:i |we )?(?:will|'ll) (?:(?:take|have) a look(?: at it| at this)?|review(?: it| this)?|check it out|pass (?:it|this|that) (?:on|along))\b/g,
    'takealook',
  ],
  [/\bgerne? geschehen\b/g, 'geschehen'],
];
/** A word that is a whole sentence of its own ("Proceed.", "Llámame!"): an order as likely as a name. */
const wordAsSentence = /(?:^|[.!?\n])\s*(\p{Lu}[\p{L}’'-]+)\s*[.!]/gu;
const titles =
  /^(?:dr|prof|mr|mrs|ms|mx|hr|fr|herr|frau|ing|dipl|mag|st|jr|sr|inc|ltd|co|mme|mlle|sra?|dott|sig|dhr|mevr|pan|pani)$/i;
/** What French puts behind an order ("Appelez-moi"). */
const ordered = /-(?:moi|nous|le|la|les|lui|leur)$/i;
/** Words that answer something, though they look like names at the start of a line. */
const notNames =
  /^(?:yes|yeah|yep|no|nope|sure|call|please|interested|stop|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|agreed|deal|confirmed|maybe|later|when|what|how|who|why|where|send|book|go|ja|nein|doch|oui|non|si|sí|sim|não|nao|sì|nee|tak|nie|nej|nei|да|нет|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|jueves|viernes|angebot|preis|demo|unsubscribe|abmelden|gern|gerne|volontiers|stuur|schicken|envoyez)$/i;

/**
 * Whether a message only acknowledges ("Thanks, it arrived"): nothing asked, nothing offered. Every piece of the text must be made of the words of one
 * language's thanks and receipts alone; names beside a thank-you are allowed. An empty text is none: nothing was said. A question mark, a number, an address or a
 * link is always something to answer.
 */
export const isAcknowledgementOnly = (text: string, names: readonly string[] = []): boolean => {
  if (text.length > 2_000) return false;
  const own = withoutQuoteLines(text).trim();
  if (own === '' || own.length > longest || /[?？\d@]|https?:|www\./.test(own))
    return pictures.test(own.replace(/[\u{1F3FB}-\u{1F3FF}\s]|\uFE0F/gu, ''));
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(own)) return saysOnlyPhrases(own, names);
  const known = names.flatMap((name) => foldText(name).split(/\s+/)).filter((name) => name.length > 1);
  let prepared = own.normalize('NFC');
  for (const [expression, word] of expressions) prepared = withWord(prepared, expression, word);
  if (givesAnOrder(own, known)) return false;
  const pieces = prepared
    .split(breaks)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}]/u.test(piece));
  if (pieces.length === 0) return pictures.test(own.replace(/\s/g, ''));
  let said = 0;
  for (const piece of pieces) {
    const kind = readPiece(piece, known);
    if (kind === 'more') return false;
    if (kind === 'thanks') said += 1;
  }
  return said > 0 || receipts.test(own);
};

/** Characters of a greeting with a name. */
const greetingLimit = 60;

/**
 * What a message acknowledges with: its new text, or, where that is a greeting alone, the thanks set apart below it ("Hi Dana, / Thanks! / Best, Sam"), which
 * was taken for the way it closes. Null: it says something else, or nothing.
 */
export const acknowledgedIn = (
  message: { own: string; signature: string },
  names: readonly string[] = [],
): string | null => {
  const { own, signature } = message;
  if (isAcknowledgementOnly(own, names)) return own;
  const greeting = own.trim();
  if (greeting === '' || greeting.length > greetingLimit || greeting.includes('\n')) return null;
  const [thanks = '', rest] = signature.trim().split(/\n\s*\n/);
  const said = `${greeting}\n${thanks}`;
  return rest !== undefined && !thanks.includes('\n') && isAcknowledgementOnly(said, names) ? said : null;
};

/** A text with one word for an expression; letters elsewhere stay as they are, since a capital tells a name. */
const withWord = (text: string, expression: RegExp, word: string): string => {
  let out = '';
  let from = 0;
  for (const found of foldText(text).matchAll(expression)) {
    out += `${text.slice(from, found.index)}${word}`;
    from = found.index + found[0].length;
  }
  return from === 0 ? text : out + text.slice(from);
};

/** Whether a sentence is one unknown word alone, which may ask for something. */
const givesAnOrder = (own: string, known: readonly string[]): boolean => {
  for (const [, word = ''] of own.matchAll(wordAsSentence)) {
    const folded = foldText(word);
    if (!titles.test(word) && !known.includes(folded) && !wordSets.some(({ all }) => all.has(folded))) return true;
  }
  return false;
};

/** What one piece says: thanks or receipt, something harmless beside it (a greeting, a name), or more. */
const readPiece = (piece: string, known: readonly string[]): 'thanks' | 'beside' | 'more' => {
  const words = piece.split(/\s+/);
  const folded = words.map((word) => foldText(word).replace(/^[^\p{L}']+|[^\p{L}']+$/gu, ''));
  const end = trailingName(words, folded, known);
  for (const { core, all } of wordSets) {
    if (folded.slice(0, end).every((word) => all.has(word)) && end > 0)
      return folded.slice(0, end).some((word) => core.has(word)) ? 'thanks' : 'beside';
  }
  return isName(piece, words, folded, known) ? 'beside' : 'more';
};

/** How many words stand before a name at the end ("thank you Mara"). */
const trailingName = (words: readonly string[], folded: readonly string[], known: readonly string[]): number => {
  let end = words.length;
  while (end > 1 && words.length - end < 2) {
    const word = words[end - 1] ?? '';
    const name = known.includes(folded[end - 1] ?? '') || (/^\p{Lu}\p{Ll}+$/u.test(word) && !notNames.test(word));
    if (!name || wordSets.some(({ all }) => all.has(folded[end - 1] ?? ''))) break;
    end -= 1;
  }
  return end;
};

const isName = (
  piece: string,
  words: readonly string[],
  folded: readonly string[],
  known: readonly string[],
): boolean =>
  folded.every((word) => known.includes(word)) ||
  (words.length <= 2 &&
    /^(?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}\.?)(?:\s\p{Lu}[\p{L}’'-]+)?$/u.test(piece) &&
    !ordered.test(piece) &&
    !words.some((word) => notNames.test(word)));

const saysOnlyPhrases = (own: string, names: readonly string[]): boolean => {
  let left = own.replace(/\b(?:ok|okay|thanks?|thx)\b/gi, '谢谢');
  for (const name of names) left = left.replaceAll(name, '');
  for (const greeting of greetings) left = left.replace(greeting, '');
  const before = left.length;
  for (const phrase of phrases) left = left.replace(phrase, '');
  return left.length < before && !/[\p{L}]/u.test(left.replace(/[了的您你をはがの様さん、]/gu, ''));
};
