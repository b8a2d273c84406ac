import { z } from 'zod';

export const strategy = z.object({
  /** What the reply must answer, one item each. */
  answers: z.array(z.string()),
  offerTimes: z.boolean(),
  avoid: z.array(z.string()),
  /** ISO 639-1 of the language to answer in. */
  language: z.string(),
});
export type Strategy = z.infer<typeof strategy>;
