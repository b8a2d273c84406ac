import { edge, isWhole, withSingleSpaces } from './literal-signs';

/** Strings of which at least one stands in every text that the pattern matches. */
export type OneOf = readonly string[];

/** One top-level alternative of a pattern: its source, and what any match of it holds. Without requirements it may match anything. */
export type Alternative = { source: string; required: readonly OneOf[] };

/** What is known of a piece of a pattern: all the strings it can be, or (null) none of them, and what else a text must hold where it stands. */
type Piece = { exact: readonly string[] | null; required: readonly OneOf[] };

const exactLimit = 64;
const oneOfLimit = 1_500;
/** Fewer letters than this stand in nearly every text, unless they are a word of their own; a sign of the CJK scripts tells, and two Cyrillic letters. */
const shortestLiteral = 3;
const isTelling = (literal: string): boolean =>
  isLong(withSingleSpaces(literal.replaceAll(edge, ''))) || isWhole(literal);
/** Of blanks alone there is nothing to look for. */
const isLong = (letters: string): boolean =>
  (letters.length >= shortestLiteral && /\S/.test(letters)) || /[\u0400-\u04ff]{2}|[\u2e80-\uffef]/.test(letters);

const nothingKnown: Piece = { exact: null, required: [] };
const empty: Piece = { exact: [''], required: [] };
const atEdge: Piece = { exact: [edge], required: [] };
/** Besides `\b`: no Latin letter stands beyond. */
const wordEdges = new Set(['(?<!\\p{L})', '(?!\\p{L})', '(?<![\\p{L}\\d])', '(?![\\p{L}\\d])']);

/**
 * The top-level alternatives of a regular expression and the literal strings that each cannot match without, as RE2's prefilter finds them: concatenations
 * require what each part requires, alternations one of what their branches require, what may be left out requires nothing. A word's edge stands in the
 * literals as `edge`, other assertions are taken as met, so the answer may ask too little of a text, never too much. Case is not told apart.
 *
 * @param source of a pattern without the flags `x` or `v`, which JavaScript reads without error.
 */
export const readAlternatives = (source: string): Alternative[] => {
  const bodies = splitAlternatives(source);
  if (bodies.length > 1) return bodies.flatMap(readAlternatives);
  // A group around everything, or with nothing but assertions beside it, is opened, so that its branches count alone.
  const group = onlyGroup(source);
  if (group !== null) {
    const branches = splitAlternatives(source.slice(group.from + 3, group.to));
    const [before, behind] = [source.slice(0, group.from), source.slice(group.to + 1)];
    if (before === '' && behind === '') return branches.flatMap(readAlternatives);
    if (branches.length > 1) return branches.flatMap((each) => readAlternatives(`${before}(?:${each})${behind}`));
  }
  const piece = readSequence(source);
  return [{ source, required: requirements(piece) }];
};

/** Where the group stands (its parentheses) that is all of a source but assertions; null when it is more than that. */
const onlyGroup = (source: string): { from: number; to: number } | null => {
  let found: { from: number; to: number } | null = null;
  for (let at = 0; at < source.length; ) {
    const head = /^(?:[$^]|\\[bB])/.exec(source.slice(at, at + 2));
    if (head !== null) {
      at += head[0].length;
      continue;
    }
    if (source[at] !== '(') return null;
    const to = closing(source, at);
    if (!/^\(\?<?[=!]/.test(source.slice(at, at + 4))) {
      if (found !== null || !source.startsWith('(?:', at)) return null;
      found = { from: at, to };
    }
    const times = readQuantifier(source, to + 1);
    if (times.next !== to + 1) return null;
    at = to + 1;
  }
  return found;
};

const requirements = ({ exact, required }: Piece): readonly OneOf[] =>
  exact === null ? required : [...required, ...oneOf(exact)];

const oneOf = (strings: readonly string[]): OneOf[] =>
  strings.length > 0 && strings.length <= oneOfLimit && strings.every(isTelling) ? [[...new Set(strings)]] : [];

/** Where the class that opens at `at` ends. */
const classEnd = (source: string, at: number): number => {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end;
};

/** Where the group that opens at `at` closes. */
const closing = (source: string, at: number): number => {
  let depth = 0;
  for (let index = at; index < source.length; index += 1) {
    const sign = source[index];
    if (sign === '\\') index += 1;
    else if (sign === '[') index = classEnd(source, index);
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return source.length;
};

const splitAlternatives = (source: string): string[] => {
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') at = classEnd(source, at);
    else if (sign === '(') at = closing(source, at);
    else if (sign === '|') {
      out.push(source.slice(from, at));
      from = at + 1;
    }
  }
  out.push(source.slice(from));
  return out;
};

const readAlternation = (source: string): Piece => {
  const pieces = splitAlternatives(source).map(readSequence);
  const only = pieces[0];
  if (pieces.length === 1 && only !== undefined) return only;
  const all: string[] = [];
  let finite = true;
  for (const { exact } of pieces) {
    if (exact === null || all.length + exact.length > exactLimit * 4) {
      finite = false;
      break;
    }
    all.push(...exact);
  }
  if (finite) return { exact: all, required: [] };
  const together: string[] = [];
  for (const piece of pieces) {
    const best = rarest(requirements(piece));
    if (best === null) return nothingKnown;
    together.push(...best);
  }
  return { exact: null, required: oneOf(together) };
};

/** The requirement that fewest texts meet, as far as lengths tell. */
const rarest = (required: readonly OneOf[]): OneOf | null => {
  let best: OneOf | null = null;
  let most = -1;
  for (const each of required) {
    const worth = Math.min(6, ...each.map((literal) => literal.length)) * 100 - each.length;
    if (worth <= most) continue;
    best = each;
    most = worth;
  }
  return best;
};

const readSequence = (source: string): Piece => {
  const required: OneOf[] = [];
  let exact: readonly string[] = [''];
  let whole = true;
  /** `tail`: what stands right before whatever comes next. */
  const flush = (tail: string): void => {
    required.push(...oneOf(exact));
    exact = [tail];
    whole = false;
  };
  for (let at = 0; at < source.length; ) {
    const read = readAtom(source, at);
    const times = readQuantifier(source, read.next);
    at = times.next;
    const piece = repeated(read.piece, times);
    if (piece.exact === null) {
      flush('');
      required.push(...piece.required);
      continue;
    }
    required.push(...piece.required);
    if (exact.length * piece.exact.length > exactLimit) flush(commonTail(exact));
    const tails = piece.exact;
    exact = exact.length === 1 && exact[0] === '' ? tails : exact.flatMap((head) => tails.map((tail) => head + tail));
    if (exact.length > exactLimit) flush(commonTail(exact));
  }
  if (whole) return { exact, required };
  required.push(...oneOf(exact));
  return { exact: null, required };
};

/** With what all of some strings end: "now an " and "a " both leave a word's beginning to what follows. */
const commonTail = (strings: readonly string[]): string => {
  let tail = strings[0] ?? '';
  for (const each of strings) while (!each.endsWith(tail)) tail = tail.slice(1);
  return tail;
};

const repeated = (piece: Piece, { least, most }: { least: number; most: number }): Piece => {
  if (least === 1 && most === 1) return piece;
  if (least === 0)
    return most === 1 && piece.exact !== null ? { exact: ['', ...piece.exact], required: [] } : nothingKnown;
  return { exact: null, required: requirements(piece) };
};

const readQuantifier = (source: string, at: number): { least: number; most: number; next: number } => {
  const sign = source[at];
  const lazy = (next: number): number => (source[next] === '?' ? next + 1 : next);
  if (sign === '?') return { least: 0, most: 1, next: lazy(at + 1) };
  if (sign === '*') return { least: 0, most: Number.POSITIVE_INFINITY, next: lazy(at + 1) };
  if (sign === '+') return { least: 1, most: Number.POSITIVE_INFINITY, next: lazy(at + 1) };
  const braces = sign === '{' ? /^\{(\d+)(,(\d*))?\}/.exec(source.slice(at, at + 16)) : null;
  if (braces === null) return { least: 1, most: 1, next: at };
  const least = Number(braces[1]);
  const most = braces[2] === undefined ? least : braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3]);
  return { least, most, next: lazy(at + braces[0].length) };
};

const readAtom = (source: string, at: number): { piece: Piece; next: number } => {
  const sign = source[at] ?? '';
  // A text or a piece of it begins and ends between words.
  if (sign === '^' || sign === '$') return { piece: atEdge, next: at + 1 };
  if (sign === '.') return { piece: nothingKnown, next: at + 1 };
  if (sign === '[') {
    const end = classEnd(source, at);
    return { piece: readClass(source.slice(at + 1, end)), next: end + 1 };
  }
  if (sign === '(') {
    const end = closing(source, at);
    if (wordEdges.has(source.slice(at, end + 1))) return { piece: atEdge, next: end + 1 };
    const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>=!][^>]*>))?/.exec(source.slice(at, end))?.[0] ?? '(';
    if (/^\(\?<?!/.test(head)) return { piece: empty, next: end + 1 };
    const piece = readAlternation(source.slice(at + head.length, end));
    // What has to stand ahead or behind stands in the text.
    const asserts = /^\(\?<?=/.test(head);
    return { piece: asserts ? { exact: [''], required: requirements(piece) } : piece, next: end + 1 };
  }
  if (sign === '\\') return readEscape(source, at);
  return { piece: { exact: [sign], required: [] }, next: at + 1 };
};

const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

const readEscape = (source: string, at: number): { piece: Piece; next: number } => {
  const rest = source.slice(at, at + 64);
  const letter = source[at + 1] ?? '';
  if (letter === 'b' || letter === 'B') return { piece: letter === 'b' ? atEdge : empty, next: at + 2 };
  const code = /^\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
  if (code !== null) {
    const text = String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16));
    return { piece: { exact: [text], required: [] }, next: at + code[0].length };
  }
  const long = /^\\(?:[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|\d+)/.exec(rest);
  if (long !== null) return { piece: nothingKnown, next: at + long[0].length };
  const control = controls[letter];
  if (control !== undefined) return { piece: { exact: [control], required: [] }, next: at + 2 };
  return /[a-z]/i.test(letter)
    ? { piece: nothingKnown, next: at + 2 }
    : { piece: { exact: [letter], required: [] }, next: at + 2 };
};

const classLimit = 8;

/** A class of a few letters is each of them; a range, a negation or a class in it leaves it open. */
const readClass = (inside: string): Piece => {
  if (inside === '' || inside.startsWith('^') || /.-./u.test(inside) || /\\[a-z]/i.test(inside)) return nothingKnown;
  const letters = [...inside.replace(/\\(.)/gu, '$1')];
  return letters.length <= classLimit ? { exact: letters, required: [] } : nothingKnown;
};
