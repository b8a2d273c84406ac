/** One import of a module, as written. `late`: loaded when that line runs, not with the module. */
export type FoundImport = { specifier: string; line: number; typeOnly: boolean; late: boolean };

/**
 * Finds what a TypeScript module imports: import and export … from, `import type`, side-effect imports, dynamic imports,
 * `import('…')` in types, require and import.meta.resolve with a literal. Comments are blanked first, so that an example
 * in one is not taken for an import.
 */
export const findImports = (source: string): FoundImport[] => {
  const code = blankComments(source);
  const found: FoundImport[] = [];
  const add = (pattern: RegExp, isType: (match: RegExpMatchArray) => boolean, late = false): void => {
    for (const match of code.matchAll(pattern)) {
      const specifier = match.groups?.from;
      if (!specifier) continue;
      found.push({ specifier, line: lineOf(code, match), typeOnly: isType(match), late });
    }
  };
  const clause = String.raw`(?<clause>(?:type\s+)?(?:[\w$*\s,]|\{[^}]*\})*?)`;
  add(new RegExp(String.raw`^\s*(?:import|export)\s+${clause}\s*from\s*['"](?<from>[^'"]+)['"]`, 'gm'), (match) =>
    /^type\s/.test(match.groups?.clause ?? ''),
  );
  add(/^\s*import\s*['"](?<from>[^'"]+)['"]/gm, () => false);
  add(/\b(?:import|require|import\.meta\.resolve)\s*\(\s*['"`](?<from>[^'"`]+)['"`]/g, () => false, true);
  return found.sort((a, b) => a.line - b.line);
};

const lineOf = (code: string, match: RegExpMatchArray): number => {
  const start = (match.index ?? 0) + match[0].length - match[0].trimStart().length;
  return code.slice(0, start).split('\n').length;
};

/**
 * Replaces comments by spaces of the same length, and templates of several lines too: those hold text, perhaps a program's.
 * Strings stay, since a URL in one is no comment.
 */
const blankComments = (source: string): string =>
  source.replaceAll(
    /(?<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match, _text, _offset, _whole, groups: { text?: string }) => {
      const keep = groups.text !== undefined && !(match.startsWith('`') && match.includes('\n'));
      return keep ? match : match.replaceAll(/[^\n]/g, ' ');
    },
  );
