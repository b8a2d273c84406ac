/* Long because each answer a provider may give is a case, before one server. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Clock } from '../../ports';
import { createModelClient } from './model-client';
import { createModelLimiter } from './model-limiter';

/* What a provider may answer, each once, over one server on loopback: long, being a list. */

type Seen = { headers: IncomingHttpHeaders; url: string; body: Record<string, unknown> };
type Reply = {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  hang?: boolean;
  cut?: boolean;
  /** Server-sent events; without a last `response.completed` the stream just ends. */
  events?: unknown[];
};

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
      if (reply?.events) {
        answer.writeHead(200, { 'content-type': 'text/event-stream' });
        for (const event of reply.events) answer.write(`data: ${JSON.stringify(event)}\n\n`);
        answer.end();
        return;
      }
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
  const ask = (more: { withinMs?: number; signal?: AbortSignal; onText?: (text: string) => void } = {}) =>
    client.ask({
      stage: 'reply',
      model: 'm-1',
      instructions: 'Write.',
      document: { greeting: 'x' },
      schema: z.object({ body: z.string() }),
      maxOutputTokens: 100,
      deadlineAt: Date.now() + (more.withinMs ?? 20_000),
      signal: more.signal,
      onText: more.onText,
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
    // Waited out, it would have ended at the deadline, with another code.
    expect(await ask()).toMatchObject({ kind: 'failed', code: 'rate_limited', fatal: false });
  });

  it('says that the network failed where the time ran out while that was waited out, and that nothing came where it did not', async () => {
    const { seen, ask } = await start([{ cut: true }, { hang: true }]);
    expect(await ask({ withinMs: 3_000 })).toMatchObject({ kind: 'failed', code: 'network', fatal: false });
    expect(seen.length).toBeGreaterThan(1);
    const silent = await start([{ hang: true }]);
    expect(await silent.ask({ withinMs: 300 })).toMatchObject({ kind: 'failed', code: 'timeout' });
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

  it('takes a deadline between two milliseconds', async () => {
    const { ask } = await start([good]);
    expect((await ask({ withinMs: 19_999.65 })).kind).toBe('ok');
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
    // A request that hangs ends in no other way.
    expect(await ask({ withinMs: 100 })).toMatchObject({ kind: 'failed', code: 'timeout' });

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
    const check = await client.checkKey({ model: 'm', deadlineAt: Date.now() + 60_000 });
    expect(check).toMatchObject({ kind: 'failed', code: 'network' });
  });

  it('checks key and model', async () => {
    const found = await start([{ json: { id: 'm-1', object: 'model' } }]);
    expect(await found.client.checkKey({ model: 'm-1', deadlineAt: Date.now() + 60_000 })).toMatchObject({
      kind: 'ok',
    });
    const wrong = await start([apiError(401, 'invalid_api_key')]);
    const refused = await wrong.client.checkKey({ model: 'm-1', deadlineAt: Date.now() + 60_000 });
    expect(refused).toMatchObject({ kind: 'failed', code: 'auth' });
  });

  const delta = (text: string) => ({ type: 'response.output_text.delta', delta: text });
  const whole = response('{"body":"Hello"}');

  it('streams the text as it grows, and counts the whole response at the end', async () => {
    const { seen, ask } = await start([
      { events: [delta('{"body":'), delta('"Hello"}'), { type: 'response.completed', response: whole }] },
    ]);
    const texts: string[] = [];
    const answer = await ask({ onText: (text) => texts.push(text) });
    expect(answer).toMatchObject({ kind: 'ok', value: { body: 'Hello' }, usage: { inputTokens: 10, outputTokens: 5 } });
    expect(texts).toEqual(['', '{"body":', '{"body":"Hello"}']);
    expect(seen[0]?.body).toMatchObject({ stream: true, store: false });
  });

  it.each([
    ['ends before its response', { events: [delta('{"bo')] }],
    ['comes from a server that answers whole all the same', good],
    ['breaks off with an error event', { events: [delta('{'), { type: 'error', error: { code: 'server_error' } }] }],
    ['is refused', apiError(400, 'unsupported_parameter')],
  ])('asks again without streaming when the stream %s', async (_what, reply: Reply) => {
    const { seen, ask } = await start([reply, good]);
    const texts: string[] = [];
    expect(await ask({ onText: (text) => texts.push(text) })).toMatchObject({ kind: 'ok', value: { body: 'Hello' } });
    expect(seen.map((each) => each.body.stream)).toEqual([true, false]);
    expect(texts.at(-1)).toBe('');
  });

  it('grows a streamed answer that ran out of tokens, and takes a spent balance in a stream for one', async () => {
    const short = { ...whole, status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } };
    const grown = await start([
      { events: [delta('{'), { type: 'response.incomplete', response: short }] },
      { events: [{ type: 'response.completed', response: whole }] },
    ]);
    expect((await grown.ask({ onText: () => {} })).kind).toBe('ok');
    expect(grown.seen.map((each) => each.body.max_output_tokens)).toEqual([100, 200]);

    const spent = await start([{ events: [{ type: 'error', error: { code: 'insufficient_quota', message: '' } }] }]);
    expect(await spent.ask({ onText: () => {} })).toMatchObject({ kind: 'failed', code: 'spent_balance', fatal: true });
    expect(spent.seen).toHaveLength(1);
  });

  it('turns everyone away after one spent balance, without asking again', async () => {
    const { seen, ask } = await start([apiError(429, 'insufficient_quota')]);
    await ask();
    const others = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(seen).toHaveLength(1);
    expect(others.every((answer) => answer.kind === 'failed' && answer.code === 'spent_balance' && answer.fatal)).toBe(
      true,
    );
  });

  it('gives embeddings of length 1 in the order of the texts', async () => {
    const data = [
      { index: 1, embedding: [0, 2] },
      { index: 0, embedding: [3, 4] },
    ];
    const { seen, client } = await start([{ json: { data, model: 'e-1', usage: { prompt_tokens: 7 } } }]);
    const embed = (texts: string[]) => client.embed({ model: 'e-1', texts, deadlineAt: Date.now() + 60_000 });
    const answer = await embed(['a', 'b']);
    expect(answer).toMatchObject({ kind: 'ok', usage: { inputTokens: 7, outputTokens: 0 } });
    expect(answer.kind === 'ok' && answer.vectors.map((vector) => [...vector].map((n) => Math.fround(n)))).toEqual([
      [0.6, 0.8].map(Math.fround),
      [0, 1],
    ]);
    expect(seen[0]).toMatchObject({ url: '/v1/embeddings', body: { model: 'e-1', input: ['a', 'b'] } });
    // One vector too few, as from a server that gave up half-way.
    expect(await embed(['a', 'b', 'c'])).toMatchObject({ kind: 'failed', code: 'invalid_output', fatal: false });
  });

  it('a server without embeddings concerns embeddings only', async () => {
    const { client } = await start([apiError(404, 'not_found')]);
    const answer = await client.embed({ model: 'e', texts: ['a'], deadlineAt: Date.now() + 60_000 });
    expect(answer).toMatchObject({ kind: 'failed', code: 'bad_request', fatal: false });
  });
});
