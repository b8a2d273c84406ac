import type { RuleCheck } from '../../../../shared/schemas/draft';

export const pass = (name: RuleCheck['name']): RuleCheck => ({ name, passed: true, evidence: '' });
export const fail = (name: RuleCheck['name'], evidence: string): RuleCheck => ({ name, passed: false, evidence });

const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A quotation for evidence: one line, at most 60 characters. What nobody sees, or what turns the line about, is shown by its
 * number: a sentence that explains an attack must not carry it on.
 */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = [...line].length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
  return `“${short.replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, codePoint)}”`;
};

const ascii = /^[\0-\x7f]*$/;

/** Text for comparing: lower case, marks and doubled spaces gone. */
export const plainWords = (text: string): string => {
  // ASCII has no marks and is its own normal form.
  const small = (ascii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
  // A single blank, of which a text has most, stays as it is.
  return small.replace(/\s{2,}|[^\S ]/g, ' ').trim();
};
