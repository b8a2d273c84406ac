import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../electron/engine/ports';
import { diagnoseSlack, testSlack } from '../../electron/engine/providers/slack';
import { createSlackClient } from '../../electron/engine/providers/slack/clients';
import {
  createReviewDesk,
  deliverReviewDm,
  type ReviewDmRecord,
  type ReviewSubject,
  settleReviewDms,
} from '../../electron/engine/review';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';

/** Slack's client and review DMs against the stand-in, over real HTTP. */
let sandbox: Sandbox;
let dir: string;
let reviewer: string;
let colleague: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-slack-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
  const active = sandbox.world().slack.users.filter((user) => !user.deleted);
  reviewer = active[0]?.email ?? '';
  colleague = active[1]?.email ?? '';
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});
afterEach(() => void sandbox.control.conditions({ clear: true }));

/** Real time for request limits, none for waits of a second and more: the stand-in's own waits are scaled. */
const clock: Clock = {
  now: () => Date.now() + skippedMs,
  sleep: async (ms, signal) => {
    if (ms === timeoutMs) return void (await wait(ms, undefined, { signal, ref: false }).catch(() => undefined));
    skippedMs += ms;
    await wait(20);
  },
};
let skippedMs = 0;
/** Many times what an answer takes on a busy machine: only the requests that are never answered wait it out. */
const timeoutMs = 6_000;
const log = { write: () => undefined };
const open = (token: string = demoKeys.slack) =>
  createSlackClient({ baseUrl: sandbox.ready.slack, token, clock, log, fetch, timeoutMs });

const subject = (draftId: string): ReviewSubject => ({
  draftId,
  leadName: 'Dana Okafor',
  leadEmail: 'dana@northwind.example',
  company: 'Northwind',
  campaignName: 'Key accounts',
  channel: 'email',
  sentiment: 'Interested',
  score: 0.82,
  threshold: 0.9,
  reason: 'The score is below the threshold.',
  inbound: { subject: 'Re: routes', body: 'Could we talk on <Tuesday> & Wednesday?' },
  draft: { subject: 'Re: routes', body: 'Hi Dana,\n\nTuesday works.' },
  approval: null,
});

const setUp = () => {
  const rows = new Map<string, ReviewDmRecord>();
  const store = {
    find: (draftId: string, recipient: string) => rows.get(`${draftId} ${recipient}`) ?? null,
    record: (row: ReviewDmRecord) => void rows.set(`${row.draftId} ${row.recipient}`, row),
    listByDraft: (draftId: string) => [...rows.values()].filter((row) => row.draftId === draftId),
    countSent: (recipient: string, sinceAt: number) =>
      [...rows.values()].filter((row) => row.recipient === recipient && row.state === 'sent' && row.at >= sinceAt)
        .length,
  };
  return { client: open(), clock, log, store, desk: createReviewDesk() };
};
const postsOf = (draftId: string) =>
  sandbox.control.slack().filter((post) => JSON.stringify(post.metadata ?? {}).includes(draftId));

describe('Slack doctor against the stand-in', () => {
  it('finds everything in order', async () => {
    const found = await diagnoseSlack({ client: open(), token: demoKeys.slack, clock, probeEmail: reviewer });
    expect(found).toMatchObject({
      ok: true,
      team: sandbox.world().slack.team.name,
      appId: sandbox.world().slack.bot.appId,
    });
    expect(found.granted).toContain('users:read.email');
  });

  it('names a scope that is not granted, and mends once it is', async () => {
    sandbox.control.conditions({ slackScopes: ['chat:write', 'im:history', 'im:write', 'users:read'] });
    const found = await diagnoseSlack({ client: open(), token: demoKeys.slack, clock, probeEmail: reviewer });
    expect(found.headline).toContain('users:read.email');
    const [dm] = await deliverReviewDm(setUp(), { subject: subject('scope'), recipients: [reviewer] });
    expect(dm).toMatchObject({ state: 'failed', detail: 'missing_scope: needed users:read.email' });
    sandbox.control.conditions({
      slackScopes: ['chat:write', 'im:history', 'im:write', 'users:read', 'users:read.email'],
    });
    expect((await diagnoseSlack({ client: open(), token: demoKeys.slack, clock, probeEmail: reviewer })).ok).toBe(true);
  });

  it('says that a wrong token is not accepted', async () => {
    const found = await diagnoseSlack({ client: open('xoxb-wrong'), token: 'xoxb-wrong', clock, probeEmail: null });
    expect(found.headline).toContain('invalid_auth');
  });
});

describe('review DMs against the stand-in', () => {
  it('reach every reviewer once, and are rewritten when the draft is settled', async () => {
    const deps = setUp();
    const told = await deliverReviewDm(deps, { subject: subject('draft-a'), recipients: [reviewer, colleague] });
    expect(told.map((dm) => dm.state)).toEqual(['sent', 'sent']);
    await deliverReviewDm(deps, { subject: subject('draft-a'), recipients: [reviewer, colleague] });
    expect(
      postsOf('draft-a')
        .map((post) => post.to)
        .sort(),
    ).toEqual([reviewer, colleague].sort());
    const settlement = { verdict: 'approved', by: 'Mara Lind' } as const;
    expect(await settleReviewDms(deps, { subject: subject('draft-a'), settlement })).toEqual({ updated: 2, failed: 0 });
    expect(postsOf('draft-a').every((post) => post.text.startsWith('Approved by Mara Lind'))).toBe(true);
  });

  it.each(['reset-after-accept', 'timeout-after-accept', 'truncated'] as const)(
    'is there once after %s',
    async (kind) => {
      sandbox.control.fault({ provider: 'slack', kind, match: 'chat.postMessage' });
      const told = await deliverReviewDm(setUp(), { subject: subject(`once-${kind}`), recipients: [reviewer] });
      expect(told).toMatchObject([{ state: 'sent' }]);
      expect(postsOf(`once-${kind}`)).toHaveLength(1);
    },
  );

  it.each(['reset-before', '429', '500'] as const)('arrives once after %s', async (kind) => {
    sandbox.control.fault({ provider: 'slack', kind, match: 'chat.postMessage', retryAfterSeconds: 2 });
    const told = await deliverReviewDm(setUp(), { subject: subject(`late-${kind}`), recipients: [reviewer] });
    expect(told).toMatchObject([{ state: 'sent' }]);
    expect(postsOf(`late-${kind}`)).toHaveLength(1);
  });

  it('stays uncertain, posted once, when the history may not be read', async () => {
    sandbox.control.conditions({ slackScopes: ['chat:write', 'im:write', 'users:read', 'users:read.email'] });
    sandbox.control.fault({ provider: 'slack', kind: 'reset-after-accept', match: 'chat.postMessage' });
    const told = await deliverReviewDm(setUp(), { subject: subject('blind'), recipients: [reviewer] });
    expect(told).toMatchObject([{ state: 'uncertain' }]);
    expect(postsOf('blind')).toHaveLength(1);
  });
});

describe('testSlack against the stand-in', () => {
  it('sends as many as asked, one second apart, and says which failed', async () => {
    const waitedBefore = skippedMs;
    const before = sandbox.control.slack().length;
    const results = await testSlack({ client: open(), clock, to: reviewer, count: 3, text: 'hello' });
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    expect(sandbox.control.slack().length - before).toBe(3);
    expect(skippedMs - waitedBefore).toBeGreaterThanOrEqual(2000);
    const nobody = await testSlack({ client: open(), clock, to: 'nobody@nowhere.example', count: 2, text: null });
    expect(nobody).toEqual([1, 2].map((n) => ({ n, ok: false, detail: 'users_not_found' })));
  });
});
