import type { SlotSpread, SpreadSlot } from '../../../shared/schemas/booking';
import type { EngineContext } from '../engine-context';
import type { Accounts } from '../pipeline/accounts';
import { bookingsInStates } from '../store/bookings';
import { findConnection } from '../store/connections';
import { offerLoads } from '../store/offers';
import { getWorkspace, toWorkspace } from '../store/workspaces';

const dayMs = 86_400_000;

/** How the offers of this workspace lie over the calendar's times from now on: what is free, reserved, charged and booked. */
export const spreadOffers = async (ctx: EngineContext, accounts: Accounts, days: number): Promise<SlotSpread> => {
  const now = ctx.ports.clock.now();
  const toAt = now + days * dayMs;
  const connection = findConnection(ctx.store, ctx.workspaceId, 'google_calendar');
  const { slotCapacity } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
  const calendar = await accounts.calendar();
  const connectionId = calendar?.connectionId ?? connection?.id ?? null;
  const answer = await calendar?.availability.read();
  const free = answer?.kind === 'fresh' ? answer.slots.filter((slot) => slot.startAt < toAt) : [];
  const slots = new Map<number, SpreadSlot>(
    free.map((slot) => [slot.startAt, { ...slot, reserved: 0, charged: 0, booked: false, taken: false }]),
  );
  const at = (startAt: number, endAt: number): SpreadSlot => {
    const known = slots.get(startAt) ?? {
      startAt,
      endAt,
      reserved: 0,
      charged: 0,
      booked: false,
      taken: answer?.kind === 'fresh',
    };
    slots.set(startAt, known);
    return known;
  };
  if (connectionId !== null) {
    for (const load of offerLoads(ctx.store, connectionId, now, toAt)) {
      const slot = at(load.startAt, load.endAt);
      slot.reserved = load.reserved;
      slot.charged = load.charged;
    }
    for (const row of bookingsInStates(ctx.store, ctx.workspaceId, ['booked', 'elsewhere'])) {
      if (row.startAt === null || row.endAt === null || row.startAt <= now || row.startAt >= toAt) continue;
      const slot = at(row.startAt, row.endAt);
      slot.booked = true;
      slot.taken = false;
    }
  }
  return {
    zone: connection?.config.zone ?? null,
    capacity: slotCapacity,
    slots: [...slots.values()].sort((a, b) => a.startAt - b.startAt),
    problem: answer?.kind === 'failed' ? answer.message : null,
    readAt: answer?.kind === 'fresh' ? answer.fetchedAt : now,
  };
};
