import type { Clock, Log, Random } from '../../ports';
import { openConnectionUrl } from './open-connection-url';
import { type LinkEvents, openSlackLink, type SlackLink } from './slack-link';

export type SlackSocketState = {
  state: 'off' | 'connecting' | 'connected' | 'waiting' | 'refused';
  /** Slack's code for why not; null while it works. */
  code: string | null;
  /** Connections open now: two while one takes the other's place. */
  links: number;
};

export type SlackSocketOptions = {
  baseUrl: string;
  appToken: string;
  clock: Clock;
  random: Pick<Random, 'next'>;
  log: Log;
  fetch: typeof globalThis.fetch;
  take: LinkEvents['take'];
  onState(state: SlackSocketState): void;
};

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** What another try would not mend by itself is tried again this seldom. */
const refusedWaitMs = 5 * 60_000;
/** Codes of a network or a busy Slack; every other code says that token or app are not as they must be. */
const passing = new Set(['unreachable', 'ratelimited', 'unreadable_answer', 'internal_error', 'service_unavailable']);

/**
 * Keeps a Socket Mode connection open until `signal` aborts. Slack ends each after a while and says so before: the next is
 * opened while the old one still brings envelopes, so that no press falls between them. Never rejects.
 */
export const runSlackSocket = async (options: SlackSocketOptions, signal: AbortSignal): Promise<void> => {
  const { clock, log, random } = options;
  const links = new Set<SlackLink>();
  let failures = 0;
  let now: SlackSocketState = { state: 'connecting', code: null, links: 0 };
  const say = (change: Partial<SlackSocketState>): void => {
    now = { ...now, ...change, links: links.size };
    options.onState(now);
  };

  /** Opens one connection and resolves when another is wanted: it was asked for, or this one ended. */
  const connect = async (): Promise<{ waitMs: number }> => {
    const url = await openConnectionUrl({ ...options, signal });
    if (signal.aborted) return { waitMs: 0 };
    if (url.kind !== 'ok') {
      const lasting = !passing.has(url.code) && !url.code.startsWith('http_5');
      log.write('warn', 'slack.socket_refused', { code: url.code });
      say({ state: lasting ? 'refused' : 'waiting', code: url.code });
      const asked = url.kind === 'failed' ? (url.retryAfterMs ?? 0) : 0;
      return { waitMs: Math.max(asked, lasting ? refusedWaitMs : backOff()) };
    }
    return new Promise((resolve) => {
      const link = openSlackLink(url.value, clock, {
        take: options.take,
        onHello: () => {
          failures = 0;
          // What came before it has been replaced; Slack closes those it asked to replace by itself.
          for (const other of links) if (other !== link) other.close();
          say({ state: 'connected', code: null });
        },
        onRefresh: () => resolve({ waitMs: 0 }),
      });
      links.add(link);
      say({});
      void link.done.then((end) => {
        links.delete(link);
        log.write('info', 'slack.socket_ended', { end });
        if (end === 'link_disabled') {
          say({ state: 'refused', code: 'link_disabled' });
          resolve({ waitMs: refusedWaitMs });
          return;
        }
        if (links.size === 0 && !signal.aborted) say({ state: 'waiting', code: end === 'closed' ? null : end });
        else say({});
        resolve({ waitMs: backOff() });
      });
    });
  };

  /** Doubles from a second to a minute, somewhere in its upper half, so that many desktops do not come back together. */
  const backOff = (): number => {
    failures += 1;
    const most = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 10));
    return most * (0.5 + random.next() / 2);
  };

  const stop = (): void => {
    for (const link of links) link.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (!signal.aborted) {
      if (links.size === 0) say({ state: 'connecting' });
      const { waitMs } = await Promise.race([connect(), aborted(signal)]);
      if (waitMs > 0) await clock.sleep(waitMs, signal);
    }
    stop();
    await Promise.all([...links].map((link) => link.done));
  } finally {
    signal.removeEventListener('abort', stop);
  }
  say({ state: 'off', code: null });
};

const aborted = (signal: AbortSignal): Promise<{ waitMs: number }> =>
  new Promise((resolve) => {
    const end = (): void => resolve({ waitMs: 0 });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
