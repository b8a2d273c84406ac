import { isDeviceLine } from './device-lines';
import { findPhones, type PhoneNumber } from './find-phones';
import { signOff } from './signature-words';
import { addressLine, companyForm, streetLine, titleWords } from './title-words';

export type { PhoneKind, PhoneNumber } from './find-phones';

export type SignatureFacts = {
  name: string | null;
  title: string | null;
  company: string | null;
  /** The numbers somebody can be rung at, the mobile first; no fax machines. */
  phones: string[];
  /** Every number with what the writer says it is, in their order. */
  numbers: PhoneNumber[];
  emails: string[];
  links: string[];
  /** The postal address on one line. */
  address: string | null;
};

const textLimit = 10_000;
const factLines = 30;
const link = /\bhttps?:\/\/[^\s<>"')\]]{3,500}|\bwww\.[^\s<>"')\]]{3,300}/gi;
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

/**
 * What a signature says about its writer: so that a reply never asks "which number?" when the number stands there. Looks in the signature
 * only; `country` (ISO 3166 alpha-2) reads national numbers, else another number or the domain tells. Nothing found is null or empty. Never throws.
 */
export const signatureFacts = (signature: string, options: { country?: string } = {}): SignatureFacts => {
  const text = signature.slice(0, textLimit);
  const parts = partsOf(text);
  const nameAt = parts.slice(0, 6).findIndex((part) => isName(part) && !isTitle(part) && !companyForm.test(part));
  const name = nameAt < 0 ? null : cleanName(parts[nameAt] ?? '');
  const rest = parts.filter((_, at) => at !== nameAt);
  const titled = rest.slice(0, 8).find(isTitle) ?? null;
  const [title, employer] = titled === null ? [null, null] : partTitle(titled);
  const company = rest.find((part) => companyForm.test(part) && part.length <= 80 && !looksReachable(part)) ?? employer;
  const numbers = findPhones(text, options.country);
  const dialled = numbers.filter((each) => each.kind !== 'fax');
  return {
    name,
    title,
    company: company === null ? null : company.replace(/[,;]$/, ''),
    phones: [
      ...dialled.filter((each) => each.kind === 'mobile'),
      ...dialled.filter((each) => each.kind !== 'mobile'),
    ].map((each) => each.number),
    numbers,
    emails: unique((text.match(email) ?? []).map((each) => each.replace(/\.$/, ''))),
    links: unique((text.match(link) ?? []).map((each) => each.replace(/[.,;]+$/, ''))),
    address: addressIn(text),
  };
};

/** Telephone numbers in a text, in their order: international ones, national ones of `country`, else anything written like one. */
export const phonesOf = (text: string, country?: string): string[] =>
  findPhones(text, country).map((each) => each.number);

const unique = (all: string[]): string[] => [...new Set(all)].slice(0, 20);

/** The statements of a signature: its lines, and what bars and dots part on a line; closing formulas and reachings apart. */
const partsOf = (text: string): string[] =>
  text
    .split('\n')
    .slice(0, factLines)
    .flatMap((line) => line.slice(0, 300).split(/\s*[|•·]\s*|\s+[–—]\s+|\s{3,}/))
    .flatMap(partAfterName)
    .map((part) => part.replace(/^[\s*_>|-]+|[\s*_|]+$/g, ''))
    .filter(
      (part) =>
        part !== '' &&
        !looksReachable(part) &&
        !isDeviceLine(part) &&
        !(part.length < 60 && signOff.test(part) && part.replace(signOff, '').length < 4),
    );

/** "Dana Okafor, Purchasing Manager": a title behind the comma is a statement of its own; a firm's "Inc." is none. */
const partAfterName = (part: string): string[] => {
  const comma = part.indexOf(',');
  if (comma < 0) return [part];
  const [before, behind] = [part.slice(0, comma), part.slice(comma + 1).trim()];
  return isName(before) && isTitle(behind) && !companyForm.test(part) ? [before, behind] : [part];
};

const looksReachable = (part: string): boolean => /@|https?:|www\.|\d{3}/.test(part);

const particle =
  /^(?:(?:de|da|dos|das|do|van|von|der|den|la|le|di|del|della|du|bin|al|ter|ten|zu|y|e)|(?:d|l|dell|dall)['’]\p{Lu}[\p{L}-]*)$/iu;
const degree = /,?\s*\b(?:ph\.?\s?d|mba|msc|m\.sc|bsc|b\.a|m\.a|cpa|pmp|esq|jr|sr|ing|dipl|llm)\b\.?(?=$|[\s,.])/gi;
/** "i. A.", "ppa.": on behalf of. */
const behalf = /^(?:i\.?\s?[avAV]\.?|ppa\.?|p\.p\.?|po|per pro)\s+(?=\p{Lu})/u;

const cleanName = (part: string): string =>
  part
    .replace(behalf, '')
    .replace(degree, '')
    .replace(/\s*\([^)]{0,30}\)$/, '')
    .replace(/[,;]+$/, '')
    .trim();

const isName = (part: string): boolean => {
  const core = cleanName(part);
  const words = core.split(/\s+/);
  return (
    core.length >= 2 &&
    core.length <= 50 &&
    words.length <= 5 &&
    !/[\d@:/!?。、，]|[.]$/.test(core) &&
    words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) &&
    (/^\p{Lo}+$/u.test(core.replace(/\s+/g, '')) ? core.length <= 12 : true) &&
    words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word) || /^\p{Lo}+$/u.test(word))
  );
};

const longestTitle = 120;

const isTitle = (part: string): boolean =>
  part.length <= longestTitle && titleWords.test(part) && !companyForm.test(part) && !/[?!]$/.test(part);

/** "Director of Logistics at Northwind" says two things. */
const partTitle = (part: string): [string, string | null] => {
  const at = /^(.{3,80}?)(?:\s+at\s+|\s*@\s*|\s+bei(?: der)?\s+|\s+chez\s+|\s+bij\s+)(\p{Lu}.{1,60})$/u.exec(part);
  return at === null ? [part, null] : [at[1] ?? part, at[2] ?? null];
};

const addressIn = (text: string): string | null => {
  const lines = text
    .split('\n')
    .slice(0, factLines)
    .map((line) => line.slice(0, 200).replace(/^[\s*_>|-]+|[\s*_|,]+$/g, ''));
  const at = lines.findIndex((line) => addressLine.test(line) || streetLine.test(line));
  if (at < 0) return null;
  const first = lines[at] ?? '';
  const next = lines[at + 1] ?? '';
  // A street, then the town with its code.
  return !addressLine.test(first) && addressLine.test(next) ? `${first}, ${next}` : first;
};
