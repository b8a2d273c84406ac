import { describe, expect, it } from 'vitest';
import { conceptMarks } from './concepts';
import { cutPassages, estimateTokens } from './cut-passages';
import { stemsOf } from './fold-words';
import { indexedForm, matchQuery } from './match-query';
import { mergeRanks } from './merge-ranks';

describe('cutting', () => {
  it('keeps a fact whole, under its key', () => {
    const text = 'One van costs 29 EUR a month. '.repeat(80).trim();
    expect(cutPassages({ key: 'price', text, kind: 'fact' })).toMatchObject([{ heading: 'price', text }]);
  });

  it('cuts a document at headings and paragraphs, none above the most, no word lost', () => {
    const paragraph = (n: number) => Array.from({ length: 60 }, (_, word) => `p${n}w${word}`).join(' ');
    const text = `Intro line.\n\n# Terms\n\n${[1, 2, 3, 4].map(paragraph).join('\n\n')}\n\nSupport hours:\n\nWeekdays.`;
    const passages = cutPassages({ key: 'Handbook', text, kind: 'document' });
    expect(passages[0]).toMatchObject({ heading: 'Handbook', text: 'Intro line.' });
    expect(passages.at(-1)).toMatchObject({ heading: 'Handbook › Support hours', text: 'Weekdays.' });
    expect(passages.filter(({ heading }) => heading === 'Handbook › Terms').length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.tokens).toBeLessThanOrEqual(320);
    const words = passages.flatMap((passage) => passage.text.match(/p\dw\d+/g) ?? []);
    expect(words).toHaveLength(240);
  });

  it('cuts what has neither paragraphs nor sentences, and tells two texts apart by their hash', () => {
    const passages = cutPassages({ key: 'k', text: 'x'.repeat(20_000), kind: 'document' });
    expect(
      passages
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toHaveLength(20_000);
    expect(Math.max(...passages.map(({ text }) => estimateTokens(text)))).toBeLessThanOrEqual(300);
    const [a, b] = ['one', 'two'].map((text) => cutPassages({ key: 'k', text, kind: 'fact' })[0]?.hash);
    expect(a).not.toBe(b);
  });
});

describe('folding', () => {
  it.each([
    ['prices', 'pricing'],
    ['Verträge', 'Vertrags'],
    ['cancelled', 'cancel'],
    ['integrations', 'integration'],
    ['Sécurité', 'securite'],
    ['integración', 'integraciones'],
    ['factures', 'facture'],
    ['straße', 'STRASSE'],
  ])('%s and %s meet', (a, b) => {
    expect(stemsOf(a)).toEqual(stemsOf(b));
  });

  it.each([
    ['price', 'pilot'],
    ['contract', 'contact'],
    ['27001', '27002'],
  ])('%s and %s do not', (a, b) => {
    expect(stemsOf(a)).not.toEqual(stemsOf(b));
  });

  it.each([
    ['Was kostet das im Monat?', 'zcprice'],
    ['Ça coûte combien ?', 'zcprice'],
    ['¿Se puede cancelar?', 'zccancel'],
    ['Onde ficam alojados os dados?', 'zchosting'],
    ['Macie wsparcie w weekend?', 'zcsupport'],
    ['Finns det bindningstid?', 'zccontract'],
    ['Lavora anche senza rete?', 'zcoffline'],
  ])('%s is about %s', (text, mark) => {
    expect(conceptMarks(text)).toContain(mark);
  });

  it.each(['Thanks, got it.', 'Morgen um zehn passt mir.', 'Merci et bonne journée'])('%s is about nothing', (text) => {
    expect(conceptMarks(text)).toEqual([]);
  });

  it('names an amount the same however it is written', () => {
    const marks = ['€29 a van', '29.00 EUR', '29 euros'].map((text) => indexedForm({ heading: '', text }).marks);
    for (const mark of marks) expect(mark).toContain('zaeur29');
    expect(matchQuery(['29 €'])).toContain('marks:"zaeur29"');
  });

  it('makes no query of nothing, and none that the index cannot read', () => {
    expect(matchQuery([' … '])).toBeNull();
    expect(matchQuery(['"quoted" AND (NEAR* price^']) ?? '').not.toMatch(/AND|[()^]/);
  });
});

describe('merging', () => {
  it('puts what two rankings agree on before what one names first', () => {
    expect(
      mergeRanks([
        ['a', 'b', 'c'],
        ['d', 'b', 'e'],
      ])[0],
    ).toBe('b');
  });
  it('is the one ranking where there is only one', () => {
    expect(mergeRanks([['a', 'b'], []])).toEqual(['a', 'b']);
  });
});
