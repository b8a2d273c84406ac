import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';
import { setGrace } from './set-grace';
import { startOutsideWorld } from './stand-ins-in-test';

const soon = { timeout: 120_000 };
type Status = CallOutput<'engine.status'>;
type Draft = CallOutput<'drafts.get'>;

test('cut off: two drafts are approved and kept; back again, the lead who wrote meanwhile is held and the other leaves once', async ({
  launchApp,
}) => {
  const world = await startOutsideWorld();
  try {
    const { app, page, call } = await launchApp({ data: world.data, demo: true });
    const status = async () => (await call('engine.status')) as Status;
    const draftOf = async (id: string) => (await call('drafts.get', { id })) as Draft;
    await expect(page.locator('[data-draft]').nth(3)).toBeVisible(soon);
    await expect(page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(soon);
    // Replies that leave through Instantly: what its leads write meanwhile can be said by the test.
    const pick = async (): Promise<Draft[]> => {
      const { rows } = (await call('queue.list', { limit: 100 })) as CallOutput<'queue.list'>;
      const picked: Draft[] = [];
      for (const row of rows) {
        const detail = await draftOf(row.id);
        const known = world
          .sandbox()
          .world()
          .instantly.leads.some((lead) => lead.email === detail.lead.email);
        if (known && detail.offers.length === 0 && picked.every((other) => other.lead.id !== detail.lead.id))
          picked.push(detail);
        if (picked.length === 2) break;
      }
      return picked;
    };
    await expect.poll(async () => (await pick()).length, soon).toBe(2);
    const [held, leaves] = await pick();
    if (!held || !leaves) throw new Error('the demo has no two such drafts');
    const delivered = () => world.sandbox().control.inbox();
    const before = delivered().length;

    // The cable is pulled: nothing answers, and the computer knows it.
    await world.cut();
    await app.evaluate(({ net }) => {
      Reflect.set(net, 'isOnline', () => false);
    });
    await expect(page.getByText(/^No network since \d\d:\d\d\.$/)).toBeVisible(soon);
    await expect(page.getByRole('button', { name: /^Connections: .*offline/ })).toBeVisible();

    // Queue and inbox go on from the mirror.
    await page.keyboard.press('Control+2');
    await expect(page.locator('[data-lead]').first()).toBeVisible();
    await page.keyboard.press('Control+1');
    for (const { draft } of [held, leaves]) {
      await page.locator(`[data-draft="${draft.id}"]`).click();
      await expect(page.locator(`[data-draft="${draft.id}"]`)).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('button', { name: /^Approve and hold/ })).toBeEnabled();
      await page.keyboard.press('a');
      await expect.poll(async () => (await draftOf(draft.id)).draft.state).toBe('sending');
    }
    await expect(page.getByText('2 go out when online')).toBeVisible(soon);
    await page.getByRole('button', { name: 'See what waits' }).click();
    const outbox = page.getByRole('dialog');
    await expect(outbox.getByRole('heading', { name: /^Goes out when online 2$/ })).toBeVisible();
    await page.keyboard.press('Escape');

    // Back: one of the two leads wrote in between.
    await world.restore();
    await world.sandbox().control.inject({
      kind: 'instantly',
      lead: held.lead.email,
      text: 'One more question before you answer: does that include the weekend rounds as well?',
    });
    await app.evaluate(({ net }) => {
      Reflect.set(net, 'isOnline', () => true);
    });
    await expect.poll(async () => (await draftOf(leaves.draft.id)).draft.state, soon).toBe('sent');
    await expect.poll(async () => (await draftOf(held.draft.id)).draft.state, soon).not.toBe('sending');
    await expect(page.getByText(/^No network since/)).toHaveCount(0, soon);
    const { decision } = await draftOf(held.draft.id);
    expect(decision?.headline).toBe(`${held.lead.name} wrote again`.slice(0, 45));
    const left = delivered().slice(before);
    expect(left.filter((one) => one.to === leaves.lead.email)).toHaveLength(1);
    expect(left.filter((one) => one.to === held.lead.email)).toHaveLength(0);
    expect((await status()).outbox.whenOnline).toBe(0);
  } finally {
    await world.end();
  }
});

test('stopped from the command line: the window says so at once, also after its engine was killed; resuming says what would go', async ({
  launchApp,
}) => {
  const running = await launchApp({ demo: true });
  const { page, call, data } = running;
  await expect(page.locator('[data-draft]').nth(3)).toBeVisible(soon);
  // The command takes as long as it takes on this machine.
  await setGrace(running, 120);
  const { profiles } = (await call('profiles.list')) as CallOutput<'profiles.list'>;
  await call('shell.setProfile', { profileId: profiles.find((profile) => profile.role === 'admin')?.id });
  await page.reload();
  await expect(page.getByRole('button', { name: /^Approve and send/ })).toBeEnabled(soon);
  const name = await page.locator('h1').first().innerText();
  const id = (await page.locator('[data-draft][aria-selected="true"]').getAttribute('data-draft')) ?? '';
  await page.keyboard.press('a');
  // The command may be quicker than the window: it comes once the engine has the approval.
  await expect.poll(async () => ((await call('drafts.get', { id })) as Draft).draft.state, soon).toBe('sending');
  const command = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js'), 'stop', '--demo', '--data', data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  command.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(command, 'close');
  expect(code).toBe(0);
  expect(said).toMatch(/^Sending is stopped in Brightwater\. 1 reply is held\. Reviewers are still told by Slack DM\./);
  await expect(page.getByText(/stopped it at \d\d:\d\d on this computer\. 1 reply is held/)).toBeVisible();
  const { pid } = (await call('engine.status')) as Status;
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(
      () =>
        call('engine.status').then(
          (status) => (status as Status).pid,
          () => pid,
        ),
      soon,
    )
    .not.toBe(pid);
  const { sending } = (await call('engine.status')) as Status;
  expect(sending).toMatchObject({ held: 1 });
  expect(sending.stopped).not.toBeNull();
  await page.getByRole('button', { name: 'Resume sending…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Resume, and let 1 go?' });
  await expect(dialog.getByText(name)).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it stopped' }).click();
  expect(((await call('engine.status')) as Status).sending.stopped).not.toBeNull();
});
