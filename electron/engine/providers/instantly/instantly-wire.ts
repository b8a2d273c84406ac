import { z } from 'zod';

/**
 * What Instantly's API v2 answers, as far as it is read here. Loose on purpose: fields come and go, and one odd field must
 * not stop a mailbox; what a message cannot do without is required.
 */
const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'a time');
const maybe = <T extends z.ZodType>(of: T) => of.nullish().catch(null);
const people = maybe(z.array(z.object({ address: z.string(), name: maybe(z.string()) })));

export const instantlyPage = z.object({ items: z.array(z.unknown()), next_starting_after: z.string().nullish() });

export const instantlyCampaign = z.object({ id: z.string().min(1), name: z.string() });

export const instantlyLead = z.object({
  id: z.string().min(1),
  campaign: maybe(z.string()),
  email: maybe(z.string()),
  first_name: maybe(z.string()),
  last_name: maybe(z.string()),
  company_name: maybe(z.string()),
  job_title: maybe(z.string()),
  phone: maybe(z.string()),
  timestamp_updated: maybe(time),
  /** Custom variables. */
  payload: maybe(z.record(z.string(), z.unknown())),
});
export type InstantlyLead = z.infer<typeof instantlyLead>;

export const instantlyEmail = z.object({
  id: z.string().min(1),
  /** When it reached Instantly; lists are ordered and filtered by it. */
  timestamp_created: time,
  /** The Date header, which a sender may set as it likes. */
  timestamp_email: maybe(time),
  message_id: maybe(z.string()),
  subject: maybe(z.string()),
  from_address_email: maybe(z.string()),
  from_address_json: people,
  to_address_email_list: maybe(z.string()),
  to_address_json: people,
  cc_address_email_list: maybe(z.string()),
  cc_address_json: people,
  reply_to: maybe(z.string()),
  body: maybe(z.object({ text: maybe(z.string()), html: maybe(z.string()) })),
  campaign_id: maybe(z.string()),
  lead: maybe(z.string()),
  eaccount: maybe(z.string()),
  /** 1 sent from a campaign, 2 received, 3 sent (by hand or by API), 4 scheduled. */
  ue_type: maybe(z.number()),
  is_auto_reply: maybe(z.number()),
  thread_id: maybe(z.string()),
});
export type InstantlyEmail = z.infer<typeof instantlyEmail>;

/** Every documented error has this envelope. */
export const instantlyError = z.object({
  statusCode: z.number().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
