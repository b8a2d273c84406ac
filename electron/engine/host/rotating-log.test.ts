import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { rotatingLog } from './rotating-log';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'log-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const now = () => Date.UTC(2026, 4, 7, 9, 0);

it('writes one JSON object a line, from the level asked for', () => {
  const dir = folder();
  const log = rotatingLog(dir, 'info', now);
  log.write('debug', 'unseen');
  log.write('warn', 'sync.failed', { kind: 'unreachable' });
  const lines = readFileSync(join(dir, 'engine.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-05-07T09:00:00.000Z', level: 'warn', event: 'sync.failed', kind: 'unreachable' },
  ]);
});

it('keeps six files of 5 MB at most, the newest lines in the first', () => {
  const dir = folder();
  for (let round = 1; round <= 8; round += 1) {
    writeFileSync(join(dir, 'engine.log'), `${'x'.repeat(5_000_001)}\n`);
    const log = rotatingLog(dir, 'info', now);
    log.write('info', `round.${round}`);
    expect(readFileSync(join(dir, 'engine.log'), 'utf8')).toContain(`round.${round}`);
  }
  expect(readdirSync(dir).sort()).toEqual(['engine.log', ...[1, 2, 3, 4, 5].map((n) => `engine.log.${n}`)]);
});

it('a log that cannot be written stops nothing and says so once', () => {
  const dir = folder();
  const log = rotatingLog(join(dir, 'logs'), 'info', now);
  rmSync(join(dir, 'logs'), { recursive: true });
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  log.write('info', 'one');
  log.write('info', 'two');
  expect(said).toHaveBeenCalledTimes(1);
});

it('a folder that cannot be made stops nothing either', () => {
  const dir = folder();
  writeFileSync(join(dir, 'logs'), 'a file where a folder should be');
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    rotatingLog(join(dir, 'logs'), 'info', now).write('error', 'lost');
    expect(said).toHaveBeenCalledTimes(1);
    expect(String(said.mock.calls[0]?.[0])).toContain('Countersign goes on without it.');
  } finally {
    said.mockRestore();
  }
});
