import { z } from 'zod';
import { draftState } from '../states/draft';
import { outboxState } from '../states/outbox';
import { decisionRules, queueViews } from '../values/draft';
import { claim } from './claim';
import { at, channel, id, mailAddress, sentiment } from './common';

export const decisionKind = z.enum(['send_immediate', 'send_delayed', 'needs_review', 'skip', 'error']);
export type DecisionKind = z.infer<typeof decisionKind>;

/** A rule check beside the evaluation; it can only lower a verdict. */
export const ruleCheck = z.object({
  name: z.enum([
    'placeholder',
    'name',
    'link',
    'price',
    'time',
    'weekday',
    'language',
    'length',
    'signature',
    'instruction',
    'person',
    'automatic',
    'phone',
    'recipient',
    'characters',
    'others',
    'figures',
    'secret',
    'terms',
    'claim',
  ]),
  passed: z.boolean(),
  /** One sentence a person reads; empty when passed. */
  evidence: z.string(),
});
export type RuleCheck = z.infer<typeof ruleCheck>;

export const evaluation = z.object({
  confidence: z.number().min(0).max(1),
  safeToSend: z.boolean(),
  requiresHumanReview: z.boolean(),
  reason: z.string(),
});
export type Evaluation = z.infer<typeof evaluation>;

/** Why the gate decided so: the rule of PRODUCT section 3, stage 7, that matched first. */
export const decisionRule = z.enum(decisionRules);
export type DecisionRule = z.infer<typeof decisionRule>;

export const decision = z.object({
  id,
  kind: decisionKind,
  rule: decisionRule,
  /** Headline: the one thing to check, at most 45 characters. */
  headline: z.string(),
  /** The same as a sentence for the reading pane. */
  sentence: z.string(),
  score: z.number().nullable(),
  threshold: z.number(),
  evaluation: evaluation.nullable(),
  checks: z.array(ruleCheck),
  /** Names the text and the addressees that it is about. */
  fingerprint: z.string(),
  decidedAt: at,
});
export type Decision = z.infer<typeof decision>;

export const offer = z.object({ id, startAt: at, endAt: at, zone: z.string(), label: z.string(), state: z.string() });
export type Offer = z.infer<typeof offer>;

export const rejectReason = z.enum([
  'wrong_facts',
  'wrong_tone',
  'wrong_person',
  'wrong_times',
  'no_reply_needed',
  'other',
]);
export type RejectReason = z.infer<typeof rejectReason>;

/** A send as the window tells it; `leavesAt` is when the grace period or delay ends. */
export const sendStatus = z.object({
  id,
  draftId: id.nullable(),
  /** The account it leaves through. */
  connectionId: id,
  leadName: z.string(),
  state: outboxState,
  leavesAt: at.nullable(),
  reason: z.string().nullable(),
  undoable: z.boolean(),
});
export type SendStatus = z.infer<typeof sendStatus>;

export const draft = z.object({
  id,
  leadId: id,
  messageId: id,
  campaignId: id,
  channel,
  state: draftState,
  subject: z.string(),
  body: z.string(),
  originalBody: z.string(),
  fingerprint: z.string(),
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  origin: z.enum(['model', 'template', 'person']),
  edited: z.boolean(),
  createdAt: at,
  version: z.number().int(),
});
export type Draft = z.infer<typeof draft>;

export const queueRow = z.object({
  id,
  leadId: id,
  leadName: z.string(),
  company: z.string().nullable(),
  role: z.string().nullable(),
  campaignId: id,
  campaignName: z.string(),
  channel,
  sentiment,
  score: z.number().nullable(),
  threshold: z.number(),
  rule: decisionRule.nullable(),
  headline: z.string(),
  inboundAt: at,
  edited: z.boolean(),
  /** Names the text and addressees as they were when the row was read. */
  fingerprint: z.string(),
  /** The rule that would hold it whatever its score and campaign; `none` if none would, null where that was not asked. */
  heldAnyway: z.union([decisionRule, z.literal('none')]).nullable(),
  /** Rule checks that did not pass. */
  failedChecks: z.number().int(),
  /** The lead's number, for a call that is asked for. */
  phone: z.string().nullable(),
  claim: claim.nullable(),
  /** The group it stands in, where the queue is grouped. */
  groupKey: z.string().nullable(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queueView = z.enum(queueViews);
export type QueueView = z.infer<typeof queueView>;
