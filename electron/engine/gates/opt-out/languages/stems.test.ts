import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageRules } from '../language-rules';
import { chinese } from './chinese';
import { danishNorwegian } from './danish-norwegian';
import { dutch } from './dutch';
import { english } from './english';
import { finnish } from './finnish';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { japanese } from './japanese';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';
import { swedish } from './swedish';

/*
 * A request is looked for only in a text that has a stem of its language, so a pattern whose words are no stems is never asked: strings that
 * a pattern was made for are made from the pattern itself and held against the stems.
 */

const samplesOfEach = 200;

/** What stands at each place of a pattern: an escape, a sign inside a class, or a sign of its own. */
const pieces = (source: string): { text: string; inClass: boolean }[] => {
  const found: { text: string; inClass: boolean }[] = [];
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const escaped = source[at] === '\\';
    const text = source.slice(at, at + (escaped ? 2 : 1));
    if (!inClass && text === '[') inClass = true;
    found.push({ text, inClass });
    if (inClass && text === ']') inClass = false;
    if (escaped) at += 1;
  }
  return found;
};

/** The alternatives at the top of a pattern. */
const branchesOf = (source: string): string[] => {
  const branches = [''];
  let depth = 0;
  for (const { text, inClass } of pieces(source)) {
    if (!inClass && text === '(') depth += 1;
    if (!inClass && text === ')') depth -= 1;
    if (!inClass && text === '|' && depth === 0) branches.push('');
    else branches.push(`${branches.pop() ?? ''}${text}`);
  }
  return branches;
};

/** Without what only looks around, which no generator makes strings for: what is made is tried on the whole pattern afterwards. */
const withoutLooks = (source: string): string => {
  const parts = pieces(source);
  let kept = '';
  /** Of the groups that are open: whether each only looks around. */
  const open: boolean[] = [];
  for (const [index, { text, inClass }] of parts.entries()) {
    const looks =
      !inClass &&
      text === '(' &&
      /^\(\?(?:=|!|<=|<!)/.test(
        parts
          .slice(index, index + 4)
          .map((each) => each.text)
          .join(''),
      );
    if (!inClass && text === '(') open.push(looks);
    const inside = open.some(Boolean);
    if (!inClass && text === ')') open.pop();
    if (!inside) kept += text;
  }
  return kept;
};

/** A pattern like it whose strings are short and of plain letters. */
const plainer = (source: string): string =>
  withoutLooks(source)
    .replace(/\\b/g, '')
    .replace(/\\p\{[^}]+\}|\\[Sw]/g, 'x')
    .replace(/\\s|(?<!\\)\.(?=[{*+?])/g, ' ')
    .replace(
      /\{(\d+),(\d+)\}/g,
      (_, least: string, most: string) => `{${least},${Math.min(Number(most), Number(least) + 1)}}`,
    )
    .replace(/([?}*+])\?/g, '$1')
    .replace(/[\^$]/g, '');

/** Branches of a language for whose own strings there is no stem. */
const unheard = ({ requests, stems }: LanguageRules): string[] =>
  branchesOf(requests.source)
    .flatMap((each) => branchesOf(each.replace(/^\(\?:([\s\S]*)\)$/, '$1')))
    .filter((branch) => {
      const whole = new RegExp(branch, 'u');
      return fc
        .sample(fc.stringMatching(new RegExp(`^(?:${plainer(branch)})$`)), { numRuns: samplesOfEach, seed: 7 })
        .some((text) => whole.test(text) && !stems.test(text));
    });

describe('what a request is made of is a stem of its language', () => {
  it.each(
    Object.entries({ chinese, danishNorwegian, dutch, finnish, german, italian, japanese }).concat(
      Object.entries({ polish, portuguese, russian, spanish, swedish }),
    ),
  )('%s', (_, rules) => {
    expect(unheard(rules)).toEqual([]);
  });

  it.each([
    // Everyday words ("not", "take", "end", "get"): as stems they would have every mail in English about mail looked through, and hear too much.
    { name: 'english', rules: english, atMost: 16 },
    // Forms that nobody writes ("nousrayir"), made by a pattern that is wider than the language.
    { name: 'french', rules: french, atMost: 2 },
  ])('$name, but for few', ({ rules, atMost }) => {
    expect(unheard(rules).length).toBeLessThanOrEqual(atMost);
  });
});
