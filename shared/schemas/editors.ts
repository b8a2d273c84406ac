import { z } from 'zod';
import { at, channel, id } from './common';

export const knowledgeKind = z.enum(['fact', 'document']);
export type KnowledgeKind = z.infer<typeof knowledgeKind>;

/** A fact or document as a list shows it: the beginning of its text and how long it is. */
export const knowledgeItem = z.object({
  id,
  kind: knowledgeKind,
  key: z.string(),
  /** Null: for every campaign of the workspace. */
  campaignId: id.nullable(),
  beginning: z.string(),
  characters: z.number().int(),
  updatedAt: at,
  version: z.number().int(),
});
export type KnowledgeItem = z.infer<typeof knowledgeItem>;

export const knowledgeEntry = knowledgeItem.omit({ beginning: true, characters: true }).extend({ text: z.string() });
export type KnowledgeEntry = z.infer<typeof knowledgeEntry>;

/** How an entry read before a change, or before it was removed. */
export const knowledgeVersion = z.object({
  id,
  at,
  by: z.string(),
  change: z.enum(['changed', 'removed']),
  kind: knowledgeKind,
  key: z.string(),
  text: z.string(),
  campaignId: id.nullable(),
});
export type KnowledgeVersion = z.infer<typeof knowledgeVersion>;

/** One passage that a draft would be given for a question; `found` is its place among those the question's words lead to. */
export const foundPassage = z.object({
  kind: knowledgeKind,
  heading: z.string(),
  text: z.string(),
  tokens: z.number().int(),
  found: z.number().int().nullable(),
});
export type FoundPassage = z.infer<typeof foundPassage>;

/** What became of one link of a text: allowed, and by what, or why not. */
export const linkVerdict = z.object({
  text: z.string(),
  allowed: z.boolean(),
  /** The entry that allows it, or `booking` for the booking link. */
  by: z.string().nullable(),
  evidence: z.string(),
});
export type LinkVerdict = z.infer<typeof linkVerdict>;

export const reviewerState = z.enum(['found', 'unknown', 'failed', 'not_connected']);
/** What is known of one reviewer: the profile with that address, and whether Slack knows it. */
export const reviewerCheck = z.object({
  email: z.string(),
  profile: z.string().nullable(),
  slack: reviewerState,
  slackName: z.string().nullable(),
  /** Slack's own code where the look-up failed. */
  code: z.string().nullable(),
});
export type ReviewerCheck = z.infer<typeof reviewerCheck>;

/** How a persona closes a reply on each channel, and what about it would hold every draft. */
export const personaPreview = z.object({
  channels: z.array(z.object({ channel, greeting: z.string(), signature: z.string() })),
  problems: z.array(z.object({ field: z.enum(['greeting', 'signature']), evidence: z.string() })),
});
export type PersonaPreview = z.infer<typeof personaPreview>;

/** When replies that a rule admits now, or at the hours named, would leave, by zone of the leads. */
export const hoursPreview = z.object({
  zones: z.array(
    z.object({
      zone: z.string(),
      /** Leads of the campaign in this zone; those without one count for the workspace's. */
      leads: z.number().int(),
      openNow: z.boolean(),
      /** When replies leave, each with the moment it became ready; null: nothing opens within 60 days. */
      sends: z.array(z.object({ readyAt: at, leavesAt: at.nullable() })),
      /** When sending next opens or closes from now on. */
      opens: z.array(z.object({ fromAt: at, toAt: at })),
    }),
  ),
});
export type HoursPreview = z.infer<typeof hoursPreview>;

export const publicHoliday = z.object({ date: z.string(), name: z.string() });
export type PublicHoliday = z.infer<typeof publicHoliday>;
