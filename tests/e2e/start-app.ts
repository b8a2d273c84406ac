import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';

export type StartOptions = {
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

const root = join(import.meta.dirname, '..', '..');

/** The Electron that the runner named. */
const electronExecutable = (): string => {
  const executable = process.env.ELECTRON_EXEC_PATH;
  if (!executable) throw new Error('No Electron is named; run these tests with: npm test -- --suite e2e');
  return executable;
};

/** Starts the built application on a data folder; its window is there when this resolves. */
export const startApp = async (data: string, options: StartOptions): Promise<RunningApp> => {
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
  // Starting takes a second, and a minute on a machine that does eight other things.
  const page = await app.firstWindow({ timeout: 240_000 });
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
