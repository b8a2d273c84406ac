import { useCallback, useRef, useSyncExternalStore } from 'react';
import { keyOf, shownFor, watch } from './answer-store';
import type { AnyCall, CallFailure, InputOf, OutputOf } from './call';

export type Asked<T> = {
  /** The last answer; stays while a newer one is on its way. */
  value: T | undefined;
  error: CallFailure | null;
  askedAt: number;
  answeredAt: number | null;
};

const nothing = { value: undefined, error: null, askedAt: 0, answeredAt: null };

/**
 * Shows a call's answer and keeps it true: it is asked again whenever an event names one of its topics.
 * `input` null asks nothing.
 */
export const useCall = <N extends AnyCall>(name: N, input: InputOf<N> | null): Asked<OutputOf<N>> => {
  const key = input === null ? '' : keyOf(name, input);
  const latest = useRef(input);
  latest.current = input;
  // `key` stands for name and input: an equal input object must not ask again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const subscribe = useCallback(
    (listener: () => void) => (latest.current === null ? () => {} : watch(name, latest.current, listener)),
    [key],
  );
  const shown = useSyncExternalStore(subscribe, () => (input === null ? nothing : shownFor(name, input)));
  return shown as Asked<OutputOf<N>>;
};
