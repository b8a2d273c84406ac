import { decodeCodePage } from './code-page';

/** Groups whose contents are no text. */
const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'headerl',
  'headerr',
  'footerl',
  'footerr',
  'fldinst',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'xmlnstbl',
]);
const spoken: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  page: '\n',
  sect: '\n',
  tab: '\t',
  cell: '\t',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  endash: '\u2013',
  emdash: '\u2014',
  enspace: '\u2002',
  emspace: '\u2003',
};
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g;
const deepest = 200;

type Group = { silent: boolean; htmlTag: boolean; unicodeSkip: number };

/**
 * The words of an RTF body: as HTML where the RTF carries the HTML it was made from (MS-OXRTFEX, `\fromhtml1`), else as plain text. Takes RTF as
 * latin1. One pass, linear; what cannot be understood is skipped.
 */
export const rtfToMail = (rtf: string): { text: string; html: string } => {
  const codePage = Number(/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? 1252);
  const fromHtml = /\\fromhtml1\b/.test(rtf.slice(0, 2_000));
  const out: string[] = [];
  let coded: number[] = [];
  let group: Group = { silent: false, htmlTag: false, unicodeSkip: 1 };
  const outer: Group[] = [];
  let tooDeep = 0;
  let rtfOnly = false;
  let toSkip = 0;

  const flush = (): void => {
    if (coded.length > 0) out.push(decodeCodePage(Uint8Array.from(coded), codePage));
    coded = [];
  };
  const heard = (): boolean => !group.silent && !(fromHtml && rtfOnly);
  const say = (text: string): void => {
    if (!heard()) return;
    flush();
    out.push(text);
  };
  const word = (name: string, value: string | undefined): void => {
    if (name === 'uc') group.unicodeSkip = Math.min(Number(value ?? 1), 10);
    else if (name === 'htmlrtf') rtfOnly = value !== '0';
    else if (name === 'htmltag') {
      group.htmlTag = true;
      group.silent = !fromHtml;
    } else if (name === 'u' && value !== undefined) {
      say(String.fromCharCode(Number(value) & 0xffff));
      toSkip = group.unicodeSkip;
    } else if (silent.has(name)) group.silent = true;
    else if (spoken[name] !== undefined) say(spoken[name] ?? '');
  };

  let star = false;
  for (const [, name, value, hex, symbol, brace, plain] of rtf.matchAll(token)) {
    const starred = star;
    star = false;
    if (brace === '{') {
      if (outer.length >= deepest) tooDeep += 1;
      else {
        outer.push(group);
        group = { ...group, htmlTag: false };
      }
    } else if (brace === '}') {
      flush();
      if (tooDeep > 0) tooDeep -= 1;
      else group = outer.pop() ?? group;
    } else if (name !== undefined) {
      // `{\*\name` is a group for whoever knows the name.
      if (starred && name !== 'htmltag') group.silent = true;
      word(name, value);
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (heard()) coded.push(Number.parseInt(hex, 16));
    } else if (symbol === '*') star = true;
    else if (symbol === '~') say('\u00a0');
    else if (symbol === '_') say('-');
    else if (symbol === '\n' || symbol === '\r') say('\n');
    else if (symbol !== undefined && /[\\{}]/.test(symbol)) say(symbol);
    else if (plain !== undefined) {
      const rest = plain.slice(Math.min(toSkip, plain.length));
      toSkip = Math.max(0, toSkip - plain.length);
      if (rest !== '') say(/[\x80-\xff]/.test(rest) ? decodeCodePage(Buffer.from(rest, 'latin1'), codePage) : rest);
    }
  }
  flush();
  const whole = out.join('');
  return fromHtml ? { text: '', html: whole } : { text: whole, html: '' };
};
