import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';

export type LaunchOptions = {
  /** Data folder; by default a fresh one that is removed after the test. */
  data?: string;
  /** Go to the demo; without it a fresh data folder shows the first run. */
  demo?: boolean;
  /** More arguments for the application. */
  args?: string[];
  env?: Record<string, string>;
};

export type RunningApp = {
  app: ElectronApplication;
  page: Page;
  /** The data folder of this start. */
  data: string;
  /** What the application wrote to stderr and its page to the console as errors, without Chromium's own lines. */
  said(): string;
  /** Makes a call as the window does. Gives the answer, throws its error. */
  call(name: string, input?: unknown): Promise<unknown>;
  close(): Promise<void>;
};

type Fixtures = { launchApp(options?: LaunchOptions): Promise<RunningApp> };

const root = join(import.meta.dirname, '..', '..');

/** The Electron that the runner named. */
const electronExecutable = (): string => {
  const executable = process.env.ELECTRON_EXEC_PATH;
  if (!executable) throw new Error('No Electron is named; run these tests with: npm test -- --suite e2e');
  return executable;
};

/** A test that starts the built application, as often as it likes; all are closed and their folders removed afterwards. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const data = options.data ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
      if (!options.data) folders.push(data);
      const started = await launch(data, options);
      running.push(started);
      return started;
    });
    for (const [index, each] of running.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await each.page.screenshot({ path: testInfo.outputPath(`window-${index}.png`) }).catch(() => {});
        await testInfo.attach(`stderr-${index}`, { body: each.said(), contentType: 'text/plain' });
      }
      await each.close();
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

const launch = async (data: string, options: LaunchOptions): Promise<RunningApp> => {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxSwitches(), root, '--data', data, ...(options.demo ? ['--demo'] : []), ...(options.args ?? [])],
    env: { ...definedOnly(process.env), ...options.env },
    // Playwright would make every page light; the theme is the application's.
    colorScheme: null,
  });
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') said += `page: ${message.text()}\n`;
  });
  page.on('pageerror', (error) => {
    said += `page: ${error.stack ?? error.message}\n`;
  });
  let closed = false;
  app.once('close', () => {
    closed = true;
  });
  return {
    app,
    page,
    data,
    said: () =>
      said
        .split('\n')
        .filter((line) => !/^\[\d+:|^Debugger|^For help|^$/.test(line))
        .join('\n'),
    call: async (name, input = {}) => {
      const answer = await page.evaluate(
        ([calledName, calledInput]) => window.countersign.call(calledName, calledInput),
        [name, input] as const,
      );
      if ('error' in answer) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
      return answer.ok;
    },
    close: async () => {
      if (closed) return;
      await app.close().catch(() => {});
    },
  };
};

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

export { expect } from '@playwright/test';
