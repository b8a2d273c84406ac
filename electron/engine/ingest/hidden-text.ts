import { Parser } from 'htmlparser2';
import { voidElements } from './html-to-text';

const htmlLimit = 500_000;
const textLimit = 20_000;
const depthLimit = 2_000;

/** HTML without any of these hides nothing by its own styles and is not read again; pale paper alone, which most newsletters have, hides nothing. */
const mayHide =
  /display\s*:\s*none|mso-hide|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*(?:0|1px)|opacity\s*:\s*0|max-height\s*:\s*0|\shidden[\s>=]|(?<![a-z-])color\s*[:=]\s*["']?\s*(?:#(?:fff\b|f[0-9a-f]f[0-9a-f]f)|white|transparent|rgba?\()|size\s*=\s*["']?0/i;

const gone =
  /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse)|(?:^|[;\s])opacity\s*:\s*0*(?:\.0+)?\s*(?:[;!]|$)|max-height\s*:\s*0(?:px)?\s*(?:[;!]|$)/i;
const size = /(?:^|[;\s])font-size\s*:\s*([^;!]{1,30})/i;
const colour = /(?:^|[;\s])color\s*:\s*([^;!]{1,40})/i;
const background = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]{1,200})/i;
const skipped = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'select']);

type Look = { gone: boolean; small: boolean; pale: boolean; paper: boolean };

/**
 * The text of a mail's HTML that its reader does not see: not displayed, of no size, transparent, or as pale as the paper it stands on. People read
 * nothing of it (see `htmlToText`), but a program may, so whoever looks for instructions to a model must look here. Knows the styles that
 * elements carry themselves, not those of style sheets. Empty when nothing is hidden. Never throws.
 */
export const hiddenText = (html: string): string => {
  if (!mayHide.test(html)) return '';
  const looks: Look[] = [{ gone: false, small: false, pale: false, paper: true }];
  const found: string[] = [];
  let length = 0;
  let unread = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (voidElements.has(tag)) {
          if (tag === 'br') found.push('\n');
          return;
        }
        if (skipped.has(tag)) unread += 1;
        if (looks.length <= depthLimit) looks.push(lookOf(attributes, looks.at(-1)));
      },
      ontext: (text) => {
        const look = looks.at(-1);
        if (unread > 0 || look === undefined || length > textLimit) return;
        if (!look.gone && !look.small && !(look.pale && look.paper)) {
          // What is hidden in two places is two sentences.
          if (text.trim() !== '' && found.at(-1) !== '\n') found.push('\n');
          return;
        }
        found.push(text);
        length += text.length;
      },
      onclosetag: (tag) => {
        if (voidElements.has(tag)) return;
        if (skipped.has(tag)) unread = Math.max(0, unread - 1);
        if (looks.length > 1) looks.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html.slice(0, htmlLimit));
  parser.end();
  return found
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
};

const lookOf = (attributes: Readonly<Record<string, string>>, outer: Look | undefined): Look => {
  const look = { gone: false, small: false, pale: false, paper: true, ...outer };
  const style = (attributes.style ?? '').slice(0, 1_000);
  look.gone ||= attributes.hidden !== undefined || gone.test(style);
  const points = size.exec(style)?.[1] ?? attributes.size;
  if (points !== undefined)
    look.small = /^\s*0*(?:\.\d+)?(?:px|pt|r?em|%)?\s*$/i.test(points) || /^\s*1px\s*$/i.test(points);
  const ink = colour.exec(style)?.[1] ?? attributes.color;
  if (ink !== undefined) look.pale = isPale(ink);
  const ground = background.exec(style)?.[1] ?? attributes.bgcolor;
  if (ground !== undefined) look.paper = isPale(ground);
  return look;
};

const palest = 240;

/** White or nearly, or transparent. */
const isPale = (value: string): boolean => {
  const text = value.trim().toLowerCase();
  if (/^(?:white|snow|ivory|whitesmoke|ghostwhite|transparent|none)\b/.test(text)) return true;
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1];
  if (hex !== undefined) {
    const parts = hex.length === 3 ? [...hex].map((each) => each + each) : (hex.match(/../g) ?? []);
    return parts.every((each) => Number.parseInt(each, 16) >= palest);
  }
  const numbers =
    /^rgba?\(([^)]{1,60})\)/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  if (numbers.length === 0) return false;
  return numbers[3] === 0 || numbers.slice(0, 3).every((each) => each >= palest);
};
