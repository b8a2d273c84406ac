import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';

test('a preview counts and changes nothing; a run is started, watched and ends with its totals', async ({
  launchApp,
}) => {
  const { page, call } = await launchApp({ demo: true });
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 120_000 });
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  const manager = profiles.find((profile) => profile.role === 'manager');
  await call('shell.setProfile', { profileId: manager?.id });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Start preview' }).click();
  await expect(page.getByRole('heading', { name: /would be drafted$/ })).toBeVisible({ timeout: 120_000 });

  await page.getByRole('button', { name: 'All runs' }).click();
  await page.getByText('Apply', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Start run' }).click();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Phase 1: Draft Generation', {
    timeout: 120_000,
  });
  await expect(page.getByRole('heading', { name: /^Done in/ })).toBeVisible({ timeout: 300_000 });

  const { runs } = (await call('backfill.list')) as CallOutput<'backfill.list'>;
  const run = runs.find((each) => each.options.mode === 'apply');
  expect(run?.counts.total).toBe(67);
  expect(run?.counts.decided).toBe(run?.counts.toDecide);
  await page.getByText('Phase 2', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Decision:');
  await page.getByPlaceholder('Find in log').fill('NEEDS_REVIEW');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
});

test('a run is paused and resumed by P, and who may not start one is told who may', async ({ launchApp }) => {
  const { page, call } = await launchApp({ demo: true });
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('Control+3');
  await expect(page.getByText('Runs are started by managers.')).toBeVisible();
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  await call('shell.setProfile', { profileId: profiles.find((profile) => profile.role === 'manager')?.id });
  await call('backfill.start', { options: { mode: 'apply' } });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible();
});
