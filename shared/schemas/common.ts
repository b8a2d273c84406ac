import { z } from 'zod';
import { channels, roles, sentiments } from '../values/common';

/** A UUIDv7: sortable by the time it was made. */
export const id = z.uuid();
/** UTC milliseconds since the epoch. */
export const at = z.number().int();

/** Whether a page of a list comes with how many there are in all: counting a search takes longer than finding its first page. */
export const counted = z.boolean().default(true);
/** How many there are in all; null where that was not asked for and this page does not tell it. */
export const totalOfPage = z.number().int().nullable();

export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const direction = z.enum(['inbound', 'outbound']);
export type Direction = z.infer<typeof direction>;

export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** The sentiment tags of a lead, in the words people see. */
export const sentiment = z.enum(sentiments);
export type Sentiment = z.infer<typeof sentiment>;

/** Why a message ended at a gate, in the order the gates stand. */
export const skipReason = z.enum([
  'not_inbound',
  'bounce',
  'auto_reply',
  'acknowledgement_only',
  'opt_out',
  'lead_blocked',
  'superseded_by_newer_inbound',
  'already_answered',
  'already_booked',
  'missing_transcript',
  'sentiment_not_eligible',
  'edited_by_person',
  'draft_exists',
  'before_live',
  'sentiment_unknown',
]);
export type SkipReason = z.infer<typeof skipReason>;

export const mailAddress = z.object({ name: z.string(), email: z.string() });
export type MailAddress = z.infer<typeof mailAddress>;
