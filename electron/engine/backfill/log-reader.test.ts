import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogQuery } from '../../../shared/schemas/run';
import { createLogReader } from './log-reader';

const everything: LogQuery = { phase: 'all', level: 'all', campaign: null, lead: null };
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-log-'));
  file = join(folder, 'run.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('searching a log through its reader', () => {
  it('goes on with what is new when the log has grown, and begins anew when the file is another', async () => {
    const reader = createLogReader();
    writeFileSync(file, 'Decision: one\nplain\nhalf a deci');
    expect(await reader.find(file, everything, 'decision')).toEqual({ positions: [0], count: 1 });
    appendFileSync(file, 'sion\nDECISION\n');
    expect(await reader.find(file, everything, 'decision')).toEqual({ positions: [0, 2, 3], count: 3 });
    expect(await reader.find(file, everything, 'plain')).toEqual({ positions: [1], count: 1 });
    writeFileSync(file, 'plain\n');
    expect(await reader.find(file, everything, 'plain')).toEqual({ positions: [0], count: 1 });
  });

  it('reads lines longer than a piece whole, and gives places among the lines that match', async () => {
    const reader = createLogReader();
    const long = `a ${'x'.repeat(3_000_000)} needle`;
    writeFileSync(file, `${long}\n       Decision: SKIP\n${long}\n       Decision: needle\n`);
    expect((await reader.find(file, everything, 'needle')).positions).toEqual([0, 2, 3]);
    expect(await reader.find(file, { ...everything, level: 'decision' }, 'needle')).toEqual({
      positions: [1],
      count: 1,
    });
  });

  it('finds nothing in a file that is not there', async () => {
    expect(await createLogReader().find(join(folder, 'none.log'), everything, 'a')).toEqual({
      positions: [],
      count: 0,
    });
  });
});
