/* Long because here, and only here, all rooms of the engine are put together. */
import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import { type CallError, Refusal } from '../../shared/errors';
import type { EngineEvent } from '../../shared/events';
import { defaultWorkspaceSettings } from '../../shared/schemas/workspace';
import { createBackfill } from './backfill/create-backfill';
import { recoverBookings } from './booking/reconcile-bookings';
import { rescueCall } from './data-safety/answer-damaged';
import { checkData } from './data-safety/check-data';
import { isDamage, isDiskFull, soundHealth } from './data-safety/data-health';
import { damageKey, damageTeller, noteDamage, tellNewDamage } from './data-safety/note-damage';
import {
  findBackup,
  finishRestore,
  type ReplaceDatabase,
  restoreBackup,
  startOver,
} from './data-safety/replace-database';
import { withReplaceLock } from './data-safety/replace-lock';
import type { EngineContext } from './engine-context';
import { allHandlers } from './handlers/all-handlers';
import type { Services } from './handlers/handler-context';
import { createProfileLocks } from './handlers/profile-locks';
import { createSlackButtons } from './handlers/slack-buttons';
import { createHealthBook } from './health/connection-health';
import { createHostObedience } from './health/obey-host';
import { rememberingLog } from './host/remembering-log';
import { startLanes } from './lanes';
import { type Lease, takeLease } from './lease';
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
import { knownMigrations } from './store/migrate';
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
  /** A damaged database does not end the start: calls are refused with what is wrong, and a copy can be restored. */
  rescue?: boolean;
};

export type Engine = {
  start(): Promise<void>;
  /** Drains: no new work, what is under way ends, the database closes. */
  stop(): Promise<void>;
  call<N extends CallName>(name: N, input: CallInput<N>, profileId?: string | null): Promise<CallResult<CallOutput<N>>>;
  /** A call whose name and input come from outside. */
  callUnknown(name: string, input: unknown, profileId: string | null): Promise<CallResult<unknown>>;
  on(listener: (event: EngineEvent) => void): () => void;
  /** What the host noticed of the world; means nothing while there is no database to work on. */
  signal: Services['signal'];
  /** The rooms, for hosts in this process (tests, simulator). Throws before `start`. */
  services(): Services;
};

/** Who calls when nobody is named: the owner of the machine, whom no local role can stop. */
const owner = (id: string): Caller => ({ id, name: 'Owner of this computer', email: '', role: 'admin' });

type Running = { services: Services; router: Router; ctx: EngineContext };

/** The engine: one per database, hosted by the app's utility process, the command line or a test. */
export const createEngine = (settings: EngineSettings): Engine => {
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const remembered = rememberingLog(settings.ports.log, settings.ports.clock);
  const ports: Ports = { ...settings.ports, log: remembered.log, emit };
  let running: Running | null = null;
  let lease: Lease | null = null;
  /** Why there is no database to work on, while a copy may still be restored. */
  let damaged: Refusal | null = null;
  /** While the database is being replaced: only one at a time, and nobody stops in between. */
  let replacing: Promise<void> | null = null;

  let meet: (error: unknown) => void = () => {};
  let tellDamage: () => void = () => {};

  const open = async (): Promise<Running> => {
    try {
      if (!settings.inMemory) finishRestore(settings.dataDir);
      const store = await openStore({
        file: settings.inMemory ? ':memory:' : join(settings.dataDir, 'countersign.sqlite'),
        migrations: settings.migrations,
        backups: settings.inMemory ? null : join(settings.dataDir, 'backups'),
        now: () => ports.clock.now(),
        image: settings.image,
        onFault: (error) => meet(error),
        onDamagedRow: () => tellDamage(),
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
        dataHealth: soundHealth(),
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
        // What another installation sent before this one began is history, and no second sender.
        if (getMeta(store, 'instance_since') === null) setMeta(store, 'instance_since', String(ports.clock.now()));
      });
      ctx.instanceId = getMeta(store, 'instance_id') ?? '';
      const wanted = getMeta(store, 'current_workspace');
      ctx.workspaceId =
        (listWorkspaces(store).find((row) => row.id === wanted) ?? listWorkspaces(store).at(-1))?.id ?? '';
      ctx.dataHealth.damage = getMeta(store, damageKey) || null;
      meet = meetFault(ctx);
      tellDamage = damageTeller(ctx);
      tellNewDamage(ctx);
      let router: Router | null = null;
      const services = assemble(ctx, settings.lanes ?? true, remembered.tail, replaceDatabase, meet, () => {
        // A press comes by a lane, and lanes start when all this is done.
        if (!router) throw new Error('the router is not there yet');
        return router;
      });
      const handlers = allHandlers(services);
      const recovered = { ...recoverOutbox(ctx), bookings: recoverBookings(ctx) };
      services.backfill.recover();
      ports.log.write('info', 'engine.started', { version: settings.version, pid: process.pid, ...recovered });
      router = createRouter(handlers, ports.log, store.file, meet);
      return { services, ctx, router };
    } catch (error) {
      // Another program may hold the database although it could be opened: the first write meets it.
      throw explainSqlite(error, join(settings.dataDir, 'countersign.sqlite'));
    }
  };

  const openRooms = async (): Promise<void> => {
    damaged = null;
    try {
      running = await open();
    } catch (error) {
      if (!(settings.rescue && error instanceof Refusal && error.code === 'database_damaged')) throw error;
      damaged = error;
      ports.log.write('error', 'engine.database_damaged', { error: error.message });
    }
    if (running && (settings.lanes ?? true)) startLanes(running.services);
    for (const topic of ['engine', 'settings', 'queue', 'sending', 'outbox'] as const) emit({ topic, ids: [] });
  };

  const closeRooms = async (): Promise<void> => {
    if (!running) return;
    const { services, ctx } = running;
    running = null;
    await services.backfill.stop();
    services.sync.forget();
    await services.scheduler.stop();
    await services.accounts.forget();
    ctx.store.close();
  };

  /** Has the database replaced while nobody has it open; the lease is held throughout. */
  const replaced = async <T>(work: (wasDamaged: boolean) => Promise<T>): Promise<T> => {
    if (settings.inMemory) throw new Refusal('bad_input', 'A database in memory has no copies.');
    if (replacing)
      throw new Refusal('conflict', 'A copy is being put in place already. Wait for it, then look what is there.');
    const wasDamaged = damaged !== null || (running?.ctx.dataHealth.damage ?? null) !== null;
    const done = (async (): Promise<T> => {
      await closeRooms();
      try {
        return await withReplaceLock(dataDir, () => work(wasDamaged));
      } finally {
        await openRooms();
      }
    })();
    replacing = done.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await done;
    } finally {
      replacing = null;
    }
  };

  const { dataDir, migrations } = settings;
  const replaceDatabase: ReplaceDatabase = {
    newestSchema: () => knownMigrations(migrations),
    restore: async (name, by) => {
      const { name: found } = findBackup(dataDir, migrations, name);
      return replaced((wasDamaged) =>
        restoreBackup({ dataDir, migrations, now: () => ports.clock.now(), by, damaged: wasDamaged }, found),
      );
    },
    startOver: () =>
      replaced(async (wasDamaged) => startOver({ dataDir, damaged: wasDamaged, now: () => ports.clock.now() })),
  };

  const callerOf = (ctx: EngineContext, profileId: string | null): Caller | null => {
    if (profileId !== null) return getProfile(ctx.store, ctx.workspaceId, profileId);
    // Nobody's name is put under what nobody said: an unnamed caller is the owner of the machine, and reads so in the audit.
    return owner(ctx.newId());
  };

  /** A profile with a PIN makes no call before it was entered, whoever holds the window. */
  const lockedOut = ({ ctx, services }: Running, profileId: string, name: string): { error: CallError } | null => {
    const error = getProfile(ctx.store, ctx.workspaceId, profileId) ? services.locks.refuses(profileId, name) : null;
    return error ? { error } : null;
  };

  const down = { error: { code: 'engine_down' as const, message: 'The engine is not running.' } };

  return {
    start: async () => {
      if (running || damaged) return;
      lease = settings.inMemory ? null : takeLease(dataDir, process.pid);
      try {
        await openRooms();
      } catch (error) {
        lease?.release();
        throw error;
      }
    },
    stop: async () => {
      await replacing;
      if (!running && !damaged) {
        // A replacement that could not be opened leaves no rooms, but the lease.
        lease?.release();
        return;
      }
      damaged = null;
      await closeRooms();
      ports.log.write('info', 'engine.stopped');
      lease?.release();
    },
    call: async (name, input, profileId = null) => {
      if (damaged)
        return (await rescueCall(damaged, replaceDatabase, dataDir, name, input)) as CallResult<
          CallOutput<typeof name>
        >;
      if (!running) return down;
      const locked = profileId === null ? null : lockedOut(running, profileId, name);
      if (locked) return locked;
      const caller = callerOf(running.ctx, profileId);
      return caller
        ? running.router.call(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    callUnknown: async (name, input, profileId) => {
      if (damaged) return rescueCall(damaged, replaceDatabase, dataDir, name, input);
      if (!running) return down;
      const locked = profileId === null ? null : lockedOut(running, profileId, name);
      if (locked) return locked;
      const caller = callerOf(running.ctx, profileId);
      return caller
        ? running.router.callUnknown(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signal: (signal) => running?.services.signal(signal),
    services: () => {
      if (!running) throw new Error('the engine is not started');
      return running.services;
    },
  };
};

/** What a failed read or write says about the database: no room, damage, or a row that cannot be read. */
const meetFault = (ctx: EngineContext) => {
  let checking = false;
  return (error: unknown): void => {
    if (isDiskFull(error)) {
      if (ctx.dataHealth.fullSinceAt === null) ctx.ports.log.write('error', 'data.disk_full');
      ctx.dataHealth.fullSinceAt ??= ctx.ports.clock.now();
      ctx.changed('engine');
    } else if (isDamage(error)) noteDamage(ctx, error instanceof Error ? error.message : String(error));
    else if (error instanceof SyntaxError && !checking) {
      // A column that is no JSON any more: which rows are damaged is looked for, and told.
      checking = true;
      void checkData(ctx)
        .catch((failed: unknown) => ctx.ports.log.write('error', 'data.check_failed', { error: String(failed) }))
        .finally(() => {
          checking = false;
        });
    }
  };
};

/** Builds the rooms around one context and joins them by their doors. */
const assemble = (
  ctx: EngineContext,
  lanes: boolean,
  logTail: Services['logTail'],
  replaceDatabase: ReplaceDatabase,
  onFault: (error: unknown) => void,
  router: () => Router,
): Services => {
  const scheduler = createScheduler(ctx.ports, onFault);
  const health = createHealthBook(ctx.ports.clock, () => {
    ctx.changed('connections');
    ctx.changed('sync');
  });
  const accounts = openAccounts(ctx, health);
  const sync = createSyncAccounts(ctx, accounts, health, () => scheduler.wake('work'));
  const sendingLanes = createSendingLanes();
  const watchBreaker = createBreakerWatch(accounts);
  const outbox = createOutboxDeps(ctx, accounts, sync, watchBreaker, health);
  const pipeline = createPipeline(ctx, accounts, watchBreaker, () => scheduler.wakeAll('outbox:'));
  const host = createHostObedience({
    clock: ctx.ports.clock,
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
    buttons: createSlackButtons(ctx, pipeline, router),
    locks: createProfileLocks(ctx),
    logTail,
    replaceDatabase,
  };
  return services;
};
