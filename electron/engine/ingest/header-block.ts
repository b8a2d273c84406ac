import type { MailHeader } from './parsed-mail';

/**
 * The header fields of a block of text (a returned message, its headers, a group of a delivery status): folded lines joined, names in
 * lower case, up to the first blank line. Lines that are no field are skipped.
 */
export const readHeaderBlock = (text: string, limit = 400): MailHeader[] => {
  const headers: MailHeader[] = [];
  for (const line of text.split(/\r?\n|\r/)) {
    if (line.trim() === '') {
      if (headers.length > 0) break;
      continue;
    }
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      if (last.value.length < 20_000) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 80 || /\s/.test(line.slice(0, colon).trimEnd())) continue;
    headers.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
    if (headers.length >= limit) break;
  }
  return headers;
};

/** Blocks of fields separated by blank lines, as a delivery status holds them (RFC 3464). */
export const readFieldGroups = (text: string): MailHeader[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .slice(0, 500)
    .map((block) => readHeaderBlock(block))
    .filter((group) => group.length > 0);
