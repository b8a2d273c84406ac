import type { Role } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import type { BookingRow } from '../store/rows';

export type Who = { name: string; role: Role | null };

/** The outbox's own hand: what it does without a person. */
export const byItself: Who = { name: 'booking', role: null };

/** One event of a proposal in the audit; called in the transaction of what it records. */
export const auditBooking = (
  ctx: EngineContext,
  booking: Pick<BookingRow, 'id' | 'leadId' | 'messageId'>,
  kind: string,
  who: Who,
  data: Record<string, unknown> = {},
): void =>
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: ctx.ports.clock.now(),
    actor: who.name,
    actorRole: who.role,
    kind: `booking.${kind}`,
    cause: booking.messageId,
    data: { bookingId: booking.id, leadId: booking.leadId, ...data },
  });
