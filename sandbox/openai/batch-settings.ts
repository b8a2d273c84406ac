import { z } from 'zod';

/** How the batch endpoint behaves, changed through the control API. Times are seconds of the real provider's time. */
export const batchSettings = z.strictObject({
  /** From the creation of a batch to its last answer, besides a little for each line. */
  seconds: z.number().min(0).default(90),
  /** The window in which it must be done: what is not answered by then expires. */
  windowSeconds: z.number().positive().default(86_400),
  /** Every so many-th line fails with a 500; 0: none. */
  failEvery: z.int().min(0).default(0),
  /** Tokens that an account may have queued in batches for one model. */
  queuedTokens: z.int().positive().default(20_000_000),
  /** `errors.data[].code` with which the next batches fail validation, or null. */
  refuse: z.string().nullable().default(null),
});

export type BatchSettings = z.infer<typeof batchSettings>;
