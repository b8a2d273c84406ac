import { z } from 'zod';
import { channel, id } from './schemas/common';
import { draft } from './schemas/draft';

/** The part of the contract behind the inbox: writing where nothing was drafted. */
export const inboxCalls = {
  /**
   * A message of one's own into a lead's conversation, as a draft that waits: it is approved, checked and sent like any other.
   * Refuses a blocked lead (`lead_blocked`), a conversation in which a draft waits (`conflict`), and a channel without messages.
   */
  'leads.compose': {
    role: 'setter',
    input: z.object({
      leadId: id,
      /** Null: the channel of the newest message. */
      channel: channel.nullable().default(null),
      body: z.string().trim().min(1).max(20_000),
    }),
    output: z.object({ draft }),
  },
  /** Has a message drafted now that has no draft, whatever it was skipped for that a person may overrule. Asks the model. */
  'messages.draftNow': {
    role: 'setter',
    input: z.object({ id, wish: z.string().max(2_000).nullable().default(null) }),
    output: z.object({ draftId: id }),
  },
} as const;
