import type { Clock, Log, Random } from '../ports';
import { ReadError, type Reader } from '../providers/reader';
import { backoffMs } from './backoff';
import type { SyncAccount } from './sync-account';

/** A hint that brought nothing makes the next one wait this long, doubling: a server that cries wolf must not be pulled in a loop. */
const wolfMs = 500;

/**
 * Follows one account until the signal ends: pull, wait for news or for the interval, pull again; after a failure wait
 * longer each time.
 *
 * Resolves once the pull in progress has ended, so that stopping drains. A failure of one account is that account's: no
 * other lane is told, and none concludes that the network is gone.
 *
 * @param options.nudge read before each wait: when its signal aborts, the wait is over and the account is pulled now.
 * @param options.everyMs read before each wait, so that a changed setting counts at once.
 */
export const runSyncLane = async (options: {
  account: SyncAccount;
  reader: Pick<Reader, 'waitForNews'>;
  everyMs: () => number;
  clock: Clock;
  random: Random;
  log: Log;
  signal: AbortSignal;
  nudge?: () => AbortSignal;
}): Promise<void> => {
  const { account, reader, everyMs, clock, random, log, signal } = options;
  let emptyHints = 0;
  let hinted = false;

  /** Ends with the lane, or when somebody wants the account pulled now. */
  const waiting = (): AbortSignal => (options.nudge ? AbortSignal.any([signal, options.nudge()]) : signal);

  const wait = async (): Promise<void> => {
    const until = waiting();
    if (emptyHints > 0) await clock.sleep(Math.min(everyMs(), wolfMs * 2 ** Math.min(emptyHints - 1, 20)), until);
    const maxMs = everyMs();
    const from = clock.now();
    if (reader.waitForNews) await reader.waitForNews(maxMs, until);
    else await clock.sleep(maxMs, until);
    hinted = clock.now() - from < maxMs;
  };

  while (!signal.aborted) {
    try {
      const result = await account.sync();
      emptyHints = hinted && result.messages === 0 ? emptyHints + 1 : 0;
      if (!signal.aborted) await wait();
    } catch (error) {
      hinted = false;
      const delayMs = backoffMs(error, account.failures(), random);
      const kind = error instanceof ReadError ? error.problem.kind : 'not_stored';
      log.write(kind === 'not_stored' ? 'error' : 'warn', 'sync.failed', {
        kind,
        failures: account.failures(),
        delayMs,
      });
      await clock.sleep(delayMs, waiting());
    }
  }
};
