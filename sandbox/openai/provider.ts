import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { bearerToken, type HttpAnswer, type HttpRequest } from '../http/answer';
import type { HttpProvider } from '../http/serve-http';
import { demoKeys } from '../keys';
import type { Fault } from '../store/faults';
import type { Pace } from '../store/pace';
import type { SettingsFile } from '../store/settings';
import type { Answer } from '../world';
import { BatchStore } from './batches';
import { type Composed, compose } from './compose';
import { embeddingsAnswer } from './embeddings';
import { openaiError, tooMany } from './errors';
import { FileStore } from './files';
import { latencyMs } from './latency';
import { ModelLimits } from './limits';
import { type ModelCall, readModelCall } from './read-request';
import { responseObject } from './response-object';
import { responseEvents } from './stream';

const models = ['gpt-5', 'gpt-5-mini', 'gpt-5-nano', 'gpt-4.1', 'gpt-4.1-mini'];

/** Counters for the control API. */
export interface ModelState {
  readonly calls: number;
  readonly callsPerStage: Readonly<Record<string, number>>;
  /** Responses that the caller let the provider keep: Countersign must leave this at 0. */
  readonly stored: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Files that lie with the provider, batches ever made, and requests in them. */
  readonly files: number;
  readonly batches: number;
  readonly batchRequests: number;
}

/** The OpenAI stand-in: POST /v1/responses, POST /v1/embeddings, GET /v1/responses/{id} (stored ones), GET /v1/models, files and batches. */
export class OpenAiProvider implements HttpProvider {
  readonly name = 'openai';
  private limits: ModelLimits;
  private underWay = 0;
  private readonly seen = new Map<string, number>();
  private readonly stored = new Map<string, object>();
  private readonly stages = new Map<string, number>();
  private tokens = { input: 0, output: 0 };
  private readonly files: FileStore;
  private readonly batches: BatchStore;

  constructor(
    private readonly context: {
      readonly pace: Pace;
      readonly settings: SettingsFile;
      readonly writer: Answer;
      readonly seed: () => number;
      /** Where files and batches are kept. */
      readonly dir: string;
    },
  ) {
    const { dir, pace, settings, seed } = context;
    this.files = new FileStore(join(dir, 'openai-files'));
    this.batches = new BatchStore({
      ...{ file: join(dir, 'openai-batches.json'), files: this.files, seed },
      settings: () => settings.get().openaiBatches,
      scaled: (ms) => pace.scaled(ms),
      answer: (body) => this.answerLine(body),
    });
    this.limits = new ModelLimits(context.pace, context.seed());
  }

  state(): ModelState {
    return {
      calls: [...this.stages.values()].reduce((sum, count) => sum + count, 0),
      callsPerStage: Object.fromEntries(this.stages),
      stored: this.stored.size,
      inputTokens: this.tokens.input,
      outputTokens: this.tokens.output,
      files: this.files.count(),
      ...{ batches: this.batches.counts().batches, batchRequests: this.batches.counts().requests },
    };
  }

  reset(): void {
    this.limits = new ModelLimits(this.context.pace, this.context.seed());
    this.seen.clear();
    this.stored.clear();
    this.files.reset();
    this.batches.reset();
    this.stages.clear();
    this.tokens = { input: 0, output: 0 };
  }

  subjects(request: HttpRequest): readonly string[] {
    const read = request.method === 'POST' ? readModelCall(request.body) : null;
    return read && 'call' in read && read.call.stage !== null ? [read.call.stage] : [];
  }

  refuse(fault: Fault): HttpAnswer {
    switch (fault.kind) {
      case '429':
        return tooMany(
          fault.code ?? 'rate_limit_exceeded',
          (fault.retryAfterSeconds ?? 1) * 1000,
          this.limits.headers(),
        );
      case '401':
        return wrongKey(null);
      default:
        return openaiError(500, {
          message: 'The server had an error while processing your request. Sorry about that!',
          type: 'server_error',
          code: fault.code ?? null,
        });
    }
  }

  async handle(request: HttpRequest): Promise<HttpAnswer> {
    const token = bearerToken(request);
    const { revoked, openaiRefusal } = this.context.settings.get();
    if (token !== demoKeys.openai || revoked.includes('openai')) return wrongKey(token);
    const [version, noun, id] = request.path;
    if (version !== 'v1') return unknownUrl(request);
    if (noun === 'models' && request.method === 'GET') return listModels(id);
    if (noun === 'responses' && request.method === 'GET' && id) {
      const kept = this.stored.get(id);
      return kept ? { status: 200, json: kept } : openaiError(404, { message: `Response with id '${id}' not found.` });
    }
    if (noun === 'files') return (await this.files.handle(request)) ?? unknownUrl(request);
    if (noun === 'batches') return this.batches.handle(request) ?? unknownUrl(request);
    const wanted = noun === 'responses' || noun === 'embeddings';
    if (!wanted || request.method !== 'POST' || id) return unknownUrl(request);
    if (openaiRefusal !== null) return tooMany(openaiRefusal, 0, this.limits.headers());
    if (noun === 'embeddings') return this.embed(request);
    const read = readModelCall(request.body);
    if ('refusal' in read) return read.refusal;
    return this.create(read.call, request);
  }

  private async create(call: ModelCall, request: HttpRequest): Promise<HttpAnswer> {
    const fingerprint = createHash('sha256').update(request.body).digest('hex');
    const charged = Math.ceil(request.body.length / 4) + (call.maxOutputTokens ?? 0);
    const waitMs = this.limits.charge(fingerprint, charged, this.underWay);
    if (waitMs !== null) return tooMany('rate_limit_exceeded', waitMs, this.limits.headers());

    const { pace, writer, settings } = this.context;
    const seed = this.context.seed();
    const composed = compose(call, request.canned ?? hostileAnswer(call, settings.get().hostileModel), writer, seed);
    const attempt = (this.seen.get(fingerprint) ?? 0) + 1;
    this.seen.set(fingerprint, attempt);
    const latency = latencyMs(composed.tokens, seed, `${fingerprint}#${attempt}`);
    const ids = newIds();
    const createdAt = Math.floor(Date.now() / 1000);
    const headers = { ...this.limits.headers(), 'x-request-id': `req_${randomBytes(16).toString('hex')}` };
    const status = composed.cutOff ? 'incomplete' : 'completed';
    const finish = () => {
      this.count(call, composed);
      const response = responseObject(call, ids, createdAt, status, composed);
      if (call.store) this.stored.set(ids.response, response);
      return response;
    };

    if (!call.stream) {
      await this.busy(() => pace.wait(pace.scaled(latency.totalMs), request.signal));
      return { status: 200, headers, json: finish() };
    }
    const rest = pace.scaled(latency.totalMs - latency.firstTokenMs);
    const events = responseEvents(call, ids, createdAt, composed, (moment, deltas) =>
      pace.wait(moment === 'first' ? pace.scaled(latency.firstTokenMs) : rest / Math.max(1, deltas), request.signal),
    );
    return { status: 200, headers, events: this.counted(events, finish) };
  }

  /** One request of a batch: no rate limit and no wait, as it has its own. */
  private answerLine(body: Buffer): { status: number; json: unknown } {
    const read = readModelCall(body);
    if ('refusal' in read) return { status: read.refusal.status, json: read.refusal.json };
    const { call } = read;
    const { writer, settings, seed } = this.context;
    const composed = compose(call, hostileAnswer(call, settings.get().hostileModel), writer, seed());
    const status = composed.cutOff ? 'incomplete' : 'completed';
    const response = responseObject(call, newIds(), Math.floor(Date.now() / 1000), status, composed);
    this.count(call, composed);
    if (call.store) this.stored.set(response.id, response);
    return { status: 200, json: response };
  }

  private count(call: ModelCall, composed: Composed): void {
    const stage = call.stage ?? 'text';
    this.stages.set(stage, (this.stages.get(stage) ?? 0) + 1);
    this.tokens = {
      input: this.tokens.input + composed.tokens.input,
      output: this.tokens.output + composed.tokens.output,
    };
  }

  private async embed(request: HttpRequest): Promise<HttpAnswer> {
    const read = embeddingsAnswer(request.body);
    if ('refusal' in read) return read.refusal;
    const fingerprint = createHash('sha256').update(request.body).digest('hex');
    const waitMs = this.limits.charge(fingerprint, read.tokens, this.underWay);
    if (waitMs !== null) return tooMany('rate_limit_exceeded', waitMs, this.limits.headers());
    await this.busy(() => this.context.pace.wait(this.context.pace.scaled(150 + read.tokens * 0.01), request.signal));
    this.stages.set('embed', (this.stages.get('embed') ?? 0) + 1);
    this.tokens = { ...this.tokens, input: this.tokens.input + read.tokens };
    return { status: 200, headers: this.limits.headers(), json: read.json };
  }

  private async busy(work: () => Promise<void>): Promise<void> {
    this.underWay += 1;
    try {
      await work();
    } finally {
      this.underWay -= 1;
    }
  }

  private async *counted(events: AsyncIterable<string>, finish: () => void): AsyncGenerator<string> {
    this.underWay += 1;
    try {
      yield* events;
      finish();
    } finally {
      this.underWay -= 1;
    }
  }
}

function newIds() {
  return {
    response: `resp_${randomBytes(24).toString('hex')}`,
    message: `msg_${randomBytes(24).toString('hex')}`,
    reasoning: `rs_${randomBytes(24).toString('hex')}`,
  };
}

/** What the attacker who holds the model wants said at this stage, or null. */
function hostileAnswer(call: ModelCall, says: Readonly<Record<string, unknown>> | null): Fault | null {
  if (says === null || call.stage === null || !(call.stage in says)) return null;
  return { provider: 'openai', kind: 'output', count: 1, after: 0, ms: 0, output: says[call.stage] };
}

function wrongKey(token: string | null): HttpAnswer {
  if (token === null) {
    return openaiError(401, {
      message: "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
    });
  }
  const masked = token.length > 12 ? `${token.slice(0, 3)}${'*'.repeat(8)}${token.slice(-4)}` : '****';
  return openaiError(401, { message: `Incorrect API key provided: ${masked}.`, code: 'invalid_api_key' });
}

function unknownUrl(request: HttpRequest): HttpAnswer {
  return openaiError(404, { message: `Invalid URL (${request.method} ${request.target.split('?')[0]})` });
}

function listModels(id: string | undefined): HttpAnswer {
  const model = (name: string) => ({ id: name, object: 'model', created: 1_754_000_000, owned_by: 'system' });
  if (id === undefined) return { status: 200, json: { object: 'list', data: models.map(model) } };
  if (models.includes(id)) return { status: 200, json: model(id) };
  return openaiError(404, { message: `The model '${id}' does not exist`, param: 'model', code: 'model_not_found' });
}
