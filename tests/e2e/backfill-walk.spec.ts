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

/** A draft that the run made and nobody has decided. */
const someDraft = async (app: RunningApp, runId: string): Promise<string> => {
  const { items } = (await app.call('backfill.items', { runId, filter: {} })) as CallOutput<'backfill.items'>;
  const draftId = items.find(({ state }) => state === 'drafted')?.draftId;
  if (!draftId) throw new Error('the run has drafted nothing yet');
  return draftId;
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

/** A run under way opens by itself; a paused or interrupted one is opened from the list. */
const openRun = async ({ page }: RunningApp): Promise<void> => {
  const resume = page.getByRole('button', { name: /^Resume/ });
  await expect(resume.or(page.getByRole('cell', { name: '1', exact: true }))).toBeVisible(patient);
  if (!(await resume.isVisible())) await page.getByRole('cell', { name: '1', exact: true }).click();
  await expect(resume).toBeVisible(patient);
};

test('a manager plans, starts, pauses, quits, resumes, quits in mid-run, resumes, retries what failed, reads why and exports', async ({
  launchApp,
}) => {
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
    await expect.poll(async () => (await applied(first)).counts.draftsNew, patient).toBeGreaterThan(0);
    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible(patient);
    // Somebody throws a draft away before the run has judged it: that message will fail.
    const { id: runId } = await applied(first);
    const thrownAway = await someDraft(first, runId);
    await first.call('drafts.reject', { id: thrownAway, reason: 'other' });
    await first.close();

    const second = await launchApp({ data: world.data, demo: true });
    await asManager(second);
    await openRun(second);
    await second.page.getByRole('button', { name: /^Resume/ }).click();
    await expect(second.page.getByRole('button', { name: /^Pause/ })).toBeVisible(patient);
    // It goes with the application, in the middle of what it does.
    await second.close();

    world.sandbox().control.scale(0.001);
    const third = await launchApp({ data: world.data, demo: true });
    await asManager(third);
    const again = third.page;
    await openRun(third);
    await expect(again.getByRole('heading', { name: 'Interrupted' })).toBeVisible(patient);
    await again.getByRole('button', { name: /^Resume/ }).click();
    const retry = again.getByRole('button', { name: /^Retry/ });
    await expect(retry).toBeVisible(patient);
    expect(await applied(third)).toMatchObject({
      ...{ id: runId, state: 'done_with_errors' },
      counts: { total: 67, decided: 67, byDecision: { error: 1 } },
    });
    await third.call('drafts.unreject', { id: thrownAway });
    await retry.click();
    await expect(retry).toBeHidden(patient);
    await expect.poll(async () => (await applied(third)).state, patient).toBe('done');
    await expect(again.getByRole('heading', { name: /^Done in/ })).toBeVisible(patient);
    const run = await applied(third);
    expect(run).toMatchObject({
      ...{ state: 'done', plan: { name: 'May', kept: 67 } },
      counts: { total: 67, decided: 67, byDecision: { error: 0 } },
    });
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
    // Its block, and the one before it where its first decision failed.
    await expect(log.getByText(/^\[\d+\/67\] Draft: /).last()).toBeVisible();
    await again.getByText('Decisions', { exact: true }).last().click();
    await expect(log.getByText('Decision: NEEDS_REVIEW', { exact: false })).toHaveCount(1);
  } finally {
    await world.end();
  }
});
