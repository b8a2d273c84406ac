import { defineConfig } from '@playwright/test';

/**
 * Pictures of the gallery in the Electron that the runner names. Baselines are kept per Chromium, since another one draws letters
 * otherwise. `npm test -- --suite visual --update-snapshots` makes them anew; look at what changed before you commit it.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './build-gallery.ts',
  outputDir: '../../test-results/visual',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Whole pictures stay under test-results, also of what passed.
  preserveOutput: 'always',
  timeout: 480_000,
  expect: { timeout: 120_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
});
