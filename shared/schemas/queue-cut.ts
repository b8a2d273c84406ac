import { z } from 'zod';
import { confidenceBands, queueGroupings, queueSorts, waitedSpans } from '../values/queue-cut';
import { channel, id, sentiment } from './common';
import { decisionRule, queueView } from './draft';

export const queueSort = z.enum(queueSorts);
export type QueueSort = z.infer<typeof queueSort>;

export const confidenceBand = z.enum(confidenceBands);
export type ConfidenceBand = z.infer<typeof confidenceBand>;

export const waitedAtLeast = z.enum(waitedSpans);
export type WaitedAtLeast = z.infer<typeof waitedAtLeast>;

/** What a queue can be narrowed by; an empty list or null narrows nothing, several values of one filter are "or". */
export const queueFilters = z.object({
  campaigns: z.array(id).max(200).default([]),
  rules: z.array(decisionRule).max(30).default([]),
  channels: z.array(channel).max(3).default([]),
  sentiments: z.array(sentiment).max(20).default([]),
  /** Codes (ISO 639-1) of the languages that the messages answered are in; `none`: not told. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,8}$/))
    .max(60)
    .default([]),
  confidence: z.array(confidenceBand).max(4).default([]),
  waited: waitedAtLeast.nullable().default(null),
  /** `me`: what the caller has in hand; `nobody`: what nobody has; else a profile. */
  assignee: z
    .union([z.literal('me'), z.literal('nobody'), id])
    .nullable()
    .default(null),
});
export type QueueFilters = z.infer<typeof queueFilters>;

export const queueGrouping = z.enum(queueGroupings);
export type QueueGrouping = z.infer<typeof queueGrouping>;

/** One cut of the queue: what is in it, in which order, in which groups. */
export const queueCut = z.object({
  view: queueView.default('needs_you'),
  filters: queueFilters.default(() => queueFilters.parse({})),
  sort: queueSort.default('newest'),
  group: queueGrouping.default('none'),
});
export type QueueCut = z.infer<typeof queueCut>;

/** A cut that a person named. */
export const savedView = z.object({
  id,
  name: z.string(),
  cut: queueCut,
  pinned: z.boolean(),
  version: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

/** Where in the queue a person was. */
export const queuePlace = z.object({
  cut: queueCut,
  savedViewId: id.nullable(),
  draftId: id.nullable(),
  /** Rows above the first one in sight. */
  scrolledRows: z.number().int().min(0),
});
export type QueuePlace = z.infer<typeof queuePlace>;
