import { LogLevel, WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const sandbox = sandboxForTests();

function client(token: string = demoKeys.slack): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.get().ready.slack,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

async function openDm(): Promise<string> {
  const found = await client().users.lookupByEmail({ email: 'mara.lind@brightwater.example' });
  const opened = await client().conversations.open({ users: found.user?.id ?? '' });
  return opened.channel?.id ?? '';
}

describe('the Slack stand-in', () => {
  it('tells who the bot is and what it may do', async () => {
    const who = await client().auth.test();
    expect(who).toMatchObject({ ok: true, team: 'Brightwater', bot_id: 'B0BOT', user_id: 'U0BOT' });
    expect(who.response_metadata?.scopes).toContain('users:read.email');
    expect((await client().bots.info({ bot: 'B0BOT' })).bot?.app_id).toBe('A0APP');
  });

  it('posts a DM with blocks and metadata, and gives it back from history', async () => {
    const channel = await openDm();
    const metadata = { event_type: 'review', event_payload: { draft: 'd1' } };
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*Hello*' } }];
    const posted = await client().chat.postMessage({ channel, text: 'Hello', blocks, metadata });
    expect(channel).toMatch(/^D/);
    expect(posted.ts).toMatch(/^\d+\.\d{6}$/);
    const history = await client().conversations.history({ channel, include_all_metadata: true });
    expect(history.messages?.[0]).toMatchObject({ ts: posted.ts, text: 'Hello', blocks, metadata });
    const bare = await client().conversations.history({ channel });
    expect(bare.messages?.[0]).not.toHaveProperty('metadata');
    expect(sandbox.get().control.slack()).toMatchObject([{ to: 'mara.lind@brightwater.example', text: 'Hello' }]);
  });

  it('updates a post, keeps its metadata, and posts twice when asked twice', async () => {
    const channel = await openDm();
    const metadata = { event_type: 'review', event_payload: { draft: 'd1' } };
    const { ts } = await client().chat.postMessage({ channel, text: 'One', metadata });
    await client().chat.postMessage({ channel, text: 'One', metadata });
    await client().chat.update({ channel, ts: ts ?? '', text: 'Settled' });
    const history = await client().conversations.history({ channel, include_all_metadata: true, limit: 1 });
    expect(history.has_more).toBe(true);
    const rest = await client().conversations.history({
      channel,
      include_all_metadata: true,
      cursor: history.response_metadata?.next_cursor,
    });
    expect(rest.messages).toMatchObject([{ ts, text: 'Settled', metadata }]);
  });

  it('opens the same DM again and says so', async () => {
    const channel = await openDm();
    expect(await client().conversations.open({ users: 'U0MARA' })).toMatchObject({
      already_open: true,
      channel: { id: channel },
    });
  });

  it('names the scope that is missing', async () => {
    sandbox.get().control.conditions({ slackScopes: ['chat:write', 'users:read'] });
    const failed = await client()
      .users.lookupByEmail({ email: 'x@y.example' })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read.email', provided: 'chat:write,users:read' },
    });
  });

  it.each([
    [
      'an unknown address',
      () => client().users.lookupByEmail({ email: 'nobody@brightwater.example' }),
      'users_not_found',
    ],
    [
      'a deactivated user',
      () => client().users.lookupByEmail({ email: 'gone@brightwater.example' }),
      'users_not_found',
    ],
    ['an unknown channel', () => client().chat.postMessage({ channel: 'D0NONE', text: 'x' }), 'channel_not_found'],
    ['a wrong token', () => client('xoxb-wrong').auth.test(), 'invalid_auth'],
    ['a bot token for Socket Mode', () => client().apps.connections.open(), 'not_allowed_token_type'],
  ])('refuses %s', async (_, send, error) => {
    await expect(send()).rejects.toMatchObject({ data: { ok: false, error } });
  });

  it('says 429 with Retry-After, on order and when one channel is flooded', async () => {
    sandbox.get().control.fault({ provider: 'slack', kind: '429', retryAfterSeconds: 7 });
    await expect(client().auth.test()).rejects.toMatchObject({
      code: 'slack_webapi_rate_limited_error',
      retryAfter: 7,
    });
    sandbox.get().control.scale(1);
    const channel = await openDm();
    const posts = Array.from({ length: 14 }, () => client().chat.postMessage({ channel, text: 'x' }));
    const failed = (await Promise.allSettled(posts)).filter(({ status }) => status === 'rejected');
    sandbox.get().control.scale(0.002);
    expect(failed).toHaveLength(4);
  });

  it('keeps a post whose answer was lost, also over a restart', async () => {
    const channel = await openDm();
    sandbox.get().control.fault({ provider: 'slack', kind: 'reset-after-accept', match: 'chat.postMessage' });
    await expect(client().chat.postMessage({ channel, text: 'Lost' })).rejects.toThrow();
    await sandbox.restart();
    const history = await client().conversations.history({ channel });
    expect(history.messages?.map(({ text }) => text)).toEqual(['Lost']);
  });
});
