/* Long because each way a message to a reviewer can be lost is told from its beginning to its end. */
import { describe, expect, it } from 'vitest';
import { jumpingClock, keepingLog } from '../providers/loopback.fixture';
import {
  type SlackClient,
  type SlackMetadata,
  type SlackResult,
  type SlackText,
  slackFailed,
  slackOk,
} from '../providers/slack';
import { deliverReviewDm } from './deliver-review-dm';
import { createReviewDesk } from './review-desk';
import type { ReviewDmRecord, ReviewDmStore } from './review-dm-store';
import type { ReviewSubject } from './review-subject';
import { settleReviewDms } from './settle-review-dms';

/* Delivery and settling share one Slack in memory, and so one file. */

const subject = (draftId: string): ReviewSubject => ({
  draftId,
  leadName: `Lead ${draftId}`,
  leadEmail: 'dana@northwind.example',
  company: null,
  campaignName: 'Key accounts',
  channel: 'email',
  sentiment: 'Interested',
  score: 0.5,
  threshold: 0.9,
  reason: 'The score is below the threshold.',
  inbound: { subject: 'Re', body: 'Hello' },
  draft: { subject: 'Re', body: 'Hi' },
  approval: null,
});

const memoryStore = (): ReviewDmStore & { rows: Map<string, ReviewDmRecord> } => {
  const rows = new Map<string, ReviewDmRecord>();
  return {
    rows,
    find: (draftId, recipient) => rows.get(`${draftId} ${recipient}`) ?? null,
    record: (row) => void rows.set(`${row.draftId} ${row.recipient}`, row),
    listByDraft: (draftId) => [...rows.values()].filter((row) => row.draftId === draftId),
    countSent: (recipient, sinceAt) =>
      [...rows.values()].filter((row) => row.recipient === recipient && row.state === 'sent' && row.at >= sinceAt)
        .length,
  };
};

type Post = SlackText & { channel: string; ts: string; metadata: SlackMetadata | null };
/** Slack in memory; `faults` decide the next posts: done and lost, not done and lost, or refused. */
const memorySlack = (faults: ('lost_done' | 'lost_undone' | 'refused')[] = []) => {
  const posts: Post[] = [];
  const calls = { findUser: 0, update: 0, history: 0 };
  const state = { historyFails: false };
  const client: SlackClient = {
    whoAmI: async () => slackFailed('unused'),
    findApp: async () => slackFailed('unused'),
    findUser: async (email) => {
      calls.findUser += 1;
      return email.startsWith('nobody')
        ? slackFailed('users_not_found')
        : slackOk({ userId: `U-${email}`, name: email });
    },
    openDm: async (userId) => slackOk({ channel: `D-${userId}` }),
    post: async ({ channel, text, blocks, metadata }): Promise<SlackResult<{ channel: string; ts: string }>> => {
      const fault = faults.shift();
      if (fault === 'refused') return slackFailed('missing_scope', { needed: 'chat:write' });
      const ts = `${posts.length + 1}.0`;
      if (fault !== 'lost_undone') posts.push({ channel, text, blocks, metadata, ts });
      return fault === undefined ? slackOk({ channel, ts }) : { kind: 'uncertain', code: 'connection_lost' };
    },
    update: async ({ channel, ts, text, blocks, metadata }) => {
      calls.update += 1;
      const post = posts.find((one) => one.channel === channel && one.ts === ts);
      if (!post) return slackFailed('message_not_found');
      Object.assign(post, { text, blocks, metadata: metadata ?? post.metadata });
      return slackOk({ channel, ts });
    },
    findPost: async ({ channel, marks }) => {
      calls.history += 1;
      if (state.historyFails) return slackFailed('missing_scope', { needed: 'im:history' });
      const hit = posts.find(
        ({ metadata, ...post }) =>
          post.channel === channel &&
          marks.some(
            ({ eventType, key, value }) => metadata?.eventType === eventType && metadata.payload[key] === value,
          ),
      );
      return slackOk(hit ? { channel, ts: hit.ts, eventType: hit.metadata?.eventType ?? '' } : null);
    },
  };
  return { client, posts, calls, state };
};

const setUp = (faults: Parameters<typeof memorySlack>[0] = []) => {
  const slack = memorySlack(faults);
  const store = memoryStore();
  const log = keepingLog();
  const clock = jumpingClock(15_000);
  const deps = { client: slack.client, clock, log, store, desk: createReviewDesk() };
  const deliver = (draftId: string, recipients: string[]) =>
    deliverReviewDm(deps, { subject: subject(draftId), recipients });
  return { ...slack, deps, store, log, clock, deliver };
};
const ruth = 'ruth@brightwater.example';
const mara = 'mara@brightwater.example';

describe('deliverReviewDm', () => {
  it('tells each reviewer once, and nobody twice', async () => {
    const { deliver, posts } = setUp();
    const [first, second] = await deliver('d1', [ruth, mara, ' Ruth@Brightwater.example ']);
    expect([first?.state, second?.state]).toEqual(['sent', 'sent']);
    expect(await deliver('d1', [ruth, mara])).toHaveLength(2);
    expect(posts).toHaveLength(2);
    expect(posts[0]?.metadata).toEqual({ eventType: 'countersign_review', payload: { draft_id: 'd1' } });
  });

  it('tells a draft once although two calls come at the same time', async () => {
    const { deliver, posts } = setUp();
    await Promise.all([deliver('d1', [ruth]), deliver('d1', [ruth])]);
    expect(posts).toHaveLength(1);
  });

  it('keeps Slack’s words about a failure, is loud, and tries again when asked again', async () => {
    const { deliver, posts, store, log } = setUp(['refused']);
    expect(await deliver('d1', [ruth])).toMatchObject([
      { state: 'failed', detail: 'missing_scope: needed chat:write' },
    ]);
    expect(store.rows.get(`d1 ${ruth}`)).toMatchObject({ state: 'failed', detail: 'missing_scope: needed chat:write' });
    expect(log.lines.some((line) => line.startsWith('error') && line.includes('missing_scope'))).toBe(true);
    expect(log.lines.join()).not.toContain(ruth);
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
  });

  it('lets one unknown reviewer not keep the others from hearing', async () => {
    const { deliver, posts } = setUp();
    expect(await deliver('d1', ['nobody@brightwater.example', ruth])).toMatchObject([
      { state: 'failed', detail: 'users_not_found' },
      { state: 'sent' },
    ]);
    expect(posts).toHaveLength(1);
  });

  it('finds a post whose answer was lost, and does not post again', async () => {
    const { deliver, posts } = setUp(['lost_done']);
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
  });

  it('posts again only after half a minute of proven absence', async () => {
    const { deliver, posts, clock } = setUp(['lost_undone']);
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
    expect(clock.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(29_000);
  });

  it('stays uncertain, and posts nothing more, when the history cannot be read', async () => {
    const { deliver, posts, state, store } = setUp(['lost_done']);
    state.historyFails = true;
    expect(await deliver('d1', [ruth])).toMatchObject([
      { state: 'uncertain', detail: 'no certain answer: connection_lost' },
    ]);
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'uncertain' }]);
    expect(posts).toHaveLength(1);
    state.historyFails = false;
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
    expect(store.rows.get(`d1 ${ruth}`)?.ts).toBe('1.0');
  });

  it('looks first when a crash left only the intent', async () => {
    const { deliver, posts, store, deps } = setUp();
    await deps.client.post({
      channel: `D-U-${ruth}`,
      text: 'x',
      blocks: [],
      metadata: { eventType: 'countersign_review', payload: { draft_id: 'd1' } },
    });
    store.record({
      draftId: 'd1',
      recipient: ruth,
      state: 'uncertain',
      detail: 'being posted',
      at: Date.now(),
      channel: null,
      ts: null,
      settledAt: null,
    });
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
  });

  describe('after a crash', () => {
    const crashed = (store: ReviewDmStore, draftId: string, at: number): void => {
      const row = { draftId, recipient: ruth, channel: null, ts: null, settledAt: null, at };
      store.record({ ...row, state: 'uncertain', detail: 'being posted' });
    };

    it('a draft told of by itself is not told of again as a line of a digest', async () => {
      const { deliver, posts, store, clock, deps } = setUp();
      for (let n = 1; n <= 11; n += 1) await deliver(`d${n}`, [ruth]);
      crashed(store, 'd1', clock.now());
      const resumed = { ...deps, desk: createReviewDesk() };
      await deliverReviewDm(resumed, { subject: subject('d12'), recipients: [ruth] });
      const before = posts.length;
      expect(await deliverReviewDm(resumed, { subject: subject('d1'), recipients: [ruth] })).toMatchObject([
        { state: 'sent', detail: null },
      ]);
      expect(posts).toHaveLength(before);
      expect(posts.filter((post) => JSON.stringify(post.blocks).includes('draft/d1"'))).toHaveLength(1);
    });

    it('a line that a digest had taken is not put into another, nor told of by itself', async () => {
      const { deliver, posts, store, clock, deps } = setUp();
      for (let n = 1; n <= 13; n += 1) await deliver(`d${n}`, [ruth]);
      expect(posts).toHaveLength(11);
      crashed(store, 'd12', clock.now());
      crashed(store, 'd13', clock.now());
      const resumed = { ...deps, desk: createReviewDesk() };
      expect(await deliverReviewDm(resumed, { subject: subject('d13'), recipients: [ruth] })).toMatchObject([
        { state: 'sent', detail: 'digest' },
      ]);
      // The minute is over, and it would get a message of its own.
      await clock.sleep(120_000);
      expect(await deliverReviewDm(resumed, { subject: subject('d12'), recipients: [ruth] })).toMatchObject([
        { state: 'sent', detail: 'digest' },
      ]);
      expect(posts).toHaveLength(11);
    });
  });

  it('looks a reviewer up once', async () => {
    const { deliver, calls } = setUp();
    await deliver('d1', [ruth]);
    await deliver('d2', [ruth]);
    expect(calls.findUser).toBe(1);
  });

  it('looks a reviewer up anew when the remembered DM is not there any more', async () => {
    const { deps, deliver, calls, posts } = setUp();
    deps.desk.channels.set(ruth, 'D-of-another-workspace');
    const post = deps.client.post;
    deps.client.post = async (input) =>
      input.channel === 'D-of-another-workspace' ? slackFailed('channel_not_found') : post(input);
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(calls.findUser).toBe(1);
    expect(posts).toHaveLength(1);
  });

  it('does not forget that an earlier post may have arrived because Slack is away', async () => {
    const { deps, deliver, posts, state, store } = setUp(['lost_done']);
    state.historyFails = true;
    await deliver('d1', [ruth]);
    await deliverReviewDm({ ...deps, client: null }, { subject: subject('d1'), recipients: [ruth] });
    expect(store.rows.get(`d1 ${ruth}`)?.state).toBe('uncertain');
    state.historyFails = false;
    expect(await deliver('d1', [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
  });

  it('gathers what exceeds ten a minute in one digest that grows', async () => {
    const { deliver, posts, store } = setUp();
    for (let n = 1; n <= 15; n += 1) expect(await deliver(`d${n}`, [ruth])).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(11);
    expect(posts[10]?.text).toBe('5 drafts wait for you');
    expect(JSON.stringify(posts[10]?.blocks)).toContain('countersign://draft/d15');
    expect(store.rows.get(`d15 ${ruth}`)).toMatchObject({ state: 'sent', detail: 'digest', ts: '11.0' });
    await deliver('d1', [mara]);
    expect(posts).toHaveLength(12);
  });

  it('counts reviews that come at the same time', async () => {
    const { deliver, posts } = setUp();
    await Promise.all(Array.from({ length: 14 }, (_, n) => deliver(`d${n}`, [ruth])));
    expect(posts).toHaveLength(11);
  });

  it('says that Slack is not connected', async () => {
    const { deps } = setUp();
    const told = await deliverReviewDm({ ...deps, client: null }, { subject: subject('d1'), recipients: [ruth] });
    expect(told).toMatchObject([{ state: 'failed', detail: 'not_connected' }]);
  });

  it('never throws, and a post is not repeated when writing down its success failed', async () => {
    const { deps, posts, store } = setUp();
    const record = store.record;
    store.record = (row) => {
      if (row.state === 'sent') throw new Error('disk full');
      record(row);
    };
    const call = () => deliverReviewDm(deps, { subject: subject('d1'), recipients: [ruth] });
    expect(await call()).toMatchObject([{ state: 'failed', detail: 'internal: Error' }]);
    store.record = record;
    expect(await call()).toMatchObject([{ state: 'sent' }]);
    expect(posts).toHaveLength(1);
  });
});

describe('settleReviewDms', () => {
  const settlement = { verdict: 'approved', by: 'Mara Lind' } as const;

  it('rewrites every copy once', async () => {
    const { deps, deliver, posts, calls } = setUp();
    await deliver('d1', [ruth, mara]);
    expect(await settleReviewDms(deps, { subject: subject('d1'), settlement })).toEqual({ updated: 2, failed: 0 });
    expect(posts.map((post) => post.text)).toEqual(Array(2).fill('Approved by Mara Lind: Lead d1 · Key accounts'));
    await settleReviewDms(deps, { subject: subject('d1'), settlement });
    expect(calls.update).toBe(2);
  });

  it('strikes out its line in a digest and leaves the others', async () => {
    const { deps, deliver, posts } = setUp();
    for (let n = 1; n <= 12; n += 1) await deliver(`d${n}`, [ruth]);
    await settleReviewDms(deps, { subject: subject('d12'), settlement });
    const digest = JSON.stringify(posts[10]?.blocks);
    expect(digest).toContain('~Lead d12');
    expect(digest).toContain('countersign://draft/d11');
    expect(posts[10]?.text).toBe('1 draft waits for you');
  });

  it('counts a copy that Slack would not change, and does not throw', async () => {
    const { deps, deliver, posts, log } = setUp();
    await deliver('d1', [ruth]);
    posts.length = 0;
    expect(await settleReviewDms(deps, { subject: subject('d1'), settlement })).toEqual({ updated: 0, failed: 1 });
    expect(log.lines.join()).toContain('message_not_found');
  });

  it('shows a verdict that follows an undo', async () => {
    const { deps, deliver, posts } = setUp();
    await deliver('d1', [ruth]);
    await settleReviewDms(deps, { subject: subject('d1'), settlement: { verdict: 'undone', by: 'Mara Lind' } });
    await settleReviewDms(deps, { subject: subject('d1'), settlement: { verdict: 'rejected', by: 'Mara Lind' } });
    expect(posts[0]?.text).toContain('Rejected by Mara Lind');
  });
});
