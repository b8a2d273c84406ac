import { describe, expect, it } from 'vitest';
import { unflow } from './flowed-text';
import { parseMime } from './parse-mime';

describe('unflow', () => {
  it.each([
    ['joins what goes on', 'Thursday \nat ten.\nOr Friday.', 'Thursday at ten.\nOr Friday.'],
    [
      'keeps the quote mark of a joined line once',
      '> which day \n> suits you?\nThursday',
      '> which day suits you?\nThursday',
    ],
    ['joins deeper quotes with or without spaces', '> > a \n>> b\n> c', '> > a b\n> c'],
    ['joins nothing across a change of depth', '> which day \nThursday \n> or', '> which day \nThursday \n> or'],
    ['leaves the delimiter of a signature alone', 'Best \n\n-- \nDana', 'Best \n-- \nDana'],
    ['joins no delimiter to the line above it', 'Best \n-- \nDana', 'Best \n-- \nDana'],
    ['takes the stuffed space off', ' From Monday on\n > a', 'From Monday on\n> a'],
  ])('%s', (_name, text, expected) => {
    expect(unflow(text, false)).toBe(expected);
  });

  it('takes the space at a soft break with it where DelSp says so', () => {
    expect(unflow('Donners \ntag', true)).toBe('Donnerstag');
  });

  it('ends a paragraph at an empty line, also below a line that ends with two spaces', () => {
    expect(unflow('Thursday  \n\nat ten', true)).toBe('Thursday \nat ten');
  });

  it('is what a mail of format=flowed is read by', async () => {
    const mail =
      'Content-Type: text/plain; format=flowed\r\n\r\n> which day \r\n> suits you?\r\n\r\nThursday \r\nat ten.\r\n';
    expect((await parseMime(new TextEncoder().encode(mail))).text).toBe('> which day suits you?\n\nThursday at ten.\n');
  });
});
