import { z } from 'zod';

/** A UUIDv7: sortable by the time it was made. */
export const id = z.uuid();
/** UTC milliseconds since the epoch. */
export const at = z.number().int();

export const channel = z.enum(['email', 'sms', 'linkedin']);
export type Channel = z.infer<typeof channel>;

export const direction = z.enum(['inbound', 'outbound']);
export type Direction = z.infer<typeof direction>;

export const role = z.enum(['setter', 'manager', 'admin']);
export type Role = z.infer<typeof role>;

const rank: Record<Role, number> = { setter: 0, manager: 1, admin: 2 };

/** Whether `held` may do what `needed` may do (setter ⊂ manager ⊂ admin). */
export const roleAllows = (held: Role, needed: Role): boolean => rank[held] >= rank[needed];

/** The sentiment tags of a lead, in the words people see. */
export const sentiment = z.enum([
  'New',
  'Interested',
  'Meeting Requested',
  'Meeting Booked',
  'Call Requested',
  'Information Requested',
  'Follow Up',
  'Objection',
  'Neutral',
  'Not Interested',
  'Out of Office',
  'Automated Reply',
  'Blacklist',
  'Snoozed',
]);
export type Sentiment = z.infer<typeof sentiment>;

/** Tags that get a draft without anybody asking. */
export const eligibleSentiments = [
  'Interested',
  'Meeting Requested',
  'Call Requested',
  'Information Requested',
  'Follow Up',
] as const satisfies readonly Sentiment[];

/** Tags a workspace may add to the eligible ones; drafted, never sent by rule. */
export const optionalSentiments = ['Objection', 'Neutral', 'Meeting Booked'] as const satisfies readonly Sentiment[];

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
