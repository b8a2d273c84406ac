import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTables } from '../auto-reply/read-words';
import { asks, denials } from '../call-request/call-words';
import { casesByLanguage } from '../opt-out/cases';
import type { ReferralCase } from '../opt-out/cases/language-cases';
import { foldText } from '../opt-out/fold-text';
import { languages } from '../opt-out/languages';
import { leftCompany } from '../opt-out/left-company-words';
import { leavingInstructions, speaksToReaders } from '../opt-out/newsletter-words';
import { wrongPerson } from '../opt-out/wrong-person-words';
import { anyMayMatch } from './ask-together';
import { guarded, mayMatch, never } from './guarded-pattern';

const plain = (pattern: RegExp): RegExp => new RegExp(pattern.source, pattern.flags);

const tables: RegExp[] = [
  ...languages.flatMap((each) => [each.requests, each.notRequests]),
  ...[leftCompany, leavingInstructions, speaksToReaders, wrongPerson],
  ...allTables.flatMap((table) => [table.machine, table.away, table.ticket, table.left, table.engaged, table.later]),
  ...[...asks, ...denials],
];

describe('guarded', () => {
  it('answers as the plain pattern does, for every table and sentences of every language', () => {
    const sentences = Object.values(casesByLanguage)
      .flatMap((cases) => Object.values(cases).flat())
      .map((each: string | ReferralCase) => (typeof each === 'string' ? each : each.text))
      .flatMap((each) => [foldText(each), each.toUpperCase()])
      .filter((_, at) => at % 20 === 0);
    expect(sentences.length).toBeGreaterThan(50);
    for (const pattern of tables) {
      const unguarded = plain(pattern);
      for (const sentence of sentences)
        expect([sentence, pattern.source.slice(0, 60), pattern.test(sentence)]).toEqual([
          sentence,
          pattern.source.slice(0, 60),
          unguarded.test(sentence),
        ]);
    }
  });

  it.each([
    ['foo|bar', ''],
    ['(?:foo|bar)+ baz', 'i'],
    ['colou?rs?\\b', 'iu'],
    ['\\bstra(?:ss|ß)e\\b|stop', 'iu'],
    ['(?<!not )stop(?! by)', 'u'],
    ['[st]top|[^x]op', ''],
    ['解約|退会(?:希望)?', 'u'],
    ['x{3}y*|a{0}b', ''],
    ['(?<name>remov|delet)e (?:me|us|it)', 'u'],
    ['^$|\\.\\?', ''],
    ['st[a-e]rt.{0,5}(?:end|fin)', 'su'],
    ['\\u0073top\\x21|\\u{1F6D1}', 'u'],
    ['不要(?:再)?发', 'u'],
    ['\\b(?:by|us|so)\\b|(?<!\\p{L})no(?!\\p{L})', 'iu'],
    ['\\bby\\b|\\bso\\b.*\\bK\\b', 'i'],
    ['не|再', 'iu'],
    ['(?<![\\p{L}])(?:foo (?:\\S+ ?){0,2}?bar|top (?:b|y)|baz)(?![\\p{L}])', 'u'],
  ])('/%s/%s finds what it finds unguarded, where it finds it', (source, flags) => {
    const pattern = guarded(new RegExp(source, flags));
    const pieces = [
      'foo',
      'bar',
      ' ',
      'baz',
      'Colour',
      'colors',
      'STRASSE',
      'straße',
      'ſtop',
      'not stop',
      'top',
      'xop',
    ];
    const more = ['解', '約', '退会', 'xxx', 'y', 'b', 'Remove', 'delete', ' us', '.?', 'start', 'end', 'stop!', '🛑'];
    const last = ['不要', '再', '发', '\n', '', 'by', 'K', 'k', ' so ', 'ſo', '_', 'é', 'НЕ', 'no'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more, ...last), { maxLength: 7 }), (parts) => {
        const text = parts.join('');
        expect(pattern.exec(text)).toEqual(new RegExp(source, flags).exec(text));
        expect(pattern.test(text)).toBe(new RegExp(source, flags).test(text));
      }),
    );
  });

  it('answers for the pieces of a text as for the same words alone, also where one is cut out of a word or put together from two lines', () => {
    const pattern = guarded(/\bme\b|\bstop it\b|remove/u, 'pieces');
    expect(mayMatch(pattern, 'Names to remove,\nstop\n it. Meet me')).toBe(true);
    expect(['Names', 'me', 'me to', ' remove', 'stop it', 'Meet', 'top it.'].map((each) => pattern.test(each))).toEqual(
      [...[false, true, true, true, true, false, false]],
    );
    expect(mayMatch(pattern, 'Names only')).toBe(false);
    expect(pattern.test('me')).toBe(true);
    expect(pattern.test('Names only')).toBe(false);
  });

  it('tells where a pattern certainly matches nothing, in the text and in its pieces', () => {
    const pattern = guarded(/^stop (?:it|me)\b|\bhalt\b.*now/u);
    expect(mayMatch(pattern, 'please\nstop me')).toBe(true);
    expect(pattern.test('please stop me')).toBe(false);
    expect(mayMatch(pattern, 'halt, but not at once')).toBe(false);
    expect(mayMatch(/stop/, 'nothing')).toBe(true);
  });

  it('answers for several patterns at once as for each of them', () => {
    const sentences = ['please stop me', 'halt, but not at once', 'нет, спасибо', 'nothing', 'Ring me, would you?', ''];
    const groups = [[guarded(/^stop me/u, 'one'), guarded(/halt/u, 'two')], asks, denials, [never], []];
    for (const patterns of groups) {
      const ask = anyMayMatch(patterns);
      expect(sentences.map(ask)).toEqual(sentences.map((each) => patterns.some((pattern) => mayMatch(pattern, each))));
    }
    // What requires nothing, and what is not guarded, may match anything.
    expect(anyMayMatch([guarded(/halt|.b/u, 'three')])('nothing')).toBe(true);
    expect(anyMayMatch([never, /x/])('nothing')).toBe(true);
  });

  it('keeps what it is and does what a pattern does elsewhere', () => {
    const pattern = guarded(/unsub(scribe)?|opt out/iu);
    expect(pattern).toBeInstanceOf(RegExp);
    expect([pattern.source, pattern.flags]).toEqual(['unsub(scribe)?|opt out', 'iu']);
    expect('please Unsubscribe me'.search(pattern)).toBe(7);
    expect('a opt out b'.split(pattern)).toEqual(['a ', undefined, ' b']);
    expect('opt out'.replace(pattern, 'x')).toBe('x');
    expect('nothing here'.match(pattern)).toBeNull();
    const global = /a/g;
    expect(guarded(global)).toBe(global);
    expect(guarded(/(a)\1/)).not.toHaveProperty('number');
  });
});
