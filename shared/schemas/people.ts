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
