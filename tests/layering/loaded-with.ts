import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveImport } from './check-tree';
import { findImports } from './find-imports';

/** The file that an import's path names, as a path below `root`; null where there is none. */
export const fileOf = (root: string, path: string): string | null =>
  [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find(
    (each) => /\.tsx?$/.test(each) && existsSync(join(root, each)),
  ) ?? null;

/**
 * What is loaded with a module, packages and files, each with the way to it: whatever its imports and theirs reach that are neither types
 * alone nor loaded late. `entry` is a path below `root`; `evenLate` follows what is loaded late, too.
 */
export const loadedWith = (root: string, entry: string, evenLate = false): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    found.set(file, way);
    const here = [...way, file];
    for (const { specifier, typeOnly, late } of findImports(readFileSync(join(root, file), 'utf8'))) {
      if (typeOnly || (late && !evenLate)) continue;
      const target = resolveImport(file, specifier);
      if (target.kind === 'package' && !found.has(target.name)) found.set(target.name, here);
      const next = target.kind === 'file' ? fileOf(root, target.path) : null;
      if (next !== null) walk(next, here);
    }
  };
  walk(entry, []);
  return found;
};
