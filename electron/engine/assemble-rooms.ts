import type { Topic } from '../../shared/events';
import { createBackfill } from './backfill/create-backfill';
import type { ReplaceDatabase } from './data-safety/replace-database';
import type { EngineContext } from './engine-context';
import { allHandlers } from './handlers/all-handlers';
import type { Services } from './handlers/handler-context';
import { createProfileLocks } from './handlers/profile-locks';
import { createSlackButtons, type SlackNeighbours } from './handlers/slack-buttons';
import { createHealthBook } from './health/connection-health';
import { startLanes, wakeLanes } from './lanes';
import type { SendingLanes } from './outbox/sending-lanes';
import { openAccounts } from './pipeline/accounts';
import { createBookingDeps } from './pipeline/create-booking-deps';
import { createBreakerWatch } from './pipeline/create-breaker-watch';
import { createOutboxDeps } from './pipeline/create-outbox-deps';
import { createPipeline } from './pipeline/create-pipeline';
import type { ModelLimiters } from './pipeline/model-limiters';
import { createSyncAccounts } from './pipeline/sync-accounts';
import { createRouter, type Router } from './router';
import { createScheduler } from './scheduler';

/** What all workspaces of a database have in common. */
export type Shared = {
  /** Everything of a context that is no workspace's own. */
  base: Omit<EngineContext, 'workspaceId' | 'changed'>;
  sendingLanes: SendingLanes;
  limiters: ModelLimiters;
  sockets: SlackNeighbours['sockets'];
  /** Profiles that were opened with their PIN. */
  openProfiles: Set<string>;
  startedAt: number;
  logTail: Services['logTail'];
  replaceDatabase: ReplaceDatabase;
  onFault(error: unknown): void;
};

/** What the rooms of one workspace ask of the house they stand in. */
export type HouseDoors = Pick<
  Services,
  'signal' | 'asleep' | 'switchWorkspace' | 'workspaceAdded' | 'neighbours' | 'wakeSending'
> & {
  onScreen(workspaceId: string): boolean;
  /** Whether this workspace's lanes are to run now. */
  works(workspaceId: string): boolean;
  changed(workspaceId: string, topic: Topic, ids: string[]): void;
  ownerOf: SlackNeighbours['ownerOf'];
};

/** One workspace's engine: a context, its rooms, and the door to them. */
export type Rooms = {
  services: Services;
  router: Router;
  /** Starts its lanes, if it is to have any; nothing while they run. */
  wake(): Promise<void>;
  awake(): boolean;
  /** Ends its lanes and closes its connections; what is under way ends. A backfill goes on. */
  rest(): Promise<void>;
  /** Ends everything, a backfill too, for good. */
  close(): Promise<void>;
};

/** Builds the rooms of one workspace around its own context and joins them by their doors. */
export const assembleRooms = (workspaceId: string, shared: Shared, doors: HouseDoors): Rooms => {
  const { base, sendingLanes } = shared;
  const scheduler = createScheduler(base.ports, shared.onFault);
  const ctx: EngineContext = {
    ...base,
    workspaceId,
    changed: (topic, ...ids) => {
      wakeLanes(scheduler, topic);
      doors.changed(workspaceId, topic, ids);
    },
  };
  const health = createHealthBook(ctx.ports.clock, () => {
    ctx.changed('connections');
    ctx.changed('sync');
  });
  const accounts = openAccounts(ctx, health, shared.limiters);
  const sync = createSyncAccounts(ctx, accounts, health, () => scheduler.wake('work'));
  const watchBreaker = createBreakerWatch(accounts);
  const outbox = createOutboxDeps(ctx, accounts, sync, watchBreaker, health);
  const pipeline = createPipeline(ctx, accounts, watchBreaker, () => scheduler.wakeAll('outbox:'));
  const backfill = createBackfill({ ctx, accounts, pipeline, outbox, sendingLanes });

  let awake = false;
  let closed = false;
  let turning: Promise<void> = Promise.resolve();
  /** One at a time: two that stop and start the same lanes would meet in between. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turning.then(work);
    turning = mine.catch(() => {});
    return mine;
  };
  const start = (): void => {
    if (awake || closed || !doors.works(workspaceId)) return;
    awake = true;
    startLanes(services);
  };
  const stopLanes = async (): Promise<void> => {
    awake = false;
    sync.forget();
    await scheduler.stop();
    await accounts.forget();
  };

  const services: Services = {
    ctx,
    scheduler,
    accounts,
    pipeline,
    outbox,
    booking: createBookingDeps(ctx, accounts, pipeline),
    sync,
    sendingLanes,
    backfill,
    startedAt: shared.startedAt,
    syncNow: (connectionId) => sync.now(connectionId),
    health,
    signal: doors.signal,
    asleep: doors.asleep,
    onScreen: () => doors.onScreen(workspaceId),
    restartLanes: () =>
      inTurn(async () => {
        await stopLanes();
        start();
      }),
    switchWorkspace: doors.switchWorkspace,
    workspaceAdded: doors.workspaceAdded,
    neighbours: () => doors.neighbours().filter((other) => other !== services),
    wakeSending: doors.wakeSending,
    buttons: createSlackButtons(ctx, pipeline, () => router, {
      sockets: shared.sockets,
      ownerOf: (draftId) => {
        const owner = doors.ownerOf(draftId);
        return owner?.workspaceId === workspaceId ? null : owner;
      },
    }),
    locks: createProfileLocks(ctx, shared.openProfiles),
    logTail: shared.logTail,
    replaceDatabase: shared.replaceDatabase,
  };
  const router: Router = createRouter(allHandlers(services), ctx.ports.log, ctx.store.file, shared.onFault);
  return {
    services,
    router,
    wake: () => inTurn(async () => start()),
    awake: () => awake,
    rest: () => inTurn(stopLanes),
    close: async () => {
      closed = true;
      await backfill.stop();
      await stopLanes();
      await turning;
    },
  };
};
