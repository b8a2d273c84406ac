import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract';
import type { Run } from '../../shared/schemas/run';
import { expect, type RunningApp, test } from './launch-app';
import { startOutsideWorld } from './stand-ins-in-test';

const patient = { timeout: 120_000 };

/** The one run that applied something. */
const applied = async ({ call }: RunningApp): Promise<Run> => {
  const { runs } = (await call('backfill.list')) as CallOutput<'backfill.list'>;
  const run = runs.find((each) => each.options.mode === 'apply');
  if (!run) throw new Error('no run was started');
  return run;
};

const asManager = async ({ page, call }: RunningApp): Promise<void> => {
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible(patient);
  await expect
    .poll(async () => ((await call('profiles.list')) as CallOutput<'profiles.list'>).profiles.length, patient)
    .toBeGreaterThan(1);
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  await call('shell.setProfile', { profileId: profiles.find(({ role }) => role === 'manager')?.id });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible(patient);
  await page.keyboard.press('Control+3');
};

test('a manager plans, starts, pauses, quits, starts again, resumes, reads why and exports', async ({ launchApp }) => {
  const world = await startOutsideWorld();
  try {
    const first = await launchApp({ data: world.data, demo: true });
    await asManager(first);
    const { page } = first;
    await page.getByRole('button', { name: 'Start preview' }).click();
    await expect(page.getByRole('region', { name: 'Sample and plan' }).getByRole('listitem')).toHaveCount(10, patient);
    await page.getByPlaceholder('Name of the plan').fill('May');
    await page.getByRole('button', { name: 'Save plan' }).click();
    await expect(page.getByText('Saved as May.', { exact: false })).toBeVisible();
    // Slow enough to be paused in the middle, however fast the machine.
    world.sandbox().control.scale(0.5);
    await page.getByRole('button', { name: /^Start with these/ }).click();
    await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible(patient);
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible(patient);
    await first.close();

    world.sandbox().control.scale(0.001);
    const second = await launchApp({ data: world.data, demo: true });
    await asManager(second);
    const again = second.page;
    const resume = again.getByRole('button', { name: /^Resume/ });
    // A paused run opens by itself; a run that is interrupted is opened from the list.
    await expect(resume.or(again.getByRole('cell', { name: '1', exact: true }))).toBeVisible(patient);
    if (!(await resume.isVisible())) await again.getByRole('cell', { name: '1', exact: true }).click();
    await resume.click();
    await expect(again.getByRole('heading', { name: /^Done in/ })).toBeVisible(patient);
    const run = await applied(second);
    expect(run).toMatchObject({ state: 'done', counts: { total: 67, decided: 67 }, plan: { name: 'May', kept: 67 } });
    await expect(again.getByRole('heading', { name: 'Against the plan May' })).toBeVisible();

    await again.getByText('Messages', { exact: true }).click();
    const messages = again.getByRole('region', { name: 'Messages of the run' });
    await messages.getByText(/^Skipped \d+$/).click();
    await messages.getByRole('combobox', { name: 'Because' }).selectOption('sentiment_not_eligible');
    await expect(messages.getByText('Skipped: sentiment not eligible').first()).toBeVisible();
    await messages.getByText(/^People \d+$/).click();
    await messages.getByRole('button', { expanded: false }).first().click();
    await expect(messages.getByRole('table', { name: 'Journal' })).toContainText('evaluate');
    await messages.getByRole('button', { name: 'Export CSV' }).click();
    await expect(messages.getByText(/^Saved beside the log: .*\.csv$/)).toBeVisible();
    const logs = join(world.data, 'demo', 'logs');
    const csv = readdirSync(logs).find((name) => name.endsWith('.csv')) ?? '';
    expect(existsSync(join(logs, csv))).toBe(true);
    expect(readFileSync(join(logs, csv), 'utf8')).toContain('sentiment_not_eligible');

    await messages.getByRole('button', { name: 'Show in log' }).click();
    const log = again.getByRole('region', { name: 'Log' });
    await expect(log.getByText(/^\[\d+\/67\] Draft: /)).toHaveCount(1);
    await again.getByText('Decisions', { exact: true }).last().click();
    await expect(log.getByText('Decision: NEEDS_REVIEW', { exact: false })).toHaveCount(1);
  } finally {
    await world.end();
  }
});
