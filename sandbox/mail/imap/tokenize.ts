import type { ImapLine } from './read-lines';

/** An argument of a command. An atom keeps a bracketed section whole: `BODY.PEEK[HEADER.FIELDS (DATE)]<0.9>` is one. */
export type Token =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Buffer }
  | { readonly kind: 'list'; readonly items: readonly Token[] };

/** A syntax error of the client's, answered with BAD. */
export class BadCommand extends Error {}

/**
 * Splits a command line into its arguments.
 *
 * @throws BadCommand on unbalanced quotes or parentheses.
 */
export function tokenize(line: ImapLine): Token[] {
  const stack: Token[][] = [[]];
  const push = (token: Token) => stack[stack.length - 1]?.push(token);
  for (const part of line) {
    if (typeof part !== 'string') {
      push({ kind: 'string', bytes: part });
      continue;
    }
    let at = 0;
    while (at < part.length) {
      const char = part[at];
      if (char === ' ') at += 1;
      else if (char === '(') {
        stack.push([]);
        at += 1;
      } else if (char === ')') {
        const items = stack.pop();
        if (items === undefined || stack.length === 0) throw new BadCommand('Unexpected )');
        push({ kind: 'list', items });
        at += 1;
      } else if (char === '"') {
        const end = closingQuote(part, at);
        push({ kind: 'string', bytes: Buffer.from(part.slice(at + 1, end).replace(/\\(.)/g, '$1'), 'latin1') });
        at = end + 1;
      } else {
        const end = atomEnd(part, at);
        push({ kind: 'atom', text: part.slice(at, end) });
        at = end;
      }
    }
  }
  const [tokens, ...open] = stack;
  if (tokens === undefined || open.length > 0) throw new BadCommand('Missing )');
  return tokens;
}

function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  throw new BadCommand('Missing closing quote');
}

function atomEnd(text: string, from: number): number {
  let inSection = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '[') inSection = true;
    else if (char === ']') inSection = false;
    else if (!inSection && (char === ' ' || char === '(' || char === ')')) return at;
  }
  return text.length;
}

/** The text of an atom or a string (UTF-8 where it is that, else latin1). */
export function textOf(token: Token | undefined): string {
  if (token === undefined || token.kind === 'list') throw new BadCommand('Missing argument');
  if (token.kind === 'atom') return token.text;
  const utf8 = token.bytes.toString('utf8');
  return utf8.includes('\ufffd') ? token.bytes.toString('latin1') : utf8;
}

export function listOf(token: Token | undefined): readonly Token[] {
  if (token === undefined) throw new BadCommand('Missing argument');
  return token.kind === 'list' ? token.items : [token];
}
