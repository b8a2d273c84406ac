import type { EngineContext } from '../engine-context';
import { bookingsOfLead, moveBooking } from '../store/bookings';
import type { LeadRow } from '../store/rows';
import { auditBooking, byItself } from './audit-booking';

/** A meeting with the lead stands in the calendar by another way: its open proposals say so instead of asking to book one. */
export const bookedElsewhere = (
  ctx: EngineContext,
  lead: Pick<LeadRow, 'id' | 'name'>,
  event: { startAt: number; eventId: string | null },
): void => {
  const now = ctx.ports.clock.now();
  for (const booking of bookingsOfLead(ctx.store, ctx.workspaceId, lead.id)) {
    const moved = moveBooking(ctx.store, booking.id, 'elsewhere', now, {
      startAt: event.startAt,
      eventId: event.eventId,
      settledAt: now,
      code: null,
      reason: `${lead.name} accepted an invitation that was sent another way. Nothing more is booked.`,
    });
    if (!moved) continue;
    auditBooking(ctx, booking, 'elsewhere', byItself, { startAt: event.startAt });
    ctx.changed('booking', booking.id);
  }
};
