import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Clock } from '../../ports';
import { createModelClient } from './model-client';
import { createModelLimiter } from './model-limiter';

type Seen = { headers: IncomingHttpHeaders; url: string; body: Record<string, unknown> };
type Reply = { status?: number; headers?: Record<string, string>; json?: unknown; hang?: boolean; cut?: boolean };

const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(resolve, Math.max(0, ms));
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const response = (text: string, more: Record<string, unknown> = {}) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  model: 'm-1-2026',
  output: [{ type: 'message', id: 'm', role: 'assistant', content: [{ type: 'output_text', text, annotations: [] }] }],
  usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
  ...more,
});
const apiError = (status: number, code: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  json: { error: { message: 'no', type: 'x', param: null, code } },
});

const start = async (replies: Reply[]) => {
  const seen: Seen[] = [];
  const server = createServer((request, answer) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      seen.push({ headers: request.headers, url: request.url ?? '', body: text === '' ? {} : JSON.parse(text) });
      const reply = replies[Math.min(seen.length - 1, replies.length - 1)];
      if (reply?.hang) return;
      answer.writeHead(reply?.status ?? 200, { 'content-type': 'application/json', ...reply?.headers });
      if (reply?.cut) {
        answer.write('{"id":');
        setTimeout(() => answer.destroy(), 10);
        return;
      }
      answer.end(JSON.stringify(reply?.json ?? {}));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = createModelClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    apiKey: 'sk-test',
    fetch: globalThis.fetch,
    clock,
    log: { write: () => {} },
    random: { next: () => 0, bytes: (n) => new Uint8Array(n) },
    limiter: createModelLimiter({ concurrency: 2, rpm: null, clock }),
  });
  const ask = (more: { withinMs?: number; signal?: AbortSignal } = {}) =>
    client.ask({
      stage: 'reply',
      model: 'm-1',
      instructions: 'Write.',
      document: { greeting: 'x' },
      schema: z.object({ body: z.string() }),
      maxOutputTokens: 100,
      deadlineAt: Date.now() + (more.withinMs ?? 5_000),
      signal: more.signal,
    });
  return { seen, client, ask };
};
const good: Reply = { json: response('{"body":"Hello"}') };

describe('model client', () => {
  it('asks as the Responses API wants it and reads the answer', async () => {
    const { seen, ask } = await start([good]);
    const answer = await ask();
    expect(answer).toMatchObject({ kind: 'ok', value: { body: 'Hello' }, usage: { inputTokens: 10, outputTokens: 5 } });
    expect(answer.model).toBe('m-1-2026');
    expect(seen[0]?.url).toBe('/v1/responses');
    expect(seen[0]?.headers.authorization).toBe('Bearer sk-test');
    expect(seen[0]?.body).toMatchObject({
      model: 'm-1',
      instructions: 'Write.',
      store: false,
      max_output_tokens: 100,
      input: [{ role: 'user', content: [{ type: 'input_text', text: '{"greeting":"x"}' }] }],
      text: {
        format: {
          type: 'json_schema',
          name: 'reply',
          strict: true,
          schema: { type: 'object', required: ['body'], additionalProperties: false },
        },
      },
    });
  });

  it('grows the token budget when it runs out, a bounded number of times', async () => {
    const short: Reply = {
      json: response('{"body":"Hel', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
    };
    const twice = await start([short, short, good]);
    expect((await twice.ask()).kind).toBe('ok');
    expect(twice.seen.map((each) => each.body.max_output_tokens)).toEqual([100, 200, 400]);

    const never = await start([short]);
    expect(await never.ask()).toMatchObject({ kind: 'failed', code: 'incomplete', fatal: false });
    expect(never.seen).toHaveLength(4);
  });

  it('never uses the text of an incomplete answer and does not repeat a content filter', async () => {
    const { seen, ask } = await start([
      { json: response('{"body":"Half"}', { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }) },
    ]);
    expect(await ask()).toMatchObject({ kind: 'failed', code: 'incomplete' });
    expect(seen).toHaveLength(1);
  });

  it.each(['insufficient_quota', 'credit_balance_exhausted', 'project_spend_limit_exceeded'])(
    'never retries a spent balance: %s',
    async (code) => {
      const { seen, ask } = await start([apiError(429, code), good]);
      expect(await ask()).toMatchObject({ kind: 'failed', code: 'spent_balance', fatal: true });
      expect(seen).toHaveLength(1);
    },
  );

  it('waits as long as the provider says when it is throttled', async () => {
    const { seen, ask } = await start([apiError(429, 'rate_limit_exceeded', { 'retry-after-ms': '150' }), good]);
    const startedAt = Date.now();
    expect((await ask()).kind).toBe('ok');
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(145);
    expect(seen).toHaveLength(2);
  });

  it('does not wait out a Retry-After that ends after the deadline', async () => {
    const { ask } = await start([apiError(429, 'rate_limit_exceeded', { 'retry-after': '60' })]);
    const startedAt = Date.now();
    expect(await ask()).toMatchObject({ kind: 'failed', code: 'rate_limited', fatal: false });
    expect(Date.now() - startedAt).toBeLessThan(15_000);
  });

  it('retries server faults and cut answers', async () => {
    const { seen, ask } = await start([apiError(503, 'server_error'), { cut: true }, good]);
    expect((await ask()).kind).toBe('ok');
    expect(seen).toHaveLength(3);
  });

  it.each([
    [apiError(401, 'invalid_api_key'), 'auth', true],
    [apiError(404, 'model_not_found'), 'bad_request', true],
    [apiError(400, 'context_length_exceeded'), 'bad_request', false],
  ])('does not retry what cannot get better (%#)', async (reply, code, fatal) => {
    const { seen, ask } = await start([reply, good]);
    expect(await ask()).toMatchObject({ kind: 'failed', code, fatal });
    expect(seen).toHaveLength(1);
  });

  it('tells a refusal, and asks once more for an answer that is not the form', async () => {
    const refusal = await start([
      { json: response('', { output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }] }) },
    ]);
    expect(await refusal.ask()).toMatchObject({ kind: 'failed', code: 'refusal' });

    const odd = await start([{ json: response('{"text":"Hello"}') }]);
    expect(await odd.ask()).toMatchObject({ kind: 'failed', code: 'invalid_output' });
    expect(odd.seen).toHaveLength(2);
  });

  it('ends at the deadline and at once when the caller stops', async () => {
    const { ask } = await start([{ hang: true }]);
    const startedAt = Date.now();
    expect(await ask({ withinMs: 100 })).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(Date.now() - startedAt).toBeLessThan(15_000);

    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await ask({ signal: stop.signal })).toMatchObject({ kind: 'failed', code: 'cancelled' });
  });

  it('counts what every attempt cost', async () => {
    const short: Reply = {
      json: response('', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
    };
    const { ask } = await start([short, good]);
    const answer = await ask();
    expect(answer.usage).toEqual({ inputTokens: 20, outputTokens: 10 });
    expect(answer.calls.map((call) => call.outcome)).toEqual(['incomplete', 'ok']);
  });

  it('says that no server answers', async () => {
    const client = createModelClient({
      baseUrl: 'http://127.0.0.1:9/v1',
      apiKey: '',
      fetch: globalThis.fetch,
      clock,
      log: { write: () => {} },
      random: { next: () => 0, bytes: (n) => new Uint8Array(n) },
    });
    const check = await client.checkKey({ model: 'm', deadlineAt: Date.now() + 2_000 });
    expect(check).toMatchObject({ kind: 'failed', code: 'network' });
  });

  it('checks key and model', async () => {
    const found = await start([{ json: { id: 'm-1', object: 'model' } }]);
    expect(await found.client.checkKey({ model: 'm-1', deadlineAt: Date.now() + 2_000 })).toMatchObject({ kind: 'ok' });
    const wrong = await start([apiError(401, 'invalid_api_key')]);
    const refused = await wrong.client.checkKey({ model: 'm-1', deadlineAt: Date.now() + 2_000 });
    expect(refused).toMatchObject({ kind: 'failed', code: 'auth' });
  });
});
