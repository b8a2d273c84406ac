import type { Topic } from '../../shared/events';
import type { AnyCall, CallFailure, InputOf } from './call';
import { asFailure, call } from './call';
import { shareEqual } from './share-equal';
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
  /** The answer on its way is of another workspace, and shown to nobody. */
  foreign: boolean;
  /** Something changed while nobody looked: shown when it is looked at, and asked again in the same moment. */
  old: boolean;
  /** How long the last answer took, milliseconds, and when it came. */
  tookMs: number;
  cameAt: number;
  /** When somebody first asked for it, by the page's clock. */
  madeAt: number;
  /** Set while it waits to be asked again. */
  timer: number;
};

const entries = new Map<string, Entry>();
/** Answers nobody looks at are kept for a quick way back, but not without end. */
const keepUnwatched = 60;
/**
 * What is drawn asks for its answer before it watches it. An answer forgotten in between would be another one at each look, and drawing would
 * not end: so the young stay, however many answers are on their way.
 */
const youngMs = 10_000;
/**
 * Answers that stay when something changes while nobody looks at them: the next draft is there when J is pressed, however much else
 * is being written. Only where the engine holds a decision against what was shown, as it does for drafts by their fingerprint;
 * a form must never begin with an old version.
 */
const keptWhenOld: ReadonlySet<AnyCall> = new Set(['drafts.get']);
/** Asked again at a rate that leaves the engine most of its time: what took 30 ms is not asked within the next 120. */
const restFactor = 4;
const longestRestMs = 1_500;
/** Quicker answers need no rest. */
const cheapMs = 12;
/** When what a newer question pushed aside is asked again. */
const askSoonMs = 100;
/** What changes with every message of a fast run is asked for ten times a second at most, milliseconds between two answers. */
const leastRestMs: Partial<Record<AnyCall, number>> = { 'backfill.get': 100, 'backfill.list': 100 };

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
  window.clearTimeout(entry.timer);
  entry.timer = 0;
  entry.askAgain = false;
  entry.old = false;
  const askedAt = performance.now();
  try {
    const answer = await call(entry.name, entry.input);
    if (entry.foreign) return;
    const value = shareEqual(entry.shown.value, answer);
    // Told only if it says anything new: during a run most answers do not, and drawing them again costs more than asking.
    const told = value !== entry.shown.value || entry.shown.error !== null || entry.shown.answeredAt === null;
    const shown = { value, error: null, askedAt: entry.shown.askedAt, answeredAt: Date.now() };
    if (told) publish(entry, shown);
    else entry.shown = shown;
  } catch (thrown) {
    if (entry.foreign) return;
    const failure = asFailure(thrown);
    // A newer question took its place: asked again if somebody still looks, as in two windows that search at once.
    if (failure.code === 'cancelled') askSoon(entry);
    else publish(entry, { ...entry.shown, error: failure });
  } finally {
    entry.asking = false;
    entry.foreign = false;
    entry.cameAt = performance.now();
    entry.tookMs = entry.cameAt - askedAt;
    if (entry.askAgain && entry.listeners.size > 0) askRested(entry);
  }
};

/** Asks again a moment later, if anybody still looks then. */
const askSoon = (entry: Entry): void => {
  entry.timer = window.setTimeout(() => {
    entry.timer = 0;
    if (entry.listeners.size > 0) void ask(entry);
    else leave(entry);
  }, askSoonMs);
};

/** Asks again, at once or when the answer before has had its rest. */
const askRested = (entry: Entry): void => {
  if (entry.asking) {
    entry.askAgain = true;
    return;
  }
  if (entry.timer !== 0) return;
  const restMs = Math.max(
    leastRestMs[entry.name] ?? 0,
    entry.tookMs < cheapMs ? 0 : Math.min(longestRestMs, entry.tookMs * restFactor),
  );
  const waitMs = entry.cameAt + restMs - performance.now();
  if (waitMs <= 0) {
    void ask(entry);
    return;
  }
  entry.timer = window.setTimeout(() => {
    entry.timer = 0;
    if (entry.listeners.size > 0) void ask(entry);
    else leave(entry);
  }, waitMs);
};

/** What nobody looks at is old now. */
const leave = (entry: Entry): void => {
  if (keptWhenOld.has(entry.name) && entry.shown.value !== undefined) entry.old = true;
  else entries.delete(keyOf(entry.name, entry.input));
};

const forgetOldest = (): void => {
  if (entries.size <= keepUnwatched) return;
  const now = performance.now();
  for (const [key, entry] of entries) {
    if (entry.listeners.size > 0 || entry.asking || now - entry.madeAt < youngMs) continue;
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
    foreign: false,
    old: false,
    tookMs: 0,
    cameAt: 0,
    madeAt: performance.now(),
    timer: 0,
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
  if (entry.shown.answeredAt === null || entry.old) void ask(entry);
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
    const watched = entry.listeners.size > 0;
    // Another profile, another workspace, or an engine that was away: nothing of before stays, and what is on screen comes first.
    if (topics === null) {
      if (watched) void ask(entry);
      else entries.delete(key);
    } else if (watched) askRested(entry);
    else leave(entry);
  }
};

/** Empties what is shown of somebody's mail, and asks again: of one workspace nothing may stand beside another's, not for a moment. */
export const emptyShown = (names: readonly AnyCall[]): void => {
  for (const [key, entry] of entries) {
    if (!names.includes(entry.name)) continue;
    if (entry.listeners.size === 0) {
      entries.delete(key);
      continue;
    }
    entry.foreign = entry.asking;
    publish(entry, { value: undefined, error: null, askedAt: Date.now(), answeredAt: null });
    void ask(entry);
  }
};
