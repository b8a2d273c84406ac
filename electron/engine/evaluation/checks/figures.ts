import { amountsIn } from '../amounts/amounts-in';
import { type Check, type CheckContext, withoutSignatureBlock } from '../check-context';
import { linksIn } from '../links-in';
import { ownDates, ownTimes } from '../reading';
import { sourceTexts } from '../sources';
import { fail, pass, quote } from './result';

/** From this many digits on a number is somebody's: an account, a card, an order, a sum. */
const enoughDigits = 4;

const groups = /\d(?:[\s.,'’·•()/\u00a0\u202f\u2010-\u2015-]{0,2}\d)*/g;
/** Letters and digits run together, or in groups: IBANs, wallets, access codes, packed text. */
const codes = /[A-Za-z0-9+/_=-]{8,}/g;
const country = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b/g;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const plain = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase();

/** Years stand in prose without a source. */
const isYear = (digits: string): boolean => /^(?:19[5-9]\d|20[0-4]\d)$/.test(digits);

/** Mixed as no word is: letters with digits among them, or capitals in the middle again and again. */
const isCode = (text: string): boolean => {
  const bare = text.replace(/[-_/+=]/g, '');
  const digits = digitsOf(bare).length;
  const letters = bare.length - digits;
  if (bare.length >= 8 && digits >= 2 && letters >= 2) return true;
  return bare.length >= 12 && (bare.match(/[a-z][A-Z]/g) ?? []).length >= 2;
};

/**
 * Whether there is anything to look for. What other checks answer for is cut out of a text by signs that no number and no code holds, so
 * it leaves only parts of what stood there.
 */
const mayHoldFigures = (text: string): boolean =>
  /[A-Z]{2}\d{2}/.test(text) ||
  (text.match(groups) ?? []).some((found) => digitsOf(found).length >= enoughDigits) ||
  (text.match(codes) ?? []).some(isCode);

/** The text without what other checks answer for: links, dates, times of day, amounts of money and measures. */
const remaining = (text: string, context: CheckContext): string => {
  const spans = [...ownDates(context).filter((date) => date.day !== null), ...ownTimes(context), ...amountsIn(text)];
  let rest = text;
  for (const { index, end } of spans) rest = rest.slice(0, index) + ';'.repeat(end - index) + rest.slice(end);
  for (const { text: written } of linksIn(rest)) rest = rest.replaceAll(written, ' ; ');
  return rest.replace(/(?<!\S)[^\s@]*@\S*/g, ' ; ');
};

const numbersIn = (text: string): string[] => (text.match(groups) ?? []).map(digitsOf);

/** A number grouped by dots, commas or spaces counts whole and by its groups: sources write it either way. */
const isKnown = (found: string, known: ReadonlySet<string>): boolean => {
  const digits = digitsOf(found);
  if (known.has(digits) || isYear(digits)) return true;
  // The subscriber's end of a telephone number; its prefixes are written in many ways.
  if (digits.length >= 9 && [...known].some((each) => each.length >= 8 && each.slice(-8) === digits.slice(-8)))
    return true;
  const parts = found.split(/[^\d]+/).filter((part) => part !== '');
  return (
    parts.length > 1 &&
    /[\s,/–—-]/.test(found) &&
    parts.every((part) => part.length < enoughDigits || known.has(part) || isYear(part)) &&
    parts.some((part) => part.length >= enoughDigits)
  );
};

/**
 * Numbers of four digits and more, and codes, stand in what the lead wrote, the history, the knowledge or the signature: no
 * account, card, wallet, code or order number is the model's to invent.
 */
export const figures: Check = (context: CheckContext) => {
  const own = withoutSignatureBlock(context);
  if (!mayHoldFigures(own)) return pass('figures');
  const text = remaining(own, context);
  const sources = sourceTexts(context);
  const said = plain(sources.join('\n'));
  for (const found of [...(text.match(country) ?? []), ...(text.match(codes) ?? [])]) {
    if (isCode(found) && !said.includes(plain(found)))
      return fail('figures', `The code ${quote(found)} stands in no source.`);
  }
  const known = new Set(sources.flatMap((source) => [...numbersIn(source), ...(source.match(/\d+/g) ?? [])]));
  for (const found of text.match(groups) ?? []) {
    if (digitsOf(found).length >= enoughDigits && !isKnown(found, known))
      return fail('figures', `The number ${quote(found)} stands in no source.`);
  }
  return pass('figures');
};
