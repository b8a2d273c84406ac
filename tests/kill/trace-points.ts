import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every point that product code names to `trace`, read from its source: a new one without a kill fails the suite. */
export const tracedPoints = (folder = 'electron'): string[] => {
  const points = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.(test|fixture)\.ts$/.test(file)) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, quoted, template] of code.matchAll(/\btrace\((?:'([^']+)'|`([^`]+)`)\)/g))
      points.add(quoted ?? template ?? '');
  }
  return [...points].sort();
};
