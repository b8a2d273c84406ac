import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { copySeededDemo } from './seed-demo';
import { createSharedApp, type SharedApp } from './shared-app';
import { type RunningApp, type StartOptions, startApp } from './start-app';

export type LaunchOptions = StartOptions & {
  /** Data folder; by default a fresh one that is removed after the test: a demo goes on from a copy of the one seeded for the run. */
  data?: string;
};

type Fixtures = {
  launchApp(options?: LaunchOptions): Promise<RunningApp>;
  /**
   * An open demo that other tests have used and will use: its queue is shorter and its people are set back, with a page that has
   * just been loaded. For tests that take what they find and leave the engine running; a start of its own costs three seconds of
   * processor. A test that fails ends it: Playwright gives the next one another worker.
   */
  sharedDemo: RunningApp;
  /** An open first run that nobody goes on from, likewise. */
  sharedFirstRun: RunningApp;
};
type Shared = { demoOfWorker: SharedApp; firstRunOfWorker: SharedApp };

/** A test that starts the built application, as often as it likes; all are closed and their folders removed afterwards. */
export const test = base.extend<Fixtures, Shared>({
  demoOfWorker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      const shared = createSharedApp({ demo: true });
      await use(shared);
      await shared.end();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  firstRunOfWorker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      const shared = createSharedApp({ demo: false });
      await use(shared);
      await shared.end();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  sharedDemo: async ({ demoOfWorker }, use, testInfo) => {
    const running = await demoOfWorker.open();
    await use(running);
    if (testInfo.status !== testInfo.expectedStatus) await showFailure(running, 'shared', testInfo);
  },
  sharedFirstRun: async ({ firstRunOfWorker }, use, testInfo) => {
    const running = await firstRunOfWorker.open();
    await use(running);
    if (testInfo.status !== testInfo.expectedStatus) await showFailure(running, 'shared', testInfo);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const data = options.data ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
      if (!options.data) folders.push(data);
      if (!options.data && options.demo) copySeededDemo(data);
      const started = await startApp(data, options);
      running.push(started);
      return started;
    });
    for (const [index, each] of running.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) await showFailure(each, String(index), testInfo);
      await each.close();
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** What a person would look at first: the window, and what the application said. */
const showFailure = async (running: RunningApp, name: string, testInfo: TestInfo): Promise<void> => {
  await running.page.screenshot({ path: testInfo.outputPath(`window-${name}.png`) }).catch(() => {});
  await testInfo.attach(`stderr-${name}`, { body: running.said(), contentType: 'text/plain' });
};

export { expect } from '@playwright/test';
export type { RunningApp } from './start-app';
