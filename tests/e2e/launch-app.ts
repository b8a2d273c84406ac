import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { copySeededDemo } from './seed-demo';
import { type RunningApp, type StartOptions, startApp } from './start-app';

export type LaunchOptions = StartOptions & {
  /** Data folder; by default a fresh one that is removed after the test. */
  data?: string;
  /** The demo begins from nothing, as a person meets it; without it, from a copy of the demo that was seeded for the whole run. */
  firstStart?: boolean;
};

type Fixtures = { launchApp(options?: LaunchOptions): Promise<RunningApp> };

/** A test that starts the built application, as often as it likes; all are closed and their folders removed afterwards. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const data = options.data ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
      if (!options.data) folders.push(data);
      if (!options.data && options.demo && !options.firstStart) copySeededDemo(data);
      const started = await startApp(data, options);
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

export { expect } from '@playwright/test';
export type { RunningApp } from './start-app';
