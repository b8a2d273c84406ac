import { describe, expect, it } from 'vitest';
import { readLinkEntry } from './read-link-entry';

const textOf = (typed: string): string => {
  const read = readLinkEntry(typed);
  return read.kind === 'entry' ? read.text : `! ${read.problem}`;
};

describe('an entry of the link allow-list', () => {
  it.each([
    ['fernhill.example', 'fernhill.example'],
    [' https://www.Fernhill.example/ ', 'fernhill.example'],
    ['*.fernhill.example', '*.fernhill.example'],
    ['https://fernhill.example/pricing/', 'fernhill.example/pricing'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['https://fernhill.example/a?x=1#y', 'fernhill.example/a'],
  ])('%s is kept as %s', (typed, kept) => expect(textOf(typed)).toBe(kept));

  it.each([
    ['', 'empty'],
    ['fernhill .example', 'space'],
    ['dana@fernhill.example', 'mail'],
    ['https://fernhill.example@evil.example/x', 'user'],
    ['ftp://fernhill.example', 'scheme'],
    ['mailto:dana@fernhill.example', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['*', 'wildcard'],
    ['fern*.example', 'wildcard'],
    ['*.com', 'too_wide'],
    ['*.co.uk', 'too_wide'],
    ['co.uk', 'too_wide'],
    ['fernhill', 'no_host'],
    ['fernhill..example', 'no_host'],
    ['fernhill.example:8443', 'port'],
    ['*.10.0.0.1', 'wildcard'],
  ])('%s is refused: %s', (typed, problem) => expect(textOf(typed)).toBe(`! ${problem}`));

  it.each([
    ['docs.google.com', 'open_to_all'],
    ['*.github.io', 'open_to_all'],
    ['bit.ly/fernhill', null],
    ['fernhill.github.io', null],
    ['fernhill.example/a?b=c', 'query_ignored'],
    ['fernhill.example', null],
  ])('%s is noted: %s', (typed, note) => expect(readLinkEntry(typed)).toMatchObject({ kind: 'entry', note }));
});
