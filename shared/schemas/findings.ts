import { z } from 'zod';
import { at, sentiment } from './common';

/** Somebody a message names to turn to instead; whatever of it was written. */
export const referral = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Referral = z.infer<typeof referral>;

/** What the rules and the model found in one inbound message: the facts behind its gate, for a person to read. */
export const findings = z.object({
  bounce: z
    .object({
      kind: z.string(),
      /** RFC 3463 status, "5.1.1". */
      status: z.string().nullable(),
      /** SMTP code, "550". */
      code: z.string().nullable(),
      recipients: z.array(z.string()),
    })
    .nullable(),
  autoReply: z
    .object({
      kind: z.string(),
      /** The day of return or the last day away, `YYYY-MM-DD`. */
      until: z.string().nullable(),
      instead: referral.nullable(),
    })
    .nullable(),
  optOut: z.object({ form: z.string(), where: z.string(), words: z.string() }).nullable(),
  wrongPerson: z.object({ kind: z.enum(['wrong_person', 'left_company']), instead: referral.nullable() }).nullable(),
  /** What a calendar part does to a meeting; its ends where the part tells them. */
  meeting: z.object({ kind: z.string(), startAt: at.nullable(), endAt: at.nullable() }).nullable(),
  acknowledgement: z.boolean(),
  /** The number at which to ring. */
  call: z.string().nullable(),
  schedulingLink: z.string().nullable(),
  /** Words that try to instruct a model. */
  instruction: z.string().nullable(),
  /** The times asked for, in the words they were asked in and one by one; `toAt` exclusive. */
  asked: z.object({ text: z.string(), stretches: z.array(z.object({ fromAt: at, toAt: at })) }).nullable(),
  sentiment: z.object({ tag: sentiment, by: z.enum(['rule', 'model', 'fallback']), reason: z.string() }).nullable(),
  /** One sentence for each fact, by its name. */
  sentences: z.record(z.string(), z.string()),
});
export type Findings = z.infer<typeof findings>;

/** What a mail system reported of a mail of ours, and when. */
export const returned = z.object({ kind: z.string(), at, sentence: z.string() });
