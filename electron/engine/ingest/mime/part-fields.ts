import type { Header } from 'postal-mime';

/** A structured field (RFC 2045 section 5.1): its value and its parameters, names in lower case. */
export type StructuredField = { value: string; params: Record<string, string> };

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** Without spaces and tabs around it, and nothing else: other white space keeps a damaged name from being taken for the true one. */
const trimBlanks = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
};

/** The line from `from` without its line end, and where the next one begins. */
const lineAt = (block: string, from: number): { line: string; next: number } => {
  const feed = block.indexOf('\n', from);
  const stop = feed < 0 ? block.length : feed;
  let to = stop;
  while (to > from && block.charCodeAt(to - 1) === 0x0d) to -= 1;
  return { line: block.slice(from, to), next: stop + 1 };
};

/**
 * The fields of a header block in their order (RFC 5322 section 2.2), as postal-mime reads them: only a space or a tab goes on with the field above, of which
 * the line end alone is taken out; a line without a colon is a name without a value. Takes the block without the blank line behind it.
 */
export const readFields = (block: string): Header[] => {
  const fields: Header[] = [];
  let at = 0;
  while (at < block.length) {
    let { line, next } = lineAt(block, at);
    while (next < block.length && isBlank(block.charCodeAt(next))) {
      const more = lineAt(block, next);
      line += more.line;
      next = more.next;
    }
    at = next;
    const colon = line.indexOf(':');
    const name = trimBlanks(colon < 0 ? line : line.slice(0, colon));
    const said = colon < 0 ? '' : line.slice(colon + 1);
    const value = trimBlanks(said.includes('\r') ? said.replace(/\r+/g, ' ') : said);
    fields.push({ key: name.toLowerCase(), originalKey: name, value });
  }
  return fields;
};

const bareValue = /^[\w./+-]+$/;
const firstValue = /^[\w./+-]+(?=[ \t]*;)/;
const parameter = /[ \t]*;[ \t]*([A-Za-z][\w-]*)=(?:"([^"\\]*)"|([\w./+:'-]+))(?=[ \t]*(?:;|$))/y;

/**
 * A structured field as nearly all mailers write it: a value and parameters with a plain or a quoted word. Null for any other (comments, escapes, numbered
 * pieces, damage), which the parser is asked for.
 */
export const readStructured = (field: string): StructuredField | null => {
  if (bareValue.test(field)) return { value: field.toLowerCase(), params: {} };
  const value = firstValue.exec(field)?.[0];
  if (value === undefined) return null;
  const params: Record<string, string> = {};
  let at = value.length;
  while (at < field.length) {
    parameter.lastIndex = at;
    const found = parameter.exec(field);
    if (found === null) return null;
    const name = (found[1] ?? '').toLowerCase();
    // Of two with one name the first counts.
    if (!Object.hasOwn(params, name)) params[name] = found[2] ?? found[3] ?? '';
    at = parameter.lastIndex;
  }
  return { value: value.toLowerCase(), params };
};
