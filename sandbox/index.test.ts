import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxState } from './control/control';
import { demoKeys } from './keys';
import type { ReadyLine } from './start';
import type { Delivery } from './store/deliveries';

/** The stand-ins as they run in the product: bundled, a process of their own. */
const bundle = mkdtempSync(join(tmpdir(), 'sandbox-bundle-'));
let dir = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: bundle,
      emptyOutDir: true,
      rollupOptions: { input: join(import.meta.dirname, 'index.ts'), output: { entryFileNames: 'sandbox.mjs' } },
    },
  });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sandbox-dir-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await exited(child);
  }
  rmSync(dir, { recursive: true, force: true });
});

function run(...options: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(bundle, 'sandbox.mjs'), '--dir', dir, ...options], { stdio: 'pipe' });
  children.push(child);
  return child;
}

function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

function ready(child: ChildProcess): Promise<ReadyLine> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(JSON.parse(out) as ReadyLine);
    });
    child.stderr?.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
  });
}

async function get<Body>(url: string): Promise<Body> {
  return (await (await fetch(url)).json()) as Body;
}

function mail(line: ReadyLine, subject: string) {
  const auth = { user: 'mara@fernhill.example', pass: demoKeys.mail };
  return createTransport({ ...line.smtp, secure: false, auth }).sendMail({
    from: auth.user,
    to: 'dana@northwind.example',
    subject,
  });
}

describe('the sandbox process', () => {
  it('says where it listens, on stdout and in ready.json, and stops at SIGTERM', async () => {
    const child = run();
    const line = await ready(child);
    expect(JSON.parse(readFileSync(join(dir, 'ready.json'), 'utf8'))).toEqual(line);
    expect((await get<SandboxState>(`${line.control}/state`)).instantly.campaigns).toBe(11);
    child.kill('SIGTERM');
    expect(await exited(child)).toBe(0);
  });

  it('is one per folder: a second start answers with the first one’s line and leaves', async () => {
    const line = await ready(run());
    const second = run();
    expect(await ready(second)).toEqual(line);
    expect(await exited(second)).toBe(0);
  });

  it('loses nothing it answered for when killed, and comes back on the same ports', async () => {
    const first = run();
    const line = await ready(first);
    await mail(line, 'One');
    first.kill('SIGKILL');
    await exited(first);
    const { pid: __, ...before } = line;
    const ports = readFileSync(join(dir, 'ports.json'));
    let { pid: _, ...again } = await ready(run());
    // Another program may have taken one of the ports in between; then it takes others, and the test asks for these again.
    for (let n = 0; n < 20 && JSON.stringify(again) !== JSON.stringify(before); n += 1) {
      const other = children.at(-1);
      other?.kill('SIGKILL');
      if (other) await exited(other);
      writeFileSync(join(dir, 'ports.json'), ports);
      ({ pid: _, ...again } = await ready(run()));
    }
    expect(again).toEqual(before);
    await mail(line, 'Two');
    const { items } = await get<{ items: Delivery[] }>(`${line.control}/inbox`);
    expect(items.map(({ subject }) => subject)).toEqual(['One', 'Two']);
  });

  it('takes over from a pid that belongs to someone else by now', async () => {
    writeFileSync(join(dir, 'pid'), String(process.pid));
    writeFileSync(
      join(dir, 'ready.json'),
      JSON.stringify({ event: 'ready', pid: process.pid, control: 'http://127.0.0.1:9' }),
    );
    expect((await ready(run())).pid).not.toBe(process.pid);
  });

  it('ends with its parent when asked to', async () => {
    const child = run('--with-parent');
    await ready(child);
    child.stdin?.end();
    expect(await exited(child)).toBe(0);
  });

  it.each([['--scale', '0'], ['--seed', 'x'], ['--unknown']])('refuses %s %s with the usage', async (...options) => {
    const child = run(...options);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    expect(await exited(child)).toBe(2);
    expect(said).toContain('usage: sandbox');
  });
});
