import type { Response } from 'openai/resources/responses/responses';
import { recordModelCalls } from '../../pipeline/record-model-calls';
import { type BatchLine, type BatchState, type ModelCall, readBatchLine } from '../../providers/openai';
import { answerQuestion, askedIn, getAsked, returnAll, returnQuestion } from '../../store/batch-questions';
import { moveBatch } from '../../store/model-batches';
import type { ModelBatchRow } from '../../store/rows';
import type { FollowDeps } from './follow-batch';
import type { StoredAnswer } from './stored-answer';

/** After so many batches that gave no answer to it a question is asked by itself. */
const mostTries = 2;
/** Lines that are taken in at once, between which the engine turns to whatever else waits. */
const portion = 200;

/** A response that is none: the line says 200, and the answer was never finished. */
const unfinishedStates = new Set(['failed', 'cancelled', 'in_progress', 'queued']);

const isUnfinished = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'status' in body && unfinishedStates.has(String(body.status));

/** Takes one line in: an answer is kept and paid for once, however often its file is read. */
const takeIn = (deps: FollowDeps, row: ModelBatchRow, line: BatchLine): void => {
  const { ctx, access } = deps;
  const { store } = ctx;
  const question = getAsked(store, line.customId, row.id);
  if (question === null) return;
  const now = ctx.ports.clock.now();
  const record = (outcome: ModelCall['outcome'], usage: { inputTokens: number; outputTokens: number }, model: string) =>
    recordModelCalls(ctx, [{ stage: question.stage, model, ms: 0, outcome, batch: true, ...usage }], {
      cost: access.cost,
      promptVersion: question.promptVersion,
      messageId: question.messageId,
      runId: row.runId,
    });
  const again = (): void => returnQuestion(store, question.id, mostTries, now);
  const keep = (answer: StoredAnswer): void => answerQuestion(store, question.id, answer, now);
  if (line.kind === 'expired') again();
  else if (line.kind === 'failed') {
    record(line.code, { inputTokens: 0, outputTokens: 0 }, access.model);
    if (line.again) again();
    else keep({ kind: 'failed', code: line.code, message: line.message });
  } else {
    const unfinished = isUnfinished(line.body);
    record(unfinished ? 'server' : 'ok', line.usage, line.model ?? access.model);
    if (unfinished) again();
    else keep({ kind: 'response', body: line.body as Response, model: line.model });
  }
};

/**
 * Reads what a finished, expired or cancelled batch gave, in whatever order it stands in the files. Questions without a line go
 * into another batch, or live. The files are taken away at the provider afterwards: they quote mail.
 */
export const collectAnswers = async (
  deps: FollowDeps,
  row: ModelBatchRow,
  state: BatchState,
): Promise<'moved' | 'waits'> => {
  const { ctx, access, signal } = deps;
  const { store, ports } = ctx;
  const files = [state.outputFileId, state.errorFileId].filter((id) => id !== null);
  const lines: BatchLine[] = [];
  for (const file of files) {
    const read = await access.batches.lines(file, signal);
    if (read.kind === 'failed' && read.code !== 'bad_request') {
      ports.log.write('warn', 'batch.call_failed', { batch: row.id, state: 'collecting', code: read.code });
      if (read.fatal) deps.onFatal(read.message);
      return 'waits';
    }
    // A file that is gone answers nothing: its questions are asked again.
    if (read.kind === 'failed') ports.log.write('error', 'batch.file_gone', { batch: row.id });
    else
      for (const text of read.value) {
        const line = readBatchLine(text);
        if (line) lines.push(line);
        else ports.log.write('warn', 'batch.line_unread', { batch: row.id });
      }
  }
  ports.trace('batch.answered');
  for (let from = 0; from < lines.length; from += portion) {
    store.write(() => {
      for (const line of lines.slice(from, from + portion)) takeIn(deps, row, line);
    });
    await new Promise((goOn) => setImmediate(goOn));
  }
  const unanswered = store.write(() => {
    const left = askedIn(store, row.id);
    const now = ports.clock.now();
    if (row.cancelRequested) returnAll(store, row.id, 'void', now);
    else for (const { id } of left) returnQuestion(store, id, mostTries, now);
    moveBatch(store, row.id, 'collected', now, { status: state.status });
    return left.length;
  }, 'now');
  const answered = lines.filter(({ kind }) => kind === 'answered').length;
  const rest = row.requests - answered;
  deps.tell(
    `Batch: ${answered} of ${row.requests} answered${rest > 0 ? `; ${rest} ${row.cancelRequested ? 'were cancelled' : 'are asked again'}` : ''}`,
  );
  ports.log.write('info', 'batch.collected', { batch: row.id, status: state.status, answered, unanswered });
  ports.trace('batch.collected');
  ctx.changed('run', row.runId);
  for (const file of [...files, ...(row.inputFileId === null ? [] : [row.inputFileId])]) {
    const removed = await access.batches.remove(file, signal);
    // They expire by themselves within days.
    if (removed.kind === 'failed') ports.log.write('warn', 'batch.file_left', { batch: row.id, code: removed.code });
  }
  return 'moved';
};
