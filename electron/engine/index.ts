import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import { type CallError, Refusal } from '../../shared/errors';
import type { EngineEvent } from '../../shared/events';
import { defaultWorkspaceSettings } from '../../shared/schemas/workspace';
import type { Shared } from './assemble-rooms';
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
import { startDatabaseLanes } from './database-lanes';
import type { EngineContext } from './engine-context';
import type { Services } from './handlers/handler-context';
import { rememberingLog } from './host/remembering-log';
import { createHouse, databaseContext, type House, type LanesOf } from './house';
import { type Lease, takeLease } from './lease';
import { recoverOutbox } from './outbox/reconcile';
import { createSendingLanes } from './outbox/sending-lanes';
import { createModelLimiters } from './pipeline/model-limiters';
import { createSlackSockets } from './pipeline/slack-sockets';
import type { Ports } from './ports';
import type { Caller, CallResult } from './router';
import { createScheduler, type Scheduler } from './scheduler';
import { createNewId } from './store/ids';
import { knownMigrations } from './store/migrate';
import { explainSqlite, openStore } from './store/open';
import { accountKey } from './store/shared-accounts';
import { getMeta, getProfile, insertWorkspace, listWorkspaces, saveProfile, setMeta } from './store/workspaces';

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
  /**
   * Whose lanes run: every workspace's (the app), those of the open one (a command, and the default), or none: nothing happens by
   * itself, and read-only commands and tests drive the engine step by step. True is `open`, false is `none`.
   */
  lanes?: LanesOf | boolean;
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
  /** The rooms of a workspace, by default the open one, for hosts in this process (tests, simulator). Throws before `start`. */
  services(workspaceId?: string): Services;
};

/** Who calls when nobody is named: the owner of the machine, whom no local role can stop. */
const owner = (id: string): Caller => ({ id, name: 'Owner of this computer', email: '', role: 'admin' });

type Running = { house: House; scheduler: Scheduler; ctx: EngineContext };

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
  /** Once everything else is there. */
  let wakeLanes: () => void = () => {};
  const lanes: LanesOf =
    typeof settings.lanes === 'string' ? settings.lanes : settings.lanes === false ? 'none' : 'open';

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
      const base: Shared['base'] = {
        ...{ ports, store, newId, version: settings.version, dataDir: settings.dataDir },
        instanceId: getMeta(store, 'instance_id') ?? '',
        dataHealth: { ...soundHealth(), damage: getMeta(store, damageKey) || null },
      };
      const wanted = getMeta(store, 'current_workspace');
      const first = (listWorkspaces(store).find((row) => row.id === wanted) ?? listWorkspaces(store).at(-1))?.id ?? '';
      const ctx = databaseContext(base, () => house.openId(), emit);
      meet = meetFault(ctx);
      const scheduler = createScheduler(ports, meet);
      const sendingLanes = createSendingLanes((id) => accountKey(store, id));
      const house: House = createHouse({
        shared: {
          ...{ base, sendingLanes, replaceDatabase, onFault: meet, logTail: remembered.tail },
          limiters: createModelLimiters(ports),
          sockets: createSlackSockets(),
          openProfiles: new Set(),
          startedAt: ports.clock.now(),
        },
        lanes,
        openId: first,
        emit,
        onAdded: () => scheduler.wake('workspaces'),
      });
      tellDamage = damageTeller(ctx);
      tellNewDamage(ctx);
      const recovered = { ...recoverOutbox(ctx), bookings: recoverBookings(ctx) };
      house.open();
      ports.log.write('info', 'engine.started', { version: settings.version, pid: process.pid, ...recovered });
      if (lanes !== 'none') wakeLanes = () => startDatabaseLanes({ ctx, house, scheduler, sendingLanes });
      return { house, scheduler, ctx };
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
    if (running) wakeLanes();
    for (const topic of ['engine', 'settings', 'queue', 'sending', 'outbox'] as const) emit({ topic, ids: [] });
  };

  const closeRooms = async (): Promise<void> => {
    if (!running) return;
    const { house, scheduler, ctx } = running;
    running = null;
    await scheduler.stop();
    await house.stop();
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

  const callerOf = ({ ctx }: Services, profileId: string | null): Caller | null => {
    if (profileId !== null) return getProfile(ctx.store, ctx.workspaceId, profileId);
    // Nobody's name is put under what nobody said: an unnamed caller is the owner of the machine, and reads so in the audit.
    return owner(ctx.newId());
  };

  /** A profile with a PIN makes no call before it was entered, whoever holds the window. */
  const lockedOut = ({ ctx, locks }: Services, profileId: string, name: string): { error: CallError } | null => {
    const error = getProfile(ctx.store, ctx.workspaceId, profileId) ? locks.refuses(profileId, name) : null;
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
      // A call ends in the workspace that it began in, whichever is open by then.
      const { services, router } = running.house.open();
      const locked = profileId === null ? null : lockedOut(services, profileId, name);
      if (locked) return locked;
      const caller = callerOf(services, profileId);
      return caller
        ? router.call(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    callUnknown: async (name, input, profileId) => {
      if (damaged) return rescueCall(damaged, replaceDatabase, dataDir, name, input);
      if (!running) return down;
      const { services, router } = running.house.open();
      const locked = profileId === null ? null : lockedOut(services, profileId, name);
      if (locked) return locked;
      const caller = callerOf(services, profileId);
      return caller
        ? router.callUnknown(name, input, caller)
        : { error: { code: 'denied', message: 'This profile does not exist in this workspace.' } };
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signal: (signal) => running?.house.signal(signal),
    services: (workspaceId) => {
      if (!running) throw new Error('the engine is not started');
      const { house } = running;
      return house.rooms(workspaceId ?? house.openId()).services;
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
