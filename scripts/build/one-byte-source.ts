import { parseAst } from 'vite';

/** A node of an ESTree, as far as it is looked at here. Offsets are in UTF-16 units. */
type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* nodesIn(each);
}

const beyond = /[\u0100-\uffff]/;
const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Letters as escapes. One that follows a lone backslash (`\…` for itself) takes that one over. */
const escaped = (text: string): string =>
  text.replaceAll(
    /(\\*)([\u0100-\uffff])/g,
    (_, slashes: string, unit: string) => slashes.slice(slashes.length % 2) + unitEscape(unit),
  );

/** A pattern's text stays as it reads: as a literal with escapes its `source`, which patterns are composed of, would be another. */
const constructed = (pattern: string, flags: string): string =>
  ` new RegExp(${JSON.stringify(pattern).replaceAll(/[\u0100-\uffff]/g, unitEscape)},${JSON.stringify(flags)})`;

const regexOf = (node: Node): { pattern: string; flags: string } | null => {
  const regex: unknown = node.type === 'Literal' ? node.regex : null;
  if (typeof regex !== 'object' || regex === null || !('pattern' in regex) || !('flags' in regex)) return null;
  return { pattern: String(regex.pattern), flags: String(regex.flags) };
};

/**
 * The same program with no letter beyond Latin-1 in its text, so that V8 keeps it in one byte a letter instead of two: one word of
 * Greek in a file doubles all of it (v8/src/objects/string.h, SeqOneByteString and SeqTwoByteString). Throws for a tagged template
 * with such a letter, whose `raw` would change.
 */
export const oneByteSource = (code: string): string => {
  if (!beyond.test(code)) return code;
  const patterns: { start: number; end: number; text: string }[] = [];
  for (const node of nodesIn(parseAst(code) as unknown as Node)) {
    const { start, end } = node;
    if (node.type === 'TaggedTemplateExpression' && isNode(node.quasi)) {
      const { quasis } = node.quasi;
      const parts = Array.isArray(quasis) ? quasis.filter(isNode) : [];
      if (parts.some((part) => beyond.test(code.slice(part.start, part.end))))
        throw new Error(`A tagged template holds letters beyond Latin-1: ${code.slice(start, start + 80)}`);
    }
    const regex = regexOf(node);
    if (regex !== null && beyond.test(regex.pattern))
      patterns.push({ start, end, text: constructed(regex.pattern, regex.flags) });
  }
  patterns.sort((a, b) => a.start - b.start);
  let out = '';
  let done = 0;
  for (const { start, end, text } of patterns) {
    out += escaped(code.slice(done, start)) + text;
    done = end;
  }
  return out + escaped(code.slice(done));
};
