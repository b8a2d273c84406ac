import type { Check } from '../check-context';
import { fail, pass, quote } from './result';

/**
 * Marks that stand for something never filled in. A Markdown link's text is followed by its address and an address in angle
 * brackets holds an @ or a scheme, so neither counts.
 */
const forms: readonly RegExp[] = [
  /\{\{?[^{}\n]{0,60}\}?\}/,
  /\[[^\][\n]{0,60}\](?!\()/,
  /<(?!https?:)[a-z][a-z _-]{1,40}>/i,
  /%[A-Z][A-Z_]{2,30}%|\*\|[A-Z_:]+\|\*|\$\{[^}\n]*\}/,
  /_{3,}|\bX{3,}\b|\bx{4,}\b|\b(?:TBD|TBC|TODO|FIXME)\b/,
  /\b(?:lorem ipsum|insert (?:name|link|date|time|company)[a-z]*|your (?:name|company|title) here)\b/i,
  /\b(?:undefined|NaN)\b|\[object Object\]|\bnull\b(?=[,.!]|$)/m,
  /^(?:hi|hello|dear|hey|hallo|bonjour|hola|ol[aá]|ciao)\s+[,!]/im,
];

/** No placeholder is left: `{first name}`, `[Company]`, `%FIRSTNAME%`, `XXX`, a greeting to nobody. */
export const placeholder: Check = ({ draft, subject }) => {
  for (const text of [draft, subject]) {
    for (const form of forms) {
      const found = form.exec(text);
      if (found) return fail('placeholder', `A placeholder is left: ${quote(found[0])}.`);
    }
  }
  return pass('placeholder');
};
