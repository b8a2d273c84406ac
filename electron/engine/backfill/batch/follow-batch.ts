import type { EngineContext } from '../../engine-context';
import type { ModelAccess } from '../../pipeline/accounts';
import { type BatchCall, type BatchClient, type BatchState, batchEndpoint, spentCodes } from '../../providers/openai';
import { askedIn, returnAll } from '../../store/batch-questions';
import { moveBatch, openBatches, setBatch } from '../../store/model-batches';
import type { ModelBatchRow } from '../../store/rows';
import { collectAnswers } from './collect-answers';

/** The provider's code for a batch that does not fit into what an account may have queued. */
export const tokenLimit = 'token_limit_exceeded';
/** What such a batch is noted with while others of the run were queued too: then it waits for them, as large as it is. */
const tokenLimitShared = 'token_limit_beside_others';
/** So often a batch of unknown outcome is looked for before it counts as never made. */
const mostLooks = 3;

export type FollowDeps = {
  ctx: EngineContext;
  access: ModelAccess & { batches: BatchClient };
  signal: AbortSignal;
  /** Every further batch would meet it: a sentence for the person. */
  onFatal(message: string): void;
  /** What the run's log is told. */
  tell(line: string): void;
  /** Looks for batches of unknown outcome so far, by id. */
  looks: Map<string, number>;
};

type Step = 'moved' | 'waits';

/** A failure that waiting does not cure ends the batch; others are met again later. */
const failed = (deps: FollowDeps, row: ModelBatchRow, call: Extract<BatchCall<unknown>, { kind: 'failed' }>): Step => {
  const { ctx } = deps;
  ctx.ports.log.write('warn', 'batch.call_failed', { batch: row.id, state: row.state, code: call.code });
  if (call.code === 'cancelled' || call.retry) return 'waits';
  refuse(deps, row, call.code);
  deps.onFatal(
    call.code === 'bad_request'
      ? `The model provider takes no batches (${call.message.replace(/\.$/, '')}). Cancel this run and start one without them.`
      : call.message,
  );
  return 'moved';
};

const refuse = (deps: FollowDeps, row: ModelBatchRow, problem: string): void => {
  const { store, ports } = deps.ctx;
  const now = ports.clock.now();
  store.write(() => {
    if (!moveBatch(store, row.id, 'refused', now, { problem })) return;
    returnAll(store, row.id, row.cancelRequested ? 'void' : 'wanted', now);
  });
};

const uploadFile = async (deps: FollowDeps, row: ModelBatchRow): Promise<Step> => {
  const { ctx, access, signal } = deps;
  const { store, ports } = ctx;
  if (row.state === 'made') store.write(() => moveBatch(store, row.id, 'uploading', ports.clock.now()), 'now');
  ports.trace('batch.before_upload');
  const lines = askedIn(store, row.id).map(
    ({ id, body }) => `{"custom_id":"${id}","method":"POST","url":"${batchEndpoint}","body":${body}}\n`,
  );
  const sent = await access.batches.upload(`countersign-${row.id}`, lines.join(''), signal);
  ports.trace('batch.after_upload');
  if (sent.kind === 'failed') return failed(deps, row, sent);
  store.write(() => moveBatch(store, row.id, 'uploaded', ports.clock.now(), { inputFileId: sent.value }), 'now');
  ports.trace('batch.uploaded');
  return 'moved';
};

const noteCreated = (deps: FollowDeps, row: ModelBatchRow, state: BatchState): Step => {
  const { store, ports } = deps.ctx;
  const { providerId, status, completed, expiresAt } = state;
  store.write(
    () => moveBatch(store, row.id, 'running', ports.clock.now(), { providerId, status, completed, expiresAt }),
    'now',
  );
  deps.tell(`Batch: ${row.requests} questions handed over; answers come within 24 hours`);
  ports.trace('batch.created');
  return 'moved';
};

const createBatch = async (deps: FollowDeps, row: ModelBatchRow): Promise<Step> => {
  const { ctx, access, signal } = deps;
  const { store, ports } = ctx;
  const inputFileId = row.inputFileId ?? '';
  store.write(() => moveBatch(store, row.id, 'creating', ports.clock.now()), 'now');
  ports.trace('batch.before_create');
  const made = await access.batches.create({ name: row.id, inputFileId }, signal);
  ports.trace('batch.after_create');
  if (made.kind === 'ok') return noteCreated(deps, row, made.value);
  // Nobody knows whether it is there: it is looked for before anything is created again.
  if (made.uncertain) return 'waits';
  if (made.retry) {
    store.write(() => moveBatch(store, row.id, 'uploaded', ports.clock.now()));
    return 'waits';
  }
  return failed(deps, row, made);
};

/** Creating is not idempotent: a batch whose creation was cut off is looked for by our name of it, and by its file. */
const findCreated = async (deps: FollowDeps, row: ModelBatchRow): Promise<Step> => {
  const { ctx, access, signal, looks } = deps;
  const found = await access.batches.find({ name: row.id, inputFileId: row.inputFileId ?? '' }, signal);
  if (found.kind === 'failed') return failed(deps, row, found);
  if (found.value !== null) return noteCreated(deps, row, found.value);
  const looked = (looks.get(row.id) ?? 0) + 1;
  looks.set(row.id, looked);
  // A list may lag behind: only after several looks it is certain enough to ask, and pay, again.
  if (looked < mostLooks) return 'waits';
  looks.delete(row.id);
  ctx.store.write(() => moveBatch(ctx.store, row.id, 'uploaded', ctx.ports.clock.now()));
  return 'moved';
};

/** A file that was refused as a whole. */
const refusedWhole = (deps: FollowDeps, row: ModelBatchRow, state: BatchState): Step => {
  const { ctx } = deps;
  const [first] = state.errors;
  const code = first?.code ?? 'unknown';
  ctx.ports.log.write('warn', 'batch.refused', { batch: row.id, code, requests: row.requests });
  if (code === tokenLimit) {
    const others = openBatches(ctx.store, row.runId).some(({ id, state: at }) => id !== row.id && at === 'running');
    refuse(deps, row, others ? tokenLimitShared : tokenLimit);
    deps.tell(`Batch: ${row.requests} questions are more than the account may queue; asked in smaller parts`);
    return 'moved';
  }
  refuse(deps, row, code);
  deps.onFatal(
    spentCodes.has(code)
      ? `The model account has no balance or allowance left (${code}).`
      : `The model provider refused the batch (${code}). Resume to try again, or cancel this run and start one without batches.`,
  );
  return 'moved';
};

const followRunning = async (deps: FollowDeps, row: ModelBatchRow): Promise<Step> => {
  const { ctx, access, signal } = deps;
  const { store, ports } = ctx;
  const providerId = row.providerId ?? '';
  let seen = await access.batches.retrieve(providerId, signal);
  if (
    seen.kind === 'ok' &&
    row.cancelRequested &&
    (seen.value.status === 'validating' || seen.value.status === 'in_progress')
  )
    seen = await access.batches.cancel(providerId, signal);
  if (seen.kind === 'failed') {
    // A batch that the provider does not know any more answers nothing.
    if (seen.code !== 'bad_request') return failed(deps, row, seen);
    refuse(deps, row, 'not_found');
    return 'moved';
  }
  const { status, completed, failed: lost, expiresAt, outputFileId, errorFileId } = seen.value;
  const news = status !== row.status || completed !== row.completed || lost !== row.failed;
  if (news) {
    const set = { status, completed, failed: lost, expiresAt, outputFileId, errorFileId };
    store.write(() => setBatch(store, row.id, set, ports.clock.now()));
    ctx.changed('run', row.runId);
  }
  if (status === 'failed') return refusedWhole(deps, row, seen.value);
  if (status !== 'completed' && status !== 'expired' && status !== 'cancelled') return 'waits';
  return collectAnswers(deps, row, seen.value);
};

/** Takes one batch one step further; `waits` when there is nothing to do for it now. What it does is written down before and after. */
export const followBatch = async (deps: FollowDeps, row: ModelBatchRow): Promise<Step> => {
  const { store, ports } = deps.ctx;
  const notHandedOver = row.state === 'made' || row.state === 'uploading' || row.state === 'uploaded';
  if (row.cancelRequested && notHandedOver) {
    store.write(() => {
      moveBatch(store, row.id, 'cancelled', ports.clock.now());
      returnAll(store, row.id, 'void', ports.clock.now());
    });
    if (row.inputFileId !== null) await deps.access.batches.remove(row.inputFileId, deps.signal);
    return 'moved';
  }
  switch (row.state) {
    case 'made':
    case 'uploading':
      return uploadFile(deps, row);
    case 'uploaded':
      return createBatch(deps, row);
    case 'creating':
      return findCreated(deps, row);
    case 'running':
      return followRunning(deps, row);
    default:
      return 'waits';
  }
};
