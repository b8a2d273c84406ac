import { field, type MimePart } from './mime-tree';
import { nstring, quoted } from './wire';

/** ENVELOPE of a message: date, subject, six address lists, In-Reply-To, Message-ID; as the header has them, undecoded. */
export function envelope(part: MimePart): string {
  const text = (name: string) => nstring(field(part.fields, name)?.trim());
  const list = (name: string) => addressList(field(part.fields, name));
  const from = list('from');
  // RFC 3501: a missing Sender or Reply-To is given as From.
  const orFrom = (name: string) => (field(part.fields, name)?.trim() ? list(name) : from);
  const parts = [
    text('date'),
    text('subject'),
    from,
    orFrom('sender'),
    orFrom('reply-to'),
    list('to'),
    list('cc'),
    list('bcc'),
    text('in-reply-to'),
    text('message-id'),
  ];
  return `(${parts.join(' ')})`;
}

function addressList(header: string | null): string {
  const addresses =
    header === null
      ? []
      : splitAddresses(header)
          .map(address)
          .filter((one) => one !== null);
  return addresses.length === 0 ? 'NIL' : `(${addresses.join('')})`;
}

/** Splits at commas (and at the marks of groups) outside quotes, comments and angle brackets. */
function splitAddresses(header: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let comment = 0;
  let inQuotes = false;
  let inAngle = false;
  for (let at = 0; at < header.length; at += 1) {
    const char = header[at] ?? '';
    if (char === '\\' && (inQuotes || comment > 0)) {
      piece += char + (header[at + 1] ?? '');
      at += 1;
      continue;
    }
    if (inQuotes) inQuotes = char !== '"';
    else if (comment > 0) comment += char === '(' ? 1 : char === ')' ? -1 : 0;
    else if (char === '"') inQuotes = true;
    else if (char === '(') comment = 1;
    else if (char === '<') inAngle = true;
    else if (char === '>') inAngle = false;
    else if (char === ',' || char === ';') {
      pieces.push(piece);
      piece = '';
      continue;
    } else if (char === ':' && !inAngle) {
      // The name of a group says nothing that a reader of an envelope needs.
      piece = '';
      continue;
    }
    piece += char;
  }
  return [...pieces, piece];
}

function address(piece: string): string | null {
  const angle = /^(.*)<([^<>]*)>/s.exec(piece);
  const comment = /\(([^()]*)\)\s*$/.exec(piece)?.[1] ?? null;
  const bare = (angle?.[2] ?? piece.replace(/\([^()]*\)/g, '')).trim();
  if (bare === '') return null;
  const named = angle?.[1]?.trim() ?? comment;
  const name = named ? named.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1') : null;
  const split = bare.lastIndexOf('@');
  const mailbox = split === -1 ? bare : bare.slice(0, split);
  const host = split === -1 ? '' : bare.slice(split + 1);
  return `(${nstring(name)} NIL ${quoted(mailbox)} ${quoted(host)})`;
}
