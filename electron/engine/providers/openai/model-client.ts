import OpenAI from 'openai';
import type { Clock, Log, Random } from '../../ports';
import { checkKey } from './check-key';
import { classifyModelError } from './classify-model-error';
import type { ModelAnswer, ModelCall, ModelClient, ModelFailureCode, ModelQuestion } from './model-answer';
import { createModelLimiter, type ModelLimiter } from './model-limiter';
import { readResponse, usageOf } from './read-response';
import { backOffMs } from './retry-delay';
import { strictSchema } from './strict-schema';

export type ModelClientOptions = {
  /** Any server that speaks the Responses API: the provider, a gateway, a local model. */
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: Log;
  random: Random;
  /** Shared by every client of one account. Without one the client has its own, five at a time. */
  limiter?: ModelLimiter;
};

/** How often `max_output_tokens` is doubled before the answer counts as incomplete. */
const maxGrowths = 3;
/** How often an answer that is not the schema's JSON is asked for again. */
const maxInvalid = 1;
/** Requests for one question at most, whatever the deadline would still allow. */
const maxAttempts = 8;

type Step<T> =
  | { next: 'ok'; value: T }
  | { next: 'stop'; code: ModelFailureCode; fatal: boolean; message: string }
  | { next: 'retry'; code: ModelFailureCode; message: string; waitMs: number | null }
  | { next: 'grow' };

/**
 * Client of the Responses API. The engine owns the retries: the SDK's are off, since it repeats spent balances and knows no
 * shared deadline. Every wait and every attempt lives inside the question's deadline; every request passes the limiter.
 */
export const createModelClient = (options: ModelClientOptions): ModelClient => {
  const { clock, log, random } = options;
  const limiter = options.limiter ?? createModelLimiter({ concurrency: 5, rpm: null, clock });
  const sdk = new OpenAI({
    baseURL: options.baseUrl,
    // A local server may want no key; the SDK insists on one.
    apiKey: options.apiKey === '' ? 'none' : options.apiKey,
    organization: null,
    project: null,
    maxRetries: 0,
    fetch: options.fetch,
    logLevel: 'off',
  });

  const request = async <T>(question: ModelQuestion<T>, maxOutputTokens: number, signal: AbortSignal, leftMs: number) =>
    sdk.responses.create(
      {
        model: question.model,
        instructions: question.instructions,
        input: [{ role: 'user', content: [{ type: 'input_text', text: JSON.stringify(question.document) }] }],
        text: {
          format: { type: 'json_schema', name: question.stage, strict: true, schema: strictSchema(question.schema) },
        },
        max_output_tokens: maxOutputTokens,
        store: false,
        stream: false,
      },
      // Our own timer stops the request first; the SDK's own stands behind it.
      { signal, maxRetries: 0, timeout: leftMs + 5_000 },
    );

  /** One request: what it cost is added to `calls`, what to do next is returned. */
  const attempt = async <T>(
    question: ModelQuestion<T>,
    maxOutputTokens: number,
    calls: ModelCall[],
  ): Promise<Step<T>> => {
    const { deadlineAt, signal, stage, model } = question;
    const place = await limiter.acquire({ deadlineAt, signal });
    if (!place) return outOfTime(question);
    const startedAt = clock.now();
    const stop = new AbortController();
    const done = new AbortController();
    const forward = (): void => stop.abort();
    signal?.addEventListener('abort', forward, { once: true });
    void clock.sleep(deadlineAt - startedAt, done.signal).then(() => {
      if (!done.signal.aborted) stop.abort();
    });
    const record = (
      outcome: ModelCall['outcome'],
      usage = { inputTokens: 0, outputTokens: 0 },
      named = model,
    ): void => {
      calls.push({ stage, model: named, ms: clock.now() - startedAt, outcome, ...usage });
    };
    try {
      const response = await request(question, maxOutputTokens, stop.signal, deadlineAt - startedAt);
      const read = readResponse(response, question.schema);
      place.release({ kind: 'ok' });
      const step = stepAfter(read);
      record(
        step.next === 'ok' ? 'ok' : step.next === 'grow' ? 'incomplete' : step.code,
        usageOf(response),
        response.model,
      );
      return step;
    } catch (error) {
      const classified = stop.signal.aborted ? null : classifyModelError(error, clock.now());
      if (classified === null) {
        place.release({ kind: 'failed' });
        const step = outOfTime(question);
        record(step.code);
        return step;
      }
      const waitMs = classified.waitMs ?? backOffMs(calls.length, random);
      place.release(classified.code === 'rate_limited' ? { kind: 'throttled', waitMs } : { kind: 'failed' });
      record(classified.code);
      const { code, fatal, message } = classified;
      return classified.retry ? { next: 'retry', code, message, waitMs } : { next: 'stop', code, fatal, message };
    } finally {
      done.abort();
      signal?.removeEventListener('abort', forward);
    }
  };

  const ask = async <T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> => {
    const { stage, deadlineAt, signal } = question;
    const startedAt = clock.now();
    const calls: ModelCall[] = [];
    const spent = () => ({
      calls,
      usage: {
        inputTokens: calls.reduce((sum, call) => sum + call.inputTokens, 0),
        outputTokens: calls.reduce((sum, call) => sum + call.outputTokens, 0),
      },
      model: calls.at(-1)?.model ?? question.model,
      ms: clock.now() - startedAt,
    });
    const fail = (code: ModelFailureCode, fatal: boolean, message: string): ModelAnswer<T> => {
      log.write(fatal ? 'error' : 'warn', 'model.failed', { stage, code, attempts: calls.length });
      return { kind: 'failed', code, fatal, message, ...spent() };
    };

    let maxOutputTokens = question.maxOutputTokens;
    let growths = 0;
    let invalid = 0;
    for (;;) {
      const step = await attempt(question, maxOutputTokens, calls);
      if (step.next === 'ok') return { kind: 'ok', value: step.value, ...spent() };
      if (step.next === 'stop') return fail(step.code, step.fatal, step.message);
      if (step.next === 'grow') {
        if (growths >= maxGrowths)
          return fail('incomplete', false, 'The model did not finish within its token budget.');
        growths += 1;
        maxOutputTokens *= 2;
        log.write('info', 'model.budget_grown', { stage, maxOutputTokens });
        continue;
      }
      if (step.code === 'invalid_output' && ++invalid > maxInvalid) return fail(step.code, false, step.message);
      if (calls.length >= maxAttempts) return fail(step.code, false, step.message);
      const waitMs = step.waitMs ?? (step.code === 'invalid_output' ? 0 : backOffMs(calls.length, random));
      // A wait that outlasts the deadline is not waited out: the caller can use the time for something else.
      if (clock.now() + waitMs >= deadlineAt) return fail(step.code, false, step.message);
      if (waitMs > 0) await clock.sleep(waitMs, signal);
    }
  };

  return { ask, checkKey: (check) => checkKey({ ...check, sdk, clock }) };
};

const outOfTime = <T>(question: ModelQuestion<T>) =>
  question.signal?.aborted
    ? ({ next: 'stop', code: 'cancelled', fatal: false, message: 'The call was stopped.' } as const)
    : ({ next: 'stop', code: 'timeout', fatal: false, message: 'The model did not answer in time.' } as const);

const stepAfter = <T>(read: ReturnType<typeof readResponse<T>>): Step<T> => {
  switch (read.kind) {
    case 'ok':
      return { next: 'ok', value: read.value };
    case 'out_of_tokens':
      return { next: 'grow' };
    case 'refusal':
      return { next: 'stop', code: 'refusal', fatal: false, message: 'The model declined to answer.' };
    case 'incomplete':
      return { next: 'stop', code: 'incomplete', fatal: false, message: `The model stopped early (${read.reason}).` };
    case 'invalid_output':
      return {
        next: 'retry',
        code: 'invalid_output',
        message: `The model's answer did not fit its form (${read.problem}).`,
        waitMs: null,
      };
    case 'failed':
      return { next: 'retry', code: 'server', message: `The model provider failed (${read.code}).`, waitMs: null };
  }
};
