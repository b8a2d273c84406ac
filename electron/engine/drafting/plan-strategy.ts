import { z } from 'zod';
import type { DraftContext } from './draft-context';

export const strategy = z.object({
  /** What the reply must answer, one item each. */
  answers: z.array(z.string()),
  offerTimes: z.boolean(),
  avoid: z.array(z.string()),
  /** ISO 639-1 of the language to answer in. */
  language: z.string(),
});
export type Strategy = z.infer<typeof strategy>;

/** Sentiments whose replies offer times unless the strategy says otherwise. */
export const welcomesMeeting: ReadonlySet<string> = new Set(['Interested', 'Meeting Requested']);

/** Strategy by rule, for when the model gives none: answer the message, offer times only to who asked or is interested. */
export const plainStrategy = (context: DraftContext): Strategy => ({
  answers: ['Answer the newest message from the knowledge, and say what must be found out.'],
  offerTimes: welcomesMeeting.has(context.sentiment),
  avoid: ['Facts and prices that the knowledge does not hold.'],
  language: context.language ?? 'en',
});

/**
 * A model's strategy within the rules: a lead who sent their own calendar or wants to be rung is not offered ours, and the
 * language that the gates detected stands.
 */
export const boundStrategy = (context: DraftContext, planned: Strategy): Strategy => {
  const ownCalendar = context.leadSchedulingLink !== null;
  const ring = context.sentiment === 'Call Requested';
  return {
    ...planned,
    offerTimes: planned.offerTimes && !ownCalendar && !ring,
    avoid: [
      ...planned.avoid,
      ...(ownCalendar ? ['Offering our own times or booking link: the lead sent a calendar to book in.'] : []),
      ...(ring ? ['Offering times to meet: the lead asked to be rung.'] : []),
    ],
    language: context.language ?? planned.language,
  };
};
