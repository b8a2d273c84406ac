import type { Topic } from '../../shared/events';
import { dispatchBookings } from './booking/dispatch-bookings';
import { expireBookings } from './booking/expire-bookings';
import { reconcileBookings } from './booking/reconcile-bookings';
import type { Services } from './handlers/handler-context';
import { dispatchDue } from './outbox/dispatch';
import { reconcile } from './outbox/reconcile';
import { spreadBacklog } from './outbox/spread-backlog';
import { workPortion } from './pipeline/create-pipeline';
import { flagTakenOffers } from './pipeline/flag-taken-offers';
import type { Scheduler, Step } from './scheduler';
import { autoSendCampaigns } from './store/campaigns';
import { listConnections } from './store/connections';
import { unaskedDrafts, undecidedDrafts } from './store/drafts';
import { listWork } from './store/messages';
import { nextBookingLookAt, nextSendLookAt } from './store/next-look';
import { nextDueAt } from './store/outbox';

/** How often a lane of the workspace on screen looks whether there is something to do. */
const idleMs = 30_000;
/** The same of one that nobody looks at: what becomes due there is known beforehand, and what changes there wakes its lane. */
const restMs = 600_000;
const tidyMs = 60_000;
/** While something is of unknown outcome, in the workspace on screen. */
const lookMs = 2_000;
const leastMs = 250;
const pausedMs = 2_000;

/** Which lanes a change may have given work. */
const workOf: Partial<Record<Topic, readonly string[]>> = {
  outbox: ['outbox:', 'reconcile'],
  sending: ['outbox:', 'booking'],
  booking: ['booking'],
  run: ['schedule'],
  settings: ['schedule'],
};

/** Has those lanes of a workspace look again that a change there may concern. */
export const wakeLanes = (scheduler: Scheduler, topic: Topic): void => {
  for (const lane of workOf[topic] ?? []) scheduler.soon(lane);
};

/**
 * Starts everything that happens by itself in one workspace, on screen or not: one sync and one sending lane per account, the
 * work on new messages, the search for sends of unknown outcome, and the tidying of offers. A workspace that is not on screen
 * sleeps until its next send, booking, look-up or pull is due.
 */
export const startLanes = (services: Services): void => {
  const { ctx, scheduler, pipeline, outbox, sync } = services;
  const { clock } = ctx.ports;
  /** What writes or sends waits while the disk is full or the database damaged: what is begun could not be ended. */
  const lane = (name: string, step: Step): void =>
    scheduler.lane(name, async (signal) =>
      ctx.dataHealth.fullSinceAt === null && ctx.dataHealth.damage === null ? step(signal) : pausedMs,
    );
  const idle = (): number => (services.onScreen() ? idleMs : restMs);
  /** Until something is due, at most as long as said. */
  const waitFor = (next: number, mostMs: number): number => Math.min(mostMs, Math.max(leastMs, next - clock.now()));
  const lookWaitMs = (): number => (services.onScreen() ? lookMs : idleMs);

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
      return next === null ? idle() : waitFor(next, idle());
    });
  }
  /** What waits for a model or a budget is tried again; nothing says when it may go on. */
  const hasWork = (): boolean =>
    [listWork, undecidedDrafts, unaskedDrafts].some((of) => of(ctx.store, ctx.workspaceId, 1).length > 0);
  lane('work', async (signal) => {
    const took = await pipeline.workNew(signal);
    // A full portion: there is more behind it.
    if (took >= workPortion) return 0;
    return services.onScreen() || hasWork() ? idleMs : restMs;
  });
  lane('reconcile', async (signal) => {
    await reconcile(outbox, signal);
    const next = nextSendLookAt(ctx.store, ctx.workspaceId);
    return next === null ? idle() : waitFor(next, lookWaitMs());
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
    const look = nextBookingLookAt(ctx.store, ctx.workspaceId);
    const times = [next, look].filter((at) => at !== null);
    return times.length === 0 ? idle() : waitFor(Math.min(...times), lookWaitMs());
  });
  lane('breaker', async () => {
    for (const campaign of autoSendCampaigns(ctx.store, ctx.workspaceId)) outbox.watchBreaker(ctx, campaign.id);
    return idle();
  });
  lane('schedule', async () => {
    if (!services.asleep()) await services.backfill.tick();
    return services.backfill.schedule().schedule.kind === 'off' ? idle() : idleMs;
  });
  lane('tidy', async () => {
    expireBookings(ctx);
    await flagTakenOffers(ctx, services.accounts);
    return services.onScreen() ? tidyMs : restMs;
  });
  scheduler.lane('slack', async (signal) => {
    await services.buttons.listen(signal);
    return null;
  });
};
