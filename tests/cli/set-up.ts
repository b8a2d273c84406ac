import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCountersign } from './countersign';
import { startStandIns } from './stand-ins';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of the built application, so that a build made meanwhile does not change the suite under its feet. */
    app: string;
    /** A data folder whose demo is synced and in which nothing was drafted. Copied, never used. */
    syncedDemo: string;
  }
}

const root = join(import.meta.dirname, '..', '..');

const copyApp = (app: string): void => {
  mkdirSync(join(app, 'out'), { recursive: true });
  cpSync(join(root, 'out', 'main'), join(app, 'out', 'main'), { recursive: true });
  cpSync(join(root, 'migrations'), join(app, 'migrations'), { recursive: true });
  cpSync(join(root, 'resources'), join(app, 'resources'), { recursive: true });
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'), 'dir');
};

/** Copies the build and syncs one demo for the whole suite: every test starts from a copy of it. */
const setUp = async ({ provide }: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
  const app = join(folder, 'app');
  const syncedDemo = join(folder, 'synced');
  try {
    copyApp(app);
    const standIns = await startStandIns(app, join(syncedDemo, 'demo', 'sandbox'));
    try {
      const synced = await runCountersign(app, ['sync', '--demo'], { data: syncedDemo });
      if (synced.code !== 0)
        throw new Error(`The demo could not be set up (code ${synced.code}): ${synced.stdout}${synced.stderr}`);
    } finally {
      await standIns.stop();
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  provide('app', app);
  provide('syncedDemo', syncedDemo);
  return () => rmSync(folder, { recursive: true, force: true });
};

export default setUp;
