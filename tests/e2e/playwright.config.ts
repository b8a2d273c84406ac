import { defineConfig } from '@playwright/test';

/**
 * The window in a real Electron. `npm test -- --suite e2e [file…]` starts a virtual display and names the Electron; each test
 * starts an application of its own on a data folder of its own. The demo is seeded once and copied.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './seed-demo.ts',
  // Emptied at each start: not the folder in which others keep theirs.
  outputDir: '../../test-results/e2e',
  // These end what hangs; they judge no speed.
  timeout: 600_000,
  expect: { timeout: 90_000 },
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
});
