import { z } from 'zod';
import { nothing } from './call';
import { errorCode } from './errors';
import { claim } from './schemas/claim';
import { at, counted, id, totalOfPage } from './schemas/common';
import { queueRow, queueView } from './schemas/draft';
import { queueCut, queueFilters, queueGrouping, queuePlace, queueSort, savedView } from './schemas/queue-cut';
import { reviewSummary } from './schemas/review-report';
import { draftState } from './states/draft';

/** What narrows the queue; the defaults narrow nothing. */
const narrowed = {
  view: queueView.default('needs_you'),
  campaignId: id.nullable().default(null),
  filters: queueFilters.default(() => queueFilters.parse({})),
  search: z.string().max(200).default(''),
};

/** The part of the contract behind the queue: its cuts and counts, who has what in hand, and how reviews are made. */
export const queueCalls = {
  'queue.list': {
    role: 'setter',
    input: z.object({
      ...narrowed,
      sort: queueSort.default('newest'),
      group: queueGrouping.default('none'),
      /** Keys of groups whose rows stay away; they still count in `total`. */
      collapsed: z.array(z.string().max(500)).max(1_000).default([]),
      cursor: z.string().nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
      counted,
    }),
    output: z.object({ rows: z.array(queueRow), nextCursor: z.string().nullable(), total: totalOfPage }),
  },
  /** How many drafts a cut holds: for whoever asked for its rows uncounted. */
  'queue.total': { role: 'setter', input: z.object(narrowed), output: z.object({ total: z.number().int() }) },
  'queue.counts': {
    role: 'setter',
    input: nothing,
    output: z.object({ counts: z.record(queueView, z.number().int()) }),
  },
  /** The groups of a cut, in their order. */
  'queue.groups': {
    role: 'setter',
    input: z.object({ ...narrowed, group: queueGrouping.exclude(['none']) }),
    output: z.object({
      groups: z.array(z.object({ key: z.string(), label: z.string(), count: z.number().int() })),
    }),
  },
  /** The languages of what waits, with how many drafts each; null: not told. Most first. */
  'queue.languages': {
    role: 'setter',
    input: nothing,
    output: z.object({ languages: z.array(z.object({ language: z.string().nullable(), count: z.number().int() })) }),
  },
  /** The caller's own named cuts, and how many drafts each holds now. */
  'views.list': {
    role: 'setter',
    input: nothing,
    output: z.object({ views: z.array(savedView.extend({ count: z.number().int() })) }),
  },
  'views.save': {
    role: 'setter',
    input: z.object({
      /** Null: a new one. */
      id: id.nullable(),
      version: z.number().int().nullable().default(null),
      name: z.string().trim().min(1).max(60),
      cut: queueCut,
      pinned: z.boolean(),
    }),
    output: z.object({ view: savedView }),
  },
  'views.remove': { role: 'setter', input: z.object({ id }), output: z.object({ removed: savedView }) },
  /** Where the caller was in the queue when it was last kept. */
  'queue.place': { role: 'setter', input: nothing, output: z.object({ place: queuePlace.nullable() }) },
  'queue.keepPlace': { role: 'setter', input: z.object({ place: queuePlace }), output: nothing },

  /** Where the draft of a link is and what became of it; of another workspace's, only which one that is. */
  'drafts.locate': {
    role: 'setter',
    input: z.object({ id }),
    output: z.object({
      where: z.enum(['here', 'elsewhere', 'nowhere']),
      workspace: z.object({ id, name: z.string() }).nullable(),
      state: draftState.nullable(),
      /** When it was settled, and by whom; null: a rule, or nobody. */
      settledAt: at.nullable(),
      by: z.string().nullable(),
      /** The draft that waits in its place. */
      newerId: id.nullable(),
    }),
  },
  /** Takes drafts into one's own hands (30 minutes), or gives them to somebody (24 hours); each on its own. */
  'drafts.claim': {
    role: 'setter',
    input: z.object({
      ids: z.array(id).min(1).max(1_000),
      /** Null: the caller. */
      profileId: id.nullable().default(null),
    }),
    output: z.object({
      claims: z.array(claim.extend({ draftId: id })),
      refused: z.array(z.object({ id, code: errorCode, message: z.string() })),
    }),
  },
  'drafts.release': { role: 'setter', input: z.object({ id }), output: nothing },

  /** How long a draft stood open before the person decided, as the window measured it; idle time left out. */
  'reviews.looked': {
    role: 'setter',
    input: z.object({ id, lookedMs: z.number().int().min(0).max(3_600_000) }),
    output: nothing,
  },
  /** How reviews are made, by person: for who leads them, not for a league table. */
  'reviews.report': {
    role: 'manager',
    input: z.object({ days: z.number().int().min(1).max(365).default(30) }),
    output: z.object({
      sinceAt: at,
      all: reviewSummary,
      /** In the order of their names, which is no order of merit. */
      people: z.array(reviewSummary),
    }),
  },
  /** The same as CSV, for a spreadsheet. */
  'reviews.export': {
    role: 'manager',
    input: z.object({ days: z.number().int().min(1).max(365).default(30) }),
    output: z.object({ name: z.string(), csv: z.string() }),
  },
} as const;
