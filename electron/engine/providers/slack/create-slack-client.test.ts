import { afterEach, describe, expect, it } from 'vitest';
import { jumpingClock, keepingLog, type Loopback, type Reply, type Seen, startLoopback } from '../loopback.fixture';
import { createSlackClient } from './create-slack-client';
import { describeSlackFailure } from './slack-result';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const token = 'xoxb-test-0000-abcd';
const open = async (respond: (seen: Seen) => Reply, timeoutMs = 12_000) => {
  server = await startLoopback(respond);
  const clock = jumpingClock(timeoutMs);
  const log = keepingLog();
  const client = createSlackClient({ baseUrl: `${server.url}/api/`, token, clock, log, fetch, timeoutMs });
  return { client, clock, log, seen: server.seen };
};
const dm = {
  channel: 'D01',
  text: 'hello',
  blocks: [],
  metadata: { eventType: 'review', payload: { draft_id: 'd1' } },
};

describe('createSlackClient', () => {
  it('keeps the code, what was needed and what was provided', async () => {
    const { client, log } = await open(() => ({
      json: { ok: false, error: 'missing_scope', needed: 'users:read.email', provided: 'chat:write,im:write' },
    }));
    const result = await client.findUser('ruth@brightwater.example');
    expect(result).toEqual({
      kind: 'failed',
      code: 'missing_scope',
      needed: 'users:read.email',
      provided: 'chat:write,im:write',
      retryAfterMs: null,
    });
    expect(result.kind === 'failed' && describeSlackFailure(result)).toBe('missing_scope: needed users:read.email');
    expect(log.lines.join('\n')).toContain('missing_scope');
    expect(log.lines.join('\n')).not.toContain('ruth@');
    expect(log.lines.join('\n')).not.toContain(token);
  });

  it('waits as long as Retry-After says, and posts once', async () => {
    let n = 0;
    const { client, clock, seen } = await open(() => {
      n += 1;
      return n === 1
        ? { status: 429, headers: { 'retry-after': '7' }, json: { ok: false, error: 'ratelimited' } }
        : { json: { ok: true, channel: 'D01', ts: '1.2' } };
    });
    expect(await client.post(dm)).toEqual({ kind: 'ok', value: { channel: 'D01', ts: '1.2' } });
    expect(clock.waits).toEqual([7000]);
    expect(seen).toHaveLength(2);
  });

  it('gives up on a wait that is too long, and says how long it would be', async () => {
    const { client, seen } = await open(() => ({ status: 429, headers: { 'retry-after': '900' }, json: {} }));
    expect(await client.post(dm)).toMatchObject({ kind: 'failed', code: 'ratelimited', retryAfterMs: 900_000 });
    expect(seen).toHaveLength(1);
  });

  it('does not repeat a post whose answer was lost', async () => {
    const { client, seen } = await open(() => ({ kind: 'reset' }));
    expect(await client.post(dm)).toEqual({ kind: 'uncertain', code: 'connection_lost' });
    expect(seen).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['cut off', { kind: 'cut', json: { ok: true, channel: 'D01', ts: '1.2', padding: 'x'.repeat(200) } }],
    ['a server error', { status: 503, json: 'upstream' }],
    ['half done', { json: { ok: false, error: 'internal_error' } }],
    ['not JSON', { json: 'ok' }],
    ['without a timestamp', { json: { ok: true } }],
  ])('calls a post uncertain when the answer is %s', async (_name, reply) => {
    const { client, seen } = await open(() => reply);
    expect(await client.post(dm)).toMatchObject({ kind: 'uncertain' });
    expect(seen).toHaveLength(1);
  });

  it('calls a post without an answer uncertain after the time limit', async () => {
    const { client } = await open(() => ({ kind: 'hang' }), 150);
    expect(await client.post(dm)).toEqual({ kind: 'uncertain', code: 'timeout' });
  });

  it('knows that nothing was posted when nobody listens', async () => {
    const { client } = await open(() => ({ kind: 'hang' }));
    await server?.close();
    expect(await client.post(dm)).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });

  it('calls a lost look-up failed: repeating it changes nothing', async () => {
    const { client } = await open(() => ({ kind: 'reset' }));
    expect(await client.findUser('ruth@brightwater.example')).toMatchObject({
      kind: 'failed',
      code: 'connection_lost',
    });
  });

  it('finds our post by its metadata across pages', async () => {
    const { client, seen } = await open(({ body }) => {
      const form = new URLSearchParams(body);
      return form.get('cursor') === 'next'
        ? {
            json: {
              ok: true,
              messages: [
                { ts: '2.0', metadata: { event_type: 'review', event_payload: { draft_id: 'd2' } } },
                { ts: '1.0', metadata: { event_type: 'review', event_payload: { draft_id: 'd1' } } },
              ],
              has_more: false,
            },
          }
        : { json: { ok: true, messages: [{ ts: '3.0' }], has_more: true, response_metadata: { next_cursor: 'next' } } };
    });
    const look = (value: string) => ({
      channel: 'D01',
      marks: [
        { eventType: 'digest', key: value, value: 'line' },
        { eventType: 'review', key: 'draft_id', value },
      ],
      sinceAt: 1000,
    });
    expect(await client.findPost(look('d1'))).toEqual({
      kind: 'ok',
      value: { channel: 'D01', ts: '1.0', eventType: 'review' },
    });
    expect(await client.findPost(look('d9'))).toEqual({ kind: 'ok', value: null });
    expect(new URLSearchParams(seen[0]?.body).get('include_all_metadata')).toBe('true');
  });

  it('keeps posts to one DM in order, and the token out of the address', async () => {
    const { client, seen } = await open(() => ({ json: { ok: true, channel: 'D01', ts: '1.2' } }));
    await Promise.all(['a', 'b', 'c'].map((text) => client.post({ ...dm, text })));
    expect(seen.map(({ body }) => new URLSearchParams(body).get('text'))).toEqual(['a', 'b', 'c']);
    expect(seen.every(({ path, body }) => !path.includes(token) && !body.includes(token))).toBe(true);
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });
});
