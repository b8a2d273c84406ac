import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';
import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';
import { copySeededDemo } from './seed-demo';

test('a link to a draft opens it in the window that is there', async ({ sharedDemo: { app, page, data, call } }) => {
  const { rows } = (await call('queue.list', {})) as CallOutput<'queue.list'>;
  const id = rows[2]?.id ?? '';
  const root = join(import.meta.dirname, '..', '..');
  const args = [...sandboxSwitches(), root, '--data', data, `countersign://draft/${id}`];
  const second = spawn(process.env.ELECTRON_EXEC_PATH ?? '', args, { stdio: 'ignore' });
  await once(second, 'exit', { signal: AbortSignal.timeout(120_000) });
  await expect(page.locator(`[data-draft="${id}"]`)).toHaveAttribute('aria-selected', 'true');
  expect(app.windows()).toHaveLength(1);
});

test('a link that starts the application opens its draft once the page is there', async ({ launchApp }) => {
  const data = mkdtempSync(join(tmpdir(), 'countersign-e2e-link-'));
  try {
    copySeededDemo(data);
    const store = new Database(join(data, 'demo', 'countersign.sqlite'), { readonly: true });
    const ids = store
      .prepare<[], { id: string }>("SELECT id FROM drafts WHERE state = 'pending' ORDER BY id")
      .all()
      .map((row) => row.id);
    store.close();
    // One in the middle: not the draft that a start opens by itself.
    const id = ids[Math.floor(ids.length / 2)] ?? '';
    const { page, close } = await launchApp({ data, demo: true, args: [`countersign://draft/${id}`] });
    await expect(page.locator(`[data-draft="${id}"]`)).toHaveAttribute('aria-selected', 'true', { timeout: 120_000 });
    await close();
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});

test('the window keeps its place and its theme', async ({ launchApp }) => {
  const first = await launchApp();
  await first.call('shell.setTheme', { theme: 'dark' });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 });
  });
  // Its place is noted a moment after it came to rest.
  await expect.poll(() => readFileSync(join(first.data, 'shell.json'), 'utf8')).toMatch(/"width": 1100/);
  await first.close();
  const again = await launchApp({ data: first.data });
  const window = await again.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [only] = BrowserWindow.getAllWindows();
    return { bounds: only?.getBounds(), colour: only?.getBackgroundColor(), dark: nativeTheme.shouldUseDarkColors };
  });
  expect(window).toMatchObject({ bounds: { width: 1100, height: 700 }, dark: true });
  // The colour behind the page is the page's own, so that a dark window never flashes white.
  expect(window.colour?.toLowerCase()).toBe('#161514');
  expect(await again.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('a secret is refused where there is no keychain, and never lies in clear text', async ({ launchApp }) => {
  const { data, call } = await launchApp({ args: ['--password-store=basic'] });
  await call('shell.startFresh', { workspaceName: 'Fernhill', zone: 'Europe/Lisbon' });
  const config = { kind: 'openai', baseUrl: 'http://127.0.0.1:9/v1', model: 'gpt-5-mini', evaluationModel: null };
  const saved = call('connections.save', { id: null, label: 'OpenAI', config, secret: 'sk-not-to-be-found' });
  await expect(saved).rejects.toThrow(/no_secrets.*keychain/);
  const kept = ['shell.json', 'countersign.sqlite', 'countersign.sqlite-wal'].map((name) => {
    try {
      return readFileSync(join(data, name), 'latin1');
    } catch {
      return '';
    }
  });
  expect(kept.join('')).not.toContain('sk-not-to-be-found');
});
