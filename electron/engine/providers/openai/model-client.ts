import OpenAI from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import type { Clock, Log, Random } from '../../ports';
import { attemptRequest, type Step } from './attempt-request';
import { checkKey } from './check-key';
import { embedTexts } from './embed-texts';
import {
  addUsage,
  type ModelAnswer,
  type ModelCall,
  type ModelClient,
  type ModelFailureCode,
  type ModelQuestion,
} from './model-answer';
import { createModelLimiter, type ModelLimiter } from './model-limiter';
import { readRateRoom } from './rate-room';
import { readResponse, usageOf } from './read-response';
import { requestBody } from './request-body';
import { backOffMs } from './retry-delay';
import { spentCodes } from './spent-codes';
import { streamedResponse } from './stream-response';

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
/** How long a person who waits is left without a word while no request reaches the provider, in milliseconds from the first. */
const patienceMs = 3_000;
/** Requests for one question at most, whatever the deadline would still allow. */
const maxAttempts = 8;

/**
 * Client of the Responses API. The engine owns the retries: the SDK's are off, since it repeats spent balances and knows no
 * shared deadline. Every wait and every attempt lives inside the question's deadline; every request passes the limiter.
 */
export const createModelClient = (options: ModelClientOptions): ModelClient => {
  const { clock, log, random } = options;
  const limiter = options.limiter ?? createModelLimiter({ concurrency: 5, rpm: null, clock, random });
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
  const deps = { clock, random, limiter };
  let toldSpent = false;

  const send = async <T>(
    question: ModelQuestion<T>,
    maxOutputTokens: number,
    onText: ((text: string) => void) | null,
    signal: AbortSignal,
    leftMs: number,
  ): Promise<{ response: Response; headers: Headers; charged: number }> => {
    const body = requestBody(question, maxOutputTokens);
    // Our own timer stops the request first; the SDK's own stands behind it.
    const request = { signal, maxRetries: 0, timeout: leftMs + 5_000 };
    const sent = body.input[0]?.content[0]?.text.length ?? 0;
    const charged = Math.ceil((sent + question.instructions.length) / 4) + maxOutputTokens;
    if (onText === null) {
      const { data, response } = await sdk.responses.create({ ...body, stream: false }, request).withResponse();
      return { response: data, headers: response.headers, charged };
    }
    onText('');
    const { data, response } = await sdk.responses.create({ ...body, stream: true }, request).withResponse();
    return { response: await streamedResponse(data, onText), headers: response.headers, charged };
  };

  const ask = async <T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> => {
    const { stage, deadlineAt, signal, model } = question;
    const startedAt = clock.now();
    const calls: ModelCall[] = [];
    const spent = () => ({
      calls,
      usage: addUsage(calls),
      model: calls.at(-1)?.model ?? model,
      ms: clock.now() - startedAt,
    });
    const fail = (code: ModelFailureCode, fatal: boolean, message: string): ModelAnswer<T> => {
      // Said once, not by every question that was under way or comes after.
      const repeated = code === 'spent_balance' && toldSpent;
      toldSpent ||= code === 'spent_balance';
      if (!repeated) log.write(fatal ? 'error' : 'warn', 'model.failed', { stage, code, attempts: calls.length });
      return { kind: 'failed', code, fatal, message, ...spent() };
    };

    let maxOutputTokens = question.maxOutputTokens;
    let onText = question.onText ?? null;
    let growths = 0;
    let invalid = 0;
    /** The last failure after which it was tried again. */
    let met: { code: ModelFailureCode; message: string } | null = null;
    for (;;) {
      const sent = calls.length;
      const step = await attemptRequest<T>(
        deps,
        {
          stage,
          model,
          deadlineAt,
          signal,
          personWaits: question.personWaits ?? false,
          send: async (stop, leftMs) => {
            const { response, headers, charged } = await send(question, maxOutputTokens, onText, stop, leftMs);
            const room = readRateRoom(headers, charged);
            const read = stepAfter(readResponse(response, question.schema));
            // Who answers in another form does not name the model either.
            const named = typeof response.model === 'string' && response.model !== '' ? response.model : model;
            return { step: read, usage: usageOf(response), model: named, room };
          },
        },
        calls,
      );
      if (step.next === 'ok') {
        toldSpent = false;
        return { kind: 'ok', value: step.value, ...spent() };
      }
      if (step.next !== 'grow' && onText !== null && mayBeTheStream(step)) {
        // The answer matters more than watching it grow: asked again without, and at once.
        log.write('info', 'model.stream_failed', { stage, code: step.code });
        onText('');
        onText = null;
        continue;
      }
      if (step.next === 'stop') {
        // Time that ran out while a failure was waited out says less than the failure.
        const why = step.code === 'timeout' && (calls.length === sent || met?.code === 'network') ? met : null;
        return why === null ? fail(step.code, step.fatal, step.message) : fail(why.code, false, why.message);
      }
      if (step.next === 'grow') {
        if (growths >= maxGrowths)
          return fail('incomplete', false, 'The model did not finish within its token budget.');
        growths += 1;
        maxOutputTokens *= 2;
        log.write('info', 'model.budget_grown', { stage, maxOutputTokens });
        continue;
      }
      met = step;
      if (step.code === 'invalid_output' && ++invalid > maxInvalid) return fail(step.code, false, step.message);
      if (calls.length >= maxAttempts) return fail(step.code, false, step.message);
      // Once it answers they ask again; a backfill has the time to wait for that itself.
      if (step.code === 'network' && question.personWaits && clock.now() - startedAt >= patienceMs)
        return fail(step.code, false, step.message);
      const waitMs = step.waitMs ?? (step.code === 'invalid_output' ? 0 : backOffMs(calls.length, random));
      // A wait that outlasts the deadline is not waited out: the caller can use the time for something else.
      if (clock.now() + waitMs >= deadlineAt) return fail(step.code, false, step.message);
      if (waitMs > 0) await clock.sleep(waitMs, signal);
    }
  };

  return {
    ask,
    embed: (question) => embedTexts({ ...deps, sdk, log }, question),
    checkKey: (check) => checkKey({ ...check, sdk, clock }),
  };
};

/** Failures that a request without streaming need not meet: a cut stream, a server that streams otherwise or refuses to. */
const mayBeTheStream = (step: { next: 'stop' | 'retry'; code: ModelFailureCode }): boolean =>
  step.code === 'network' || step.code === 'bad_request' || step.code === 'server';

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
      return spentCodes.has(read.code)
        ? {
            next: 'stop',
            code: 'spent_balance',
            fatal: true,
            message: `The model account has no balance or allowance left (${read.code}).`,
          }
        : {
            next: 'retry',
            code: read.code === 'rate_limit_exceeded' ? 'rate_limited' : 'server',
            message: `The model provider failed (${read.code}).`,
            waitMs: null,
          };
  }
};
