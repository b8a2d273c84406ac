import { openByteSink } from './byte-sink';
import { countDecoded, countLines } from './decoded-size';
import { leftOutLine, notedBytes } from './left-out';
import { type MailLimits, mailLimits } from './mail-limits';
import { type Boundary, type OpenPart, openPart, untyped } from './open-part';
import { type PartUse, purposeOf, readPartHead } from './part-head';
import { type LinePiece, splitLines } from './split-lines';

/**
 * A mail made small: the same structure and words, without the bodies of attachments. `leftOut` says in words what of the text or of the
 * structure did not fit; that attachments were left out is no loss and is said by their parts.
 */
export type CondensedMail = { bytes: Uint8Array; leftOut: string[] };

const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;
/**
 * So many bytes of a mail are passed over without an object for each line. Beyond that a mail is large and comes in pieces, which V8 gives back only when
 * it collects: without the lines' own objects it would not for up to 32 MB of them.
 */
const passedAtOnce = 2 * 1024 * 1024;
/** Of a field that decides something, when the whole does not fit. */
const longestField = 16 * 1024;
const newline = Buffer.from('\r\n');
const asText = Buffer.from('Content-Type: text/plain\r\n');
const deciding =
  /^(?:from|sender|to|cc|reply-to|subject|date|message-id|in-reply-to|references|return-path|content-[a-z-]+|auto-submitted|precedence|list-[a-z-]+|x-[a-z-]*auto[a-z-]*|x-failed-recipients)[ \t]*:/i;

/**
 * Reads a mail of any size as a stream and keeps what a parser needs of it: headers, text parts, reports and calendar parts up to their
 * limits; of everything else the header and the decoded size. Memory is bounded by the limits, time by the bytes. Never throws.
 *
 * Written here because the kept splitter (mailsplit) gives up at 1 MB of header or 1,000 parts, and mails like that are what this is for.
 * Boundaries are recognised as postal-mime does, which reads the result.
 */
export const openCondenser = (
  limits: MailLimits = mailLimits,
): { write: (chunk: Uint8Array) => void; end: () => CondensedMail } => {
  const out = openByteSink();
  const boundaries: Boundary[] = [];
  let keptBytes = 0;
  let headBytes = 0;
  let parts = 0;
  let dropped = 0;
  let started = false;
  let cutText = false;
  let cutReport = false;
  let cutHead = false;
  let tooDeep = false;
  let passed = 0;
  let part: OpenPart | null = openPart('text/plain');

  const enterBody = (open: OpenPart): void => {
    open.state = 'body';
    open.info = readPartHead(open.head.view().toString('latin1').split('\r\n'), open.fallbackType);
    open.use = purposeOf(open.info);
    if (open.use === 'multipart' && boundaries.length >= limits.depth) {
      tooDeep = true;
      open.head.clear();
      open.head.add(Buffer.from('Content-Type: application/octet-stream\r\n'));
      open.info = { ...untyped, type: 'application/octet-stream' };
      open.use = 'attachment';
    }
    open.size = countDecoded(open.info.encoding);
    if (open.use !== 'multipart') return;
    boundaries.push({
      owner: open,
      line: Buffer.from(`--${open.info.boundary ?? ''}`, 'latin1'),
      childType: open.info.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
    });
  };

  /** `opened` is the multipart whose next part begins; null where none does. */
  const close = (opened: OpenPart | null): void => {
    if (part === null) return;
    if (part.state === 'head') enterBody(part);
    // A multipart in which no part ever begins holds words all the same: what stands in it is shown as text.
    if (part.use === 'multipart' && part !== opened) out.add(asText);
    if (part.use !== 'multipart' && part.dropped) {
      // A part that was cut before (a mailbox was asked for its front only) is as large as was noted then.
      out.add(Buffer.from(leftOutLine(Math.max(part.size.bytes(), notedBytes(part.head.view())))));
      cutText ||= part.use === 'text';
      cutReport ||= part.use === 'report' || part.use === 'tnef';
    }
    out.add(part.head.view());
    out.add(newline);
    const body = part.body.view();
    out.add(body);
    if (body.length > 0 && body[body.length - 1] !== LF) out.add(newline);
    part = null;
  };

  const limitOf = (use: PartUse): number => {
    if (use === 'text') return limits.textBytes;
    if (use === 'report') return limits.reportBytes;
    if (use === 'tnef') return limits.tnefBytes;
    return use === 'multipart' ? limits.frameBytes : 0;
  };

  const headPiece = (open: OpenPart, { bytes, starts, ends }: LinePiece): void => {
    const length = open.head.length + bytes.length;
    const fits = length <= limits.headBytes;
    const folded = bytes[0] === 0x20 || bytes[0] === 0x09;
    const wanted =
      !fits && (folded ? open.keepsLine : starts && deciding.test(bytes.subarray(0, 80).toString('latin1')));
    if (starts) {
      open.keepsLine = fits || (wanted && length <= 2 * limits.headBytes);
    } else if (!fits) {
      if (open.keepsLine) open.head.add(newline);
      open.keepsLine = false;
    }
    if (open.keepsLine) {
      open.head.add(bytes);
      headBytes += bytes.length;
      if (ends) open.head.add(newline);
      return;
    }
    if (bytes.length === 0) return;
    cutHead = true;
    // Ten thousand recipients are one line; the first of them still tell who is written to.
    if (starts && wanted && open.head.length + longestField <= 2 * limits.headBytes) {
      open.head.add(bytes.subarray(0, longestField));
      open.head.add(newline);
    }
  };

  const bodyPiece = (open: OpenPart, { bytes, ends }: LinePiece): void => {
    const room = roomFor(open);
    if (!open.dropped && bytes.length + newline.length <= room) {
      open.body.add(bytes);
      if (ends) open.body.add(newline);
      keptBytes += bytes.length + newline.length;
      return;
    }
    if (!open.dropped) {
      open.dropped = true;
      if (open.use !== 'multipart') countLines(open.size, open.body.view());
      // A page in one line is still a page: as much of it as fits.
      if (open.use === 'text' && room > 0) open.body.add(bytes.subarray(0, room));
    }
    if (open.use !== 'multipart') open.size.line(bytes, 0, bytes.length, ends);
  };

  const roomFor = (open: OpenPart): number =>
    Math.min(limitOf(open.use) - open.body.length, limits.keptBytes - keptBytes);

  const boundaryAt = (bytes: Buffer): { index: number; last: boolean } | null => {
    if (bytes.length < 3 || bytes[0] !== DASH || bytes[1] !== DASH) return null;
    for (let index = boundaries.length - 1; index >= 0; index -= 1) {
      const line = boundaries[index]?.line;
      if (line === undefined || bytes.length < line.length || line.compare(bytes, 0, line.length) !== 0) continue;
      const last = bytes[line.length] === DASH && bytes[line.length + 1] === DASH;
      let at = line.length + (last ? 2 : 0);
      while (at < bytes.length && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d)) at += 1;
      if (at === bytes.length) return { index, last };
    }
    return null;
  };

  const enterPart = (at: { index: number; last: boolean }, bytes: Buffer): void => {
    const boundary = boundaries[at.index];
    close(at.last ? null : (boundary?.owner ?? null));
    boundaries.length = at.last ? at.index : at.index + 1;
    if (!at.last) parts += 1;
    if (boundary === undefined) return;
    if (!at.last && (parts > limits.parts || headBytes > limits.headsBytes)) {
      dropped += 1;
      return;
    }
    out.add(bytes);
    out.add(newline);
    if (!at.last) part = openPart(boundary.childType);
  };

  const take = (piece: LinePiece): void => {
    let { bytes } = piece;
    if (!started) {
      // What stands before the first header field: a byte order mark, blank lines, the line of an mbox.
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)) return;
      started = true;
      if (bytes.subarray(0, 5).toString('latin1') === 'From ') return;
    }
    const end = piece.ends && bytes[bytes.length - 1] === 0x0d ? bytes.length - 1 : bytes.length;
    const line: LinePiece = { ...piece, bytes: bytes.subarray(0, end) };
    if (piece.starts && boundaries.length > 0 && bytes[0] === DASH && bytes[1] === DASH) {
      const at = boundaryAt(bytes);
      if (at !== null) {
        enterPart(at, line.bytes);
        return;
      }
    }
    if (part === null) return;
    if (part.state === 'body') bodyPiece(part, line);
    else if (line.starts && line.ends && line.bytes.length === 0) enterBody(part);
    else headPiece(part, line);
  };

  /** Takes the lines at once that only one thing can be done with: those of a header or a body with room for them, and those of a body that is left out. */
  const pass = (bytes: Buffer, from: number): number => {
    if (part === null || !started) return from;
    const { state, dropped, use, size } = part;
    const left = state === 'body' && dropped;
    if (left && passed > passedAtOnce) return from;
    const room = left
      ? Number.POSITIVE_INFINITY
      : state === 'head'
        ? limits.headBytes - part.head.length
        : roomFor(part);
    let at = from;
    let count = 0;
    for (;;) {
      if (bytes[at] === DASH && bytes[at + 1] === DASH && boundaries.length > 0) break;
      const end = bytes.indexOf(LF, at);
      if (end === -1) break;
      if (left) {
        if (use !== 'multipart') size.line(bytes, at, end, true);
        passed += end + 1 - at;
      } else {
        const blank = end - at < newline.length;
        if (bytes[end - 1] !== CR || end + 1 - from > room || (state === 'head' && blank)) break;
      }
      at = end + 1;
      count += 1;
    }
    if (left || count === 0) return at;
    if (state === 'head') {
      part.head.add(bytes.subarray(from, at));
      part.keepsLine = true;
      headBytes += at - from - count * newline.length;
    } else {
      part.body.add(bytes.subarray(from, at));
      keptBytes += at - from;
    }
    return at;
  };

  const lines = splitLines(take, pass);
  return {
    write: lines.write,
    end: () => {
      lines.end();
      close(null);
      const leftOut: string[] = [];
      if (cutText) leftOut.push('The text is longer than what is read; its end is left out.');
      if (cutReport) leftOut.push('A report inside is longer than what is read; its end is left out.');
      if (cutHead) leftOut.push('The header is longer than what is read; some of its fields are left out.');
      if (dropped > 0) leftOut.push(`It has ${parts} parts; the last ${dropped} are left out.`);
      if (tooDeep) leftOut.push('Its parts are nested deeper than what is read; the innermost are left out.');
      return { bytes: out.view(), leftOut };
    },
  };
};

/** Condenses bytes at hand. */
export const condenseMail = (raw: Uint8Array, limits: MailLimits = mailLimits): CondensedMail => {
  const condenser = openCondenser(limits);
  condenser.write(raw);
  return condenser.end();
};
