import { Parser } from 'htmlparser2';
import { cleanText } from './clean-strings';

/** Stands at the start of a part that a mail client marked as quoted; private use, so that no real text holds it. */
export const quoteMark = '\uE0F1';
/** Likewise for a signature. */
export const signatureMark = '\uE0F2';

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const hidden = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'select']);
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

// What clients write around quoted history: Gmail, Outlook (web, mobile, Mac), Yahoo, Thunderbird, Proton, Zoho, GMX, QQ.
const quoteName =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|moz-forward-container|gmx_quote|ms-outlook-mobile-reference-message|WordSectionReply|cloudscape-quote|tutanota_quote|front-blockquote)(?=\s|$)/;
const quoteId =
  /^(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|replySplit|isReplyContent|reply-intro|yiv\w{0,20}replySplit|mailcontent-quoted)$/;
const signatureName =
  /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block|signature|email-signature|Apple-mail-signature)(?=\s|$)/;
const signatureId =
  /^(?:x_)?(?:Signature|ms-outlook-mobile-signature|mobile-signature|AppleMailSignature|emailsignature)$/i;
// The line that Outlook for Windows draws above the quoted header.
const outlookRule =
  /border-top(?:-width)?\s*:\s*(?:solid\s+#(?:b5c4df|e1e1e1)|1px[^;]{0,40}#(?:b5c4df|e1e1e1|e5e5e5))/i;

/**
 * HTML as lines of text: blocks on lines of their own, `blockquote` as "> " lines, links as their text (with the address behind
 * it when the text does not show it), nothing from scripts, styles or the head. Reads with a stream parser and no recursion, so depth does not
 * matter. With `marks`, the places where a client marked quoted history or a signature carry `quoteMark` / `signatureMark`.
 */
export const htmlToText = (html: string, options: { marks?: boolean } = {}): string => {
  if (isAbsurdlyDeep(html))
    return cleanText(
      html
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const out = new Lines();
  let skip: { tag: string; depth: number } | null = null;
  let pre = 0;
  const links: { href: string; from: number }[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (skip !== null) {
          if (tag === skip.tag) skip.depth += 1;
          return;
        }
        if (hidden.has(tag)) {
          skip = { tag, depth: 1 };
          return;
        }
        if (tag === 'br') out.breakLine();
        else if (blocks.has(tag)) out.startBlock(tag === 'p' || /^h[1-6]$/.test(tag));
        if (tag === 'hr') out.add('________________________________');
        if (tag === 'hr') out.startBlock(false);
        if (tag === 'li') out.add('- ');
        if (tag === 'pre') pre += 1;
        if (tag === 'blockquote') out.quotes += 1;
        if (tag === 'a') links.push({ href: attributes.href ?? '', from: out.length });
        if (options.marks === true && tag !== 'blockquote') {
          const name = attributes.class ?? '';
          const id = attributes.id ?? '';
          if (quoteName.test(name) || quoteId.test(id) || outlookRule.test((attributes.style ?? '').slice(0, 500))) {
            out.mark(quoteMark);
          } else if (signatureName.test(name) || signatureId.test(id) || attributes['data-signatureblock'] === 'true') {
            out.mark(signatureMark);
          }
        }
      },
      ontext: (text) => {
        if (skip === null) out.text(text, pre > 0);
      },
      onclosetag: (tag) => {
        if (skip !== null) {
          if (tag === skip.tag) skip.depth -= 1;
          if (skip.depth === 0) skip = null;
          return;
        }
        if (voids.has(tag)) return;
        if (tag === 'a') {
          const link = links.pop();
          if (link !== undefined) out.link(link.href, link.from);
        }
        if (tag === 'td' || tag === 'th') out.cell();
        else if (blocks.has(tag)) out.startBlock(tag === 'p' || /^h[1-6]$/.test(tag));
        if (tag === 'pre') pre = Math.max(0, pre - 1);
        if (tag === 'blockquote') out.quotes = Math.max(0, out.quotes - 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return cleanText(out.finish());
};

/** The parser's work grows with the square of the depth; no mail a person wrote comes near this one. */
const depthLimit = 5_000;

const isAbsurdlyDeep = (html: string): boolean => {
  let depth = 0;
  for (const [, close, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (voids.has(tag.toLowerCase())) continue;
    depth += close === '/' ? -1 : 1;
    if (depth > depthLimit) return true;
  }
  return false;
};

/** Collects the lines: white space collapsed as a browser would, at most one blank line between paragraphs. */
class Lines {
  quotes = 0;
  private lines: string[] = [];
  private current = '';
  private pendingSpace = false;
  private pendingBlank = false;
  private taken = 0;

  get length(): number {
    return this.taken + this.current.length;
  }

  text(raw: string, preformatted: boolean): void {
    if (preformatted) {
      const pieces = raw.split('\n');
      pieces.forEach((piece, at) => {
        if (at > 0) this.breakLine();
        this.add(piece);
      });
      return;
    }
    const collapsed = raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (collapsed === ' ' || collapsed === '') {
      if (collapsed === ' ' && this.current !== '') this.pendingSpace = true;
      return;
    }
    if (collapsed.startsWith(' ') && this.current !== '') this.pendingSpace = true;
    this.add(collapsed.trim().replace(/\u00a0/g, ' '), this.pendingSpace);
    this.pendingSpace = collapsed.endsWith(' ');
  }

  add(piece: string, spaced = false): void {
    if (this.current === '' && this.pendingBlank && this.lines.length > 0) this.push('');
    if (this.current === '') this.pendingBlank = false;
    this.current += spaced && this.current !== '' ? ` ${piece}` : piece;
    this.pendingSpace = false;
  }

  breakLine(): void {
    this.push(this.current);
    this.current = '';
    this.pendingSpace = false;
    this.pendingBlank = false;
  }

  startBlock(paragraph: boolean): void {
    if (this.current.trim() !== '') this.breakLine();
    this.current = '';
    this.pendingSpace = false;
    if (paragraph) this.pendingBlank = true;
  }

  cell(): void {
    if (this.current !== '') this.pendingSpace = true;
  }

  mark(sign: string): void {
    this.startBlock(false);
    this.push(sign);
  }

  link(href: string, from: number): void {
    const shown = this.current.slice(Math.max(0, from - this.taken)).trim();
    const target = href.trim();
    if (!/^(?:https?:|mailto:|tel:)/i.test(target) || target.length > 2_000) return;
    const bare = target.replace(/^(?:mailto:|tel:|https?:\/\/(?:www\.)?)/i, '').replace(/\/$/, '');
    if (shown === '' || shown.toLowerCase().includes(bare.toLowerCase())) return;
    if (/^(?:mailto:|tel:)/i.test(target)) return;
    this.add(`<${target}>`, true);
  }

  finish(): string {
    this.startBlock(false);
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '');
  }

  private push(line: string): void {
    const text = this.quotes > 0 ? `${'> '.repeat(Math.min(this.quotes, 20))}${line}`.trimEnd() : line.trimEnd();
    this.lines.push(text);
    this.taken += line.length + 1;
  }
}
