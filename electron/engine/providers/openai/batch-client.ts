import OpenAI, { toFile } from 'openai';
import type { Batch } from 'openai/resources/batches';
import type { Clock } from '../../ports';
import type { BatchCall, BatchClient, BatchState } from './batch-terms';
import { batchEndpoint } from './batch-terms';
import { classifyModelError } from './classify-model-error';
import type { ModelFailureCode } from './model-answer';

/** Where the provider keeps our own name of a batch, so that one of unknown outcome is found again. */
const nameKey = 'countersign_batch';
/** Files of questions and answers vanish by themselves after this long, should nobody take them away. */
const filesLiveSeconds = 3 * 86_400;
/** Milliseconds for one request; files take longer than words. */
const requestMs = 60_000;
const fileMs = 300_000;
/** After these nobody knows what the request did. */
const unknownOutcome: ReadonlySet<ModelFailureCode> = new Set(['network', 'server', 'cancelled']);
/** Pages of the list in which a batch of unknown outcome is looked for: it is among the newest. */
const mostPages = 10;

const stateOf = (batch: Batch): BatchState => ({
  providerId: batch.id,
  status: batch.status,
  name: batch.metadata?.[nameKey] ?? null,
  inputFileId: batch.input_file_id,
  outputFileId: batch.output_file_id ?? null,
  errorFileId: batch.error_file_id ?? null,
  total: batch.request_counts?.total ?? 0,
  completed: batch.request_counts?.completed ?? 0,
  failed: batch.request_counts?.failed ?? 0,
  expiresAt: batch.expires_at ? batch.expires_at * 1000 : null,
  errors: (batch.errors?.data ?? []).map(({ code, message, line }) => ({
    code: code ?? '',
    message: message ?? '',
    line: line ?? null,
  })),
});

/** Opens the Batch API of one account (platform.openai.com, guide "Batch": at most 50,000 requests and 200 MB a file). */
export const createBatchClient = (options: {
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}): BatchClient => {
  const sdk = new OpenAI({
    baseURL: options.baseUrl,
    apiKey: options.apiKey === '' ? 'none' : options.apiKey,
    organization: null,
    project: null,
    maxRetries: 0,
    fetch: options.fetch,
    logLevel: 'off',
  });
  const attempt = async <T>(work: () => Promise<T>): Promise<BatchCall<T>> => {
    try {
      return { kind: 'ok', value: await work() };
    } catch (error) {
      const failed = classifyModelError(error, options.clock.now());
      return { kind: 'failed', uncertain: unknownOutcome.has(failed.code), ...failed };
    }
  };
  const request = (signal: AbortSignal | undefined, timeout = requestMs) => ({ signal, maxRetries: 0, timeout });

  return {
    upload: (name, lines, signal) =>
      attempt(async () => {
        const file = await toFile(Buffer.from(lines, 'utf8'), `${name}.jsonl`, { type: 'application/jsonl' });
        const made = await sdk.files.create(
          { file, purpose: 'batch', expires_after: { anchor: 'created_at', seconds: filesLiveSeconds } },
          request(signal, fileMs),
        );
        return made.id;
      }),
    create: ({ name, inputFileId }, signal) =>
      attempt(async () =>
        stateOf(
          await sdk.batches.create(
            {
              input_file_id: inputFileId,
              endpoint: batchEndpoint,
              completion_window: '24h',
              metadata: { [nameKey]: name },
              output_expires_after: { anchor: 'created_at', seconds: filesLiveSeconds },
            },
            request(signal),
          ),
        ),
      ),
    retrieve: (id, signal) => attempt(async () => stateOf(await sdk.batches.retrieve(id, request(signal)))),
    find: ({ name, inputFileId }, signal) =>
      attempt(async () => {
        let page = await sdk.batches.list({ limit: 100 }, request(signal));
        for (let n = 1; ; n += 1) {
          const found = page.data.map(stateOf).find((one) => one.name === name || one.inputFileId === inputFileId);
          if (found) return found;
          if (n >= mostPages || page.data.length === 0 || !page.hasNextPage()) return null;
          page = await page.getNextPage();
        }
      }),
    cancel: (id, signal) => attempt(async () => stateOf(await sdk.batches.cancel(id, request(signal)))),
    lines: (fileId, signal) =>
      attempt(async () => {
        const answer = await sdk.files.content(fileId, request(signal, fileMs));
        return (await answer.text()).split('\n').filter((each) => each.trim() !== '');
      }),
    remove: async (fileId, signal) => {
      const removed = await attempt(async () => {
        await sdk.files.delete(fileId, request(signal));
        return null;
      });
      // 404: somebody was faster, or it expired.
      return removed.kind === 'failed' && removed.code === 'bad_request' ? { kind: 'ok', value: null } : removed;
    },
  };
};
