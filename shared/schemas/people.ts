import { z } from 'zod';
import { at, channel, direction, id, mailAddress, sentiment, skipReason } from './common';
import { findings, returned } from './findings';

export const profile = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(['setter', 'manager', 'admin']),
});
export type Profile = z.infer<typeof profile>;

/** A profile as the list of people shows it. */
export const profileCard = profile.extend({
  hasPin: z.boolean(),
  /** The Slack user whose buttons act for this person. */
  slackUserId: z.string().nullable(),
  /** It has a PIN that was not entered since the engine started. */
  locked: z.boolean(),
});
export type ProfileCard = z.infer<typeof profileCard>;

/** A PIN as it is kept: never the PIN itself (scrypt, RFC 7914, N 2^15, r 8, p 1). */
export type StoredPin = { salt: string; hash: string; failures: number; lockedUntilAt: number | null };

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What calls for attention outside the window, and when it must not. */
export const attention = z.object({
  notify: z.enum(['all', 'calls', 'none']),
  /** From and to, as the computer's clock shows them; overnight when from is the later one. Null: never quiet. */
  quiet: z.object({ from: clockTime, to: clockTime }).nullable(),
  /** Names and words of people may stand in a notice, which a lock screen shows. */
  showContent: z.boolean(),
});
export type Attention = z.infer<typeof attention>;

/** How a person wants the window: kept with the profile, so that it follows them to another window. */
export const profilePrefs = z.object({
  /** Chords by command, in place of the usual ones; an empty list: no key. */
  keys: z.record(z.string().max(40), z.array(z.string().min(1).max(30)).max(4)),
  attention,
  tourSeen: z.boolean(),
});
export type ProfilePrefs = z.infer<typeof profilePrefs>;

export const defaultPrefs: ProfilePrefs = {
  keys: {},
  attention: { notify: 'all', quiet: null, showContent: false },
  tourSeen: false,
};

export const lead = z.object({
  id,
  campaignId: id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  role: z.string().nullable(),
  zone: z.string().nullable(),
  sentiment,
  sentimentBy: z.enum(['rule', 'model', 'person', 'none']),
  snoozedUntilAt: at.nullable(),
  optedOutAt: at.nullable(),
  bouncedAt: at.nullable(),
  blacklistedAt: at.nullable(),
  bookedAt: at.nullable(),
  replier: mailAddress.nullable(),
  version: z.number().int(),
});
export type Lead = z.infer<typeof lead>;

export const sentBy = z.enum(['ai', 'setter', 'elsewhere']);

/** One message as the window shows it. `body` is the new text only and may be empty. */
export const message = z.object({
  id,
  leadId: id,
  channel,
  direction,
  at,
  from: mailAddress,
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  subject: z.string(),
  body: z.string(),
  quoted: z.string(),
  signature: z.string(),
  hasHtml: z.boolean(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), sizeBytes: z.number().int() })),
  sentBy: sentBy.nullable(),
  /** How far the pipeline came with it. */
  stage: z.enum(['new', 'working', 'drafted', 'skipped', 'error', 'history', 'outbound']),
  skipReason: skipReason.nullable(),
  evidence: z.string().nullable(),
  /** What was found in it; null for what we sent. */
  findings: findings.nullable(),
  /** Of a mail of ours: the report that came of it. */
  returned: returned.nullable(),
});
export type Message = z.infer<typeof message>;
