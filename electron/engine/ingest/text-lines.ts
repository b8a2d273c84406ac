/** Shown text longer than this is not searched for the address of its link. */
const shownLimit = 2_000;
const deepestQuote = 20;
/** A longer line is broken: whoever looks into its end again and again would else pay with the square of its length. */
const lineLimit = 8_000;

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0;

/** Collects lines of text as a browser would set them: white space collapsed, at most one blank line between paragraphs. */
export class TextLines {
  quotes = 0;
  private lines: string[] = [];
  private current = '';
  private pendingSpace = false;
  private pendingBlank = false;
  private taken = 0;

  /** How many characters there are so far; `link` takes it back. */
  get length(): number {
    return this.taken + this.current.length;
  }

  text(raw: string, preformatted: boolean): void {
    if (preformatted) {
      raw.split('\n').forEach((piece, at) => {
        if (at > 0) this.breakLine();
        this.add(piece);
      });
      return;
    }
    const collapsed = /[\t\r\n\f]| {2}/.test(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ') : raw;
    const piece = collapsed.trim();
    if (piece === '') {
      // A block with nothing but a space that cannot break is how Outlook writes an empty line.
      if (this.current === '' && collapsed.includes('\u00a0')) this.pendingBlank = true;
      else if (collapsed !== '' && this.current !== '') this.pendingSpace = true;
      return;
    }
    const spaced = this.pendingSpace || (this.current !== '' && isSpace(collapsed.charCodeAt(0)));
    this.add(piece.includes('\u00a0') ? piece.replaceAll('\u00a0', ' ') : piece, spaced);
    this.pendingSpace = isSpace(collapsed.charCodeAt(collapsed.length - 1));
  }

  add(piece: string, spaced = false): void {
    if (this.current === '' && this.pendingBlank && this.lines.length > 0) this.push('');
    if (this.current === '') this.pendingBlank = false;
    this.current += spaced && this.current !== '' ? ` ${piece}` : piece;
    this.pendingSpace = false;
    if (this.current.length > lineLimit) this.breakLine();
  }

  breakLine(): void {
    if (this.current !== '' && this.pendingBlank) this.pendingBlank = false;
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

  /** A sign on a line of its own; a blank line before it stays blank. */
  mark(sign: string): void {
    const blank = this.pendingBlank;
    this.startBlock(false);
    this.push(sign);
    this.pendingBlank = blank;
  }

  link(href: string, from: number): void {
    const target = href.trim();
    if (target.length > shownLimit || !/^https?:/i.test(target)) return;
    const start = Math.max(0, from - this.taken, this.current.length - shownLimit);
    const shown = this.current.slice(start).trim().toLowerCase();
    const bare = target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
    if (shown === '' || shown.includes(bare.toLowerCase())) return;
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
    const text = line.trimEnd();
    this.lines.push(this.quotes > 0 ? `${'> '.repeat(Math.min(this.quotes, deepestQuote))}${text}`.trimEnd() : text);
    this.taken += line.length + 1;
  }
}
