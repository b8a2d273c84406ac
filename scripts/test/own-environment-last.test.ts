import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownLast } from './own-environment-last.mjs';

it('puts files with an environment of their own behind the others, each kind in its order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-order-'));
  try {
    const file = (name: string, text: string) => {
      const moduleId = join(folder, name);
      writeFileSync(moduleId, text);
      return { moduleId };
    };
    const pages = ['page 1', 'page 2'].map((name) => file(name, '// @vitest-environment jsdom\nit();'));
    const plain = ['plain 1', 'plain 2', 'plain 3'].map((name) => file(name, 'it();'));
    const [one, two, three] = plain;
    const [first, second] = pages;
    const mixed = [one, first, two, second, three].flatMap((each) => each ?? []);
    expect(ownLast(mixed)).toEqual([...plain, ...pages]);
    expect(ownLast([...plain, { moduleId: join(folder, 'gone') }])).toHaveLength(4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
