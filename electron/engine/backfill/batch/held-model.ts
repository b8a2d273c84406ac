import { createHash } from 'node:crypto';
import type { EngineContext } from '../../engine-context';
import type { ModelAccess } from '../../pipeline/accounts';
import { recordModelCalls } from '../../pipeline/record-model-calls';
import {
  type EmbedAnswer,
  type EmbedQuestion,
  type ModelAnswer,
  type ModelCall,
  type ModelClient,
  type ModelFailureCode,
  type ModelQuestion,
  readResponse,
  requestBody,
} from '../../providers/openai';
import { answerQuestion, findQuestion, wantQuestion } from '../../store/batch-questions';
import type { BatchQuestionRow } from '../../store/rows';
import { type StoredAnswer, storedAnswer } from './stored-answer';

/** How often an answer that ran out of tokens is asked for with twice the room, as live. */
const maxGrowths = 3;
/** How often an answer in the wrong form is asked for again, as live. */
const maxInvalid = 1;

const nothing = { usage: { inputTokens: 0, outputTokens: 0 }, calls: [], ms: 0 };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The model as one message of a batch run sees it on one walk along the path: it answers from what is stored. What is not there
 * yet is written down as wanted, and the walk is over: every later question is turned away, because it would be built on a
 * missing answer. Questions asked side by side are all written down. Money is recorded when an answer comes in, never here.
 */
export const heldModel = (input: {
  ctx: EngineContext;
  runId: string;
  messageId: string;
  access: ModelAccess;
  promptVersionOf: (stage: string) => string | null;
  signal: AbortSignal;
  /** Told when a question waits. */
  onWait: () => void;
}): ModelClient => {
  const { ctx, runId, messageId, access, promptVersionOf, signal } = input;
  const now = (): number => ctx.ports.clock.now();
  let turnedAway = false;

  const cancelled = (model: string) => ({
    ...{ kind: 'failed' as const, code: 'cancelled' as const, fatal: false },
    ...{ message: 'The question waits for a batch.', model, ...nothing },
  });
  /** After this burst of questions no further one is written down. */
  const wait = async (): Promise<void> => {
    input.onWait();
    await new Promise((goOn) => setImmediate(goOn));
    turnedAway = true;
  };

  const record = (calls: readonly ModelCall[], stage: string): void =>
    recordModelCalls(ctx, calls, { cost: access.cost, promptVersion: promptVersionOf(stage), messageId, runId });

  /** Asked by itself, because no batch answered it; what came of it is kept like a batch's answer. */
  const askLive = async <T>(
    question: ModelQuestion<T>,
    row: BatchQuestionRow,
    maxOutputTokens: number,
    budgetMs: number,
  ): Promise<ModelAnswer<T>> => {
    const answer = await access.client.ask({ ...question, maxOutputTokens, deadlineAt: now() + budgetMs, signal });
    const stopped = answer.kind === 'failed' && (answer.fatal || answer.code === 'cancelled');
    ctx.store.write(() => {
      record(answer.calls, question.stage);
      if (stopped) return;
      const kept: StoredAnswer =
        answer.kind === 'ok'
          ? { kind: 'value', value: answer.value, model: answer.model }
          : { kind: 'failed', code: answer.code, message: answer.message };
      answerQuestion(ctx.store, row.id, kept, now());
    });
    return { ...answer, ...nothing };
  };

  const ask = async <T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> => {
    const fail = (code: ModelFailureCode, message: string): ModelAnswer<T> => ({
      ...{ kind: 'failed', code, fatal: false, message, model: question.model },
      ...nothing,
    });
    // The deadline was set by the message's own clock, which stands still between batches.
    const budgetMs = liveBudgetMs(question.stage);
    let maxOutputTokens = question.maxOutputTokens;
    let growths = 0;
    let attempt = 0;
    for (;;) {
      if (turnedAway) return cancelled(question.model);
      const body = JSON.stringify(requestBody(question, maxOutputTokens));
      const key = { runId, messageId, hash: hashOf(body), attempt };
      const row = findQuestion(ctx.store, key);
      if (row === null || row.state === 'wanted' || row.state === 'asked' || row.state === 'void') {
        const asked = { stage: question.stage, body, promptVersion: promptVersionOf(question.stage) };
        if (row === null || row.state === 'void')
          ctx.store.write(() =>
            wantQuestion(ctx.store, { ...key, ...asked, id: ctx.newId(), workspaceId: ctx.workspaceId }, now()),
          );
        await wait();
        return cancelled(question.model);
      }
      if (row.state === 'live') return askLive(question, row, maxOutputTokens, budgetMs);
      const kept = storedAnswer.parse(row.answer);
      if (kept.kind === 'failed') return fail(kept.code, kept.message);
      if (kept.kind === 'value') {
        const value = question.schema.safeParse(kept.value);
        if (value.success) return { kind: 'ok', value: value.data, model: kept.model, ...nothing };
        return fail('invalid_output', 'The stored answer does not fit its form.');
      }
      if (kept.kind !== 'response') return fail('invalid_output', 'The stored answer is none to a question.');
      const read = readResponse(kept.body, question.schema);
      const model = kept.model ?? question.model;
      if (read.kind === 'ok') return { kind: 'ok', value: read.value, model, ...nothing };
      if (read.kind === 'out_of_tokens') {
        if (growths >= maxGrowths) return fail('incomplete', 'The model did not finish within its token budget.');
        growths += 1;
        maxOutputTokens *= 2;
        continue;
      }
      if (read.kind === 'invalid_output' && attempt < maxInvalid) {
        attempt += 1;
        continue;
      }
      if (read.kind === 'refusal') return fail('refusal', 'The model declined to answer.');
      if (read.kind === 'incomplete') return fail('incomplete', `The model stopped early (${read.reason}).`);
      if (read.kind === 'invalid_output')
        return fail('invalid_output', `The model's answer did not fit its form (${read.problem}).`);
      return fail('server', `The model provider failed (${read.code}).`);
    }
  };

  /** Embeddings cost next to nothing and decide what is asked at all: they are made at once, and kept for the next walk. */
  const embed = async (question: EmbedQuestion): Promise<EmbedAnswer> => {
    if (turnedAway) return cancelled(question.model);
    const key = { runId, messageId, hash: hashOf(JSON.stringify([question.model, question.texts])), attempt: 0 };
    const row = findQuestion(ctx.store, key);
    if (row?.state === 'answered') {
      const kept = storedAnswer.parse(row.answer);
      if (kept.kind === 'vectors')
        return { kind: 'ok', vectors: kept.vectors.map(asVector), model: kept.model, ...nothing };
    }
    const answer = await access.client.embed({ ...question, deadlineAt: now() + embedBudgetMs, signal });
    ctx.store.write(() => {
      record(answer.calls, 'embed');
      // Passages are kept by whoever asks for them; a question's own vector is kept nowhere else.
      if (answer.kind !== 'ok' || row !== null || question.texts.length > 2) return;
      const vectors = answer.vectors.map((vector) =>
        Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64'),
      );
      const kept: StoredAnswer = { kind: 'vectors', vectors, model: answer.model };
      const id = ctx.newId();
      wantQuestion(
        ctx.store,
        { ...key, id, workspaceId: ctx.workspaceId, stage: 'embed', body: '', promptVersion: null },
        now(),
      );
      answerQuestion(ctx.store, id, kept, now());
    });
    return { ...answer, ...nothing };
  };

  return { ask, embed, checkKey: (check) => access.client.checkKey(check) };
};

/** Milliseconds for a question that is asked by itself, retries included: what its stage has live, at least. */
const liveBudgetMs = (stage: string): number => (stage === 'sentiment' ? 20_000 : 60_000);
const embedBudgetMs = 8_000;

const asVector = (base64: string): Float32Array => {
  const bytes = Buffer.from(base64, 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
