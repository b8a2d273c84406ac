import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { engineForTests } from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { createSlackClient } from '../../electron/engine/providers/slack/clients';
import { demoKeys } from '../../sandbox/keys';
import { startSandbox } from '../../sandbox/start';

/** A clock that runs and can be put forward; long waits are moments. */
const runningClock = () => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    sleep: async (ms: number, signal?: AbortSignal) =>
      void (await wait(ms >= 10_000 ? 5_000 : 20, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(
        () => undefined,
      )),
    advance: (ms: number) => {
      ahead += ms;
    },
  };
};

/** From the DM to the sent reply: post, websocket, press, the window's own commands, and both reviewers' copies rewritten. */
it('a reviewer approves in Slack: the reply leaves once, every copy says so, and a stranger’s press does nothing', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'countersign-press-'));
  const sandbox = await startSandbox({ dir, scale: 0.001 });
  onTestFinished(async () => {
    await sandbox.stop();
    await rm(dir, { recursive: true, force: true });
  });
  const { control } = sandbox;
  // Slack gives three seconds; a press that comes twice because a machine is slow is not what is meant here.
  control.slackSockets().ackLimitMs = 120_000;
  const [first, second, third] = sandbox.world().slack.users.filter(({ deleted }) => !deleted);
  if (!first || !second) throw new Error('the world has two Slack users');
  const clock = runningClock();
  const t = await engineForTests({
    clock,
    campaign: { autoSendConfidenceThreshold: 1, reviewers: [first.email, second.email] },
  });
  t.ctx.ports.fetch = fetch;
  const slack = createSlackClient({
    baseUrl: sandbox.ready.slack,
    token: demoKeys.slack,
    clock,
    log: t.ctx.ports.log,
    fetch,
  });
  const config = { kind: 'slack' as const, baseUrl: sandbox.ready.slack };
  await t.call('connections.save', { id: null, label: 'Slack', config, secret: demoKeys.slack });
  await t.call('slack.setAppToken', { token: demoKeys.slackApp });
  Object.assign(t.services.accounts, { slack: async () => slack });
  await t.call('profiles.linkSlack', { id: t.profile('setter'), slackUserId: first.id });

  const abort = new AbortController();
  const listening = t.services.buttons.listen(abort.signal);
  onTestFinished(async () => {
    abort.abort();
    await listening;
  });
  await expect.poll(async () => (await t.call('slack.buttons', {})).state, { timeout: 120_000 }).toBe('connected');

  const draft = await t.waiting({ at: clock.now() });
  const copies = control.slack();
  expect(copies.map(({ to }) => to).sort()).toEqual([first.email, second.email].sort());
  const [copy] = copies;
  if (!copy) throw new Error('no DM');
  const at = { channel: copy.channel, ts: copy.ts, actionId: 'countersign_approve' };

  await control.press({ ...at, user: (third ?? second).id });
  await expect.poll(() => control.ephemerals().length, { timeout: 120_000 }).toBe(1);
  expect(control.ephemerals()[0]?.text).toContain('not linked');
  expect(t.sends()).toHaveLength(0);

  expect(await control.press({ ...at, user: first.id }, { copies: 1 })).toMatchObject({ acked: true });
  await expect.poll(() => t.sends().length, { timeout: 120_000 }).toBe(1);
  expect(t.send(draft.id)).toMatchObject({ admittedByName: 'Mara Lind' });
  await expect
    .poll(() => control.slack().filter(({ text }) => text.startsWith('Approved by Mara Lind')).length, {
      timeout: 120_000,
    })
    .toBe(2);
  await t.leave();
  expect(t.mailbox.delivered).toHaveLength(1);
});
