import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { type HttpAnswer, type HttpRequest, jsonObject } from '../http/answer';
import { chance } from '../store/random';
import { writeFileDurably } from '../store/write-file';
import { expiredLine, type InputLine, outputLine, readInputLines } from './batch-lines';
import type { BatchSettings } from './batch-settings';
import { openaiError } from './errors';
import type { FileStore } from './files';

const endpoints = ['/v1/responses'];
/** Seconds of the real provider's time. */
const validatingSeconds = 5;
const finalizingSeconds = 5;
const cancellingSeconds = 20;
const secondsPerLine = 0.2;

const made = z.object({
  id: z.string(),
  endpoint: z.string(),
  inputFileId: z.string(),
  metadata: z.record(z.string(), z.string()).nullable(),
  outputExpiresAfterSeconds: z.number().nullable(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  cancelledAt: z.number().nullable(),
  /** Times of this machine, as the settings and the scale were when it was made. */
  workMs: z.number(),
  windowMs: z.number(),
  requests: z.number(),
  tokens: z.number(),
  model: z.string().nullable(),
  errors: z.array(
    z.object({ code: z.string(), line: z.number().nullable(), message: z.string(), param: z.string().nullable() }),
  ),
  /** Set once its files are written: then it does not change any more. */
  ended: z
    .object({
      status: z.enum(['completed', 'failed', 'expired', 'cancelled']),
      outputFileId: z.string().nullable(),
      errorFileId: z.string().nullable(),
      completed: z.number(),
      failed: z.number(),
    })
    .nullable(),
});
type Made = z.infer<typeof made>;

const createBody = z.looseObject({
  input_file_id: z.string(),
  endpoint: z.string(),
  completion_window: z.string(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  output_expires_after: z.looseObject({ anchor: z.literal('created_at'), seconds: z.int() }).nullish(),
});

/** Answers one request of a batch; `status` 200 with a response object, or what the API refuses it with. */
export type AnswerLine = (body: Buffer) => { status: number; json: unknown };

/**
 * The Batch API of the stand-in. What a batch has come to is read off the clock whenever somebody looks, so that a restart in
 * the middle changes nothing: each line has its moment, by the seed; answers stand in the order of those moments, not of the
 * questions.
 */
export class BatchStore {
  private batches: Made[] = [];

  constructor(
    private readonly context: {
      readonly file: string;
      readonly files: FileStore;
      readonly settings: () => BatchSettings;
      readonly seed: () => number;
      /** Milliseconds of this machine for milliseconds of the real provider's time. */
      readonly scaled: (ms: number) => number;
      readonly answer: AnswerLine;
    },
  ) {
    if (existsSync(context.file)) this.batches = z.array(made).parse(JSON.parse(readFileSync(context.file, 'utf8')));
  }

  reset(): void {
    this.batches = [];
    rmSync(this.context.file, { force: true });
  }

  counts(): { batches: number; requests: number } {
    return { batches: this.batches.length, requests: this.batches.reduce((sum, each) => sum + each.requests, 0) };
  }

  /** POST and GET /batches, GET /batches/{id}, POST /batches/{id}/cancel. */
  handle(request: HttpRequest): HttpAnswer | null {
    const [, , id, tail] = request.path;
    if (id === undefined) {
      if (request.method === 'POST') return this.create(request);
      return request.method === 'GET' ? this.list(request) : null;
    }
    const batch = this.batches.find((each) => each.id === id);
    if (!batch) return openaiError(404, { message: `No batch found with id '${id}'.` });
    if (tail === 'cancel' && request.method === 'POST') return this.cancel(batch);
    return tail === undefined && request.method === 'GET' ? { status: 200, json: this.view(batch) } : null;
  }

  private save(): void {
    writeFileDurably(this.context.file, JSON.stringify(this.batches));
  }

  private create(request: HttpRequest): HttpAnswer {
    const parsed = createBody.safeParse(jsonObject(request) ?? {});
    if (!parsed.success) {
      const param = parsed.error.issues[0]?.path.join('.') || null;
      return openaiError(400, { message: `Missing or invalid parameter: '${param ?? 'body'}'.`, param });
    }
    const { data } = parsed;
    if (!endpoints.includes(data.endpoint))
      return openaiError(400, { message: `Invalid value: '${data.endpoint}'.`, param: 'endpoint' });
    if (data.completion_window !== '24h')
      return openaiError(400, { message: `Invalid value: '${data.completion_window}'.`, param: 'completion_window' });
    const text = this.context.files.text(data.input_file_id);
    if (text === null)
      return openaiError(400, { message: `Invalid file id: ${data.input_file_id}`, param: 'input_file_id' });
    const settings = this.context.settings();
    const { lines, errors } = readInputLines(text, data.endpoint);
    const tokens = Math.ceil(text.length / 4);
    const queued = this.batches.filter((each) => this.statusOf(each) === 'in_progress');
    const beyond = queued.reduce((sum, each) => sum + each.tokens, tokens) > settings.queuedTokens;
    const code = settings.refuse ?? (beyond ? 'token_limit_exceeded' : null);
    const batch: Made = {
      id: `batch_${randomBytes(12).toString('hex')}`,
      endpoint: data.endpoint,
      inputFileId: data.input_file_id,
      metadata: data.metadata ?? null,
      outputExpiresAfterSeconds: data.output_expires_after?.seconds ?? null,
      createdAt: Date.now(),
      cancelledAt: null,
      workMs: this.context.scaled((settings.seconds + lines.length * secondsPerLine) * 1000),
      windowMs: this.context.scaled(settings.windowSeconds * 1000),
      requests: lines.length,
      tokens,
      model: modelOf(lines[0]),
      errors:
        code === null
          ? errors
          : [{ code, line: null, message: `The batch was refused (${code}).`, param: null }, ...errors],
      ended: null,
    };
    this.batches.push(batch);
    this.save();
    return { status: 200, json: this.view(batch) };
  }

  private list(request: HttpRequest): HttpAnswer {
    const limit = Math.min(100, Number(request.query.get('limit') ?? 20) || 20);
    const newest = [...this.batches].reverse();
    const after = request.query.get('after');
    const from = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
    const page = newest.slice(from, from + limit).map((each) => this.view(each));
    const ends = { first_id: page[0]?.id ?? null, last_id: page.at(-1)?.id ?? null };
    return {
      status: 200,
      json: { object: 'list', data: page, ...ends, has_more: from + limit < newest.length },
    };
  }

  private cancel(batch: Made): HttpAnswer {
    const status = this.statusOf(batch);
    if (status !== 'validating' && status !== 'in_progress')
      return openaiError(409, { message: `Cannot cancel a batch with status '${status}'.` });
    batch.cancelledAt = Date.now();
    this.save();
    return { status: 200, json: this.view(batch) };
  }

  private linesOf(batch: Made): InputLine[] {
    return readInputLines(this.context.files.text(batch.inputFileId) ?? '', batch.endpoint).lines;
  }

  /** Milliseconds after its creation at which a line is answered. */
  private moment(batch: Made, customId: string): number {
    const validatedMs = this.context.scaled(validatingSeconds * 1000);
    return validatedMs + batch.workMs * chance(this.context.seed(), 'batch', customId);
  }

  private statusOf(batch: Made) {
    this.settle(batch);
    if (batch.ended) return batch.ended.status;
    if (batch.cancelledAt !== null) return 'cancelling';
    const elapsed = Date.now() - batch.createdAt;
    const validatedMs = this.context.scaled(validatingSeconds * 1000);
    if (elapsed < validatedMs) return 'validating';
    return elapsed < validatedMs + batch.workMs ? 'in_progress' : 'finalizing';
  }

  /** Writes the files of a batch whose time has come. */
  private settle(batch: Made): void {
    if (batch.ended) return;
    const { scaled } = this.context;
    const now = Date.now() - batch.createdAt;
    const validatedMs = scaled(validatingSeconds * 1000);
    if (batch.errors.length > 0) {
      if (now >= validatedMs)
        this.end(batch, { status: 'failed', outputFileId: null, errorFileId: null, completed: 0, failed: 0 });
      return;
    }
    const cancelledMs = batch.cancelledAt === null ? null : batch.cancelledAt - batch.createdAt;
    const doneMs = validatedMs + batch.workMs;
    const endMs =
      cancelledMs === null
        ? Math.min(doneMs + scaled(finalizingSeconds * 1000), batch.windowMs)
        : cancelledMs + scaled(cancellingSeconds * 1000);
    if (now < endMs) return;
    const untilMs = cancelledMs ?? Math.min(doneMs, batch.windowMs);
    const status = cancelledMs !== null ? 'cancelled' : doneMs > batch.windowMs ? 'expired' : 'completed';
    const { failEvery } = this.context.settings();
    const good: string[] = [];
    const bad: string[] = [];
    const lines = this.linesOf(batch)
      .map((line, index) => ({ ...line, index, at: this.moment(batch, line.customId) }))
      .sort((a, b) => a.at - b.at);
    for (const { customId, body, index, at } of lines) {
      if (at > untilMs) {
        bad.push(expiredLine(customId, status === 'cancelled' ? 'batch_cancelled' : 'batch_expired'));
        continue;
      }
      const broken = failEvery > 0 && index % failEvery === failEvery - 1;
      const error = { message: 'The server had an error.', type: 'server_error', param: null, code: null };
      const answer = broken ? { status: 500, json: { error } } : this.context.answer(body);
      (answer.status === 200 ? good : bad).push(outputLine(customId, answer.status, answer.json));
    }
    const keep = (name: string, rows: string[]): string | null =>
      rows.length === 0
        ? null
        : this.context.files.add(`${rows.join('\n')}\n`, {
            ...{ filename: `${batch.id}_${name}.jsonl`, purpose: 'batch_output' },
            expiresAfterSeconds: batch.outputExpiresAfterSeconds,
          }).id;
    this.end(batch, {
      ...{ status, completed: good.length, failed: bad.length },
      ...{ outputFileId: keep('output', good), errorFileId: keep('error', bad) },
    });
  }

  private end(batch: Made, ended: NonNullable<Made['ended']>): void {
    batch.ended = ended;
    this.save();
  }

  private view(batch: Made) {
    const status = this.statusOf(batch);
    const { ended } = batch;
    const seconds = (ms: number) => Math.floor(ms / 1000);
    const elapsed = Date.now() - batch.createdAt;
    const started = status !== 'validating' && status !== 'failed';
    const answered = ended
      ? ended.completed
      : started
        ? this.linesOf(batch).filter(({ customId }) => this.moment(batch, customId) <= elapsed).length
        : 0;
    const when = (...of: string[]) => (of.includes(status) ? seconds(Date.now()) : null);
    return {
      id: batch.id,
      object: 'batch',
      endpoint: batch.endpoint,
      model: batch.model,
      errors: batch.errors.length > 0 && status === 'failed' ? { object: 'list', data: batch.errors } : null,
      input_file_id: batch.inputFileId,
      completion_window: '24h',
      status,
      output_file_id: ended?.outputFileId ?? null,
      error_file_id: ended?.errorFileId ?? null,
      created_at: seconds(batch.createdAt),
      in_progress_at: started ? seconds(batch.createdAt) : null,
      // In the provider's own time, whatever the scale: what a client shows a person.
      expires_at: seconds(batch.createdAt) + 86_400,
      finalizing_at: when('finalizing', 'completed'),
      completed_at: when('completed'),
      failed_at: when('failed'),
      expired_at: when('expired'),
      cancelling_at: batch.cancelledAt === null ? null : seconds(batch.cancelledAt),
      cancelled_at: when('cancelled'),
      request_counts: { total: started ? batch.requests : 0, completed: answered, failed: ended?.failed ?? 0 },
      metadata: batch.metadata,
    };
  }
}

function modelOf(line: InputLine | undefined): string | null {
  if (!line) return null;
  const { model } = JSON.parse(line.body.toString('utf8')) as { model?: unknown };
  return typeof model === 'string' ? model : null;
}
