import { describe, expect, it } from 'vitest';
import { edge } from './literal-signs';
import { readAlternatives } from './read-required';

/** A word's edge shown as a stroke. */
const required = (source: string): string[][][] =>
  readAlternatives(source).map((each) =>
    each.required.map((one) => one.map((literal) => literal.replaceAll(edge, '|'))),
  );

describe('readAlternatives', () => {
  it('names the words that each branch cannot do without', () => {
    expect(required('stop|remove me')).toEqual([[['stop']], [['remove me']]]);
    expect(required('(?:(?:stop|halt)|quit)')).toEqual([[['stop']], [['halt']], [['quit']]]);
    expect(required('\\b(?:remove|delete) (?:me|us)\\b')).toEqual([
      [['|remove me|', '|remove us|', '|delete me|', '|delete us|']],
    ]);
    expect(required('take .{0,9}off your lists?')).toEqual([[['take '], ['off your list', 'off your lists']]]);
  });

  it('opens a group that has only assertions beside it', () => {
    expect(required('(?<!x)\\b(?:take (?:\\S+ )*?off|off with)(?!y)$')).toEqual([
      [['take '], ['off']],
      [['|off with|']],
    ]);
    expect(required('^(?:stop|halt)+$')).toEqual([[['stop', 'halt']]]);
    expect(readAlternatives('\\b(?:stop|halt)\\b').map((each) => each.source)).toEqual([
      '\\b(?:stop)\\b',
      '\\b(?:halt)\\b',
    ]);
  });

  it('asks for nothing that may be missing', () => {
    expect(required('colou?r')).toEqual([[['color', 'colour']]]);
    expect(required('(?:foo )*bar+')).toEqual([[]]);
    expect(required('foo(?:bar)?\\d')).toEqual([[['foo', 'foobar']]]);
    expect(required('(?:foo|\\d+)bar')).toEqual([[['bar']]]);
    expect(required('(?:foo|\\d+)')).toEqual([[['foo']], []]);
    expect(required('[a-z]no')).toEqual([[]]);
    expect(required('foo{0,2}baz')).toEqual([[['baz']]]);
  });

  it('takes assertions as met and reads signs for what they are', () => {
    expect(required('(?<!not )stop(?!now)\\b')).toEqual([[['stop|']]]);
    expect(required('st[oö]p\\?\\u0021')).toEqual([[['stop?!', 'stöp?!']]]);
    expect(required('a\\|b|[|)]xyz')).toEqual([[['a|b']], [['|xyz', ')xyz']]]);
    expect(required('退会|会|な\\d')).toEqual([[['退会']], [['会']], [['な']]]);
  });

  it('asks for what has to stand ahead or behind, and takes the ends of a text for the ends of words', () => {
    expect(required('stop(?=.*now)|(?<=not )halt|^(?=.*\\bme\\b)')).toEqual([
      [['now'], ['stop']],
      [['not '], ['halt']],
      [['|me|']],
    ]);
    expect(required('(?:foo(?=bar)|baz)x|(?:quit(?=now))?')).toEqual([[['foox', 'bazx']], []]);
    expect(required('^ha\\b|so$|(?:^|, )no\\b')).toEqual([[['|ha|']], [], [['|no|', ', no|']]]);
  });

  it('keeps what stands right before words that are too many to be put together with it', () => {
    const words = ['a', 'an', 'the', 'my', 'no', 'so', 'to', 'we', 'us', 'it', 'up'];
    expect(required(`\\b(?:${words.join('|')}) (?:${words.join('|')})\\b`)).toEqual([
      [words.map((each) => `|${each} `), words.map((each) => ` ${each}|`)],
    ]);
  });

  it('asks for a short word that stands alone, not for its letters', () => {
    expect(required('\\b(?:me|us)\\b|(?<!\\p{L})no(?!\\p{L})')).toEqual([[['|me|']], [['|us|']], [['|no|']]]);
    expect(required("\\bto me|\\bme\\w*|y'en|не|д")).toEqual([[['|to me']], [], [["y'en"]], [['не']], []]);
  });
});
