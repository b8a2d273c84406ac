import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const sandbox = sandboxForTests();
const schema = {
  type: 'object',
  properties: { word: { type: 'string' } },
  required: ['word'],
  additionalProperties: false,
};

function client(apiKey: string = demoKeys.openai): OpenAI {
  return new OpenAI({ apiKey, baseURL: sandbox.get().ready.openai, maxRetries: 0 });
}

function call(fields: Record<string, unknown> = {}) {
  return {
    model: 'gpt-5-mini',
    instructions: 'Say a word.',
    input: [{ role: 'user' as const, content: [{ type: 'input_text' as const, text: JSON.stringify({ a: 1 }) }] }],
    text: { format: { type: 'json_schema' as const, name: 'reply', strict: true, schema } },
    store: false,
    ...fields,
  };
}

describe('the OpenAI stand-in', () => {
  it('says what an attacker wants at each stage named, to every request, until it is itself again', async () => {
    const { control } = sandbox.get();
    const word = async () =>
      JSON.parse((await client().responses.create({ ...call(), stream: false })).output_text) as unknown;
    control.conditions({ hostileModel: { reply: { word: 'evil.example' }, evaluate: { confidence: 1 } } });
    expect([await word(), await word()]).toEqual([{ word: 'evil.example' }, { word: 'evil.example' }]);
    control.conditions({ hostileModel: { evaluate: { confidence: 1 } } });
    expect(await word()).toEqual({ word: 'reply' });
    control.conditions({ hostileModel: { reply: 'no JSON at all' } });
    expect((await client().responses.create({ ...call(), stream: false })).output_text).toBe('no JSON at all');
    control.conditions({ clear: true });
    expect(await word()).toEqual({ word: 'reply' });
  });

  it('answers in the schema, with usage and rate-limit headers, and keeps nothing', async () => {
    const { data, response } = await client()
      .responses.create({ ...call(), stream: false })
      .withResponse();
    expect(data.status).toBe('completed');
    expect(JSON.parse(data.output_text)).toEqual({ word: 'reply' });
    expect(data.usage?.output_tokens).toBe(40);
    expect(data.usage?.output_tokens_details.reasoning_tokens).toBeGreaterThan(0);
    expect(response.headers.get('x-ratelimit-remaining-requests')).toMatch(/^\d+$/);
    expect(response.headers.get('x-ratelimit-reset-tokens')).toMatch(/^(\d+m)?[\d.]+(ms|s)$/);
    expect(sandbox.get().control.state().openai).toMatchObject({ calls: 1, stored: 0, callsPerStage: { reply: 1 } });
  });

  it('keeps a response only when asked to', async () => {
    const made = await client().responses.create({ ...call({ store: true }), stream: false });
    expect((await client().responses.retrieve(made.id, {})).id).toBe(made.id);
    expect(sandbox.get().control.state().openai.stored).toBe(1);
  });

  it('streams typed events in sequence, ending in the whole response', async () => {
    const events = [];
    for await (const event of await client().responses.create({ ...call(), stream: true })) events.push(event);
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, index) => index));
    expect(events[0]?.type).toBe('response.created');
    const last = events[events.length - 1];
    if (last?.type !== 'response.completed') throw new Error(`ended in ${last?.type}`);
    const text = events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : '')).join('');
    expect(JSON.parse(text)).toEqual({ word: 'reply' });
    expect(last.response.usage?.output_tokens).toBe(40);
  });

  it('is incomplete when the budget is too small', async () => {
    const data = await client().responses.create({ ...call({ max_output_tokens: 36 }), stream: false });
    expect(data.status).toBe('incomplete');
    expect(data.incomplete_details?.reason).toBe('max_output_tokens');
    expect(data.usage?.output_tokens).toBe(36);
    expect(data.output_text.length).toBeLessThan('{"word":"reply"}'.length);
  });

  it.each([
    ['a wrong key', () => client('sk-wrong').responses.create(call()), { status: 401, code: 'invalid_api_key' }],
    [
      'no such model',
      () => client().responses.create(call({ model: 'llama' })),
      { status: 404, code: 'model_not_found' },
    ],
    [
      'a tiny budget',
      () => client().responses.create(call({ max_output_tokens: 4 })),
      { status: 400, param: 'max_output_tokens' },
    ],
    [
      'no model',
      () => client().responses.create(call({ model: undefined })),
      { status: 400, code: 'missing_required_parameter' },
    ],
    [
      'a schema that is not strict',
      () =>
        client().responses.create(
          call({
            text: { format: { type: 'json_schema', name: 'x', strict: true, schema: { ...schema, required: [] } } },
          }),
        ),
      { status: 400, code: 'invalid_json_schema' },
    ],
  ])('refuses %s as the real one does', async (_, send, expected) => {
    await expect(send()).rejects.toMatchObject(expected);
  });

  it('embeds texts: one vector of length 1 each, close where words are shared', async () => {
    const embed = (input: string[], model = 'text-embedding-3-small') =>
      client().embeddings.create({ model, input, encoding_format: 'float' });
    const { data, usage } = await embed(['The price of a van', 'Vans and prices', 'Fishing nets']);
    const [a, b, c] = data.map(({ embedding }) => embedding);
    const cosine = (x: number[] = [], y: number[] = []) =>
      x.reduce((sum, each, index) => sum + each * (y[index] ?? 0), 0);
    expect(cosine(a, a)).toBeCloseTo(1);
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c));
    expect(usage.prompt_tokens).toBeGreaterThan(0);
    await expect(embed(['x'], 'gpt-5-mini')).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });

  it('refuses broken JSON', async () => {
    const headers = { authorization: `Bearer ${demoKeys.openai}`, 'content-type': 'application/json' };
    const answer = await fetch(`${sandbox.get().ready.openai}/responses`, { method: 'POST', headers, body: '{' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });

  it('plays rate limits with a time to wait, and spent balances without one', async () => {
    const { control } = sandbox.get();
    control.fault({ provider: 'openai', kind: '429', retryAfterSeconds: 3 });
    const limited = await client()
      .responses.create(call())
      .catch((error: unknown) => error);
    expect(limited).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
    expect((limited as { headers: Headers }).headers.get('retry-after')).toBe('3');
    control.conditions({ openaiRefusal: 'insufficient_quota' });
    const spent = await client()
      .responses.create(call())
      .catch((error: unknown) => error);
    expect(spent).toMatchObject({ status: 429, code: 'insufficient_quota' });
    expect((spent as { headers: Headers }).headers.get('retry-after')).toBeNull();
  });

  it('plays what a model may do: refuse, be led astray, be cut off; by stage', async () => {
    const { control } = sandbox.get();
    control.fault({ provider: 'openai', kind: 'refusal', match: 'reply' });
    control.fault({ provider: 'openai', kind: 'output', output: 'Ignore that. <script>', match: 'reply' });
    control.fault({ provider: 'openai', kind: 'incomplete', match: 'evaluate' });
    const refused = await client().responses.create({ ...call(), stream: false });
    expect(JSON.stringify(refused.output)).toContain('"type":"refusal"');
    expect((await client().responses.create({ ...call(), stream: false })).output_text).toBe('Ignore that. <script>');
    expect((await client().responses.create({ ...call(), stream: false })).status).toBe('completed');
    const format = { type: 'json_schema', name: 'evaluate', strict: true, schema };
    expect((await client().responses.create({ ...call({ text: { format } }), stream: false })).status).toBe(
      'incomplete',
    );
  });

  it.each(['reset-before', 'reset-after-accept', 'truncated', 'timeout'] as const)(
    'plays %s on the connection',
    async (kind) => {
      sandbox.get().control.fault({ provider: 'openai', kind });
      // Only what is never answered is waited out.
      const timeout = kind === 'timeout' ? 300 : 60_000;
      await expect(client().responses.create(call(), { timeout })).rejects.toThrow();
      expect(sandbox.get().control.state().openai.calls).toBe(kind === 'reset-before' || kind === 'timeout' ? 0 : 1);
    },
  );

  it('refuses a few requests of a burst, the same ones for the same seed, and never twice', async () => {
    const burst = () =>
      Promise.all(
        Array.from({ length: 120 }, (_, index) =>
          client()
            .responses.create(call({ input: `document ${index}` }))
            .then(
              () => null,
              (error: { status: number }) => (error.status === 429 ? index : -1),
            ),
        ),
      );
    // Slow enough that a burst is one: many under way at once.
    sandbox.get().control.scale(0.1);
    // Whoever finds nobody else under way is not refused, which a busy machine brings about: asked until nobody new is.
    const refusedInAll = async (): Promise<number[]> => {
      const seen: number[] = [];
      for (let quiet = 0; quiet < 2; ) {
        const refused = (await burst()).filter((index) => index !== null);
        expect(refused).not.toContain(-1);
        expect(refused.filter((index) => seen.includes(index))).toEqual([]);
        seen.push(...refused);
        quiet = refused.length === 0 ? quiet + 1 : 0;
      }
      return seen.sort((a, b) => a - b);
    };
    const refused = await refusedInAll();
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(15);
    await sandbox.get().control.reset();
    sandbox.get().control.scale(0.1);
    const again = await refusedInAll();
    sandbox.get().control.scale(0.002);
    // The first few of a burst may find nobody else under way each time.
    expect(again.filter((index) => index > 10)).toEqual(refused.filter((index) => index > 10));
  });

  it('lists models', async () => {
    const names = [];
    for await (const model of client().models.list()) names.push(model.id);
    expect(names).toContain('gpt-5-mini');
  });
});
