import type OpenAI from 'openai';
import type { Clock, Log, Random } from '../../ports';
import { attemptRequest } from './attempt-request';
import { addUsage, type EmbedAnswer, type EmbedQuestion, type ModelCall } from './model-answer';
import type { ModelLimiter } from './model-limiter';
import { readRateRoom } from './rate-room';

/** Requests for one batch at most. */
const maxAttempts = 3;

/** A vector scaled to length 1, so that a dot product is the cosine; null for one that is no direction. */
const unit = (numbers: readonly number[]): Float32Array | null => {
  const length = Math.hypot(...numbers);
  return Number.isFinite(length) && length > 0 ? Float32Array.from(numbers, (each) => each / length) : null;
};

/** The vectors in the order of the texts; null when the answer is not one for each, of one dimension. */
const vectorsOf = (data: readonly { index: number; embedding: readonly number[] }[], count: number) => {
  const vectors = Array.from({ length: count }, (_, index) => {
    const found = data.find((each) => each.index === index);
    return found && Array.isArray(found.embedding) ? unit(found.embedding) : null;
  }).filter((vector) => vector !== null);
  const same = vectors.every((vector) => vector.length === vectors[0]?.length);
  return vectors.length === count && same ? vectors : null;
};

/** Asks for the vectors of a batch of texts. A refused or unknown embeddings model concerns embeddings only: never fatal. */
export const embedTexts = async (
  deps: { sdk: OpenAI; clock: Clock; log: Log; random: Random; limiter: ModelLimiter },
  question: EmbedQuestion,
): Promise<EmbedAnswer> => {
  const { sdk, clock, log } = deps;
  const { model, texts, deadlineAt, signal } = question;
  const startedAt = clock.now();
  const calls: ModelCall[] = [];
  const spent = () => ({
    calls,
    usage: addUsage(calls),
    model: calls.at(-1)?.model ?? model,
    ms: clock.now() - startedAt,
  });
  for (;;) {
    const step = await attemptRequest<Float32Array[]>(
      deps,
      {
        stage: 'embed',
        model,
        deadlineAt,
        signal,
        personWaits: question.personWaits ?? false,
        send: async (stop, leftMs) => {
          const { data, response } = await sdk.embeddings
            .create(
              { model, input: [...texts], encoding_format: 'float' },
              { signal: stop, maxRetries: 0, timeout: leftMs + 5_000 },
            )
            .withResponse();
          const inputTokens = data.usage?.prompt_tokens ?? 0;
          const vectors = vectorsOf(data.data ?? [], texts.length);
          return {
            step:
              vectors === null
                ? {
                    next: 'stop',
                    code: 'invalid_output',
                    fatal: false,
                    message: 'The embeddings do not fit the texts asked for.',
                  }
                : { next: 'ok', value: vectors },
            usage: { inputTokens, outputTokens: 0 },
            model: data.model ?? model,
            room: readRateRoom(response.headers, inputTokens),
          };
        },
      },
      calls,
    );
    if (step.next === 'ok') return { kind: 'ok', vectors: step.value, ...spent() };
    const again = step.next === 'retry' && calls.length < maxAttempts ? (step.waitMs ?? 0) : null;
    if (again === null || clock.now() + again >= deadlineAt) {
      const { code, message } = step.next === 'grow' ? { code: 'incomplete' as const, message: '' } : step;
      const fatal = step.next === 'stop' && step.fatal && code !== 'bad_request';
      log.write('warn', 'model.embed_failed', { code, attempts: calls.length });
      return { kind: 'failed', code, fatal, message, ...spent() };
    }
    await clock.sleep(again, signal);
  }
};
