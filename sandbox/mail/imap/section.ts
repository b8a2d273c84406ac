import { type MimePart, mimeTree } from './mime-tree';

/**
 * The bytes of a body section (`''`, `HEADER`, `HEADER.FIELDS (A B)`, `TEXT`, `1.2`, `1.2.MIME`, `2.HEADER`, …) of a raw
 * message, or null when it has no such part.
 */
export function bodySection(raw: Buffer, section: string): Buffer | null {
  const match = /^((?:\d+\.?)*)(.*)$/s.exec(section.trim());
  const path = (match?.[1] ?? '').split('.').filter(Boolean).map(Number);
  const what = (match?.[2] ?? '').trim().toUpperCase();
  const root = mimeTree(raw);
  if (path.length === 0) return what === '' ? raw : messageText(raw, root, what, match?.[2] ?? '');

  const part = descend(root, path);
  if (part === null) return null;
  if (what === '') return raw.subarray(part.bodyStart, part.end);
  if (what === 'MIME') return raw.subarray(part.headerStart, part.bodyStart);
  return part.message === null ? null : messageText(raw, part.message, what, match?.[2] ?? '');
}

function messageText(raw: Buffer, message: MimePart, what: string, asGiven: string): Buffer | null {
  const header = raw.subarray(message.headerStart, message.bodyStart);
  if (what === 'HEADER') return header;
  if (what === 'TEXT') return raw.subarray(message.bodyStart, message.end);
  const chosen = /^HEADER\.FIELDS(\.NOT)?\s*\((.*)\)$/is.exec(asGiven.trim());
  if (chosen === null) return null;
  const names = (chosen[2] ?? '').split(/\s+/).map((name) => name.replace(/^"|"$/g, '').toLowerCase());
  const wanted = chosen[1] === undefined;
  const fields = header.toString('latin1').match(/^[^\s:][^:\r\n]*:[^\n]*\n(?:[ \t][^\n]*\n)*/gm) ?? [];
  const kept = fields.filter(
    (text) => names.includes(text.slice(0, text.indexOf(':')).trim().toLowerCase()) === wanted,
  );
  return Buffer.from(`${kept.join('')}\r\n`, 'latin1');
}

/** Follows part numbers. In a message that is not a multipart, part 1 is its body. */
function descend(root: MimePart, path: readonly number[]): MimePart | null {
  let part: MimePart = root;
  for (const [depth, number] of path.entries()) {
    // A number after a message/rfc822 counts the parts of the message inside.
    const container: MimePart = depth > 0 && part.message !== null ? part.message : part;
    const child = container.children[number - 1];
    if (child) part = child;
    else if (container.children.length === 0 && number === 1 && (depth === 0 || container !== part)) part = container;
    else return null;
  }
  return part;
}
