import type { z } from 'zod';

/** Why a call to the model gave no value. `cancelled` is the caller's own signal. */
export type ModelFailureCode =
  | 'timeout'
  | 'refusal'
  | 'incomplete'
  | 'invalid_output'
  | 'auth'
  | 'spent_balance'
  /** Our own budget for the model is used up. */
  | 'over_budget'
  | 'rate_limited'
  | 'server'
  | 'network'
  | 'bad_request'
  | 'cancelled';

export type ModelUsage = { inputTokens: number; outputTokens: number };

/** What is stored of every request made, for cost and for latency; never its text. */
export type ModelCall = ModelUsage & {
  stage: string;
  model: string;
  ms: number;
  outcome: 'ok' | ModelFailureCode;
  /** Answered by a batch: at half the price. */
  batch?: boolean;
};

type Spent = {
  /** Over all attempts of this question, also those that came to nothing: they cost as well. */
  usage: ModelUsage;
  calls: ModelCall[];
  /** The model that answered, as the provider names it. */
  model: string;
  ms: number;
};

export type ModelAnswer<T> =
  | ({ kind: 'ok'; value: T } & Spent)
  | ({
      kind: 'failed';
      code: ModelFailureCode;
      /** True when the next message would fail the same way (wrong key, spent balance, unknown model): stop, tell a person once. */
      fatal: boolean;
      /** One sentence for a person; no text of a message, no secret. */
      message: string;
    } & Spent);

export type ModelQuestion<T> = {
  /** Names the schema at the provider and the call in logs and cost tables. */
  stage: string;
  model: string;
  instructions: string;
  /** Sent as JSON in one user turn: data, never instructions. */
  document: unknown;
  /** Every property required; turned into a strict JSON schema. */
  schema: z.ZodType<T>;
  /** First budget, reasoning tokens included; grown a bounded number of times when it runs out. */
  maxOutputTokens: number;
  /** UTC milliseconds by which an answer must be there; retries and waits live inside it. */
  deadlineAt: number;
  signal?: AbortSignal | undefined;
  /** Somebody sits before the window and waits for it: it goes before what nobody waits for. */
  personWaits?: boolean | undefined;
  /**
   * Asks for a stream and is given the raw text as it grows, from '' at each new attempt. For a person's eyes only: what
   * counts is the checked answer at the end. Where streaming fails the question is asked without.
   */
  onText?: ((text: string) => void) | undefined;
};

export type EmbedQuestion = {
  model: string;
  /** At most 256 texts, none empty. */
  texts: readonly string[];
  /** UTC milliseconds by which the answer must be there. */
  deadlineAt: number;
  signal?: AbortSignal | undefined;
  /** Somebody sits before the window and waits for it: it goes before what nobody waits for. */
  personWaits?: boolean | undefined;
};

/** One vector of length 1 for each text, in their order; all of one dimension. */
export type EmbedAnswer =
  | ({ kind: 'ok'; vectors: Float32Array[] } & Spent)
  | ({ kind: 'failed'; code: ModelFailureCode; fatal: boolean; message: string } & Spent);

export type KeyCheck = { kind: 'ok'; detail: string } | { kind: 'failed'; code: ModelFailureCode; message: string };

export type ModelClient = {
  /** Never rejects for what a network or a provider can do; throws only for a schema that cannot be strict. */
  ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>>;
  /** `POST /embeddings`; many compatible servers do not offer it, and then it fails. Never rejects. */
  embed(question: EmbedQuestion): Promise<EmbedAnswer>;
  /** Asks the provider whether the key is good and the model known, without paying for a reply. */
  checkKey(options: { model: string; deadlineAt: number; signal?: AbortSignal | undefined }): Promise<KeyCheck>;
};

/** Tokens of several calls together. */
export const addUsage = (calls: readonly ModelUsage[]): ModelUsage => ({
  inputTokens: calls.reduce((sum, call) => sum + call.inputTokens, 0),
  outputTokens: calls.reduce((sum, call) => sum + call.outputTokens, 0),
});
