import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeLease } from './lease';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'lease-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

it('a second engine on the same database is refused with the process that holds it', () => {
  const dir = folder();
  const lease = takeLease(dir, 4711);
  expect(() => takeLease(dir, 4712)).toThrow(/in use by another Countersign \(process 4711\)/);
  lease.release();
  lease.release();
  takeLease(dir, 4712).release();
});

it('a holder that is killed leaves the lease to the next', async () => {
  const dir = folder();
  takeLease(dir, 1).release();
  // Holds the lock as an engine does, in a process of its own.
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const D=require('better-sqlite3');const d=new D(process.argv[1]);d.exec('BEGIN EXCLUSIVE');console.log('held');setInterval(()=>{},1000)`,
      join(dir, 'engine.lock'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((done) => child.stdout.once('data', done));
  expect(() => takeLease(dir, 2)).toThrow(/in use/);
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
  takeLease(dir, 2).release();
});

it('a lock file that is no database is an error of its own, not a lease that is held', () => {
  const dir = folder();
  writeFileSync(join(dir, 'engine.lock'), 'this is no database '.repeat(100));
  expect(() => takeLease(dir, 1)).toThrow(/not a database/);
});
