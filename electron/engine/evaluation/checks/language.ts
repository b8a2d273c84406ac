import { detectLanguage } from '../../gates';
import { letterStatistics } from '../../ingest/letter-statistics';
import { type Check, withoutSignatureBlock } from '../check-context';
import { fail, pass } from './result';

/** With fewer than forty letters a detector guesses. */
const enoughLetters = /^(?:\P{L}*\p{L}){40}/u;
/** How much surer than of the lead's language it must be before it counts. */
const margin = 0.2;

/** Longer texts, and lines that look quoted, the detector of messages leaves out. */
const wholeOf = 4_000;

/** Languages that a detector takes for one another in a short text. */
const siblings: readonly (readonly string[])[] = [
  ['da', 'nb', 'no', 'nn'],
  ['pt', 'gl'],
  ['nl', 'af'],
];
const alike = (a: string, b: string): boolean =>
  a === b || siblings.some((group) => group.includes(a) && group.includes(b));

let languageNames: Intl.DisplayNames | null = null;
const nameOf = (code: string): string => {
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return languageNames.of(code) ?? code;
};

/** The reply is in the language of the lead's message. Where either is too short to tell, it passes: the evaluation sees it too. */
export const language: Check = (context) => {
  if (context.language === null) return pass('language');
  const text = withoutSignatureBlock(context).replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ');
  if (!enoughLetters.test(text)) return pass('language');
  const wanted = context.language;
  // Told as the lead's message was, where that looks at all of it: small words, which cost a thousandth of what statistics do.
  const told = text.length > wholeOf || /^\s*>/m.test(text) ? null : detectLanguage(text);
  if (told !== null && alike(told, wanted)) return pass('language');
  const found = letterStatistics(text);
  const best = found[0];
  if (!best || alike(best.lang, wanted)) return pass('language');
  const asked = found.find((each) => alike(each.lang, wanted))?.accuracy ?? 0;
  if (best.accuracy - asked < margin) return pass('language');
  return fail('language', `It is in ${nameOf(best.lang)}; the lead wrote ${nameOf(context.language)}.`);
};
