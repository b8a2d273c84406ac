const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * The text of one string property of a JSON object that is still being written: as much of it as can be read for certain
 * (an escape cut in two waits for its other half). Empty before the property begins. For showing only; what counts is parsed
 * when the whole is there.
 */
export const growingText = (json: string, property: string): string => {
  const start = new RegExp(`"${property}"\\s*:\\s*"`).exec(json);
  if (!start) return '';
  let text = '';
  for (let at = start.index + start[0].length; at < json.length; at += 1) {
    const character = json[at] ?? '';
    if (character === '"') return text;
    if (character !== '\\') {
      text += character;
      continue;
    }
    const kind = json[at + 1];
    if (kind === undefined) return text;
    if (kind !== 'u') {
      text += escapes[kind] ?? kind;
      at += 1;
      continue;
    }
    const code = json.slice(at + 2, at + 6);
    if (!/^[0-9a-f]{4}$/i.test(code)) return text;
    text += String.fromCharCode(Number.parseInt(code, 16));
    at += 5;
  }
  // Half of a character of two units is not shown as a broken one.
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
};
