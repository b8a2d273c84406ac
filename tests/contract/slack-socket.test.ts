import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../electron/engine/ports';
import type { SlackEnvelope, SlackSocketState } from '../../electron/engine/providers/slack';
import { createSlackClient, runSlackSocket } from '../../electron/engine/providers/slack/clients';
import { composeReviewDm, type ReviewSubject, readPress } from '../../electron/engine/review';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';

/** Socket Mode against the stand-in: a real websocket on loopback, with Slack's frames and its ways to end a connection. */
let sandbox: Sandbox;
let dir: string;
const draftId = '0197f0a4-0000-7000-8000-000000000001';

/** Slack gives three seconds; a press that comes twice because a machine is slow is not what is meant here. */
const ackLimitMs = 120_000;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-socket-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
  sandbox.control.slackSockets().ackLimitMs = ackLimitMs;
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  sandbox.control.slackSockets().enabled = true;
  sandbox.control.slackSockets().ackLimitMs = ackLimitMs;
});

/** Waits of minutes become moments; those of a few seconds too, but for what the stand-in must get done meanwhile. */
const clock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) =>
    void (await wait(ms >= 10_000 ? 10_000 : 20, undefined, { signal: signal ?? undefined, ref: false }).catch(
      () => undefined,
    )),
};
const log = { write: () => undefined };

const listen = (appToken: string = demoKeys.slackApp, take?: (envelope: SlackEnvelope) => { after(): void } | null) => {
  const abort = new AbortController();
  const heard: SlackEnvelope[] = [];
  const states: SlackSocketState[] = [];
  const done = runSlackSocket(
    {
      baseUrl: sandbox.ready.slack,
      appToken,
      clock,
      random: { next: () => 0.5 },
      log,
      fetch,
      take: take ?? ((envelope) => ({ after: () => void heard.push(envelope) })),
      onState: (state) => void states.push(state),
    },
    abort.signal,
  );
  const stop = async (): Promise<void> => {
    abort.abort();
    await done;
  };
  stops.push(stop);
  return { heard, states, stop, state: () => states.at(-1)?.state };
};
const connected = async (link: ReturnType<typeof listen>): Promise<void> =>
  void (await expect.poll(link.state, { timeout: 120_000 }).toBe('connected'));

const subject: ReviewSubject = {
  draftId,
  leadName: 'Dana Okafor',
  leadEmail: 'dana@northwind.example',
  company: null,
  campaignName: 'Key accounts',
  channel: 'email',
  sentiment: 'Interested',
  score: 0.82,
  threshold: 0.9,
  reason: 'The time is ambiguous.',
  inbound: { subject: 'Re', body: 'Tuesday?' },
  draft: { subject: 'Re', body: 'Tuesday works.' },
  approval: { fingerprint: 'a'.repeat(32), seenSeq: 1_000 },
};

/** A review DM as the stand-in took it, and who got it. */
const posted = async () => {
  const client = createSlackClient({
    baseUrl: sandbox.ready.slack,
    token: demoKeys.slack,
    clock,
    log,
    fetch,
    timeoutMs: 15_000,
  });
  const user = sandbox.world().slack.users.find(({ deleted }) => !deleted);
  const dm = await client.openDm(user?.id ?? '');
  if (dm.kind !== 'ok') throw new Error(dm.code);
  const post = await client.post({ channel: dm.value.channel, ...composeReviewDm(subject), metadata: null });
  if (post.kind !== 'ok') throw new Error(post.code);
  return { ...post.value, user: user?.id ?? '' };
};

describe('Socket Mode', () => {
  it('brings a press as the button’s own words, acknowledged', async () => {
    const link = listen();
    await connected(link);
    const at = await posted();
    const told = await sandbox.control.press({ ...at, actionId: 'countersign_approve' });
    expect(told).toMatchObject({ acked: true, attempts: 1 });
    const [envelope] = link.heard;
    expect(envelope && readPress(envelope)).toMatchObject({
      slackUserId: at.user,
      command: { kind: 'approve', draftId, fingerprint: 'a'.repeat(32), seenSeq: 1_000 },
    });
    await sandbox.control.press({ ...at, actionId: 'countersign_reject', option: `${draftId}|wrong_times` });
    const second = link.heard[1];
    expect(second && readPress(second)?.command).toEqual({ kind: 'reject', draftId, reason: 'wrong_times' });
  });

  it('is not acknowledged while it could not be kept, and comes again, the same press', async () => {
    let full = true;
    const keys: string[] = [];
    const link = listen(demoKeys.slackApp, (envelope) => {
      keys.push(readPress(envelope)?.key ?? '');
      if (full) {
        full = false;
        throw new Error('the disk is full');
      }
      return null;
    });
    await connected(link);
    sandbox.control.slackSockets().ackLimitMs = 300;
    const press = { ...(await posted()), actionId: 'countersign_approve' };
    const told = await sandbox.control.press(press, { attempts: 50 });
    expect(told.acked).toBe(true);
    expect(told.attempts).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });

  it('opens the next connection before Slack ends the old one, and comes back when it was cut', async () => {
    const link = listen();
    await connected(link);
    const sockets = sandbox.control.slackSockets();
    for (const end of [
      () => sockets.disconnect('warning'),
      () => sockets.disconnect('refresh_requested'),
      () => sockets.cut(),
    ]) {
      const before = link.states.filter(({ state }) => state === 'connected').length;
      end();
      await expect
        .poll(() => link.states.filter(({ state }) => state === 'connected').length, { timeout: 120_000 })
        .toBeGreaterThan(before);
      await expect.poll(() => sockets.count(), { timeout: 120_000 }).toBe(1);
      expect(await sandbox.control.press({ ...(await posted()), actionId: 'countersign_redraft' })).toMatchObject({
        acked: true,
      });
    }
    expect(Math.max(...link.states.map(({ links }) => links))).toBe(2);
  });

  it('may be open twice: each press reaches both once or one of them, never neither', async () => {
    const links = [listen(), listen()];
    for (const link of links) await connected(link);
    const at = await posted();
    const told = await sandbox.control.press({ ...at, actionId: 'countersign_approve' }, { copies: 2 });
    expect(told.acked).toBe(true);
    const heard = links.flatMap((link) => link.heard);
    expect(heard).toHaveLength(2);
    expect(new Set(heard.map((envelope) => readPress(envelope)?.key)).size).toBe(1);
  });

  it('says why when it may not connect, and does not insist', async () => {
    for (const [token, code] of [
      ['xapp-wrong', 'invalid_auth'],
      [demoKeys.slack, 'not_allowed_token_type'],
    ] as const) {
      const link = listen(token);
      await expect.poll(link.state, { timeout: 120_000 }).toBe('refused');
      expect(link.states.at(-1)?.code).toBe(code);
      await link.stop();
      expect(link.state()).toBe('off');
    }
    const link = listen();
    await connected(link);
    sandbox.control.slackSockets().disconnect('link_disabled');
    await expect.poll(link.state, { timeout: 120_000 }).toBe('refused');
    expect(link.states.at(-1)?.code).toBe('link_disabled');
  });
});
