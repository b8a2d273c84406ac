import type { Clock } from '../ports';
import { ReadError, type Reader } from '../providers/reader';
import { type AcceptedPage, type AcceptPage, type SyncResult, syncOnce } from './sync-once';

/** How an account stands, in the words of the connections screen. */
export type SyncStatus = {
  state: 'working' | 'slow' | 'failing';
  /** What is wrong, in a sentence about this account's server; null while working. It says nothing about the network. */
  error: string | null;
  /** When the last complete pull began, or null. UTC milliseconds. */
  syncedAt: number | null;
};

export type SyncAccount = {
  /**
   * Brings the account up to date and resolves once a pull that began after this call has completed.
   * Callers that ask while one runs share the next one. Throws ReadError, or what storing threw.
   */
  sync(): Promise<SyncResult>;
  status(): SyncStatus;
  /** Failures since the last success. */
  failures(): number;
};

/** One failed attempt is everyday weather on a network; the second in a row is worth a red mark. */
const failuresUntilFailing = 2;

const stateAfter = (error: unknown, failures: number): SyncStatus['state'] => {
  const kind = error instanceof ReadError ? error.problem.kind : 'broken';
  if (kind === 'rate_limited') return 'slow';
  if (kind === 'unreachable') return failures < failuresUntilFailing ? 'slow' : 'failing';
  return 'failing';
};

/**
 * An account as everything that needs it fresh shares it: the lane that follows it, the check before a send, a person's
 * click. One pull runs at a time.
 *
 * A caller that comes while a pull runs does not get that one's result: it may have passed the inbox already, and the
 * check before a send must see what arrived until now.
 *
 * @param options.signal ends the account: a running pull stops between pages, later calls resolve incomplete.
 * @param options.onOutcome told what each pull came to: null for a complete one, else what it threw. Not told of one that the
 * signal ended.
 * @param options.onStatus told whenever the state, its reason or the time of the last pull has changed.
 */
export const openSyncAccount = (options: {
  reader: Reader;
  loadCursor: () => string | null | Promise<string | null>;
  accept: AcceptPage;
  clock: Clock;
  signal: AbortSignal;
  onAccepted?: (page: AcceptedPage) => void;
  onStatus?: (status: SyncStatus) => void;
  onOutcome?: (error: unknown) => void;
}): SyncAccount => {
  const { onStatus, onOutcome } = options;
  let running: Promise<SyncResult> | null = null;
  let next: Promise<SyncResult> | null = null;
  let failed = 0;
  let status: SyncStatus = { state: 'working', error: null, syncedAt: null };

  const tell = (now: SyncStatus) => {
    status = now;
    onStatus?.(now);
  };

  const run = async (): Promise<SyncResult> => {
    try {
      const result = await syncOnce(options);
      if (result.complete) {
        failed = 0;
        onOutcome?.(null);
        tell({ state: 'working', error: null, syncedAt: result.startedAt });
      }
      return result;
    } catch (error) {
      failed += 1;
      if (!options.signal.aborted) onOutcome?.(error);
      const message = error instanceof Error ? error.message : String(error);
      tell({ ...status, state: stateAfter(error, failed), error: message });
      throw error;
    }
  };

  const start = (): Promise<SyncResult> => {
    const started = run().finally(() => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };

  return {
    sync: () => {
      // One that is due but has not begun yet serves this call too; starting beside it would make two.
      if (next) return next;
      if (!running) return start();
      next = running
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
    status: () => status,
    failures: () => failed,
  };
};
