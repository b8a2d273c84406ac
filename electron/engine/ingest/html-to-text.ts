import { Parser } from 'htmlparser2';
import { cleanText } from './clean-strings';
import { clientMark, isGmailQuote } from './client-marks';
import { TextLines } from './text-lines';

/** Stands at the start of a part that a mail client marked as quoted; private use, so that no real text holds it. */
export const quoteMark = '\uE0F1';
/** Likewise for a signature. */
export const signatureMark = '\uE0F2';
/** Likewise for Gmail's container of history, in which people also type. */
export const softQuoteMark = '\uE0F3';
/** Stands above a block that somebody quoted by hand. */
export const handQuoteMark = '\uE0F4';

const clientMarks = /[\uE0F1-\uE0F4]/g;

/** Text without the signs of `htmlToText`'s marks. */
export const withoutMarks = (text: string): string =>
  text.search(clientMarks) < 0 ? text : text.replace(clientMarks, '');

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const blocks = set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul',
);
const headings = set('h1 h2 h3 h4 h5 h6');
const hidden = set('script style head title template noscript object svg select');
/** Elements without content. */
export const voidElements = set('area base br col embed hr img input link meta param source track wbr');

/** The parser's work grows with the depth; no mail a person wrote comes near this one. */
const depthLimit = 2_000;

const invisible = /display\s*:\s*none|mso-hide\s*:\s*all/i;
const tightMargin = /margin(?:-top|-bottom)?\s*:\s*0(?![.\d])/i;

/**
 * HTML as lines of text: blocks on lines of their own, `blockquote` as "> " lines, the cells of a row beside each other, links as their text
 * (with the address behind it when the text does not show it), nothing from scripts, styles, the head or what is not displayed. One pass of a stream
 * parser and no recursion. With `marks`, the places where a client marked quoted history or a signature carry the marks above on
 * lines of their own. Never throws.
 */
export const htmlToText = (html: string, options: { marks?: boolean } = {}): string => {
  const marked = options.marks === true;
  const out = new TextLines();
  let skip: { tag: string; depth: number } | null = null;
  let pre = 0;
  let depth = 0;
  let container = 0;
  let tooDeep = false;
  // The number of the next item of each open list; null where its items have none.
  const lists: (number | null)[] = [];
  const links: { href: string; from: number }[] = [];
  // Whether each open paragraph has space around it: Outlook's have none, and part paragraphs by an empty one.
  const spaced: boolean[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (tooDeep) return;
        if (!voidElements.has(tag)) {
          depth += 1;
          if (depth > depthLimit) tooDeep = true;
        }
        if (skip !== null) {
          if (tag === skip.tag) skip.depth += 1;
          return;
        }
        const style = attributes.style;
        if (hidden.has(tag) || (style !== undefined && !voidElements.has(tag) && invisible.test(style.slice(0, 500)))) {
          skip = { tag, depth: 1 };
          return;
        }
        if (tag === 'br') out.breakLine();
        else if (tag === 'img') {
          if (isEmoji(attributes.alt ?? '')) out.text(attributes.alt ?? '', false);
        } else if (tag === 'p') {
          const space =
            !/(?:^|\s)(?:x_)*MsoNormal/.test(attributes.class ?? '') && !tightMargin.test((style ?? '').slice(0, 300));
          spaced.push(space);
          out.startBlock(space);
        } else if (blocks.has(tag)) out.startBlock(headings.has(tag));
        if (tag === 'hr') {
          out.add('________________________________');
          out.startBlock(false);
        } else if (tag === 'li') {
          const number = lists.at(-1) ?? null;
          out.add(number === null ? '- ' : `${number}. `);
          if (number !== null) lists[lists.length - 1] = number + 1;
        } else if (tag === 'ol') lists.push(startOf(attributes.start));
        else if (tag === 'ul') lists.push(null);
        else if (tag === 'pre') pre += 1;
        else if (tag === 'a') links.push({ href: attributes.href ?? '', from: out.length });
        if (marked && tag !== 'blockquote') {
          const mark = clientMark(tag, attributes);
          if (mark === 'soft-quote') {
            container += 1;
            out.mark(softQuoteMark);
          } else if (mark !== null) out.mark(mark === 'quote' ? quoteMark : signatureMark);
        }
        if (tag === 'blockquote') {
          if (marked && container === 0 && isGmailQuote(attributes)) out.mark(handQuoteMark);
          out.quotes += 1;
        }
      },
      ontext: (text) => {
        if (skip === null) out.text(marked ? withoutMarks(text) : text, pre > 0);
      },
      onclosetag: (tag) => {
        if (tooDeep || voidElements.has(tag)) return;
        depth -= 1;
        if (skip !== null) {
          if (tag === skip.tag) skip.depth -= 1;
          if (skip.depth === 0) skip = null;
          return;
        }
        if (tag === 'a') {
          const link = links.pop();
          if (link !== undefined) out.link(link.href, link.from);
        } else if (tag === 'td' || tag === 'th') out.cell();
        else if (tag === 'p') out.startBlock(spaced.pop() ?? false);
        else if (blocks.has(tag)) out.startBlock(headings.has(tag));
        if (tag === 'ol' || tag === 'ul') lists.pop();
        if (tag === 'pre') pre = Math.max(0, pre - 1);
        if (tag === 'blockquote') out.quotes = Math.max(0, out.quotes - 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  // In pieces, so that what is far too deep is left early.
  for (let at = 0; at < html.length && !tooDeep; at += 65_536) parser.write(html.slice(at, at + 65_536));
  if (tooDeep) return cleanText(withoutTags(html));
  parser.end();
  return cleanText(out.finish());
};

/** What Gmail and Outlook set as a picture: an emoji, which its `alt` names. A word there is a logo's. */
const isEmoji = (alt: string): boolean => alt.length <= 16 && emoji.test(alt);
const emoji = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0f)+$/u;

const startOf = (value: string | undefined): number => (/^\d{1,6}$/.test(value ?? '') ? Number(value) : 1);

const withoutTags = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
