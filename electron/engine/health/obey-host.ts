import type { HostSignal } from '../../../shared/engine-protocol';
import type { Log } from '../ports';
import type { ConnectionHealthBook } from './connection-health';

/** What a signal sets in motion in the rooms. */
export type HostDeps = {
  log: Log;
  health: Pick<ConnectionHealthBook, 'system' | 'forget'>;
  /** Pulls every account now. */
  nudge(): void;
  /** Closes every connection and starts the lanes anew; each account is read before anything leaves through it. */
  reopen(): Promise<void>;
};

export type HostObedience = { obey(signal: HostSignal): void; asleep(): boolean };

/**
 * Acts on what the computer tells of itself. A change of the network is looked into at once, since the system's word is a
 * hint and an answer is a fact. Before sleep nothing new is begun, because a send that sleep cuts in two is of unknown
 * outcome; after it, every connection is taken for dead and opened anew, so that reading comes before sending.
 */
export const createHostObedience = ({ log, health, nudge, reopen }: HostDeps): HostObedience => {
  let asleep = false;
  return {
    asleep: () => asleep,
    obey: (signal) => {
      log.write('info', 'host.signal', { ...signal });
      switch (signal.kind) {
        case 'network':
          health.system(signal.online);
          nudge();
          return;
        case 'suspend':
          asleep = true;
          return;
        case 'resume':
          asleep = false;
          health.forget();
          reopen().catch((error: unknown) =>
            log.write('error', 'host.reopen_threw', { error: error instanceof Error ? error.message : String(error) }),
          );
      }
    },
  };
};
