import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, HostEvent } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';
import type { HostSignal } from '../../shared/engine-protocol';
import { createDemoHost, type DemoHost } from './demo-host';
import { readDemoWorkspace } from './demo-workspace';
import { createEngineHost, type EngineHost, type EngineProcess } from './engine-host';
import type { Places } from './places';
import { createSeat } from './seat';
import { type Keychain, openSecrets } from './secrets';
import type { ShellStateFile } from './shell-state';
import { startStandIns } from './stand-ins';

export type Mode = 'demo' | 'own';

export type WorkspaceHost = {
  mode(): Mode | null;
  /** Folder that the open workspace keeps its data in. */
  folder(): string;
  open(mode: Mode): Promise<Answer>;
  /** Makes a workspace of one's own and opens it. */
  create(name: string, zone: string): Promise<Answer>;
  /** Carries a call to the engine as the profile that sits here. */
  call(name: string, input: unknown): Promise<Answer>;
  /** Tells the engine what the computer says of itself. */
  signal(signal: HostSignal): void;
  setProfile(profileId: string): void;
  profileId(): string | null;
  stop(): Promise<void>;
};

export type WorkspaceHostOptions = {
  places: Places;
  dataDir: string;
  version: string;
  state: ShellStateFile;
  keychain: Keychain;
  fork(): EngineProcess;
  /** Stops the sending of another process that holds the database of this folder. */
  stopHolder(folder: string): Promise<Answer>;
  onEvent(event: HostEvent): void;
  note(text: string): void;
};

/** Folder of a mode's data: the demo has its own, so that nothing of it ever mixes with real mail. */
export const folderOf = (dataDir: string, mode: Mode): string => (mode === 'demo' ? join(dataDir, 'demo') : dataDir);

/** Which workspace a start opens when nobody says otherwise: the last one, or the one there is; null on a fresh profile. */
export const modeToOpen = (dataDir: string, remembered: Mode | null): Mode | null => {
  if (remembered) return remembered;
  if (existsSync(join(dataDir, 'countersign.sqlite'))) return 'own';
  return existsSync(join(dataDir, 'demo')) ? 'demo' : null;
};

const notOpen: Answer = { error: { code: 'not_connected', message: 'No workspace is open yet.' } };

/** Opens a workspace: its engine and, for the demo, the stand-ins of the outside world. One at a time. */
export const createWorkspaceHost = (options: WorkspaceHostOptions): WorkspaceHost => {
  const { places, dataDir, version, state, keychain, onEvent, note } = options;
  let mode: Mode | null = null;
  let engine: EngineHost | null = null;
  let demo: DemoHost | null = null;
  let opening: Promise<Answer> | null = null;

  const profileId = (): string | null => (mode ? state.get().profileIds[mode] : null);

  const setProfile = (id: string): void => {
    const before = profileId();
    if (mode) state.update({ profileIds: { ...state.get().profileIds, [mode]: id } });
    // Whoever leaves takes the key along; a profile without a PIN has none to take.
    if (before !== null && before !== id) void engine?.call('profiles.lock', { id: before }, before);
  };

  const seat = createSeat({
    profileId,
    setProfile,
    opening: () => opening,
    changed: () => onEvent({ topic: 'settings', ids: [] }),
  });

  const close = async (): Promise<void> => {
    const closing = engine;
    engine = null;
    mode = null;
    await closing?.stop();
    demo?.stop();
    demo = null;
  };

  const startEngine = (next: Mode): EngineHost => {
    const folder = folderOf(dataDir, next);
    const host = createEngineHost({
      fork: options.fork,
      options: {
        dataDir: folder,
        migrationsDir: places.migrations,
        version,
        spelling: places.spelling,
        profileId: state.get().profileIds[next],
      },
      secrets: openSecrets({
        file: join(folder, 'secrets.json'),
        keychain,
        env: process.env,
        // The demo's keys are made up; with no keychain they may lie there as they are.
        allowClearText: next === 'demo' || process.env.COUNTERSIGN_CLEAR_TEXT_SECRETS === '1',
      }),
      onEvent: (event) => {
        onEvent(event);
        if (event.topic === 'engine.state' && event.state === 'running') demo?.engineRuns();
      },
      note,
    });
    host.start();
    return host;
  };

  const startDemo = (host: EngineHost): DemoHost =>
    createDemoHost({
      startStandIns: (onGone) => startStandIns(places.sandbox, join(folderOf(dataDir, 'demo'), 'sandbox'), onGone),
      importWorkspace: async (addresses) => {
        const file = readDemoWorkspace(places.demo, addresses);
        const answer = await host.call('workspace.import', { file }, null);
        if ('ok' in answer && engine === host) await seat.settleIn(host.call);
        return answer;
      },
      onEvent,
      note,
    });

  const openNow = async (next: Mode): Promise<Answer> => {
    await close();
    mode = next;
    state.update({ mode: next });
    const host = startEngine(next);
    engine = host;
    if (next === 'demo') {
      demo = startDemo(host);
      try {
        return await demo.start();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        onEvent({ topic: 'shell', command: 'demo_failed', value: message });
        return { error: { code: 'internal', message } };
      }
    }
    const settled = await host.settled();
    if (settled.error) return { error: settled.error };
    await seat.settleIn(host.call);
    return { ok: {} };
  };

  const open = async (next: Mode): Promise<Answer> => {
    while (opening) await opening;
    if (mode === next && engine) return { ok: {} };
    opening = openNow(next);
    try {
      return await opening;
    } finally {
      opening = null;
    }
  };

  return {
    mode: () => mode,
    folder: () => (mode ? folderOf(dataDir, mode) : dataDir),
    profileId,
    setProfile,
    open,
    create: async (name, zone) => {
      const opened = await open('own');
      if ('error' in opened || !engine) return opened;
      const created = await engine.call('workspace.create', { name, zone }, null);
      if ('error' in created) return created;
      const { workspace } = created.ok as CallOutput<'workspace.create'>;
      const switched = await engine.call('workspace.switch', { id: workspace.id }, null);
      if ('ok' in switched) await seat.settleIn(engine.call);
      return switched;
    },
    call: async (name, input) => {
      const answer = await seat.carry(() => engine?.call ?? null, name, input);
      if (answer === null) return notOpen;
      // A command that runs by itself holds the database: it is that one which must stop.
      if (name === 'sending.stop' && 'error' in answer && answer.error.code === 'lease_held' && mode)
        return options.stopHolder(folderOf(dataDir, mode));
      return answer;
    },
    signal: (signal) => engine?.signal(signal),
    stop: close,
  };
};
