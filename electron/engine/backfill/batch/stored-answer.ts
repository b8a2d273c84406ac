import type { Response } from 'openai/resources/responses/responses';
import { z } from 'zod';
import type { ModelFailureCode } from '../../providers/openai';

/** What is kept of an answer until its draft is made: a batch's response as it came, or what came of a call of its own. */
export const storedAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('response'), body: z.custom<Response>(), model: z.string().nullable() }),
  z.object({ kind: z.literal('value'), value: z.unknown(), model: z.string() }),
  z.object({ kind: z.literal('vectors'), vectors: z.array(z.string()), model: z.string() }),
  z.object({ kind: z.literal('failed'), code: z.custom<ModelFailureCode>(), message: z.string() }),
]);
export type StoredAnswer = z.infer<typeof storedAnswer>;
