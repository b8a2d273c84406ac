import { z } from 'zod';
import { at, id, mailAddress } from './common';

/** Another version of a draft, asked for by a person. It is not evaluated until it is chosen. */
export const alternative = z.object({
  id,
  /** What sets it apart, in a few words: its first sentence, or what it replaced. */
  label: z.string(),
  body: z.string(),
  origin: z.enum(['model', 'template', 'person']),
  /** What writing it cost; 0 for a text that stood there before. */
  costUsd: z.number(),
  createdAt: at,
});
export type Alternative = z.infer<typeof alternative>;

/** A text that the workspace keeps to be put into replies. Places to fill are written `{first name}`. */
export const snippet = z.object({
  id,
  name: z.string(),
  body: z.string(),
  by: z.string(),
  updatedAt: at,
  version: z.number().int(),
});
export type Snippet = z.infer<typeof snippet>;

/** Somebody of the conversation whom the reply may go to. */
export const threadPerson = mailAddress.extend({
  /** They asked not to be written to, so the reply cannot go to them. */
  blocked: z.boolean(),
});
export type ThreadPerson = z.infer<typeof threadPerson>;

/** A moment to send later at. */
export const laterTime = z.object({
  at,
  /** `hours`: when the sending hours open next; the others are what they say, in the lead's zone. */
  kind: z.enum(['hours', 'this_afternoon', 'tomorrow_morning', 'tomorrow_afternoon', 'monday_morning']),
});
export type LaterTime = z.infer<typeof laterTime>;

/** A time that could be put into the reply; nothing is reserved until it is. */
export const insertableTime = z.object({
  startAt: at,
  endAt: at,
  zone: z.string(),
  /** As it would stand in the reply: "Tuesday 12 May at 14:30 (Lisbon time)". */
  label: z.string(),
});
export type InsertableTime = z.infer<typeof insertableTime>;
