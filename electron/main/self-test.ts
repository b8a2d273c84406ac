import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, net, safeStorage } from 'electron';
import type { CallOutput } from '../../shared/contract';
import { appOrigin, serveApp } from './app-protocol';
import { createEngineHost } from './engine-host';
import { forkEngine } from './fork-process';
import { openIpc } from './ipc';
import type { Places } from './places';
import { createShellCalls } from './shell-calls';
import { openShellState } from './shell-state';
import { startStandIns } from './stand-ins';
import { guardSession } from './window';
import { createWorkspaceHost } from './workspace-host';

type Check = { name: string; run(): Promise<string> };

/**
 * Proves on a temporary data folder that this very build works: the hardened package cannot be driven from outside, so it
 * examines itself. Prints a line per check.
 * @returns the exit code: 0 when all passed
 */
export const selfTest = async (places: Places, version: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-self-test-'));
  const host = createEngineHost({
    fork: () => forkEngine(places.engine),
    options: { dataDir: folder, migrationsDir: places.migrations, version, spelling: places.spelling },
    secrets: { get: () => null, set: () => {} },
    onEvent: () => {},
    note: (text) => process.stdout.write(`     ${text}\n`),
  });
  answerPage(places, folder, version);
  const checks: Check[] = [
    {
      name: 'engine starts on a fresh data folder and migrates it',
      run: async () => {
        host.start();
        const { state, error } = await host.settled();
        if (state !== 'running') throw new Error(error?.message ?? state);
        return 'running';
      },
    },
    {
      name: 'engine answers a call',
      run: async () => {
        const answer = await host.call('workspace.list', {}, null);
        if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
        return 'workspace.list';
      },
    },
    {
      name: 'a misspelt word is found by the dictionaries in the package',
      run: async () => {
        const text = 'Thank you for your reply, I will recieve the spreadsheet on Thursday.';
        const answer = await host.call('spelling.check', { text }, null);
        if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
        const { wrong } = answer.ok as CallOutput<'spelling.check'>;
        if (wrong.join() !== 'recieve') throw new Error(`found ${wrong.join(', ') || 'nothing'}`);
        return wrong.join();
      },
    },
    {
      name: "the demo's stand-ins start",
      run: async () => {
        const standIns = await startStandIns(places.sandbox, join(folder, 'sandbox'), () => {});
        standIns.stop();
        return standIns.addresses.control;
      },
    },
    {
      name: 'the demo workspace is there',
      run: async () => `${(await readFile(join(places.demo, 'workspace.json'), 'utf8')).length} characters`,
    },
    { name: 'the page is served with its policy', run: checkPage },
    { name: 'the window paints', run: () => checkWindow(places) },
    {
      name: 'keychain',
      run: async () => (safeStorage.isEncryptionAvailable() ? 'available' : 'none here; secrets would be refused'),
    },
  ];
  let failed = 0;
  try {
    for (const { name, run } of checks) {
      try {
        process.stdout.write(`ok   ${name}: ${await run()}\n`);
      } catch (error) {
        failed += 1;
        process.stdout.write(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    await host.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
};

/** The page as a fresh profile finds it: no workspace is open yet, so it shows the first run. */
const answerPage = (places: Places, folder: string, version: string): void => {
  serveApp(places.renderer);
  guardSession();
  const state = openShellState(join(folder, 'shell.json'));
  const workspace = createWorkspaceHost({
    places,
    dataDir: folder,
    version,
    state,
    keychain: safeStorage,
    fork: () => forkEngine(places.engine),
    stopHolder: async () => ({ error: { code: 'engine_down', message: 'not in a self-test' } }),
    onEvent: () => {},
    note: () => {},
  });
  const shell = createShellCalls({
    workspace,
    state,
    dataDir: folder,
    newWindow: () => {},
    login: { get: () => false, set: () => {} },
    onProfile: () => {},
    onContext: () => {},
  });
  openIpc(shell, workspace.call);
};

const checkPage = async (): Promise<string> => {
  const response = await net.fetch(`${appOrigin}/`);
  const policy = response.headers.get('content-security-policy') ?? '';
  if (!response.ok || !policy.includes("default-src 'none'"))
    throw new Error(`status ${response.status}, policy "${policy}"`);
  return `status ${response.status}`;
};

const checkWindow = async (places: Places): Promise<string> => {
  // Not an offscreen one: destroying that ends Electron 33 by a segmentation fault in one exit of four.
  const window = new BrowserWindow({ show: false, webPreferences: { preload: places.preload, sandbox: true } });
  try {
    await window.loadURL(`${appOrigin}/`);
    const buttons: unknown = await window.webContents.executeJavaScript(
      "new Promise((done) => setTimeout(() => done(document.querySelectorAll('button').length), 1000))",
    );
    if (typeof buttons !== 'number' || buttons === 0) throw new Error('the first run was not shown');
    return `first run with ${buttons} buttons`;
  } finally {
    window.destroy();
  }
};
