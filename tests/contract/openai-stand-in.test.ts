import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { judgeSentiment } from '../../electron/engine/drafting';
import { evaluationAnswer } from '../../electron/engine/evaluation';
import type { Clock } from '../../electron/engine/ports';
import { createModelLimiter, readBatchLine, requestBody } from '../../electron/engine/providers/openai';
import { createBatchClient, createModelClient } from '../../electron/engine/providers/openai/clients';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import type { FaultOrder } from '../../sandbox/store/faults';

/** The model client against the Responses API stand-in, over real HTTP: strict schemas, limits, faults, keys. */
let sandbox: Sandbox;
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-openai-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});
afterEach(() => void sandbox.control.conditions({ clear: true }));

const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
const random = { next: () => 0, bytes: (n: number) => new Uint8Array(n) };
const open = (apiKey: string = demoKeys.openai) => {
  const limiter = createModelLimiter({ concurrency: 5, rpm: null, clock });
  return createModelClient({
    ...{ baseUrl: sandbox.ready.openai, apiKey, fetch, clock, random, limiter },
    log: { write: () => undefined },
  });
};
const judge = (client = open(), budgetMs = 60_000) =>
  judgeSentiment(
    { model: client, clock, modelName: 'gpt-5-mini' },
    {
      transcript: '2026-05-06T09:00:00.000Z email inbound Dana Okafor: Sounds good, when could we talk?',
      newest: {
        subject: 'Rounds',
        body: 'Sounds good, when could we talk?',
        channel: 'email',
        at: Date.UTC(2026, 4, 6, 9),
      },
      budgetMs,
    },
  );
const orderFault = (fault: Partial<FaultOrder> & Pick<FaultOrder, 'kind'>): void =>
  void sandbox.control.conditions({ faults: [{ provider: 'openai', count: 1, after: 0, ms: 3000, ...fault }] });

describe('model client and stand-in', () => {
  it('understands each other', async () => {
    const verdict = await judge();
    expect(verdict).toMatchObject({ failure: null, sentiment: 'Meeting Requested' });
    expect(verdict.calls[0]).toMatchObject({ stage: 'sentiment', outcome: 'ok' });
    expect(verdict.calls[0]?.inputTokens).toBeGreaterThan(0);
  });

  it('stores nothing at the provider', async () => {
    await judge();
    expect(JSON.stringify(sandbox.control.state().openai)).not.toContain('Dana');
  });

  it.each<[Partial<FaultOrder> & Pick<FaultOrder, 'kind'>, string[]]>([
    [{ kind: '429', retryAfterSeconds: 0 }, ['rate_limited', 'ok']],
    [{ kind: '500' }, ['server', 'ok']],
    [{ kind: 'reset-before' }, ['network', 'ok']],
    [{ kind: 'truncated' }, ['network', 'ok']],
    [{ kind: 'incomplete' }, ['incomplete', 'ok']],
    [{ kind: 'output', output: { tag: 'Delighted', reason: '' } }, ['invalid_output', 'ok']],
    [{ kind: 'output', output: 'Sure, here it is' }, ['invalid_output', 'ok']],
  ])('gets over %j', async (fault, outcomes) => {
    orderFault(fault);
    const verdict = await judge();
    expect(verdict.calls.map((call) => call.outcome)).toEqual(outcomes);
    expect(verdict.failure).toBeNull();
  });

  it.each<[Partial<FaultOrder> & Pick<FaultOrder, 'kind'>, string, boolean]>([
    [{ kind: 'refusal' }, 'refusal', false],
    [{ kind: '429', code: 'insufficient_quota' }, 'spent_balance', true],
    [{ kind: '429', code: 'project_spend_limit_exceeded' }, 'spent_balance', true],
    [{ kind: '401' }, 'auth', true],
  ])('does not repeat %j', async (fault, code, fatal) => {
    orderFault(fault);
    const verdict = await judge();
    expect(verdict).toMatchObject({ sentiment: 'Neutral', failure: { code, fatal } });
    expect(verdict.calls).toHaveLength(1);
  });

  it('ends at its deadline when no answer comes', async () => {
    orderFault({ kind: 'timeout' });
    expect(await judge(open(), 300)).toMatchObject({
      sentiment: 'Neutral',
      failure: { code: 'timeout', fatal: false },
    });
  });

  it('sends schemas that strict mode takes', async () => {
    const answer = await open().ask({
      stage: 'evaluate',
      model: 'gpt-5-mini',
      instructions: 'Judge.',
      document: {
        channel: 'email',
        draft: 'Hello',
        inbound: { subject: '', body: '' },
        knowledge: [],
        offeredTimes: [],
      },
      schema: evaluationAnswer,
      maxOutputTokens: 800,
      deadlineAt: Date.now() + 60_000,
    });
    expect(answer.kind).toBe('ok');
  });

  it('tells a good key from a wrong one and from an unknown model', async () => {
    const check = (client: ReturnType<typeof open>, model = 'gpt-5-mini') =>
      client.checkKey({ model, deadlineAt: Date.now() + 60_000 });
    expect(await check(open())).toMatchObject({ kind: 'ok' });
    expect(await check(open('sk-wrong'))).toMatchObject({ kind: 'failed', code: 'auth' });
    expect(await check(open(), 'gpt-none')).toMatchObject({ kind: 'failed', code: 'bad_request' });
  });
});

describe('batch client and stand-in', () => {
  const batches = (apiKey: string = demoKeys.openai) =>
    createBatchClient({ baseUrl: sandbox.ready.openai, apiKey, fetch, clock });
  const given = <T>(call: { kind: 'ok'; value: T } | { kind: 'failed'; code: string }): T => {
    if (call.kind === 'failed') throw new Error(call.code);
    return call.value;
  };
  const question = {
    ...{ stage: 'evaluate', model: 'gpt-5-mini', instructions: 'Judge.', schema: evaluationAnswer },
    document: {
      ...{ channel: 'email', draft: 'Hello', inbound: { subject: '', body: '' }, knowledge: [], offeredTimes: [] },
    },
  };
  const lineOf = (id: string, maxOutputTokens: number): string =>
    `${JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/responses', body: requestBody(question, maxOutputTokens) })}\n`;

  it('understand each other, from the file to its lines', async () => {
    const client = batches();
    const inputFileId = given(await client.upload('questions', lineOf('one', 800) + lineOf('two', 4)));
    const made = given(await client.create({ name: 'ours', inputFileId }));
    expect(given(await client.find({ name: 'ours', inputFileId: 'other' }))?.providerId).toBe(made.providerId);
    expect(given(await client.find({ name: 'nobody', inputFileId }))?.providerId).toBe(made.providerId);
    expect(given(await client.find({ name: 'nobody', inputFileId: 'other' }))).toBeNull();
    let state = made;
    while (state.status !== 'completed') {
      await clock.sleep(5);
      state = given(await client.retrieve(made.providerId));
    }
    expect(state).toMatchObject({ total: 2, completed: 1, failed: 1 });
    const read = async (id: string | null) => given(await client.lines(id ?? '')).map(readBatchLine);
    expect(await read(state.outputFileId)).toMatchObject([{ kind: 'answered', customId: 'one', model: 'gpt-5-mini' }]);
    // A budget too small is the question's own fault: it is not asked in the same words again.
    expect(await read(state.errorFileId)).toMatchObject([
      { kind: 'failed', customId: 'two', code: 'bad_request', again: false },
    ]);
    for (const id of [inputFileId, state.outputFileId, state.errorFileId]) given(await client.remove(id ?? ''));
    given(await client.remove(inputFileId));
    expect(sandbox.control.state().openai.files).toBe(0);
  });

  it('is told what to wait for, what to give up, and what nobody knows the end of', async () => {
    const client = batches();
    expect(await batches('sk-wrong').retrieve('batch_x')).toMatchObject({ code: 'auth', retry: false });
    expect(await client.retrieve('batch_x')).toMatchObject({ code: 'bad_request', retry: false, uncertain: false });
    const inputFileId = given(await client.upload('questions', lineOf('one', 800)));
    orderFault({ kind: 'reset-after-accept', match: 'POST /v1/batches' });
    expect(await client.create({ name: 'lost', inputFileId })).toMatchObject({ retry: true, uncertain: true });
    expect(given(await client.find({ name: 'lost', inputFileId }))).not.toBeNull();
    orderFault({ kind: '429', retryAfterSeconds: 3 });
    expect(await client.create({ name: 'later', inputFileId })).toMatchObject({
      ...{ code: 'rate_limited', retry: true, uncertain: false, waitMs: 3_000 },
    });
  });
});
