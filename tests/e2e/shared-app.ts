import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { CallOutput } from '../../shared/contract';
import { copySeededDemo } from './seed-demo';
import { setGrace } from './set-grace';
import { type RunningApp, startApp } from './start-app';

/** One application that several tests of a worker use, one after the other. */
export type SharedApp = {
  /** Starts it when it does not run; otherwise sets back what the test before may have left. */
  open(): Promise<RunningApp>;
  end(): Promise<void>;
};

const patient = { timeout: 240_000 };

/** Who sits there, how it looks and how long an approved reply waits, as a start leaves them. */
type Before = { profileId: string; theme: string; graceSeconds: number };

const look = async ({ call }: RunningApp): Promise<Before> => {
  const { profileId, theme } = (await call('shell.context')) as { profileId: string | null; theme: string };
  const { settings } = (await call('settings.get')) as CallOutput<'settings.get'>;
  return { profileId: profileId ?? '', theme, graceSeconds: settings.undoGraceSeconds };
};

/** The queue can be worked in: rows, and the open draft with its keys. */
const queueReady = async ({ page }: RunningApp): Promise<void> => {
  await expect(page.locator('[data-draft]').nth(3)).toBeVisible(patient);
  await expect(page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(patient);
};

const setBack = async (running: RunningApp, before: Before): Promise<void> => {
  const { call, page } = running;
  await call('shell.setProfile', { profileId: before.profileId });
  await call('shell.setTheme', { theme: before.theme });
  await setGrace(running, before.graceSeconds);
  // What was typed and not kept belongs to a draft of the test before.
  await page.evaluate(() => window.localStorage.clear());
  await page.reload();
  // The screen that was open is open again.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible(patient);
  await page.keyboard.press('Control+1');
};

/** A demo from the seeded copy, or a first run, in a folder of its own. Nothing starts before `open`. */
export const createSharedApp = ({ demo }: { demo: boolean }): SharedApp => {
  let data: string | null = null;
  let running: RunningApp | null = null;
  let before: Before | null = null;
  return {
    open: async () => {
      if (running) {
        if (before) await setBack(running, before);
      } else {
        data = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
        if (demo) copySeededDemo(data);
        running = await startApp(data, { demo });
      }
      if (demo) {
        await queueReady(running);
        before ??= await look(running);
      }
      return running;
    },
    end: async () => {
      await running?.close();
      if (data !== null) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
};
