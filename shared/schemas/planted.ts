import { z } from 'zod';
import { at, channel, id, mailAddress, sentiment } from './common';
import { decisionRule } from './draft';

/**
 * What is wrong with a planted draft: another's name in the greeting, another price than the one quoted, a link to nobody's
 * site, a sales reply to somebody who asked not to be written to.
 */
export const plantedFault = z.enum(['wrong_name', 'wrong_price', 'foreign_link', 'ignored_opt_out']);
export type PlantedFault = z.infer<typeof plantedFault>;

/** One message of the made-up conversation; `before` counts from the newest one, so that it is never out of date. */
const plantedMessage = z.object({
  id,
  direction: z.enum(['inbound', 'outbound']),
  beforeMs: z.number().int().min(0),
  subject: z.string(),
  body: z.string(),
});

/** Everything that is shown of a planted draft beside its text. */
export const plantedScene = z.object({
  lead: z.object({ name: z.string(), company: z.string(), role: z.string(), sentiment }),
  channel,
  language: z.string(),
  sender: mailAddress,
  score: z.number(),
  /** Why it is said to wait. */
  rule: decisionRule,
  headline: z.string(),
  sentence: z.string(),
  originalBody: z.string(),
  /** The words that are wrong: a text without them was corrected. */
  wrong: z.string(),
  messages: z.array(plantedMessage).min(1),
  madeAt: at,
});
export type PlantedScene = z.infer<typeof plantedScene>;
