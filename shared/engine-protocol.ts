import type { Answer } from './bridge';
import type { CallError } from './errors';
import type { EngineEvent } from './events';

/** Where the engine finds its things; it learns nothing else from its host. */
export type EngineOptions = {
  /** Folder of the database, its lease, its socket and its logs. */
  dataDir: string;
  migrationsDir: string;
  version: string;
  /** Who sits at the window as it opens, for whom the first look is taken; null or left out: none is. */
  profileId?: string | null;
  /** Where spelling finds its program and dictionaries; without it nothing is marked. */
  spelling?: { worker: string; wasm: string; dictionaries: string };
};

/** What the computer tells of itself; the engine cannot ask it. */
export type HostSignal = { kind: 'network'; online: boolean } | { kind: 'suspend' } | { kind: 'resume' };

/** What the engine's process is told. */
export type ToEngine =
  | { type: 'init'; options: EngineOptions }
  | { type: 'call'; id: number; name: string; input: unknown; profileId: string | null }
  /** Answers `secret`; `error` when it could not be read or stored. */
  | { type: 'secret_answer'; id: number; value: string | null; error: CallError | null }
  | { type: 'signal'; signal: HostSignal }
  /** Drain, close the database, exit 0. */
  | { type: 'shutdown' };

/** An answer read before the engine runs, good for this very question of this profile until it does. */
export type FirstAnswer = { name: string; input: unknown; profileId: string; answer: unknown };

/** What the engine's process says. Secrets live in main, where the system's keychain is. */
export type FromEngine =
  /** Before `ready`, if at all. */
  | { type: 'first_look'; answers: FirstAnswer[] }
  | { type: 'ready' }
  | { type: 'fatal'; error: CallError }
  | { type: 'result'; id: number; result: Answer }
  | { type: 'event'; event: EngineEvent }
  | { type: 'secret'; id: number; op: 'get'; name: string }
  | { type: 'secret'; id: number; op: 'set'; name: string; value: string | null };
