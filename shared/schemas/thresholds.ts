import { z } from 'zod';
import { campaign } from './campaign';
import { at, id } from './common';

/** What became of a scored draft, as docs/thresholds.md defines it. */
export const outcomeResult = z.enum([
  'unchanged',
  'edited_lightly',
  'edited_heavily',
  'rejected',
  'redrafted',
  'found_wrong',
  'waiting',
  'held_anyway',
  'sent_unseen',
  'overtaken',
  'text_changed',
]);
export type OutcomeResult = z.infer<typeof outcomeResult>;

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** What is promised: at least `target` of what a rule sends is right as written, with `confidence`. */
export const thresholdWish = { target: share.default(0.95), confidence: z.number().gt(0).lt(1).default(0.95) };

/** What would have left at one threshold, and what became of it. */
export const wouldLeave = z.object({
  threshold: z.number(),
  leaves: count,
  unchanged: count,
  edited: count,
  rejected: count,
  /** Held for a person and not judged yet. */
  waiting: count,
  /** A rule sent it and nobody looked. */
  unseen: count,
  /** Of all scored drafts, those held whatever their score among them. */
  shareOfAll: share,
});
export type WouldLeave = z.infer<typeof wouldLeave>;

export const searched = z.object({
  threshold: z.number(),
  right: count,
  wrong: count,
  waiting: count,
  /** The precision is at least this, for all thresholds searched at once. */
  lowest: share,
  meets: z.boolean(),
  /** Further flawless ones it takes; 0 where it meets the target, null where a million would not do. */
  needed: count.nullable(),
});
export type Searched = z.infer<typeof searched>;

export const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposed'), threshold: z.number(), lowest: share, candidates: z.array(searched) }),
  z.object({
    kind: z.literal('refused'),
    closest: z.object({ threshold: z.number(), needed: count }).nullable(),
    candidates: z.array(searched),
  }),
]);
export type Proposal = z.infer<typeof proposal>;

const method = z.enum(['isotonic', 'platt', 'base_rate', 'raw']);

export const fitSummary = z.object({
  method: z.enum(['isotonic', 'platt', 'base_rate']),
  outcomes: count,
  baseRate: share,
  trust: share,
  crossValidated: z.array(z.object({ method, logLoss: z.number(), brier: z.number() })),
  /** The curve for drawing: what a raw score reads as. */
  curve: z.array(z.object({ score: z.number(), probability: z.number() })),
});
export type FitSummary = z.infer<typeof fitSummary>;

export const thresholdReport = z.object({
  campaign,
  target: share,
  confidence: share,
  /** Model and prompts of the campaign's scores, the ones used last first. Scores of different ones are never mixed. */
  scorers: z.array(
    z.object({
      key: z.string(),
      model: z.string(),
      promptVersion: z.string(),
      draftModel: z.string(),
      draftPromptVersion: z.string(),
      drafts: count,
      lastAt: at,
    }),
  ),
  scorer: z.string().nullable(),
  /** Whether every number below is on the scale of raw scores or of calibrated ones: the one the gate compares. */
  scale: z.enum(['raw', 'calibrated']),
  counts: z.record(outcomeResult, count),
  judged: count,
  period: z.object({ fromAt: at, toAt: at }).nullable(),
  histogram: z.array(
    z.object({ from: z.number(), to: z.number(), unchanged: count, edited: count, rejected: count, waiting: count }),
  ),
  reliability: z
    .object({
      bins: z.array(
        z.object({
          from: z.number(),
          to: z.number(),
          score: z.number(),
          count,
          right: count,
          low: share,
          high: share,
        }),
      ),
      brier: z.number(),
      parts: z.object({
        reliability: z.number(),
        resolution: z.number(),
        uncertainty: z.number(),
        within: z.number(),
      }),
      calibrationError: z.object({ value: z.number(), low: z.number(), high: z.number() }),
    })
    .nullable(),
  risk: z.object({
    points: z.array(z.object({ threshold: z.number(), coverage: share, risk: share, low: share, high: share })),
    area: z.number(),
  }),
  calibration: z.object({
    inForce: z.object({ id, since: at, by: z.string(), fit: fitSummary }).nullable(),
    /** What the outcomes of the whole workspace would give now; null while there are too few. */
    fitted: fitSummary.nullable(),
    judged: count,
    needed: count,
    /** This scorer is the one that scores now, everywhere in the workspace: only its scale may be changed. */
    adoptable: z.boolean(),
  }),
  /** Drafts drawn by lot out of what would have been sent. */
  audit: z.object({ drawn: count, judged: count, right: count }),
  proposal,
  /** The campaign's threshold as the gate compares it now. */
  now: z.number(),
  nowLeaves: wouldLeave,
  /** The same at the threshold proposed; null where none is. */
  proposedLeaves: wouldLeave.nullable(),
  /** For every hundredth, so that a threshold can be tried without asking again. */
  leaves: z.array(wouldLeave),
});
export type ThresholdReport = z.infer<typeof thresholdReport>;

export const outcomeRow = z.object({
  draftId: id,
  leadId: id,
  leadName: z.string(),
  decidedAt: at,
  score: z.number(),
  result: outcomeResult,
  audit: z.boolean(),
});
export type OutcomeRow = z.infer<typeof outcomeRow>;
