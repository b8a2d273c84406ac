import type { Answer } from '../../shared/bridge';
import type { CallOutput } from '../../shared/contract';
import type { AttentionItem } from '../../shared/people-calls';
import { type Notice, planNotice } from './plan-notice';
import type { Waiting } from './waiting-words';

export type AttentionOptions = {
  /** Asks the engine, as the profile that sits here, what waits and what came since (UTC ms). */
  look(afterAt: number): Promise<Answer>;
  notify(notice: Notice): void;
  /** Puts the counts where the system shows them: tray, badge. Null when nobody can say. */
  count(waiting: Waiting | null): void;
  /** Somebody looks at one of our windows: they see it there. */
  watched(): boolean;
  now(): number;
  /** Calls later; gives how to call it off. */
  later(ms: number, call: () => void): () => void;
};

export type Attention = {
  /** Something changed that may ask for a person. */
  changed(): void;
  /** Another workspace or profile: what was there before it is no news. */
  begin(): void;
  stop(): void;
};

/** What comes together is told together. */
const gatherMs = 3_000;
/** One notice a minute, whatever comes; somebody who waits for a call is told at once. */
const apartMs = 60_000;

/** Watches what waits for a person: a count that is always there, and notices that are few. */
export const createAttention = (options: AttentionOptions): Attention => {
  const { look, notify, count, watched, now, later } = options;
  let seenAt = now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let next: { at: number; cancel(): void } | null = null;
  let looking = false;
  let again = false;

  /** Looks after so long, or sooner if that was asked for. */
  const schedule = (ms: number): void => {
    const at = now() + ms;
    if (next !== null && next.at <= at) return;
    next?.cancel();
    const cancel = later(ms, () => {
      next = null;
      void run();
    });
    next = { at, cancel };
  };

  const tell = (fresh: readonly AttentionItem[], at: number): void => {
    const notice = watched() ? null : planNotice(fresh);
    if (notice === null) {
      seenAt = at;
      return;
    }
    const wait = notice.urgent ? 0 : toldAt + apartMs - now();
    if (wait > 0) {
      // Not seen yet: it is told with what comes until then.
      schedule(wait);
      return;
    }
    seenAt = at;
    toldAt = now();
    notify(notice);
  };

  const run = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const answer = await look(seenAt);
      if ('error' in answer) count(null);
      else {
        const { waiting, elsewhere, fresh, at } = answer.ok as CallOutput<'attention.look'>;
        count({ here: waiting, elsewhere });
        tell(fresh, at);
      }
    } finally {
      looking = false;
      if (again) {
        again = false;
        schedule(gatherMs);
      }
    }
  };

  return {
    changed: () => schedule(gatherMs),
    begin: () => {
      seenAt = now();
      schedule(0);
    },
    stop: () => {
      next?.cancel();
      next = null;
    },
  };
};
