import { z } from 'zod';
import { channel } from './common';

const count = z.number().int();

/**
 * Upper ends, in milliseconds, of the classes that looks are counted in; the last class has none. Two seconds is what judging a
 * right draft takes at its best.
 */
export const lookEdges = [2_000, 5_000, 10_000, 20_000, 60_000, 180_000] as const;

const tally = z.object({
  reviewed: count,
  unchanged: count,
  edited: count,
  rejected: count,
  /** Decisions taken back; they are in none of the others. */
  undone: count,
  /** The middle look in milliseconds; null where none was measured. */
  medianMs: z.number().nullable(),
});

/** One week: `week` is its Monday, by the workspace's clock. */
export const reviewWeek = tally.extend({ week: z.iso.date() });
export type ReviewWeek = z.infer<typeof reviewWeek>;

/** How one person's reviews were made, or all people's together. */
export const reviewSummary = tally.extend({
  /** Empty for all together. */
  name: z.string(),
  channels: z.record(channel, count),
  /** How many reviews have a look, and how many of those approved unchanged took under two seconds. */
  looked: count,
  quick: count,
  /** Looks by class of `lookEdges`. */
  looks: z.array(count).length(lookEdges.length + 1),
  /** The middle share of characters changed in edited ones, 0..1. */
  medianEdit: z.number().nullable(),
  /** Drafts that a rule check spoke against, and how many of them were approved unchanged. */
  flagged: count,
  flaggedUnchanged: count,
  /** Approved replies that were found wrong afterwards. */
  foundWrong: count,
  /** Attention checks decided, and those in which the fault was not approved. */
  planted: count,
  plantedCaught: count,
  weeks: z.array(reviewWeek),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;
