import { expect, it } from 'vitest';
import { findImports } from './find-imports';

const specifiers = (source: string): string[] => findImports(source).map(({ specifier }) => specifier);

it('finds every form of import', () => {
  const source = [
    "import { a } from './a';",
    "import type { B } from './b';",
    "import C, { type D } from './c';",
    "import * as d from 'd';",
    "import './side-effect.css';",
    'import {\n  e,\n  f,\n} from "./e";',
    "export { g } from './g';",
    "export * from './h';",
    "export type { I } from './i';",
    "const j = await import('./j');",
    "type K = import('./k').K;",
    "const l = require('l');",
  ].join('\n');
  expect(specifiers(source)).toEqual([
    './a',
    './b',
    './c',
    'd',
    './side-effect.css',
    './e',
    './g',
    './h',
    './i',
    './j',
    './k',
    'l',
  ]);
});

it('is not misled by comments and strings', () => {
  const source = [
    "// import { a } from './a';",
    "/* import './b'; */",
    "const url = 'https://c.example'; import('./d');",
    "const text = 'say import from nowhere';",
    "const program = `\nimport { app } from 'electron';\n`;",
  ].join('\n');
  expect(specifiers(source)).toEqual(['./d']);
});

it('tells a type-only import from one that loads code, one that loads it late, and where each stands', () => {
  expect(
    findImports("\nimport type { A } from './a';\nimport { type B } from './b';\nconst c = await import('./c');"),
  ).toEqual([
    { specifier: './a', line: 2, typeOnly: true, late: false },
    { specifier: './b', line: 3, typeOnly: false, late: false },
    { specifier: './c', line: 4, typeOnly: false, late: true },
  ]);
});
