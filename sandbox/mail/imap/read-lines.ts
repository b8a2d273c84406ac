/** One command line as it came, literals kept apart: text, literal, text, … */
export type ImapLine = readonly (string | Buffer)[];

/** Largest literal taken, in bytes. */
export const largestLiteral = 30 * 1024 * 1024;

const literalMark = /\{(\d+)(\+?)\}$/;

/**
 * Cuts the bytes of a connection into command lines. A line that ends in `{n}` goes on with n bytes of literal (after
 * `allow` was told to invite them, unless it is `{n+}`) and then with more text. Text is read as latin1, so bytes survive.
 */
export class LineReader {
  private buffered: Buffer = Buffer.alloc(0);
  private parts: (string | Buffer)[] = [];
  private literal: number | null = null;
  private readonly ready: ImapLine[] = [];
  private waiting: ((line: ImapLine | null) => void) | null = null;
  private ended = false;

  /** `allow` sends the continuation; `refuse` is told of a literal that is too large, and ends the connection. */
  constructor(
    private readonly allow: () => void,
    private readonly refuse: () => void,
  ) {}

  feed(chunk: Buffer): void {
    this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
    while (this.step());
  }

  end(): void {
    this.ended = true;
    this.waiting?.(null);
    this.waiting = null;
  }

  /** The next line, or null when the connection has ended. */
  next(): Promise<ImapLine | null> {
    const line = this.ready.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (this.ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  /** Takes one literal or one line of text out of the buffer; false when more bytes are needed. */
  private step(): boolean {
    if (this.literal !== null) {
      if (this.buffered.length < this.literal) return false;
      this.parts.push(Buffer.from(this.buffered.subarray(0, this.literal)));
      this.buffered = this.buffered.subarray(this.literal);
      this.literal = null;
      return true;
    }
    const end = this.buffered.indexOf(0x0a);
    if (end === -1) return false;
    const text = this.buffered.subarray(0, end).toString('latin1').replace(/\r$/, '');
    this.buffered = this.buffered.subarray(end + 1);
    const mark = literalMark.exec(text);
    if (mark === null) {
      this.emit([...this.parts, text]);
      this.parts = [];
      return true;
    }
    const size = Number(mark[1]);
    if (size > largestLiteral) {
      this.refuse();
      return false;
    }
    this.parts.push(text.slice(0, mark.index));
    this.literal = size;
    if (mark[2] === '') this.allow();
    return true;
  }

  private emit(line: ImapLine): void {
    if (this.waiting === null) {
      this.ready.push(line);
      return;
    }
    const resolve = this.waiting;
    this.waiting = null;
    resolve(line);
  }
}
