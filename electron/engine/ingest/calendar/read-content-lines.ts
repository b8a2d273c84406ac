/** One property of an iCalendar text (RFC 5545 section 3.1); the value as written, escapes included. */
export type ContentLine = { name: string; params: ReadonlyMap<string, string>; value: string };

/** A component (`VEVENT`) with its own properties and what stands inside it. */
export type Component = { name: string; lines: ContentLine[]; inside: Component[] };

const longestText = 256 * 1024;
const mostLines = 20_000;
const deepest = 8;

/**
 * Reads an iCalendar text into its components. Tolerant, as mailers are not: lines that are no property are skipped, a component that is not
 * closed ends with the text. Linear in the text, which is read up to 256 KB; null when it is no calendar.
 */
export const readComponents = (text: string): Component | null => {
  let calendar: Component | null = null;
  const open: Component[] = [];
  for (const raw of unfold(text.slice(0, longestText))) {
    const line = contentLine(raw);
    if (line === null) continue;
    const name = line.value.trim().toUpperCase();
    const current = open.at(-1);
    if (line.name === 'BEGIN') {
      if (current === undefined && name !== 'VCALENDAR') continue;
      if (open.length >= deepest) continue;
      const made: Component = { name, lines: [], inside: [] };
      current?.inside.push(made);
      calendar ??= made;
      open.push(made);
    } else if (line.name === 'END') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at !== -1) open.length = at;
      if (open.length === 0 && calendar !== null) break;
    } else current?.lines.push(line);
  }
  return calendar;
};

/** The first property of that name, or null. */
export const propertyOf = (component: Component, name: string): ContentLine | null =>
  component.lines.find((line) => line.name === name) ?? null;

/** A TEXT value without its escapes (RFC 5545 section 3.3.11); null when there is none. */
export const textOf = (component: Component, name: string): string | null => {
  const value = propertyOf(component, name)?.value.trim();
  if (value === undefined || value === '') return null;
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));
};

const unfold = (text: string): string[] => {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = lines.length - 1;
    if (last >= 0 && (line.startsWith(' ') || line.startsWith('\t'))) lines[last] = (lines[last] ?? '') + line.slice(1);
    else if (lines.length < mostLines) lines.push(line);
  }
  return lines;
};

const contentLine = (line: string): ContentLine | null => {
  const name = /^[A-Za-z0-9-]{1,60}/.exec(line)?.[0];
  if (name === undefined) return null;
  const params = new Map<string, string>();
  let at = name.length;
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals === -1) return null;
    const key = line
      .slice(at + 1, equals)
      .trim()
      .toUpperCase();
    let end = equals + 1;
    let quoted = false;
    while (end < line.length && (quoted || (line[end] !== ';' && line[end] !== ':'))) {
      if (line[end] === '"') quoted = !quoted;
      end += 1;
    }
    if (!params.has(key))
      params.set(
        key,
        line
          .slice(equals + 1, end)
          .replaceAll('"', '')
          .trim(),
      );
    at = end;
  }
  return line[at] === ':' ? { name: name.toUpperCase(), params, value: line.slice(at + 1) } : null;
};
