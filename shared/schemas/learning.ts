import { z } from 'zod';
import { at, channel, id, sentiment } from './common';
import { rejectReason } from './draft';

/**
 * What a person did to a draft: took words out, put others in their place, added a sentence, changed how it greets, opens or
 * closes, corrected a figure, rejected it, or left it as it was.
 */
export const lessonKind = z.enum([
  'removed',
  'replaced',
  'added',
  'greeting',
  'opening',
  'closing',
  'fact',
  'rejected',
  'kept',
]);
export type LessonKind = z.infer<typeof lessonKind>;

/** What an admin may say of a lesson. Removed ones stay removed, however often the edit is made again. */
export const lessonChoice = z.enum(['on', 'off', 'removed']);
export type LessonChoice = z.infer<typeof lessonChoice>;

/**
 * Whether drafts are given it, and else why not: switched off, as many people left it as changed it, the corrected figure stands
 * in no knowledge, it names somebody, or others are better confirmed and there is no more room.
 */
export const lessonState = z.enum(['on', 'off', 'disputed', 'not_in_knowledge', 'names_somebody', 'no_room']);
export type LessonState = z.infer<typeof lessonState>;

export const lessonEdit = z.object({
  reviewId: id,
  draftId: id,
  leadId: id,
  leadName: z.string(),
  by: z.string(),
  at,
  /** The sentence before and after, with what is personal masked. */
  was: z.string(),
  became: z.string(),
});
export type LessonEdit = z.infer<typeof lessonEdit>;

export const lesson = z.object({
  /** Hash of kind and words: what drafts remember it by. */
  id: z.string(),
  kind: lessonKind,
  before: z.string(),
  after: z.string(),
  /** Of rejections only. */
  reason: rejectReason.nullable(),
  sentiment: sentiment.nullable(),
  /** All its edits are of this campaign or channel; null: of several. It holds where they are from. */
  campaignId: id.nullable(),
  channel: channel.nullable(),
  state: lessonState,
  choice: lessonChoice,
  /** Who switched it off, on or away, and when. */
  choiceBy: z.string().nullable(),
  choiceAt: at.nullable(),
  /** Firms whose drafts were changed so, and those whose drafts speak against it. */
  confirmations: z.number().int(),
  against: z.number().int(),
  lastAt: at,
  edits: z.array(lessonEdit),
});
export type Lesson = z.infer<typeof lesson>;
