import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (...path: string[]): string => readFileSync(join(import.meta.dirname, ...path), 'utf8');
const css = read('tokens.css');
const page = read('..', '..', 'docs', 'design.md');

/** The custom properties of one rule, as `name: #hex`. */
const tokensOf = (selector: string): Map<string, string> => {
  const at = css.indexOf(selector);
  if (at === -1) throw new Error(`tokens.css has no ${selector}`);
  const block = css.slice(at, css.indexOf('}', at));
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
};
const light = tokensOf(':root {');
// What a theme does not name it takes from the light one.
const dark = new Map([...light, ...tokensOf(':root[data-theme="dark"] {')]);
const darkByMachine = new Map([...light, ...tokensOf(':root:not([data-theme="light"]) {')]);

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (tokens: Map<string, string>, front: string, back: string): number => {
  const [one, other] = [front, back].map((name) => {
    const hex = tokens.get(name);
    if (!hex) throw new Error(`tokens.css has no colour --${name}`);
    return luminance(hex);
  });
  const [high, low] = [Math.max(one ?? 0, other ?? 0), Math.min(one ?? 0, other ?? 0)];
  return (high + 0.05) / (low + 0.05);
};

/** Rows of the table: `| front on back | light | dark | at least |`. */
const rows = [...page.matchAll(/^\| `([\w-]+)` on `([\w-]+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(
  (row) => ({
    front: row[1] ?? '',
    back: row[2] ?? '',
    light: Number(row[3]),
    dark: Number(row[4]),
    least: Number(row[5]),
  }),
);

describe('the contrast that docs/design.md states', () => {
  it('is stated for text on every surface it stands on', () => {
    const stated = new Set(rows.map(({ front, back }) => `${front} on ${back}`));
    for (const front of ['ink', 'ink-2', 'ink-3'])
      for (const back of ['chrome', 'canvas', 'panel', 'sheet', 'selected'])
        expect(stated).toContain(`${front} on ${back}`);
  });

  it.each(rows)('$front on $back', ({ front, back, ...row }) => {
    expect(contrast(light, front, back)).toBeGreaterThanOrEqual(row.least);
    expect(contrast(dark, front, back)).toBeGreaterThanOrEqual(row.least);
    expect(row).toMatchObject({
      light: Number(contrast(light, front, back).toFixed(2)),
      dark: Number(contrast(dark, front, back).toFixed(2)),
    });
  });

  it('is the same whether the person or the machine asks for the dark', () => {
    expect(darkByMachine).toEqual(dark);
  });
});
