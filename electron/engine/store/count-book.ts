import type { Store } from './open';

/** A count may be as old as counting once took times this; a queue that is counted in no time is counted each time. */
const restFactor = 8;
const longestRestMs = 3_000;
/** Shorter counting is not worth saving. */
const cheapMs = 5;
/** Snoozes end and claims lapse without anything being written. */
const freshForMs = 30_000;

type Entry = { value: unknown; revision: number; at: number; restMs: number };

export type CountBook = {
  /**
   * A count of the queue. Counted anew only where something that it rests on was written since, and not again and again during
   * a burst of writes: then the last one is given, and `owedAt` says when to ask once more.
   */
  read<T>(key: string, now: number, count: () => T): T;
  /** The same for a count that is made elsewhere and comes later; who asks while it is under way and nothing was written gets that one. */
  readLater<T>(key: string, now: number, count: () => Promise<T>): Promise<T>;
  /** When somebody was given a count that may be old and should ask again, UTC milliseconds; null: nobody was. */
  owedAt(): number | null;
  /** The time has come, and they are told. */
  settle(): void;
};

/** What counts of the queue are made from. Written to, they may be different. */
const rests = [
  'AFTER INSERT ON main.drafts',
  'AFTER UPDATE OF state, edited, decision_id, snoozed_until_at ON main.drafts',
  'AFTER UPDATE OF sentiment, name, company, email ON main.leads',
  'AFTER UPDATE OF auto_send_confidence_threshold, name ON main.campaigns',
  'AFTER INSERT ON main.draft_claims',
  'AFTER UPDATE ON main.draft_claims',
  'AFTER DELETE ON main.draft_claims',
];

/** @param clock milliseconds, by which counting is timed. */
export const createCountBook = (store: Store, clock: () => number): CountBook => {
  let revision = 0;
  let owed: number | null = null;
  const entries = new Map<string, Entry>();
  // Triggers of this connection, the only one that writes: nobody who changes the queue has to remember to say so.
  store.sqlite.function('queue_counts_old', () => {
    revision += 1;
    return null;
  });
  rests.forEach((rest, n) => {
    store.sqlite.exec(`CREATE TEMP TRIGGER count_book_${n} ${rest} BEGIN SELECT queue_counts_old(); END`);
  });
  /** What is still good enough, if anything. */
  const recall = (key: string, now: number): Entry | null => {
    const known = entries.get(key);
    // Under a clock that was set back what has ended has not ended yet.
    const age = known ? now - known.at : -1;
    if (!known || age < 0) return null;
    if (known.revision === revision) return age < freshForMs ? known : null;
    if (age >= known.restMs) return null;
    owed = Math.max(owed ?? 0, known.at + known.restMs);
    return known;
  };
  const keep = (key: string, entry: Omit<Entry, 'restMs'>, tookMs: number): void => {
    const restMs = tookMs < cheapMs ? 0 : Math.min(longestRestMs, tookMs * restFactor);
    // Cuts that nobody looks at any more go; what is asked now comes in last.
    entries.delete(key);
    entries.set(key, { ...entry, restMs });
    const oldest = entries.keys().next().value;
    if (entries.size > 200 && oldest !== undefined) entries.delete(oldest);
  };
  const underWay = new Map<string, { revision: number; value: Promise<unknown> }>();
  return {
    read: <T>(key: string, now: number, count: () => T): T => {
      const known = recall(key, now);
      if (known) return known.value as T;
      const seen = revision;
      const before = clock();
      const value = count();
      keep(key, { value, revision: seen, at: now }, clock() - before);
      return value;
    },
    readLater: async <T>(key: string, now: number, count: () => Promise<T>): Promise<T> => {
      const known = recall(key, now);
      if (known) return known.value as T;
      const begun = underWay.get(key);
      if (begun?.revision === revision) return begun.value as Promise<T>;
      const seen = revision;
      const before = clock();
      const counting = count();
      const own = { revision: seen, value: counting as Promise<unknown> };
      underWay.set(key, own);
      try {
        const value = await counting;
        keep(key, { value, revision: seen, at: now }, clock() - before);
        return value;
      } finally {
        if (underWay.get(key) === own) underWay.delete(key);
      }
    },
    owedAt: () => owed,
    settle: () => {
      owed = null;
    },
  };
};

const books = new WeakMap<Store, CountBook>();

/** The one book of a database, timed by the clock of whoever opens it first. */
export const countBookOf = (store: Store, clock: () => number): CountBook => {
  const there = books.get(store);
  if (there) return there;
  const made = createCountBook(store, clock);
  books.set(store, made);
  return made;
};
