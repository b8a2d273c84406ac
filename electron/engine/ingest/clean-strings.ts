/** Text without NUL characters: SQLite's text functions stop at them, and a mail may hold any. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what this removes
export const cleanText = (text: string): string => (text.includes('\0') ? text.replace(/\u0000/g, '') : text);

/**
 * A copy of plain data (JSON-like) with NUL removed from every string and every key, at any depth. Dates, byte arrays and
 * other objects with a class are passed through. Lone surrogates become U+FFFD, because SQLite stores UTF-8.
 */
export const cleanStrings = <T>(value: T): T => clean(value, 0) as T;

const depthLimit = 200;
const surrogate = /[\uD800-\uDFFF]/;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const own = { configurable: true, enumerable: true, writable: true };

const clean = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') {
    const text = cleanText(value);
    return surrogate.test(text) ? text.replace(loneSurrogate, '\uFFFD') : text;
  }
  if (depth > depthLimit || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    const name = cleanText(key);
    // An assignment to this one would change what the copy is.
    if (name === '__proto__') Object.defineProperty(copy, name, { ...own, value: clean(each, depth + 1) });
    else copy[name] = clean(each, depth + 1);
  }
  return copy;
};
