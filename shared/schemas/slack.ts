import { z } from 'zod';
import { at } from './common';

/** What the Slack doctor found, call by call. */
export const slackDiagnosis = z.object({
  checkedAt: at,
  /** One sentence: the diagnosis. */
  headline: z.string(),
  team: z.string().nullable(),
  bot: z.string().nullable(),
  appId: z.string().nullable(),
  tokenEnd: z.string().nullable(),
  granted: z.array(z.string()),
  calls: z.array(
    z.object({
      purpose: z.string(),
      method: z.string(),
      needs: z.array(z.string()),
      state: z.enum(['works', 'missing', 'failed', 'not_checked']),
      detail: z.string(),
    }),
  ),
  /** Numbered cure; empty when all works. */
  steps: z.array(z.string()),
  ok: z.boolean(),
});
export type SlackDiagnosis = z.infer<typeof slackDiagnosis>;

export const slackTestResult = z.object({ n: z.number().int(), ok: z.boolean(), detail: z.string() });

export const reviewDm = z.object({
  recipient: z.string(),
  state: z.enum(['sent', 'failed', 'uncertain']),
  /** Slack's own error code, with what it needed. */
  detail: z.string().nullable(),
  at,
});
export type ReviewDm = z.infer<typeof reviewDm>;

/** Whether buttons of review DMs reach this Countersign. */
export const slackButtons = z.object({
  /** Last four characters of the app-level token; null when none is stored. */
  tokenEnd: z.string().nullable(),
  state: z.enum(['off', 'connecting', 'connected', 'waiting', 'refused']),
  problem: z.string().nullable(),
  lastPressAt: at.nullable(),
});
export type SlackButtons = z.infer<typeof slackButtons>;
