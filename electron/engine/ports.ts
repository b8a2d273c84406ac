import type { EngineEvent } from '../../shared/events';
import type { Speller } from './spelling/speller';

/** What the engine takes from the world; a test gives its own. Nothing in the engine reads a clock or a random source elsewhere. */
export type Clock = {
  /** UTC milliseconds. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts (it never rejects: the caller looks at the signal). */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

export type Random = {
  /** A number in [0, 1). */
  next(): number;
  bytes(n: number): Uint8Array;
};

/** Secrets by name (`<connection id>`); values never reach the database, a log or the renderer. */
export type Secrets = {
  get(name: string): Promise<string | null>;
  /** Stores or (null) removes. Rejects with Refusal('no_secrets') where nothing safe exists. */
  set(name: string, value: string | null): Promise<void>;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
/** Structured log: ids and codes, never names, addresses, bodies or secrets. */
export type Log = {
  write(level: LogLevel, event: string, fields?: Record<string, unknown>): void;
};

export type Ports = {
  clock: Clock;
  random: Random;
  secrets: Secrets;
  log: Log;
  /** Environment read once by the host: AUTO_SEND_DISABLED, OPENAI_DRAFT_TIMEOUT_MS, REGENERATE_ALL_DRAFTS_CONCURRENCY, … */
  env: Readonly<Record<string, string | undefined>>;
  fetch: typeof globalThis.fetch;
  /** Judges spelling; a host for which nobody writes lends none. */
  speller?: Speller;
  /** Tells whoever listens that something changed. */
  emit(event: EngineEvent): void;
  /** Crash points for fault tests: a no-op in the product. */
  trace(point: string): void;
};
