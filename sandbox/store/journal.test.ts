import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from './journal';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('Journal', () => {
  it('gives back what was appended, in order, also when many appends run at once', async () => {
    const file = join(dir, 'a.jsonl');
    const journal = new Journal<{ n: number }>(file);
    await Promise.all(Array.from({ length: 200 }, (_, n) => journal.append({ n })));
    await journal.close();
    const again = new Journal<{ n: number }>(file);
    expect(again.past.map(({ n }) => n)).toEqual(Array.from({ length: 200 }, (_, n) => n));
    await again.close();
  });

  it('cuts off a line torn by a crash and goes on after the last whole one', async () => {
    const file = join(dir, 'a.jsonl');
    const journal = new Journal<{ n: number }>(file);
    await journal.append({ n: 1 });
    await journal.close();
    appendFileSync(file, '{"n":2');
    const torn = new Journal<{ n: number }>(file);
    expect(torn.past).toEqual([{ n: 1 }]);
    await torn.append({ n: 3 });
    await torn.close();
    expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n{"n":3}\n');
  });

  it('refuses to append once closed', async () => {
    const journal = new Journal<{ n: number }>(join(dir, 'a.jsonl'));
    await journal.close();
    await expect(journal.append({ n: 1 })).rejects.toThrow('stopping');
  });
});
