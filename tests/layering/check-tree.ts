import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { findImports } from './find-imports';
import { impure, onlyDoors, pure, rules, separations } from './rules';

/** An import that breaks a rule, as `file:line imports what: why`. */
export type Violation = string;

const nodeModules = new Set(builtinModules);

/** Checks every import below `root` against the table. Test files may import tools of their own, but not cross a room. */
export const checkTree = (root: string): Violation[] =>
  sourceFiles(root).flatMap((file) => {
    const isTest = /\.test\.tsx?$/.test(file) || /(^|\/)(testing|test-kit)\//.test(file);
    return findImports(readFileSync(join(root, file), 'utf8')).flatMap(({ specifier, line, typeOnly }) => {
      const target = resolveImport(file, specifier);
      const why = refusal(file, target, typeOnly, isTest);
      return why ? [`${file}:${line} imports ${specifier}: ${why}`] : [];
    });
  });

export type Target =
  | { kind: 'file'; path: string }
  | { kind: 'node'; name: string }
  | { kind: 'package'; name: string };

export const resolveImport = (file: string, specifier: string): Target => {
  if (specifier.startsWith('.'))
    return { kind: 'file', path: posix.join(dirname(file), specifier.replace(/\?.*$/, '')) };
  const bare = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || nodeModules.has(bare.split('/')[0] ?? '')) return { kind: 'node', name: bare };
  const parts = specifier.split('/');
  return { kind: 'package', name: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) };
};

const isIn = (path: string, room: string): boolean =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

const refusal = (file: string, target: Target, typeOnly: boolean, isTest: boolean): string | null =>
  byRoom(file, target, isTest) ??
  byDoor(file, target, typeOnly, isTest) ??
  (isTest ? null : byPurity(file, target, typeOnly));

const byRoom = (file: string, target: Target, isTest: boolean): string | null => {
  const rule = rules.filter(({ room }) => isIn(file, room)).sort((a, b) => b.room.length - a.room.length)[0];
  if (!rule) return null;
  if (target.kind === 'file') {
    const allowed = [rule.room, ...rule.rooms].some((room) => isIn(target.path, room));
    // Tests may read the migrations, the resources, the declarations and the helpers that tests share.
    const forTests =
      isTest && ['tests', 'resources', 'migrations', 'scripts', 'shared'].some((room) => isIn(target.path, room));
    return allowed || forTests ? null : `${rule.room} may import only ${[rule.room, ...rule.rooms].join(', ')}`;
  }
  if (target.kind === 'node') return rule.node || isTest ? null : `${rule.room} may not use Node`;
  if (target.name === 'electron') return rule.electron ? null : `${rule.room} never imports electron`;
  if (rule.packages === 'any' || isTest) return null;
  return rule.packages !== 'none' && rule.packages.includes(target.name)
    ? null
    : `${rule.room} may import ${rule.packages === 'none' ? 'no package' : `only ${rule.packages.join(', ')}`}`;
};

const byDoor = (file: string, target: Target, typeOnly: boolean, isTest: boolean): string | null => {
  if (target.kind !== 'file' || isTest) return null;
  for (const { from, to, why, typesAllowed } of separations) {
    if (isIn(file, from) && isIn(target.path, to) && !(typesAllowed && typeOnly)) return why;
  }
  for (const { what, importedBy, why } of onlyDoors) {
    if (isIn(target.path, what) && !importedBy.some((room) => isIn(file, room))) return why;
  }
  return null;
};

const byPurity = (file: string, target: Target, typeOnly: boolean): string | null => {
  const room = pure.find((each) => isIn(file, each.room));
  if (!room || typeOnly) return null;
  if (target.kind === 'node') return `${room.room} is pure: ${room.why}`;
  const named =
    target.kind === 'file'
      ? impure.rooms.some((each) => isIn(target.path, each))
      : impure.packages.includes(target.name);
  return named ? `${room.room} is pure: ${room.why}` : null;
};

/** TypeScript files of every room, as paths with forward slashes. */
export const sourceFiles = (root: string): string[] =>
  ['shared', 'renderer', 'electron', 'sandbox', 'bench']
    .filter((top) => existsSync(join(root, top)))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
        .map((name) => posix.join(top, name.replaceAll('\\', '/')))
        .filter((name) => /\.tsx?$/.test(name) && !/\.(d|config)\.ts$/.test(name)),
    )
    .sort();
