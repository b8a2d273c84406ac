import type { HostSignal } from '../../shared/engine-protocol';
import type { EngineEvent, Topic } from '../../shared/events';
import { assembleRooms, type HouseDoors, type Rooms, type Shared } from './assemble-rooms';
import type { EngineContext } from './engine-context';
import type { Services } from './handlers/handler-context';
import { createHostObedience } from './health/obey-host';
import { getMeta, getWorkspace, listWorkspaces, setMeta } from './store/workspaces';

/** Whose lanes run: every workspace's (the app), that of the open one (a command), or nobody's. */
export type LanesOf = 'all' | 'open' | 'none';

export type House = {
  /** The workspace on screen, which calls are about. */
  openId(): string;
  open(): Rooms;
  /** A workspace's rooms, assembled when first asked for. Throws Refusal('not_found'). */
  rooms(workspaceId: string): Rooms;
  /** Starts the lanes of the next workspace that sleeps, the one on screen first; ends those of one that is gone. Gives whether it did. */
  wakeNext(): Promise<boolean>;
  /** Has the lanes of every workspace look whether there is something to send or to work on. */
  wakeAll(): void;
  signal(signal: HostSignal): void;
  /** Ends everything; what is under way ends. */
  stop(): Promise<void>;
};

type Given = {
  shared: Shared;
  lanes: LanesOf;
  openId: string;
  emit(event: EngineEvent): void;
  /** Another workspace is there: its lanes are looked for. */
  onAdded(): void;
};

/** What the window shows of a workspace that is not on screen rests on these. */
const shownElsewhere: ReadonlySet<Topic> = new Set(['queue', 'draft', 'lead', 'outbox', 'sending', 'run', 'settings']);

/** Every workspace of one database, each with its own context and rooms; one of them is on screen. */
export const createHouse = ({ shared, lanes, openId: first, emit, onAdded }: Given): House => {
  const { store, ports } = shared.base;
  const all = new Map<string, Rooms>();
  let openId = first;
  let network: boolean | null = null;

  const each = (): Services[] => [...all.values()].map(({ services }) => services);

  /** The one on screen before the others: somebody is looking. */
  const openFirst = (): Services[] => each().sort((a, b) => Number(b.onScreen()) - Number(a.onScreen()));

  const host = createHostObedience({
    clock: ports.clock,
    log: ports.log,
    health: {
      system: (online) => {
        network = online;
        for (const { health } of each()) health.system(online);
      },
      forget: () => {
        for (const { health } of each()) health.forget();
      },
    },
    nudge: () => {
      for (const { sync } of each()) sync.nudge();
    },
    reopen: async () => {
      for (const services of openFirst()) await services.restartLanes();
    },
  });

  const changed = (workspaceId: string, topic: Topic, ids: string[]): void => {
    // What is wrong with the database or the model is said whoever found it.
    if (workspaceId === openId || topic === 'engine') emit({ topic, ids });
    else if (shownElsewhere.has(topic)) emit({ topic: 'elsewhere', ids: [workspaceId] });
  };

  const wakeSending = (): void => {
    for (const { scheduler } of each()) {
      scheduler.wake('booking');
      scheduler.wakeAll('outbox:');
    }
  };

  const switchWorkspace = async (id: string, options: { reopen: boolean } = { reopen: false }): Promise<void> => {
    getWorkspace(store, id);
    const known = all.has(id);
    const before = rooms(openId);
    openId = id;
    if (getMeta(store, 'current_workspace') !== id) store.write(() => setMeta(store, 'current_workspace', id));
    if (lanes !== 'all' && before !== all.get(id)) await before.rest();
    const next = rooms(id);
    if (options.reopen && known) await next.services.restartLanes();
    await next.wake();
    // What was left to the next due time is looked at now that somebody is looking.
    next.services.scheduler.wakeAll('');
    for (const topic of ['engine', 'settings'] as const) emit({ topic, ids: [] });
  };

  const doors: HouseDoors = {
    signal: (signal) => host.obey(signal),
    asleep: () => host.asleep(),
    switchWorkspace,
    workspaceAdded: onAdded,
    neighbours: each,
    wakeSending,
    onScreen: (id) => id === openId,
    works: (id) => lanes === 'all' || (lanes === 'open' && id === openId),
    changed,
    ownerOf: (draftId) => {
      const owner = store.sqlite
        .prepare<[string], { workspaceId: string }>('SELECT workspace_id AS workspaceId FROM drafts WHERE id = ?')
        .get(draftId);
      return owner ? { workspaceId: owner.workspaceId, buttons: rooms(owner.workspaceId).services.buttons } : null;
    },
  };

  const rooms = (workspaceId: string): Rooms => {
    const known = all.get(workspaceId);
    if (known) return known;
    getWorkspace(store, workspaceId);
    const made = assembleRooms(workspaceId, shared, doors);
    all.set(workspaceId, made);
    if (network !== null) made.services.health.system(network);
    made.services.backfill.recover();
    return made;
  };

  return {
    openId: () => openId,
    open: () => rooms(openId),
    rooms,
    wakeNext: async () => {
      const ids = listWorkspaces(store).map(({ id }) => id);
      for (const [id, gone] of all)
        if (!ids.includes(id)) {
          all.delete(id);
          await gone.close();
        }
      const asleep = ids
        .filter((id) => doors.works(id) && !all.get(id)?.awake())
        .sort((a, b) => Number(b === openId) - Number(a === openId));
      const [next] = asleep;
      if (next === undefined) return false;
      await rooms(next).wake();
      return asleep.length > 1;
    },
    wakeAll: () => {
      wakeSending();
      for (const { scheduler } of each()) {
        scheduler.wake('work');
        scheduler.wake('reconcile');
      }
    },
    signal: doors.signal,
    stop: async () => {
      await Promise.all([...all.values()].map((one) => one.close()));
    },
  };
};

/** A context for what is the whole database's: what it changes is told as of the workspace on screen. */
export const databaseContext = (
  base: Shared['base'],
  openId: () => string,
  emit: (event: EngineEvent) => void,
): EngineContext => ({
  ...base,
  get workspaceId() {
    return openId();
  },
  changed: (topic, ...ids) => emit({ topic, ids }),
});
