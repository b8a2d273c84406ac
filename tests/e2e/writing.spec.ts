import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallOutput } from '../../shared/contract';
import { expect, type RunningApp, test } from './launch-app';

const queueReady = { timeout: 300_000 };
const editor = (page: Page) => page.getByRole('textbox', { name: 'Reply text' });

const openDraft = async (page: Page): Promise<string> => {
  const row = page.locator('[data-draft][aria-selected="true"]');
  await expect(row).toBeVisible(queueReady);
  // A key pressed before the draft itself is there acts on nothing.
  await expect(page.getByRole('button', { name: /^Approve and (send|hold)/ })).toBeEnabled(queueReady);
  return (await row.getAttribute('data-draft')) ?? '';
};

const detailOf = async ({ call }: RunningApp, id: string) =>
  (await call('drafts.get', { id })) as CallOutput<'drafts.get'>;

test('the whole program killed between two keys loses not one of them', async ({ launchApp }) => {
  const data = mkdtempSync(join(tmpdir(), 'countersign-typing-'));
  try {
    const first = await launchApp({ demo: true, data });
    const id = await openDraft(first.page);
    await first.page.keyboard.press('e');
    await expect(editor(first.page)).toBeFocused();
    await first.page.keyboard.press('Control+Home');
    const words = 'Every single word of this was typed without a pause, and none of it may go. ';
    await first.page.keyboard.type(words);
    // Acknowledged by the engine, whether the pause that saves it has come or not.
    await expect
      .poll(async () => {
        const { typed, draft } = await detailOf(first, id);
        return (typed ?? draft.body).startsWith(words);
      })
      .toBe(true);
    const child = first.app.process();
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;

    const second = await launchApp({ demo: true, data });
    await openDraft(second.page);
    await expect.poll(async () => (await detailOf(second, id)).draft.body.startsWith(words), queueReady).toBe(true);
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});

test('a snippet is put in where the cursor stands, my changes stand beside the model’s text, and the reply is sent later', async ({
  launchApp,
}) => {
  const running = await launchApp({ demo: true });
  const { page, call } = running;
  const id = await openDraft(page);
  const { lead, draft } = await detailOf(running, id);
  await call('snippets.save', { id: null, name: 'Notice period', body: '{first name}, you can leave any month. ' });
  await page.keyboard.press('Control+;');
  await page.getByRole('textbox', { name: 'Find a snippet' }).fill('leave');
  await expect(page.getByRole('button', { name: /^Notice period/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const filled = `${lead.name.split(' ')[0]}, you can leave any month. `.trim();
  await expect(editor(page)).toHaveValue(new RegExp(filled.replaceAll('.', '\\.')));
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+d');
  await expect(page.getByRole('region', { name: 'The model wrote' })).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('region', { name: 'The model wrote' })).toHaveCount(0);

  const askedAt = Date.now();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText(`When should the reply to ${lead.name} leave?`)).toBeVisible();
  // Which moments there are depends on the day; one digit takes the first.
  await expect(page.getByRole('dialog', { name: 'Send later' }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('1');
  await expect.poll(async () => (await detailOf(running, id)).draft.state).toBe('sending');
  const { send } = await detailOf(running, id);
  expect(send).toMatchObject({ state: 'queued', undoable: true });
  expect(send?.leavesAt ?? 0).toBeGreaterThan(askedAt + 10 * 60_000);

  // U takes it back, with the text as it was approved.
  await page.keyboard.press('u');
  await expect.poll(async () => (await detailOf(running, id)).draft.state).toBe('pending');
  const back = await detailOf(running, id);
  expect(back.draft.body).toContain(filled);
  expect(back.draft.originalBody).toBe(draft.originalBody);
});
