import type { Batch } from 'openai/resources/batches';
import type { ClassifiedError } from './classify-model-error';

/** The endpoint that questions are asked at, live and in batches. */
export const batchEndpoint = '/v1/responses';
/** What a question costs in a batch, as a share of what it costs live. */
export const batchPriceShare = 0.5;

/** Where a batch stands, in the provider's own words. */
export type BatchState = {
  providerId: string;
  status: Batch['status'];
  /** Our own name of it; null where it is nobody's of ours. */
  name: string | null;
  inputFileId: string;
  outputFileId: string | null;
  errorFileId: string | null;
  total: number;
  completed: number;
  failed: number;
  /** UTC milliseconds. */
  expiresAt: number | null;
  /** Why the file as a whole was refused. */
  errors: { code: string; message: string; line: number | null }[];
};

/** `uncertain`: the request may have had its effect although no answer came. */
export type BatchCall<T> = { kind: 'ok'; value: T } | ({ kind: 'failed'; uncertain: boolean } & ClassifiedError);

/** The Batch API: half the price of live calls, answered within 24 hours. One request each; retries are the caller's. */
export type BatchClient = {
  /** Uploads questions, one JSON object a line. Gives the file's id. */
  upload(name: string, lines: string, signal?: AbortSignal): Promise<BatchCall<string>>;
  create(options: { name: string; inputFileId: string }, signal?: AbortSignal): Promise<BatchCall<BatchState>>;
  retrieve(providerId: string, signal?: AbortSignal): Promise<BatchCall<BatchState>>;
  /** Looks a batch up by our own name of it, or by its file of questions; null when the provider lists none. */
  find(options: { name: string; inputFileId: string }, signal?: AbortSignal): Promise<BatchCall<BatchState | null>>;
  cancel(providerId: string, signal?: AbortSignal): Promise<BatchCall<BatchState>>;
  /** The lines of an output or error file. */
  lines(fileId: string, signal?: AbortSignal): Promise<BatchCall<string[]>>;
  /** Takes a file away; one that is gone already counts as taken away. */
  remove(fileId: string, signal?: AbortSignal): Promise<BatchCall<null>>;
};
