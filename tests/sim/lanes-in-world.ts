import { dispatchBookings } from '../../electron/engine/booking/dispatch-bookings';
import { reconcileBookings } from '../../electron/engine/booking/reconcile-bookings';
import { dispatchDue } from '../../electron/engine/outbox/dispatch';
import { reconcile } from '../../electron/engine/outbox/reconcile';
import type { EngineInWorld } from './engine-in-world';

const never = new AbortController().signal;

/** The work that goes on by itself in the product, one turn at a time. */
export const lanes = {
  sync: (it: EngineInWorld) => it.call('sync.now', { connectionId: it.connectionId }),
  work: (it: EngineInWorld) => it.services.pipeline.workNew(never),
  dispatch: (it: EngineInWorld) =>
    it.services.sendingLanes.run(it.connectionId, () => dispatchDue(it.services.outbox, it.connectionId, never)),
  reconcile: (it: EngineInWorld) => reconcile(it.services.outbox, never),
  booking: async (it: EngineInWorld) => {
    await reconcileBookings(it.services.booking, never);
    await dispatchBookings(it.services.booking, never);
  },
} as const;
export type Lane = keyof typeof lanes;
export const laneNames = Object.keys(lanes) as Lane[];
