import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../start';
import { smallWorld, smallWriter } from './small-world';

/** One sandbox for a test file, made new before each test; `restart` stops it and starts it again on the same folder. */
export function sandboxForTests(options: Partial<SandboxOptions> = {}): {
  get(): Sandbox;
  restart(): Promise<Sandbox>;
  dir(): string;
} {
  let dir = '';
  let sandbox: Sandbox | null = null;
  const start = async () => {
    sandbox = await startSandbox({
      dir,
      scale: 0.002,
      seed: 7,
      makeWorld: smallWorld,
      answer: smallWriter,
      ...options,
    });
    return sandbox;
  };
  const get = () => {
    if (sandbox === null) throw new Error('the sandbox has not started');
    return sandbox;
  };
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'sandbox-'));
    await start();
  });
  beforeEach(async () => {
    await get().control.reset();
  });
  afterAll(async () => {
    await sandbox?.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get,
    dir: () => dir,
    restart: async () => {
      await get().stop();
      return start();
    },
  };
}
