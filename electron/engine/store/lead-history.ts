import { z } from 'zod';
import type { HistoryEvent } from '../../../shared/history-calls';
import type { Store } from './open';

/** Which events of the audit log tell what became of a lead, and as what. */
const events: Readonly<Record<string, HistoryEvent>> = {
  'draft.decided': 'decided',
  'draft.composed': 'composed',
  'draft.rejected': 'rejected',
  'draft.unrejected': 'unrejected',
  'draft.alternative_chosen': 'other_version',
  'draft.addressees': 'readdressed',
  'send.queued': 'approved',
  'send.sent': 'sent',
  'send.failed': 'failed',
  'send.cancelled': 'cancelled',
  'send.back_to_review': 'back',
  'send.needs_person': 'uncertain',
  'send.undone': 'undone',
  'lead.sentiment': 'sentiment',
  'lead.opted_out': 'opted_out',
  'lead.opt_out_undone': 'opt_out_undone',
  'lead.snoozed': 'snoozed',
  'lead.replier': 'replier',
  'lead.bounced': 'bounced',
  'lead.wrong_person': 'wrong_person',
  'lead.left_company': 'left_company',
  'lead.booked': 'booked',
  'lead.booking_ended': 'booking_ended',
};

/** What of an event's data says more; everything else stays in the audit log. */
const detailed = z.object({
  decisionId: z.string().optional(),
  reason: z.string().nullable().optional(),
  was: z.string().optional(),
  now: z.string().optional(),
  by: z.string().optional(),
  status: z.string().nullable().optional(),
  leadId: z.string().optional(),
});

type Row = { n: number; at: number; actor: string; role: string | null; kind: string; data: string };

export type LeadHistory = {
  entries: { n: number; at: number; event: HistoryEvent; by: string | null; detail: string | null }[];
  more: boolean;
};

/** The newest `most` events of a lead: those that name it, one of its messages, sends or bookings as their cause. */
export const leadHistory = (store: Store, workspaceId: string, leadId: string, most: number): LeadHistory => {
  const rows = store.sqlite
    .prepare<[string, string, string, string, string], Row>(
      `SELECT n, at, actor, actor_role AS role, kind, data FROM audit_events
       WHERE workspace_id = ? AND cause IN (
         SELECT ? UNION SELECT id FROM messages WHERE lead_id = ?
         UNION SELECT cause_id FROM outbox WHERE lead_id = ? UNION SELECT id FROM bookings WHERE lead_id = ?)
       ORDER BY n DESC`,
    )
    .all(workspaceId, leadId, leadId, leadId, leadId);
  const headline = store.sqlite.prepare<[string], { headline: string }>('SELECT headline FROM decisions WHERE id = ?');
  const told = rows.flatMap(({ n, at, actor, role, kind, data }) => {
    const event = kind.startsWith('booking.') ? 'booking' : events[kind];
    const parsed = detailed.safeParse(JSON.parse(data));
    if (event === undefined) return [];
    const said = parsed.success ? parsed.data : {};
    // One message may name several leads of one person; each has its own event.
    if (said.leadId !== undefined && said.leadId !== leadId) return [];
    const byRule = kind === 'send.queued' && said.by === 'rule';
    const decision = said.decisionId === undefined ? undefined : headline.get(said.decisionId);
    const change = said.was !== undefined && said.now !== undefined ? `${said.was} → ${said.now}` : null;
    return [
      {
        n,
        at,
        event: byRule ? ('released' as const) : event,
        by: role !== null || (kind === 'send.queued' && !byRule) ? actor : null,
        detail:
          decision?.headline ??
          change ??
          said.reason ??
          said.status ??
          (event === 'booking' ? kind.slice('booking.'.length) : null),
      },
    ];
  });
  return { entries: told.slice(0, most), more: told.length > most };
};
