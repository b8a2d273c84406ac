import OpenAI, { toFile } from 'openai';
import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const sandbox = sandboxForTests({ scale: 0.0005 });
const schema = {
  ...{ type: 'object', properties: { word: { type: 'string' } }, required: ['word'], additionalProperties: false },
};

const client = (): OpenAI =>
  new OpenAI({ apiKey: demoKeys.openai, baseURL: sandbox.get().ready.openai, maxRetries: 0 });

const line = (id: string, fields: Record<string, unknown> = {}, body: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{ custom_id: id, method: 'POST', url: '/v1/responses' },
    body: {
      ...{ model: 'gpt-5-mini', input: JSON.stringify({ id }), store: false },
      text: { format: { type: 'json_schema', name: 'reply', strict: true, schema } },
      ...body,
    },
    ...fields,
  });
const upload = async (lines: string[]): Promise<string> =>
  (
    await client().files.create({
      file: await toFile(Buffer.from(lines.map((each) => `${each}\n`).join('')), 'questions.jsonl'),
      purpose: 'batch',
    })
  ).id;
const create = async (lines: string[], metadata: Record<string, string> = {}) =>
  client().batches.create({
    ...{ input_file_id: await upload(lines), endpoint: '/v1/responses', completion_window: '24h', metadata },
  });
const ended = async (id: string): Promise<OpenAI.Batch> => {
  for (;;) {
    const batch = await client().batches.retrieve(id);
    if (['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) return batch;
    await new Promise((goOn) => setTimeout(goOn, 5));
  }
};
type OutputLine = {
  custom_id: string;
  response: { status_code: number; body: { output_text?: string; status?: string } } | null;
  error: { code: string } | null;
};
const linesOf = async (id: string | undefined): Promise<OutputLine[]> =>
  id === undefined || id === null
    ? []
    : (await (await client().files.content(id)).text())
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row) as OutputLine);
const ids = Array.from({ length: 40 }, (_, n) => `question-${n}`);

describe('the batch endpoint of the OpenAI stand-in', () => {
  it('answers each request once, in another order than asked, and counts what it did', async () => {
    const made = await create(
      ids.map((id) => line(id)),
      { countersign_batch: 'one' },
    );
    expect(made).toMatchObject({ object: 'batch', metadata: { countersign_batch: 'one' } });
    const done = await ended(made.id);
    expect(done).toMatchObject({
      ...{ status: 'completed', request_counts: { total: 40, completed: 40, failed: 0 } },
    });
    expect(done.error_file_id).toBeNull();
    const answers = await linesOf(done.output_file_id);
    const order = answers.map(({ custom_id: id }) => id);
    expect([...order].sort()).toEqual([...ids].sort());
    expect(order).not.toEqual(ids);
    expect(answers[0]?.response).toMatchObject({ status_code: 200, body: { status: 'completed' } });
    expect(sandbox.get().control.state().openai).toMatchObject({ callsPerStage: { reply: 40 }, stored: 0 });
  });

  it('keeps batches and files over a restart, and lists them, the newest first', async () => {
    const first = await create([line('a')]);
    const second = await create([line('b')]);
    await sandbox.restart();
    const page = await client().batches.list({ limit: 1 });
    expect(page.data.map(({ id }) => id)).toEqual([second.id]);
    const all: string[] = [];
    for await (const { id } of client().batches.list({ limit: 1 })) all.push(id);
    expect(all).toEqual([second.id, first.id]);
    expect((await linesOf((await ended(first.id)).output_file_id)).map(({ custom_id: id }) => id)).toEqual(['a']);
    await client().files.delete(first.input_file_id);
    await expect(client().files.retrieve(first.input_file_id)).rejects.toMatchObject({ status: 404 });
  });

  it('puts what the model refuses, and what failed, into the error file', async () => {
    sandbox.get().control.conditions({ openaiBatches: { failEvery: 2 } });
    const done = await ended((await create([line('a', {}, { model: 'llama' }), line('b'), line('c')])).id);
    expect(done.request_counts).toEqual({ total: 3, completed: 1, failed: 2 });
    const bad = await linesOf(done.error_file_id);
    expect(Object.fromEntries(bad.map((each) => [each.custom_id, each.response?.status_code]))).toEqual({
      ...{ a: 404, b: 500 },
    });
  });

  it('fails a file as a whole for one bad line, and for more than may be queued', async () => {
    const codes = async (lines: string[]): Promise<(string | undefined)[]> => {
      const batch = await ended((await create(lines)).id);
      expect(batch.status).toBe('failed');
      return (batch.errors?.data ?? []).map(({ code }) => code);
    };
    expect(await codes([line('a'), line('a')])).toEqual(['duplicate_custom_id']);
    expect(await codes([line('a', { url: '/v1/embeddings' })])).toEqual(['mismatched_endpoint']);
    expect(await codes(['{'])).toEqual(['invalid_json_line']);
    sandbox.get().control.conditions({ openaiBatches: { queuedTokens: 10 } });
    expect(await codes([line('a')])).toEqual(['token_limit_exceeded']);
  });

  it('expires what is not answered in time, and keeps what is', async () => {
    sandbox.get().control.conditions({ openaiBatches: { seconds: 400, windowSeconds: 200 } });
    const done = await ended((await create(ids.map((id) => line(id)))).id);
    expect(done.status).toBe('expired');
    const late = await linesOf(done.error_file_id);
    expect(new Set(late.map(({ error }) => error?.code))).toEqual(new Set(['batch_expired']));
    const answered = await linesOf(done.output_file_id);
    expect(answered.length).toBeGreaterThan(0);
    expect(late.length + answered.length).toBe(40);
  });

  it('cancels: what was answered until then is kept', async () => {
    sandbox.get().control.conditions({ openaiBatches: { seconds: 100_000 } });
    const made = await create(ids.map((id) => line(id)));
    expect(['cancelling', 'cancelled']).toContain((await client().batches.cancel(made.id)).status);
    const done = await ended(made.id);
    expect(done.status).toBe('cancelled');
    const left = [...(await linesOf(done.output_file_id)), ...(await linesOf(done.error_file_id))];
    expect(left).toHaveLength(40);
    await expect(client().batches.cancel(made.id)).rejects.toMatchObject({ status: 409 });
  });

  it.each([
    ['a file that is not there', { input_file_id: 'file-none' }, 'input_file_id'],
    ['another window', { completion_window: '1h' }, 'completion_window'],
    ['another endpoint', { endpoint: '/v1/moderations' }, 'endpoint'],
  ])('refuses %s', async (_, fields, param) => {
    const body = { input_file_id: await upload([line('a')]), endpoint: '/v1/responses', completion_window: '24h' };
    await expect(client().post('/batches', { body: { ...body, ...fields } })).rejects.toMatchObject({
      ...{ status: 400, param },
    });
  });
});
