import { dispatchBookings } from './booking/dispatch-bookings';
import { expireBookings } from './booking/expire-bookings';
import { reconcileBookings } from './booking/reconcile-bookings';
import { backUpDaily } from './data-safety/back-up-daily';
import { checkData } from './data-safety/check-data';
import { lookForRoom } from './data-safety/look-for-room';
import type { Services } from './handlers/handler-context';
import { lookEveryMs, noticeSleep } from './health/noticed-sleep';
import { dispatchDue } from './outbox/dispatch';
import { reconcile } from './outbox/reconcile';
import { spreadBacklog } from './outbox/spread-backlog';
import { workPortion } from './pipeline/create-pipeline';
import { flagTakenOffers } from './pipeline/flag-taken-offers';
import type { Step } from './scheduler';
import { autoSendCampaigns } from './store/campaigns';
import { listConnections } from './store/connections';
import { expireOffers } from './store/offers';
import { nextDueAt } from './store/outbox';

const idleMs = 30_000;
const pausedMs = 2_000;
const checkEveryMs = 24 * 3_600_000;
const backUpLookMs = 10 * 60_000;

/**
 * Starts everything that happens by itself: one sync and one sending lane per account, the work on new messages, the search
 * for sends of unknown outcome, and the tidying of offers.
 */
export const startLanes = (services: Services): void => {
  const { ctx, scheduler, pipeline, outbox, sync } = services;
  /** What writes or sends waits while the disk is full or the database damaged: what is begun could not be ended. */
  const lane = (name: string, step: Step): void =>
    scheduler.lane(name, async (signal) =>
      ctx.dataHealth.fullSinceAt === null && ctx.dataHealth.damage === null ? step(signal) : pausedMs,
    );
  for (const connection of listConnections(ctx.store, ctx.workspaceId)) {
    if (connection.config.kind !== 'email' && connection.config.kind !== 'instantly') continue;
    scheduler.lane(`sync:${connection.id}`, async (signal) => {
      await sync.follow(connection.id, signal);
      return null;
    });
    lane(`outbox:${connection.id}`, async (signal) => {
      if (services.asleep()) return idleMs;
      await services.sendingLanes.run(connection.id, () => {
        spreadBacklog(ctx, connection.id);
        return dispatchDue(outbox, connection.id, signal);
      });
      const next = nextDueAt(ctx.store, connection.id);
      return next === null ? idleMs : Math.min(idleMs, Math.max(250, next - ctx.ports.clock.now()));
    });
  }
  lane('work', async (signal) => {
    const took = await pipeline.workNew(signal);
    // A full portion: there is more behind it.
    return took >= workPortion ? 0 : idleMs;
  });
  lane('reconcile', async (signal) => {
    await reconcile(outbox, signal);
    return 2_000;
  });
  lane('booking', async (signal) => {
    if (services.asleep()) return idleMs;
    let next: number | null;
    try {
      await reconcileBookings(services.booking, signal);
    } finally {
      // One that cannot be looked for must not keep the confirmed ones waiting.
      next = await dispatchBookings(services.booking, signal);
    }
    return next === null ? 2_000 : Math.max(250, Math.min(2_000, next - ctx.ports.clock.now()));
  });
  const slept = noticeSleep(ctx.ports.clock);
  scheduler.lane('pulse', async (signal) => {
    if (slept()) {
      // Not awaited: it stops this very lane; and not any more once the engine is being stopped.
      setImmediate(() => {
        if (!signal.aborted) services.signal({ kind: 'resume' });
      });
      return null;
    }
    return lookEveryMs;
  });
  lane('breaker', async () => {
    for (const campaign of autoSendCampaigns(ctx.store, ctx.workspaceId)) outbox.watchBreaker(ctx, campaign.id);
    return 30_000;
  });
  lane('schedule', async () => {
    if (!services.asleep()) await services.backfill.tick();
    return idleMs;
  });
  lane('tidy', async () => {
    ctx.store.write(() => expireOffers(ctx.store, ctx.ports.clock.now()));
    expireBookings(ctx);
    await flagTakenOffers(ctx, services.accounts);
    return 60_000;
  });
  scheduler.lane('slack', async (signal) => {
    await services.buttons.listen(signal);
    return null;
  });
  if (ctx.store.file === ':memory:') return;
  scheduler.lane('room', async () => {
    if (ctx.dataHealth.fullSinceAt !== null && (await lookForRoom(ctx, services.sendingLanes))) {
      scheduler.wakeAll('outbox:');
      scheduler.wake('work');
    }
    return pausedMs;
  });
  scheduler.lane('check', async () => {
    await checkData(ctx);
    return checkEveryMs;
  });
  scheduler.lane('backup', async () => {
    await backUpDaily(ctx);
    return backUpLookMs;
  });
};
