import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { CallOutput } from '../../shared/contract';
import type { RunningApp } from './launch-app';
import { expect, test } from './launch-app';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; impact: string | null; nodes: { html: string; failureSummary?: string }[] };

/** What axe finds against WCAG 2.2 A and AA on the page as it stands. */
const findings = async (page: Page): Promise<string[]> => {
  // Colours are measured once nothing fades in any more.
  await page.evaluate(async () => {
    const passing = () =>
      document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    do {
      await Promise.allSettled(passing().map((one) => one.finished));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    } while (passing().some((one) => one.playState === 'running'));
  });
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as { run(options: unknown): Promise<{ violations: Finding[] }> };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
};

const openDemo = async (launch: (options: { demo: boolean }) => Promise<RunningApp>): Promise<RunningApp> => {
  const running = await launch({ demo: true });
  await expect(running.page.locator('[data-draft]').nth(3)).toBeVisible({ timeout: 120_000 });
  return running;
};

/** The shell is drawn and listens to keys. */
const shellReady = (page: Page): Promise<void> =>
  expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();

const become = async ({ page, call }: RunningApp, role: 'setter' | 'manager' | 'admin'): Promise<void> => {
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  await call('shell.setProfile', { profileId: profiles.find((profile) => profile.role === role)?.id });
  await page.reload();
  await shellReady(page);
};

test('every screen in both themes passes axe, and no screen breaks the content policy', async ({ launchApp }) => {
  const running = await openDemo(launchApp);
  const { page, call, said } = running;
  await become(running, 'admin');
  for (const theme of ['light', 'dark'] as const) {
    await call('shell.setTheme', { theme });
    await page.reload();
    await shellReady(page);
    for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+,']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
      expect(await findings(page), `${theme} ${key}`).toEqual([]);
    }
    for (const name of ['Workspace', 'People and roles', 'Sending', 'Knowledge', 'Backups', 'Shortcuts', 'Audit log']) {
      await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name }).click();
      await page.waitForTimeout(100);
      expect(await findings(page), `${theme} ${name}`).toEqual([]);
    }
    await page.keyboard.press('Control+4');
    const pages = page.locator('fieldset', { hasText: 'Threshold lab' });
    await pages.getByText('Threshold lab', { exact: true }).click();
    await expect(page.getByText('How scores are read')).toBeVisible();
    expect(await findings(page), `${theme} threshold lab without a score`).toEqual([]);
    // The one whose drafts the demo scores as it opens.
    await page.getByRole('button', { name: 'choose another campaign' }).click();
    await page.getByRole('menuitem', { name: 'Nordics, second wave' }).click();
    await expect(page.getByText('Scores, by what the setter did')).toBeVisible();
    expect(await findings(page), `${theme} threshold lab`).toEqual([]);
    await pages.getByText('Settings', { exact: true }).click();
    await page.keyboard.press('?');
    expect(await findings(page), `${theme} keys`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    expect(await findings(page), `${theme} palette`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  expect(said()).not.toMatch(/Content Security Policy|Refused to/);
});

test('the inbox says why there is no draft; a new sentiment makes one; opting out can be undone', async ({
  sharedDemo: { page, call },
}) => {
  await page.keyboard.press('Control+2');
  await page.getByText('No draft', { exact: true }).first().click();
  await expect(page.locator('[data-lead]').first()).toBeVisible();
  const { rows } = (await call('inbox.list', { filter: 'no_draft', limit: 500 })) as CallOutput<'inbox.list'>;
  const lead = rows.find((row) => row.skipReason === 'sentiment_not_eligible') ?? rows.find((row) => !row.blocked);
  if (!lead) throw new Error('the demo has no thread without a draft');
  await page.getByRole('searchbox', { name: /Lead, company/ }).fill(lead.leadName);
  await page.locator(`[data-lead="${lead.leadId}"]`).click();
  await expect(page.getByRole('heading', { name: /^No draft: / })).toBeVisible();
  await page
    .getByRole('button', { name: new RegExp(lead.sentiment, 'i') })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Interested', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'A draft waits in the queue.' })).toBeVisible({ timeout: 120_000 });

  await page.getByRole('button', { name: 'Opt out', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Opt out' }).click();
  await expect(page.getByText(/^Opted out today/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo opt-out' }).click();
  await expect(page.getByText(/^Opted out today/)).toHaveCount(0);
});

test('a setter reads campaigns and may not change them; an admin changes a threshold', async ({
  sharedDemo: running,
}) => {
  const { page, call } = running;
  await page.keyboard.press('Control+4');
  // The page of a campaign that a test before looked at is open again.
  const pages = page.getByRole('group', { name: 'Page of this campaign' });
  await pages.getByText('Settings', { exact: true }).click();
  await expect(page.getByText('Campaigns are set by admins.')).toBeVisible();
  await expect(page.getByLabel('Threshold', { exact: true })).toBeDisabled();
  await become(running, 'admin');
  await page.keyboard.press('Control+4');
  const threshold = page.getByLabel('Threshold', { exact: true });
  await threshold.fill('2');
  await expect(page.getByText('A number from 0 to 1')).toBeVisible();
  // Why it is not saved stands beside Save, and Save leads to the field.
  await expect(page.getByRole('status').filter({ hasText: 'a field above is missing or wrong' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(threshold).toBeFocused();
  // Who discards by keys stays where they are, though the button is gone.
  await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await threshold.fill('0.85');
  const name = await page.locator('form h2').innerText();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // The reviews carry no such threshold: what it would do is shown, and only a reason sets it.
  const dialog = page.getByRole('dialog', { name: /^Send from 0\.85 in / });
  await expect(dialog.getByText(/^The reviews carry no/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send from 0.85' })).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('textbox').fill('a pilot of a week');
  await dialog.getByRole('button', { name: 'Send from 0.85' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const { campaigns } = (await call('campaigns.list')) as CallOutput<'campaigns.list'>;
  expect(campaigns.find((campaign) => campaign.name === name)?.autoSendConfidenceThreshold).toBe(0.85);
});

test('hostile HTML is shown in a frame that runs nothing and asks for nothing', async ({
  sharedDemo: { page, app, call },
}) => {
  const asked: string[] = [];
  app.context().on('request', (request) => asked.push(request.url()));
  const { rows } = (await call('inbox.list', { limit: 500 })) as CallOutput<'inbox.list'>;
  let shown = 0;
  for (const row of rows) {
    const { messages } = (await call('inbox.thread', { leadId: row.leadId })) as CallOutput<'inbox.thread'>;
    const message = messages.findLast((each) => each.hasHtml);
    if (!message) continue;
    const { html } = (await call('message.html', { id: message.id })) as CallOutput<'message.html'>;
    if (!html || !/<script|onerror|<img|<iframe|url\(/i.test(html)) continue;
    await page.keyboard.press('Control+2');
    await page.getByRole('searchbox', { name: /Lead, company/ }).fill(row.leadName);
    await page.locator(`[data-lead="${row.leadId}"]`).click();
    if (shown === 0) await page.keyboard.press('v');
    await expect(page.locator('iframe').last()).toBeVisible();
    const frame = page.locator('iframe').last();
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
    const inside = await frame.contentFrame().locator('body').innerHTML();
    expect(inside).not.toMatch(/<script|onerror|<iframe|src="http|url\(/i);
    shown += 1;
    if (shown === 3) break;
  }
  expect(shown).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('app://') && !url.startsWith('data:'))).toEqual([]);
});

test('the engine dies under the window: the status bar says so, and the queue is there again', async ({
  sharedDemo: { page, call },
}) => {
  const { pid } = (await call('engine.status')) as CallOutput<'engine.status'>;
  // It may be back before the next look from outside: the page itself notes what it says.
  await page.evaluate(() => {
    const look = () => {
      if (document.body.innerText.includes('Engine restarting')) Reflect.set(window, 'saidSo', true);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'saidSo')), { timeout: 120_000 }).toBe(true);
  await expect(page.getByText('Engine restarting')).toHaveCount(0, { timeout: 120_000 });
  await expect(page.locator('[data-draft]').nth(3)).toBeVisible();
});

test('a fresh profile offers the demo on Enter', async ({ launchApp }) => {
  const { page } = await launchApp();
  await expect(page.getByRole('heading', { name: 'No reply leaves without a signature.' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is the demo.')).toBeVisible({ timeout: 120_000 });
});

test('Slack is diagnosed in words', async ({ sharedDemo: running }) => {
  await become(running, 'admin');
  const { page } = running;
  await page.keyboard.press('Control+,');
  await page.getByRole('region', { name: 'Connections' }).getByRole('button', { name: /Slack/ }).click();
  await expect(page.getByText(/^Slack doctor, checked/)).toBeVisible();
  await expect(page.getByRole('table')).toContainText('conversations.open');
});
