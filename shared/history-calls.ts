import { z } from 'zod';
import { at, id } from './schemas/common';

/** What may have become of a lead, newest first; `detail` says more in the engine's words. */
export const historyEvent = z.enum([
  'decided',
  'composed',
  'rejected',
  'unrejected',
  'other_version',
  'readdressed',
  'approved',
  'released',
  'sent',
  'failed',
  'cancelled',
  'back',
  'uncertain',
  'undone',
  'sentiment',
  'opted_out',
  'opt_out_undone',
  'snoozed',
  'replier',
  'bounced',
  'wrong_person',
  'left_company',
  'booked',
  'booking',
  'booking_ended',
]);
export type HistoryEvent = z.infer<typeof historyEvent>;

export const historyCalls = {
  /** What was decided, sent, said and booked about a lead, as the audit log has it. */
  'leads.history': {
    role: 'setter',
    input: z.object({ leadId: id }),
    output: z.object({
      entries: z.array(
        z.object({
          n: z.number().int(),
          at,
          event: historyEvent,
          /** The person who did it; null for a rule or the engine. */
          by: z.string().nullable(),
          detail: z.string().nullable(),
        }),
      ),
      /** There is more than is shown. */
      more: z.boolean(),
    }),
  },
} as const;
