import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveImport, sourceFiles } from './check-tree';
import { findImports } from './find-imports';
import { fileOf } from './loaded-with';

/** The room of a file: a folder of the engine or of the window, else the two uppermost folders; a file right in the engine is a room. */
export const roomOf = (file: string): string => {
  const parts = file.split('/');
  const depth = parts[1] === 'engine' ? 3 : 2;
  return parts.slice(0, depth).join('/');
};

/** What each file imports of the tree, types and what is loaded late included; tests are nobody's room. */
const importsOf = (root: string): Map<string, string[]> =>
  new Map(
    sourceFiles(root)
      .filter((file) => !/\.(test|fixture|cases)\.tsx?$/.test(file))
      .map((file) => [
        file,
        findImports(readFileSync(join(root, file), 'utf8')).flatMap(({ specifier }) => {
          const target = resolveImport(file, specifier);
          return target.kind === 'file' ? (fileOf(root, target.path) ?? []) : [];
        }),
      ]),
  );

/** The shortest way from one file back to itself that is not within its room alone; null where there is none. */
const wayRound = (start: string, imports: Map<string, string[]>): string[] | null => {
  const room = roomOf(start);
  // Whether the way has been elsewhere is part of where it is: a file may be met before and after.
  const seen = new Set<string>();
  let ways: { file: string; away: boolean; way: string[] }[] = [{ file: start, away: false, way: [start] }];
  while (ways.length > 0) {
    const next: typeof ways = [];
    for (const { file, away, way } of ways)
      for (const target of imports.get(file) ?? []) {
        if (target === start && away) return [...way, start];
        const out = away || roomOf(target) !== room;
        const key = `${target} ${out}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ file: target, away: out, way: [...way, target] });
      }
    ways = next;
  }
  return null;
};

/** Circles of imports that lead through more than one room, as `a → b → a`, each room's shortest; a type that runs back counts. */
export const findCircles = (root: string): string[] => {
  const imports = importsOf(root);
  const told = new Set<string>();
  const circles: string[] = [];
  for (const file of imports.keys()) {
    if (told.has(file)) continue;
    const way = wayRound(file, imports);
    if (way === null) continue;
    for (const each of way) told.add(each);
    circles.push(way.join(' → '));
  }
  return circles;
};
