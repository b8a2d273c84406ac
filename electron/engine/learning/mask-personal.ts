import { amountsNamed } from '../drafting/amounts-named';
import { addressesIn, linksIn } from '../evaluation/links-in';
import { legalForms } from './firm-of';

/** Who a conversation is about: what must not be learned from it. */
export type Personal = {
  /** Names of the lead and of everybody addressed or writing. */
  names: readonly string[];
  companies: readonly string[];
  /** Firms as their domains name them, each as a whole. */
  houses?: readonly string[];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whole words, the longest first, so that a surname never stays behind a first name. */
const wordPattern = (words: readonly string[]): RegExp | null => {
  const known = [...new Set(words.map((word) => word.trim()).filter((word) => /\p{L}{2}/u.test(word)))].sort(
    (a, b) => b.length - a.length,
  );
  return known.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.map(escaped).join('|')})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'giu');
};

const quotes = /“[^”\n]{2,400}”|"[^"\n]{2,400}"|«[^»\n]{2,400}»|„[^“”\n]{2,400}[“”]|‚[^‘’\n]{2,400}[‘’]/gu;
const clock =
  /(?<![\d.,])\d{1,2}(?:[:.h]\d{2})(?:\s?[ap]\.?m\.?)?(?![\d])|(?<![\d.,])\d{1,2}\s?[ap]\.?m\.?(?!\p{L})/giu;
const dates = /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/g;
/** What may be a telephone, an account or an order: seven digits and more, however they are set. */
const longNumber = /(?<![\p{L}\p{N}])\+?\d(?:[\s().\-/]{0,2}\d){6,}(?!\p{N})/gu;
const figure = /(?<![\p{L}\p{N}[])\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{N}])/giu;

/** Shown in place of what was masked. Figures stay readable inside their brackets until an edit is known to be no correction of one. */
export const figureToken = /\[=([^\]]{1,40})\]/g;

/**
 * A text without what belongs to one person or conversation: names, firms, links, addresses, telephone numbers, quotations, days and times of day become
 * `[name]`, `[company]`, `[link]`, `[address]`, `[phone]`, `[quote]`, `[time]`. Amounts and small numbers become `[=€19]`, so that a correction of one can be told.
 */
export const maskPersonal = (text: string, personal: Personal): string => {
  let masked = text
    .normalize('NFC')
    .replace(/[[\]\ue000-\uf8ff]/g, ' ')
    .replace(/\r\n?/g, '\n');
  const put = (pattern: RegExp | null, token: string): void => {
    if (pattern !== null) masked = masked.replace(pattern, token);
  };
  const links = linksIn(masked).map((each) => each.text);
  const addresses = addressesIn(masked);
  put(addresses.length === 0 ? null : new RegExp(addresses.map(escaped).join('|'), 'giu'), '[address]');
  for (const each of links.sort((a, b) => b.length - a.length)) masked = masked.split(each).join('[link]');
  put(quotes, '[quote]');
  const nameParts = personal.names.flatMap((name) => [name, ...name.split(/[\s,]+/)]);
  const firmParts = personal.companies.flatMap((firm) => [
    firm,
    ...firm.split(/[\s,]+/).filter((part) => part.length >= 4 && !legalForms.test(part)),
  ]);
  firmParts.push(...(personal.houses ?? []));
  put(wordPattern(firmParts), '[company]');
  put(wordPattern(nameParts), '[name]');
  masked = masked
    .replace(/\[name\](?:[ \t]+\[name\])+/g, '[name]')
    .replace(/\[company\](?:[ \t]+\[company\])+/g, '[company]');
  put(dates, '[time]');
  const amounts = amountsNamed(masked).map((each) => each.text);
  const kept: string[] = [];
  // Amounts are set aside first: "€12,500" is neither an hour nor a telephone.
  for (const amount of [...new Set(amounts)].sort((a, b) => b.length - a.length))
    masked = masked.split(amount).join(String.fromCodePoint(0xe000 + kept.push(amount) - 1));
  put(longNumber, '[phone]');
  put(clock, '[time]');
  masked = masked.replace(figure, (each) => `[=${each}]`);
  return masked.replace(/[\ue000-\uf8ff]/g, (mark) => `[=${kept[(mark.codePointAt(0) ?? 0) - 0xe000] ?? ''}]`);
};

/** A masked text as a lesson shows it: its figures are nobody's business either. */
export const withoutFigures = (masked: string): string => masked.replace(figureToken, '[number]');
