import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import { Refusal } from '../../shared/errors';
import type { EngineEvent } from '../../shared/events';
import { defaultWorkspaceSettings } from '../../shared/schemas/workspace';
import { createBackfill } from './backfill/create-backfill';
import { recoverBookings } from './booking/reconcile-bookings';
import type { EngineContext } from './engine-context';
import { allHandlers } from './handlers/all-handlers';
import type { Services } from './handlers/handler-context';
import { createHealthBook } from './health/connection-health';
import { createHostObedience } from './health/obey-host';
import { rememberingLog } from './host/remembering-log';
import { startLanes } from './lanes';
import { takeLease } from './lease';
import { recoverOutbox } from './outbox/reconcile';
import { createSendingLanes } from './outbox/sending-lanes';
import { openAccounts } from './pipeline/accounts';
import { createBookingDeps } from './pipeline/create-booking-deps';
import { createBreakerWatch } from './pipeline/create-breaker-watch';
import { createOutboxDeps } from './pipeline/create-outbox-deps';
import { createPipeline } from './pipeline/create-pipeline';
import { createSyncAccounts } from './pipeline/sync-accounts';
import type { Ports } from './ports';
import { type Caller, type CallResult, createRouter, type Router } from './router';
import { createScheduler } from './scheduler';
import { createNewId } from './store/ids';
import { explainSqlite, openStore } from './store/open';
import {
  getMeta,
  getProfile,
  getWorkspace,
  insertWorkspace,
  listWorkspaces,
  saveProfile,
  setMeta,
} from './store/workspaces';

export type EngineSettings = {
  ports: Omit<Ports, 'emit'>;
  /** Folder of the database, its lease and its logs. */
  dataDir: string;
  /** Folder of numbered migrations. */
  migrations: string;
  version: string;
  /** `:memory:` keeps nothing on disk and takes no lease: for tests. */
  inMemory?: boolean;
  /** With `inMemory`: the database of an engine before this one, as it stood when that one ended. */
  image?: Buffer;
  /** Without lanes nothing happens by itself: read-only commands and tests drive the engine step by step. */
  lanes?: boolean;
};

export type Engine = {
  start(): Promise<void>;
  /** Drains: no new work, what is under way ends, the database closes. */
  stop(): Promise<void>;
  call<N extends CallName>(name: N, input: CallInput<N>, profileId?: string | null): Promise<CallResult<CallOutput<N>>>;
  /** A call whose name and input come from outside. */
  callUnknown(name: string, input: unknown, profileId: string | null): Promise<CallResult<unknown>>;
  on(listener: (event: EngineEvent) => void): () => void;
  /** The rooms, for hosts in this process (tests, simulator). Throws before `start`. */
  services(): Services;
};

/** Who calls when nobody is named: the owner of the machine, whom no local role can stop. */
const owner = (id: string): Caller => ({ id, name: 'Owner of this computer', email: '', role: 'admin' });

type Running = { services: Services; router: Router; ctx: EngineContext; release: () => void };

/** The engine: one per database, hosted by the app's utility process, the command line or a test. */
export const createEngine = (settings: EngineSettings): Engine => {
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const remembered = rememberingLog(settings.ports.log, settings.ports.clock);
  const ports: Ports = { ...settings.ports, log: remembered.log, emit };
  let running: Running | null = null;

  const open = async (): Promise<Running> => {
    const lease = settings.inMemory ? { release: () => {} } : takeLease(settings.dataDir, process.pid);
    try {
      const store = await openStore({
        file: settings.inMemory ? ':memory:' : join(settings.dataDir, 'countersign.sqlite'),
        migrations: settings.migrations,
        backups: settings.inMemory ? null : join(settings.dataDir, 'backups'),
        now: () => ports.clock.now(),
        image: settings.image,
      });
      const newId = createNewId(ports);
      const ctx: EngineContext = {
        ports,
        store,
        newId,
        workspaceId: '',
        instanceId: '',
        version: settings.version,
        dataDir: settings.dataDir,
        changed: (topic, ...ids) => emit({ topic, ids }),
      };
      store.write(() => {
        if (listWorkspaces(store).length === 0) {
          const id = newId();
          insertWorkspace(store, {
            id,
            name: 'My workspace',
            demo: false,
            settings: defaultWorkspaceSettings,
            now: ports.clock.now(),
          });
          saveProfile(
            store,
            id,
            { id: newId(), name: 'Owner', email: 'owner@localhost.example', role: 'admin' },
            ports.clock.now(),
          );
        }
        if (getMeta(store, 'instance_id') === null) setMeta(store, 'instance_id', newId());
      });
      ctx.instanceId = getMeta(store, 'instance_id') ?? '';
      const wanted = getMeta(store, 'current_workspace');
      ctx.workspaceId =
        (listWorkspaces(store).find((row) => row.id === wanted) ?? listWorkspaces(store).at(-1))?.id ?? '';
      const services = assemble(ctx, settings.lanes ?? true, remembered.tail);
      const handlers = allHandlers(services);
      const recovered = { ...recoverOutbox(ctx), bookings: recoverBookings(ctx) };
      services.backfill.recover();
      ports.log.write('info', 'engine.started', { version: settings.version, pid: process.pid, ...recovered });
      return {
        services,
        ctx,
        router: createRouter(handlers, ports.log, store.file),
        release: () => {
          store.close();
          lease.release();
        },
      };
    } catch (error) {
      lease.release();
      // Another program may hold the database although it could be opened: the first write meets it.
      throw explainSqlite(error, join(settings.dataDir, 'countersign.sqlite'));
    }
  };

  const callerOf = (ctx: EngineContext, profileId: string | null): Caller | null => {
    if (profileId !== null) return getProfile(ctx.store, ctx.workspaceId, profileId);
    // Nobody's name is put under what nobody said: an unnamed caller is the owner of the machine, and reads so in the audit.
    return owner(ctx.newId());
  };

  const down = { error: { code: 'engine_down' as const, message: 'The engine is not running.' } };

  return {
    start: async () => {
      if (running) return;
      running = await open();
      if (settings.lanes ?? true) startLanes(running.services);
      emit({ topic: 'engine', ids: [] });
    },
    stop: async () => {
      if (!running) return;
      const { services, release } = running;
      running = null;
      await services.backfill.stop();
      services.sync.forget();
      await services.scheduler.stop();
      await services.accounts.forget();
      ports.log.write('info', 'engine.stopped');
      release();
    },
    call: async (name, input, profileId = null) => {
      if (!running) return down;
      const caller = callerOf(running.ctx, profileId);
      return caller
        ? running.router.call(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    callUnknown: async (name, input, profileId) => {
      if (!running) return down;
      const caller = callerOf(running.ctx, profileId);
      return caller
        ? running.router.callUnknown(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    services: () => {
      if (!running) throw new Error('the engine is not started');
      return running.services;
    },
  };
};

/** Builds the rooms around one context and joins them by their doors. */
const assemble = (ctx: EngineContext, lanes: boolean, logTail: Services['logTail']): Services => {
  const scheduler = createScheduler(ctx.ports);
  const health = createHealthBook(ctx.ports.clock, () => {
    ctx.changed('connections');
    ctx.changed('sync');
  });
  const accounts = openAccounts(ctx, health);
  const sync = createSyncAccounts(ctx, accounts, health, () => scheduler.wake('work'));
  const sendingLanes = createSendingLanes();
  const watchBreaker = createBreakerWatch(accounts);
  const outbox = createOutboxDeps(ctx, accounts, sync, watchBreaker);
  const pipeline = createPipeline(ctx, accounts, watchBreaker, () => scheduler.wakeAll('outbox:'));
  const host = createHostObedience({
    log: ctx.ports.log,
    health,
    nudge: () => sync.nudge(),
    reopen: () => services.restartLanes(),
  });
  const services: Services = {
    ctx,
    scheduler,
    accounts,
    pipeline,
    outbox,
    booking: createBookingDeps(ctx, accounts, pipeline),
    sync,
    sendingLanes,
    backfill: createBackfill({ ctx, accounts, pipeline, outbox, sendingLanes }),
    startedAt: ctx.ports.clock.now(),
    syncNow: (connectionId) => sync.now(connectionId),
    health,
    signal: (signal) => host.obey(signal),
    asleep: () => host.asleep(),
    restartLanes: async () => {
      sync.forget();
      await scheduler.stop();
      await accounts.forget();
      if (lanes) startLanes(services);
    },
    switchWorkspace: async (id) => {
      getWorkspace(ctx.store, id);
      if (services.backfill.current()?.state === 'running')
        throw new Refusal('run_state', 'A backfill is running. Pause or cancel it before you switch.');
      sync.forget();
      await scheduler.stop();
      await accounts.forget();
      ctx.workspaceId = id;
      if (getMeta(ctx.store, 'current_workspace') !== id)
        ctx.store.write(() => setMeta(ctx.store, 'current_workspace', id));
      if (lanes) startLanes(services);
      ctx.changed('engine');
      ctx.changed('settings');
    },
    logTail,
  };
  return services;
};
