import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween, figureKey, sentencesKept } from './edits-between';
import { maskPersonal, withoutFigures } from './mask-personal';

const dana = { names: ['Dana Okafor', 'Erik Sund'], companies: ['Northwind Traders GmbH'] };
const reply = (middle: string, name = 'Dana'): string => `Hi ${name},

Thank you for asking. ${middle} The set-up takes one afternoon.

What would suit you to go through one of your rounds with me?`;
const kinds = (before: string, after: string) =>
  editsBetween(before, after, dana).map(({ kind, before: b, after: a }) => [kind, b, a]);

describe('editsBetween', () => {
  it.each([
    [
      'a sentence taken out',
      reply('I hope this message finds you well.'),
      reply('').replace('  ', ' '),
      [['removed', 'I hope this message finds you well.', '']],
    ],
    [
      'a sentence added',
      reply('It runs on the phones you have.'),
      `${reply('It runs on the phones you have.')}\n\nNo need to prepare anything.`,
      [['added', '', 'No need to prepare anything.']],
    ],
    [
      'a word replaced, twice the same counts once',
      reply('You can utilise it daily. Drivers utilise it too.'),
      reply('You can use it daily. Drivers use it too.'),
      [['replaced', 'utilise', 'use']],
    ],
    [
      'a greeting',
      reply('It runs.'),
      reply('It runs.').replace('Hi Dana', 'Hello Dana'),
      [['greeting', 'Hi [name],', 'Hello [name],']],
    ],
    [
      'another opening',
      reply('It runs.').replace('Thank you for asking.', 'Hope all is well on your side.'),
      reply('It runs.').replace('Thank you for asking.', 'Good that you ask about our pilots.'),
      [['opening', 'Hope all is well on your side.', 'Good that you ask about our pilots.']],
    ],
    [
      'another closing',
      reply('It runs.').replace(/What would.*$/, 'Looking forward to hearing back very soon!'),
      reply('It runs.').replace(/What would.*$/, 'Which morning could we speak?'),
      [['closing', 'Looking forward to hearing back very soon!', 'Which morning could we speak?']],
    ],
    [
      'a price corrected',
      reply('It costs €19 per van a month.'),
      reply('It costs €21 per van a month.'),
      [['fact', '€19 per van', '€21 per van']],
    ],
    [
      'a number corrected',
      reply('A trial lasts 14 days.'),
      reply('A trial lasts 30 days.'),
      [['fact', '14 days', '30 days']],
    ],
    ['nothing', reply('It runs.'), reply('It runs.'), []],
    ['spacing and commas alone', reply('It runs, well.'), reply('It runs well').replace('\n\n', '\n'), []],
    [
      'a text written anew',
      reply('It runs.'),
      'Ring me when you like and I shall explain everything in peace over coffee.',
      [],
    ],
    ['the same amount in other signs', reply('It costs €19 per van.'), reply('It costs 19.00 EUR per van.'), []],
  ])('%s', (_what, before, after, edits) => {
    expect(kinds(before, after)).toEqual(edits);
  });

  it('is the same edit whoever it is written to', () => {
    const one = editsBetween(
      reply('We could utilise Northwind’s vans on 12/05/2026.'),
      reply('We could use Northwind’s vans on 12/05/2026.'),
      dana,
    );
    const two = editsBetween(
      reply('We could utilise the vans of Bakeries Ltd at 14:30.', 'Ivo'),
      reply('We could use the vans of Bakeries Ltd at 14:30.', 'Ivo'),
      { names: ['Ivo Marek'], companies: ['Bakeries Ltd'] },
    );
    expect(one.map((each) => each.key)).toEqual(two.map((each) => each.key));
    expect(one).toHaveLength(1);
  });

  it('gives nothing for a text against itself, and never throws', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editsBetween(a, a, dana)).toEqual([]);
        editsBetween(a, b, dana);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps how a text that was left alone opens and closes', () => {
    expect(sentencesKept(reply('It runs.'), dana)).toEqual([
      'Thank you for asking.',
      'What would suit you to go through one of your rounds with me?',
    ]);
  });
});

describe('maskPersonal', () => {
  it.each([
    ['Tell Okafor and Erik Sund at Northwind', 'Tell [name] and [name] at [company]'],
    ['Dana Okafor’s number is +351 912 345 678.', '[name] number is [phone].'],
    ['Write to dana@northwind.example or see fernhill.example/a', 'Write to [address] or see [link]'],
    ['You said “our vans stand still on Mondays”.', 'You said [quote].'],
    ['On 2026-05-12 at 14:30, or 3 pm', 'On [time] at [time], or [time]'],
    ['It is €12,500 for 40 vans, order 88412097', 'It is [number] for [number] vans, order [phone]'],
    ['Danae is somebody else', 'Danae is somebody else'],
  ])('%s', (text, masked) => {
    expect(withoutFigures(maskPersonal(text, dana))).toBe(masked);
  });

  it('leaves no name, address or figure of the lead, wherever they stand', () => {
    const secrets = ['Dana', 'Okafor', 'Northwind', 'dana@northwind.example', '+351 912 345 678', '4711'];
    const words = fc.constantFrom('we', 'spoke', 'with', 'about', 'the', 'vans', 'again');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.constantFrom(...secrets)), { maxLength: 20 }), (all) => {
        const masked = withoutFigures(maskPersonal(all.join(' '), dana));
        for (const secret of secrets) expect(masked).not.toContain(secret);
      }),
      { numRuns: 200 },
    );
  });
});

it('a figure is the same however it is written', () => {
  expect(['€19', '19 EUR', '€19.00', '19 euros'].map(figureKey)).toEqual(['19 EUR', '19 EUR', '19 EUR', '19 EUR']);
});
