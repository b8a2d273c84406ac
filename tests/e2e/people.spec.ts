import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';
import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';

test('a profile with a PIN is locked after a restart, tells nothing, and opens with the PIN', async ({ launchApp }) => {
  const first = await launchApp({ demo: true });
  await expect(first.page.locator('[data-draft]').first()).toBeVisible({ timeout: 240_000 });
  const sitting = async () => ((await first.call('shell.context')) as { profileId: string | null }).profileId;
  await expect.poll(sitting, { timeout: 240_000 }).not.toBeNull();
  const profileId = await sitting();
  await first.call('profiles.setPin', { id: profileId, pin: '2580', current: null });
  await first.close();

  const { page, call } = await launchApp({ data: first.data });
  await expect(page.getByRole('heading', { name: /is locked$/ })).toBeVisible({ timeout: 240_000 });
  await expect(page.locator('[data-draft]')).toHaveCount(0);
  await expect(call('queue.list')).rejects.toThrow(/locked/);
  await page.getByLabel('PIN').fill('0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the PIN.')).toBeVisible();
  await page.getByLabel('PIN').fill('2580');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-draft]').first()).toBeVisible({ timeout: 240_000 });
});

test('two windows: a link opens in the one in front, and both stand where they stood after a restart', async ({
  launchApp,
}) => {
  const { app, page, data, call, close } = await launchApp({ demo: true });
  await expect(page.locator('[data-draft]').nth(3)).toBeVisible({ timeout: 240_000 });
  const opening = app.waitForEvent('window');
  await call('shell.window', { action: 'new' });
  const other = await opening;
  await expect(other.locator('[data-draft]').nth(3)).toBeVisible({ timeout: 240_000 });
  const { rows } = (await call('queue.list', {})) as CallOutput<'queue.list'>;
  const id = rows[3]?.id ?? '';
  const before = await page.locator('[data-draft][aria-selected="true"]').getAttribute('data-draft');
  const args = [
    ...sandboxSwitches(),
    join(import.meta.dirname, '..', '..'),
    '--data',
    data,
    `countersign://draft/${id}`,
  ];
  const second = spawn(process.env.ELECTRON_EXEC_PATH ?? '', args, { stdio: 'ignore' });
  await once(second, 'exit', { signal: AbortSignal.timeout(120_000) });
  await expect(other.locator(`[data-draft="${id}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-draft][aria-selected="true"]')).toHaveAttribute('data-draft', before ?? '');

  await app.evaluate(({ BrowserWindow }) => {
    const [a, b] = BrowserWindow.getAllWindows().sort((x, y) => x.id - y.id);
    a?.setBounds({ x: 20, y: 20, width: 900, height: 600 });
    b?.setBounds({ x: 90, y: 60, width: 1000, height: 640 });
  });
  await close();
  const again = await launchApp({ data });
  await expect.poll(() => again.app.windows().length, { timeout: 240_000 }).toBe(2);
  const sizes = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getNormalBounds().width),
  );
  expect(sizes.sort()).toEqual([1000, 900].sort());
});
