import type { Topic } from '../../shared/events';
import type { AnyCall, CallFailure, InputOf } from './call';
import { asFailure, call } from './call';
import { topicsOf } from './topics';

/** What a screen knows of one question: the last answer stays, with its age, while a newer one is fetched or fails. */
export type Shown = { value: unknown; error: CallFailure | null; askedAt: number; answeredAt: number | null };

type Entry = {
  name: AnyCall;
  input: InputOf<AnyCall>;
  shown: Shown;
  listeners: Set<() => void>;
  asking: boolean;
  /** Something changed while the answer was on its way, so that answer may already be old. */
  askAgain: boolean;
};

const entries = new Map<string, Entry>();
/** Answers nobody looks at are kept for a quick way back, but not without end. */
const keepUnwatched = 60;

export const keyOf = (name: AnyCall, input: unknown): string => `${name} ${JSON.stringify(input)}`;

const publish = (entry: Entry, shown: Shown): void => {
  entry.shown = shown;
  for (const listener of entry.listeners) listener();
};

const ask = async (entry: Entry): Promise<void> => {
  if (entry.asking) {
    entry.askAgain = true;
    return;
  }
  entry.asking = true;
  try {
    do {
      entry.askAgain = false;
      try {
        const value = await call(entry.name, entry.input);
        publish(entry, { value, error: null, askedAt: entry.shown.askedAt, answeredAt: Date.now() });
      } catch (thrown) {
        publish(entry, { ...entry.shown, error: asFailure(thrown) });
      }
    } while (entry.askAgain && entry.listeners.size > 0);
  } finally {
    entry.asking = false;
  }
};

const forgetOldest = (): void => {
  if (entries.size <= keepUnwatched) return;
  for (const [key, entry] of entries) {
    if (entry.listeners.size > 0 || entry.asking) continue;
    entries.delete(key);
    if (entries.size <= keepUnwatched) return;
  }
};

/** The entry for a question, asked for the first time if it is new. */
const entryFor = <N extends AnyCall>(name: N, input: InputOf<N>): Entry => {
  const key = keyOf(name, input);
  const known = entries.get(key);
  if (known) return known;
  const made: Entry = {
    name,
    input: input as InputOf<AnyCall>,
    shown: { value: undefined, error: null, askedAt: Date.now(), answeredAt: null },
    listeners: new Set(),
    asking: false,
    askAgain: false,
  };
  entries.set(key, made);
  forgetOldest();
  return made;
};

/** Watches a question: asks when it is the first to watch, and whenever one of its topics changes. Returns how to stop watching. */
export const watch = <N extends AnyCall>(name: N, input: InputOf<N>, listener: () => void): (() => void) => {
  const entry = entryFor(name, input);
  entry.listeners.add(listener);
  // One that is watched already is kept true by events.
  if (entry.listeners.size === 1) void ask(entry);
  return () => entry.listeners.delete(listener);
};

/** What is known of a question now. */
export const shownFor = <N extends AnyCall>(name: N, input: InputOf<N>): Shown => entryFor(name, input).shown;

/** Asks ahead of need, so that the next draft is there when J is pressed. */
export const prefetch = <N extends AnyCall>(name: N, input: InputOf<N>): void => {
  const entry = entryFor(name, input);
  if (entry.shown.answeredAt === null) void ask(entry);
};

/** Puts an answer that a command already gave in place of the shown one, before the engine's event arrives. */
export const put = <N extends AnyCall>(name: N, input: InputOf<N>, value: unknown): void => {
  const entry = entryFor(name, input);
  publish(entry, { ...entry.shown, value, error: null, answeredAt: Date.now() });
};

/** Asks again everything on screen that the topics touch; all of it when `topics` is null. */
export const refetch = (topics: readonly Topic[] | null): void => {
  for (const [key, entry] of entries) {
    const touched = topics === null || topicsOf[entry.name]?.some((topic) => topics.includes(topic));
    if (!touched) continue;
    if (entry.listeners.size > 0) void ask(entry);
    else entries.delete(key);
  }
};
