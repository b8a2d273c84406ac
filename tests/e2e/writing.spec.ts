import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallOutput } from '../../shared/contract';
import { expect, type RunningApp, test } from './launch-app';

const queueReady = { timeout: 300_000 };
const editor = (page: Page) => page.getByRole('textbox', { name: 'Reply text' });

const openDraft = async (page: Page): Promise<string> => {
  const row = page.locator('[data-draft][aria-selected="true"]');
  await expect(row).toBeVisible(queueReady);
  // From the first key on only a person changes what is open, however many drafts arrive.
  await page.keyboard.press('Shift');
  // A key pressed before the draft itself is there acts on nothing.
  await expect(page.getByRole('button', { name: /^Approve and (send|hold)/ })).toBeEnabled(queueReady);
  return (await row.getAttribute('data-draft')) ?? '';
};

const detailOf = async ({ call }: RunningApp, id: string) =>
  (await call('drafts.get', { id })) as CallOutput<'drafts.get'>;

test('the whole program killed between two keys loses not one of them', async ({ launchApp }) => {
  const first = await launchApp({ demo: true });
  const id = await openDraft(first.page);
  await first.page.keyboard.press('e');
  await expect(editor(first.page)).toBeFocused();
  await first.page.keyboard.press('Control+Home');
  const words = 'Every single word of this was typed without a pause, and none of it may go. ';
  await first.page.keyboard.type(words);
  const kept = async (running: RunningApp): Promise<boolean> => {
    const { typed, draft } = await detailOf(running, id);
    return (typed ?? draft.body).startsWith(words);
  };
  // Acknowledged by the engine, whether the pause that saves it has come or not.
  await expect.poll(() => kept(first)).toBe(true);
  const child = first.app.process();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;

  const second = await launchApp({ demo: true, data: first.data });
  await openDraft(second.page);
  expect(await kept(second)).toBe(true);
  // Where it was typed is open again, or one row away: the place is kept a second after a row was opened.
  await second.page.locator(`[data-draft="${id}"]`).click();
  await expect.poll(async () => (await detailOf(second, id)).draft.body.startsWith(words), queueReady).toBe(true);
});

test('a snippet is put in where the cursor stands, my changes stand beside the model’s text, and the reply is sent later', async ({
  sharedDemo: running,
}) => {
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

test('a misspelt word is underlined, put right by a key or the menu, and learnt; names are left alone and nothing is fetched', async ({
  launchApp,
}) => {
  const running = await launchApp({ demo: true });
  const { page, app, data } = running;
  // The system's menu stands outside the page: what it was asked to show is kept, and an entry pressed.
  await app.evaluate(({ Menu }) => {
    const shown: string[][] = [];
    Reflect.set(globalThis, 'shown', shown);
    Menu.prototype.popup = function popup(options) {
      shown.push(this.items.map(({ label, role }) => label || String(role)));
      this.items.find(({ label }) => label === 'Add to dictionary')?.click();
      options?.callback?.();
    };
  });
  const downloads = await app.evaluate(({ session }) => {
    const begun: string[] = [];
    session.defaultSession.on('spellcheck-dictionary-download-begin', (_event, language) => begun.push(language));
    Reflect.set(globalThis, 'downloads', begun);
    return session.defaultSession.isSpellCheckerEnabled();
  });
  expect(downloads).toBe(false);
  const id = await openDraft(page);
  const { lead } = await detailOf(running, id);
  const [first = '', last = ''] = lead.name.split(' ');
  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(
    `Hello ${first}, thank you for the answer. I will recieve the spreadsheat on Thursday and we can talk about it with ${last} then. Best, Mara`,
  );
  const marked = page.locator('[data-marks] span span');
  await expect(marked).toHaveText(['recieve', 'spreadsheat'], queueReady);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  const asked = page.getByRole('dialog', { name: 'Spelling' });
  await expect(asked.getByRole('button', { name: 'receive', exact: false }).first()).toBeVisible(queueReady);
  // Whoever closes it goes on writing: the next letter must not be a command.
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('F7');
  await expect(asked.getByRole('button', { name: 'receive', exact: false }).first()).toBeVisible(queueReady);
  await page.keyboard.press('1');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue(/I will receive the spreadsheat/);
  await expect(marked).toHaveText(['spreadsheat']);
  // Put right like typing, so Ctrl Z takes exactly that back.
  await page.keyboard.press('Control+z');
  await expect(editor(page)).toHaveValue(/I will recieve the spreadsheat/);

  await editor(page).evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('spreadsheat') + 3;
    field.setSelectionRange(at, at);
    field.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 0 }));
  });
  await expect(marked).toHaveText(['recieve'], queueReady);
  const shown = (await app.evaluate(() => Reflect.get(globalThis, 'shown'))) as string[][];
  expect(shown[0]).toEqual(expect.arrayContaining(['spreadsheet', 'Add to dictionary', 'Paste']));
  // A redraft takes the draft's place: the lead in front stays in front.
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  const row = page.locator('[data-draft][aria-selected="true"]');
  await expect.poll(() => row.getAttribute('data-draft'), queueReady).not.toBe(id);
  await expect(page.getByRole('heading', { level: 1, name: lead.name })).toBeVisible(queueReady);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'downloads'))).toEqual([]);
  expect(existsSync(join(data, 'Dictionaries'))).toBe(false);
});
