import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { staysWhenMany } from '../../shared/approve-many';
import type { CallOutput } from '../../shared/contract';
import type { QueueRow } from '../../shared/schemas/draft';
import type { RunningApp } from './launch-app';
import { expect, test } from './launch-app';
import { setGrace } from './set-grace';

const queueReady = { timeout: 120_000 };

/** Opens a demo of its own and waits until its first drafts stand in the queue. */
const openQueue = async (launch: (options: { demo: boolean }) => Promise<RunningApp>): Promise<RunningApp> => {
  const running = await launch({ demo: true });
  await expect(running.page.locator('[data-draft]').nth(3)).toBeVisible(queueReady);
  await expect(running.page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(queueReady);
  return running;
};

/**
 * Opens the first row that one key approves, with another such below it: what needs a reader asks before it goes. Gives its draft.
 */
const openPlainDraft = async ({ page, call }: RunningApp): Promise<string> => {
  let id = '';
  const find = async (): Promise<string> => {
    const { rows } = (await call('queue.list', { limit: 200 })) as CallOutput<'queue.list'>;
    const plain = (row: QueueRow | undefined): boolean => row !== undefined && staysWhenMany(row) === null;
    id = rows.find((row, n) => plain(row) && plain(rows[n + 1]))?.id ?? '';
    return id;
  };
  // What has just been drafted is decided a moment later.
  await expect.poll(find, queueReady).not.toBe('');
  await page.locator(`[data-draft="${id}"]`).click();
  await expect(page.locator(`[data-draft="${id}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(queueReady);
  return id;
};

const openDraft = (page: Page): Promise<string> =>
  page
    .locator('[data-draft][aria-selected="true"]')
    .getAttribute('data-draft')
    .then((id) => id ?? '');

const states = async ({ call }: RunningApp, id: string): Promise<string> =>
  ((await call('drafts.get', { id })) as CallOutput<'drafts.get'>).draft.state;

test('approve by key: the next draft opens at once, the reply leaves after its grace, once', async ({
  sharedDemo: running,
}) => {
  const { page, call } = running;
  // Long enough to be seen waiting on a busy machine.
  await setGrace(running, 40);
  const first = await openPlainDraft(running);
  const name = await page.locator('h1').first().innerText();
  await page.keyboard.press('a');
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveCount(0);
  expect(await openDraft(page)).not.toBe(first);
  await expect(page.getByText(name).locator('..')).toContainText(/leaves in \d+ s/);
  expect(await states(running, first)).toBe('sending');
  await expect.poll(() => states(running, first), { timeout: 120_000 }).toBe('sent');
  const { sends } = (await call('outbox.list', { states: ['sent'] })) as CallOutput<'outbox.list'>;
  expect(sends.filter((send) => send.draftId === first)).toHaveLength(1);
});

test('moving through the queue leaves no other lead’s message standing over a draft', async ({
  sharedDemo: { page },
}) => {
  for (const key of ['j', 'j', 'k', 'j']) {
    await page.keyboard.press(key);
    await expect(page.locator('[data-scroll="thread"]')).toHaveCount(1);
  }
});

test('undo takes back exactly the last approval, before it leaves', async ({ sharedDemo: running }) => {
  const { page } = running;
  await setGrace(running, 120);
  const first = await openPlainDraft(running);
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => states(running, first)).toBe('pending');
});

test('several together: those that can go leave, the rest stay selected; U brings all back', async ({ launchApp }) => {
  const running = await openQueue(launchApp);
  const { page, call } = running;
  const drafts = async (state: 'queued' | 'cancelled' | 'sent') =>
    ((await call('outbox.list', { states: [state] })) as CallOutput<'outbox.list'>).sends.map((send) => send.draftId);
  const numberIn = async (name: RegExp, role: 'heading' | 'button') =>
    Number(/\d+/.exec(await page.getByRole(role, { name }).innerText())?.[0]);
  await setGrace(running, 120);
  await page.reload();
  await expect(page.locator('[data-draft]').nth(9)).toBeVisible(queueReady);
  await page.keyboard.press('x');
  // Wherever the open row stands, five in both directions are at least six together.
  for (const key of ['Shift+J', 'Shift+K']) for (let n = 0; n < 5; n += 1) await page.keyboard.press(key);
  await expect.poll(() => numberIn(/ selected$/, 'heading')).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  // Of the calls and failed checks among all of them, some stay whatever has been drafted by now.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+a');
        return (await numberIn(/ selected$/, 'heading')) - (await numberIn(/^Approve \d+/, 'button'));
      },
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
  const all = await numberIn(/ selected$/, 'heading');
  const going = await numberIn(/^Approve \d+/, 'button');
  expect(going).toBeGreaterThan(0);
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: `${all - going} selected` })).toBeVisible();
  await expect.poll(async () => (await drafts('queued')).length).toBe(going);
  const approved = new Set(await drafts('queued'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect.poll(async () => (await drafts('cancelled')).filter((id) => approved.has(id)).length).toBe(going);
  for (const id of approved) expect(await states(running, id ?? '')).toBe('pending');
  expect(await drafts('sent')).toEqual([]);
});

test('an edit is saved at a pause, voids the score, survives a reload, and is what leaves', async ({
  sharedDemo: running,
}) => {
  const { page, call } = running;
  const first = await openPlainDraft(running);
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: 'Reply text' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+Home');
  // Letters are text now, not commands.
  await page.keyboard.type('agreed. ');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const read = async () => (await call('drafts.get', { id: first })) as CallOutput<'drafts.get'>;
  expect((await read()).draft.body.startsWith('agreed. ')).toBe(true);
  expect((await read()).draft.edited).toBe(true);
  expect(await states(running, first)).toBe('pending');

  await page.keyboard.type('Never lost. ');
  await page.reload();
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(async () => (await read()).draft.body.startsWith('agreed. Never lost. ')).toBe(true);
  await expect(page.getByText('You edited this draft, so the score is void.').first()).toBeVisible();
  await page.keyboard.press('a');
  await expect.poll(() => states(running, first), { timeout: 120_000 }).toBe('sent');
  expect((await read()).draft.body.startsWith('agreed. Never lost. ')).toBe(true);
});

test('what is typed into a draft that was approved elsewhere is said not to leave', async ({ sharedDemo: running }) => {
  const { page, call } = running;
  await setGrace(running, 120);
  const first = await openPlainDraft(running);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Mine. ');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const { draft, inboundSeq } = (await call('drafts.get', { id: first })) as CallOutput<'drafts.get'>;
  const approval = { id: first, fingerprint: draft.fingerprint, seenSeq: inboundSeq };
  const { send } = (await call('drafts.approve', approval)) as CallOutput<'drafts.approve'>;
  await expect(page.getByText('Approved; on its way. U takes the last one back while it has not left.')).toBeVisible();
  const notice = page.getByText('This draft was approved meanwhile, without your changes.');
  await expect(notice).toHaveCount(0);
  await page.keyboard.type('Too late. ');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Reply text' })).toHaveValue(/^Mine\. Too late\. /);
  await call('drafts.undo', { sendId: send.id });
});

test('what is being typed outlives a draft that is settled elsewhere, and moves into the one that takes its place', async ({
  sharedDemo: running,
}) => {
  const { page, call } = running;
  const first = await openPlainDraft(running);
  const { lead } = (await call('drafts.get', { id: first })) as CallOutput<'drafts.get'>;
  await page.keyboard.press('e');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Mine. ');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await call('leads.setSentiment', { leadId: lead.id, sentiment: 'Not Interested' });
  await expect(page.getByText('This draft was rejected meanwhile.')).toBeVisible();
  const editor = page.getByRole('textbox', { name: 'Reply text' });
  await page.keyboard.type('Still mine. ');
  await expect(editor).toHaveValue(/^Mine\. Still mine\. /);

  await call('leads.setSentiment', { leadId: lead.id, sentiment: 'Interested' });
  await expect(page.getByText('A newer draft took the place of this one.')).toBeVisible(queueReady);
  await expect(editor).toHaveValue(/^Mine\. Still mine\. /);
  await page.getByRole('button', { name: 'Put my text in the new draft' }).click();
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveCount(0);
  await expect(editor).toHaveValue(/^Mine\. Still mine\. /);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const second = await openDraft(page);
  expect(second).not.toBe(first);
  const { draft } = (await call('drafts.get', { id: second })) as CallOutput<'drafts.get'>;
  expect(draft).toMatchObject({ leadId: lead.id, state: 'pending', edited: true });
  expect(draft.body.startsWith('Mine. Still mine. ')).toBe(true);
});

test('reject takes R and one digit, sends nothing, and a held key does not reject the next', async ({
  sharedDemo: running,
}) => {
  const { page } = running;
  const first = await openPlainDraft(running);
  await page.keyboard.press('r');
  await expect(page.getByText('Why reject it?')).toBeVisible();
  // A is dead while the question is open.
  await page.keyboard.press('a');
  await page.keyboard.press('2');
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveCount(0);
  await expect.poll(() => states(running, first)).toBe('rejected');
  const second = await openDraft(page);
  // A key before its text is there would be about nothing.
  await expect(page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(queueReady);
  await page.keyboard.down('a');
  await page.keyboard.down('a');
  await page.keyboard.down('a');
  await page.keyboard.up('a');
  await expect(page.locator(`[data-draft="${second}"]`)).toHaveCount(0);
  const third = await openDraft(page);
  expect(await states(running, third)).toBe('pending');
});

test('the emergency stop holds what was approved, and only an admin resumes', async ({ launchApp }) => {
  const running = await openQueue(launchApp);
  const { page, call } = running;
  const graceMs = 30_000;
  await setGrace(running, graceMs / 1000);
  const first = await openDraft(page);
  await page.keyboard.press('a');
  await expect(page.locator(`[data-draft="${first}"]`)).toHaveCount(0);
  const leavesBefore = Date.now() + graceMs;
  await page.keyboard.press('Control+.');
  await expect(page.getByText('Sending is stopped.')).toBeVisible();
  await expect(page.getByText('Only an admin can resume')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Approve and hold/ })).toBeVisible();
  const held = async () => {
    const { sends } = (await call('outbox.list', { states: ['held'] })) as CallOutput<'outbox.list'>;
    return sends.find((send) => send.draftId === first);
  };
  await expect.poll(async () => (await held())?.draftId).toBe(first);
  // Past the moment at which it would have left.
  await page.waitForTimeout(Math.max(0, leavesBefore + 1_000 - Date.now()));
  expect(await states(running, first)).toBe('sending');
  expect((await held())?.draftId).toBe(first);
});

test('a redraft is seen growing before it is complete, can be stopped, and then takes the draft’s place', async ({
  sharedDemo: running,
}) => {
  const { page, data } = running;
  const { control } = JSON.parse(readFileSync(join(data, 'demo', 'sandbox', 'ready.json'), 'utf8')) as {
    control: string;
  };
  const pace = (scale: number) => fetch(`${control}/clock`, { method: 'POST', body: JSON.stringify({ scale }) });
  const first = await openDraft(page);
  const growing = page.locator('[data-writing]');
  const words = async (): Promise<number> => (await growing.innerText()).length;

  // Slower than the real model: it must not be complete between two looks, however long those take.
  await pace(3);
  await page.keyboard.press('g');
  await expect.poll(words, { timeout: 120_000 }).toBeGreaterThan(10);
  const seen = await words();
  await expect.poll(words, { timeout: 120_000 }).toBeGreaterThan(seen);
  expect(await openDraft(page)).toBe(first);
  await page.keyboard.press('g');
  await expect(growing).toHaveCount(0);
  expect(await states(running, first)).toBe('pending');
  await expect(page.getByText('Stopped. The draft you had')).toHaveCount(0);

  await pace(0.05);
  await page.keyboard.press('g');
  await expect.poll(() => openDraft(page), { timeout: 120_000 }).not.toBe(first);
  expect(await states(running, first)).toBe('superseded');
});
