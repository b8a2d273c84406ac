import type { HostSignal } from '../../../shared/engine-protocol';
import type { Clock, Log } from '../ports';
import type { ConnectionHealthBook } from './connection-health';

/** What a signal sets in motion in the rooms. */
export type HostDeps = {
  clock: Pick<Clock, 'now'>;
  log: Log;
  health: Pick<ConnectionHealthBook, 'system' | 'forget'>;
  /** Pulls every account now. */
  nudge(): void;
  /** Closes every connection and starts the lanes anew; each account is read before anything leaves through it. */
  reopen(): Promise<void>;
};

export type HostObedience = { obey(signal: HostSignal): void; asleep(): boolean };

/** A computer that still runs after this long did not go to sleep after all, and nobody may tell us so. */
const fallsAsleepWithinMs = 60_000;

/**
 * Acts on what the computer tells of itself. A change of the network is looked into at once, since the system's word is a
 * hint and an answer is a fact. Before sleep nothing new is begun, because a send that sleep cuts in two is of unknown
 * outcome; after it, every connection is taken for dead and opened anew, so that reading comes before sending.
 */
export const createHostObedience = ({ clock, log, health, nudge, reopen }: HostDeps): HostObedience => {
  let sleepsSinceAt: number | null = null;
  return {
    asleep: () => sleepsSinceAt !== null && clock.now() - sleepsSinceAt < fallsAsleepWithinMs,
    obey: (signal) => {
      log.write('info', 'host.signal', { ...signal });
      switch (signal.kind) {
        case 'network':
          health.system(signal.online);
          nudge();
          return;
        case 'suspend':
          sleepsSinceAt = clock.now();
          return;
        case 'resume':
          sleepsSinceAt = null;
          health.forget();
          reopen().catch((error: unknown) =>
            log.write('error', 'host.reopen_threw', { error: error instanceof Error ? error.message : String(error) }),
          );
      }
    },
  };
};
