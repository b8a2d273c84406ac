import { backUpDaily } from './data-safety/back-up-daily';
import { checkData } from './data-safety/check-data';
import { lookForRoom } from './data-safety/look-for-room';
import type { EngineContext } from './engine-context';
import { lookEveryMs, noticeSleep } from './health/noticed-sleep';
import type { House } from './house';
import type { SendingLanes } from './outbox/sending-lanes';
import type { Scheduler } from './scheduler';
import { expireOffers } from './store/offers';
import { isLarge } from './store/read-apart';

const pausedMs = 2_000;
const tidyMs = 60_000;
const checkEveryMs = 24 * 3_600_000;
/**
 * The check of a large file takes seconds of disk and processor, which at a start belong to the person who waits for the queue. What a
 * send rests on is held against its hash as it is claimed, whether the check has been there or not.
 */
const largeCheckAfterMs = 20_000;
const backUpLookMs = 10 * 60_000;
/** Workspaces are woken one after another, so that fifty of them do not knock at fifty mail servers in one moment. */
const wakeGapMs = 100;

/** Milliseconds that the first check of a database still waits, so long after the engine's start. */
export const untilFirstCheck = (store: Parameters<typeof isLarge>[0], sinceStartMs: number): number =>
  // A clock that was set back does not put it off for longer.
  isLarge(store) ? Math.max(0, largeCheckAfterMs - Math.max(0, sinceStartMs)) : 0;

type Given = { ctx: EngineContext; house: House; scheduler: Scheduler; sendingLanes: SendingLanes };

/** Starts what happens by itself once for the whole database: every workspace's lanes, the look at disk, sleep, copies and soundness. */
export const startDatabaseLanes = ({ ctx, house, scheduler, sendingLanes }: Given): void => {
  scheduler.lane('workspaces', async () => ((await house.wakeNext()) ? wakeGapMs : null));
  const slept = noticeSleep(ctx.ports.clock);
  scheduler.lane('pulse', async () => {
    if (slept()) house.signal({ kind: 'resume' });
    return lookEveryMs;
  });
  scheduler.lane('offers', async () => {
    if (ctx.dataHealth.fullSinceAt === null && ctx.dataHealth.damage === null)
      ctx.store.write(() => expireOffers(ctx.store, ctx.ports.clock.now()));
    return tidyMs;
  });
  if (ctx.store.file === ':memory:') return;
  scheduler.lane('room', async () => {
    if (ctx.dataHealth.fullSinceAt !== null && (await lookForRoom(ctx, sendingLanes))) house.wakeAll();
    return pausedMs;
  });
  const startedAt = ctx.ports.clock.now();
  scheduler.lane('check', async (signal) => {
    const early = untilFirstCheck(ctx.store, ctx.ports.clock.now() - startedAt);
    if (early > 0) return early;
    await checkData(ctx, signal);
    return checkEveryMs;
  });
  scheduler.lane('backup', async (signal) => {
    await backUpDaily(ctx, signal);
    return backUpLookMs;
  });
};
