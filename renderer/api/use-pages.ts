import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { keyOf, shownFor, watch } from './answer-store';
import type { CallFailure, InputOf, OutputOf } from './call';

type Paged = 'queue.list' | 'inbox.list';
type Page<N extends Paged> = OutputOf<N>;
type Row<N extends Paged> = Page<N>['rows'][number];

export type Pages<R> = {
  rows: R[];
  /** How many there are in all, shown or not; at least so many where they are not counted yet. */
  total: number;
  counted: boolean;
  loaded: boolean;
  error: CallFailure | null;
  answeredAt: number | null;
  /** Asks for the next page; nothing happens when all are there or one is on its way. */
  more: () => void;
};

/**
 * Shows a keyset-paged list from its beginning and grows it page by page; each page is kept true like any call.
 * A row that moved between pages while they were asked apart is shown once, where it came first.
 */
export const usePages = <N extends Paged>(
  name: N,
  /** Null: not to be asked yet. */
  query: Omit<InputOf<N>, 'cursor'> | null,
  idOf: (row: Row<N>) => string,
): Pages<Row<N>> => {
  const queryKey = query === null ? '' : keyOf(name, query);
  const [wanted, setWanted] = useState({ queryKey, pages: 1 });
  const pages = wanted.queryKey === queryKey ? wanted.pages : 1;

  const latest = useRef(query);
  latest.current = query;

  /** The inputs of the pages that can be asked: each needs the cursor of the one before. */
  const inputs = useCallback((): InputOf<N>[] => {
    const list: InputOf<N>[] = [];
    if (latest.current === null) return list;
    let cursor: string | null = null;
    for (let page = 0; page < pages; page += 1) {
      const input = { ...latest.current, cursor } as InputOf<N>;
      list.push(input);
      const shown = shownFor(name, input).value as Page<N> | undefined;
      cursor = shown?.nextCursor ?? null;
      if (cursor === null) break;
    }
    return list;
  }, [name, pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `queryKey` stands for the query
  const subscribe = useCallback(
    (listener: () => void) => {
      const watched = new Map<string, () => void>();
      const update = (): void => {
        const now = inputs();
        const keys = new Set(now.map((input) => keyOf(name, input)));
        for (const [key, off] of watched) {
          if (keys.has(key)) continue;
          off();
          watched.delete(key);
        }
        for (const input of now) {
          const key = keyOf(name, input);
          if (!watched.has(key)) watched.set(key, watch(name, input, changed));
        }
      };
      const changed = (): void => {
        update();
        listener();
      };
      update();
      return () => {
        for (const off of watched.values()) off();
      };
    },
    [name, inputs, queryKey],
  );

  const cache = useRef<{ parts: unknown[]; merged: Omit<Pages<Row<N>>, 'more'> } | null>(null);
  const snapshot = (): Omit<Pages<Row<N>>, 'more'> => {
    const shown = inputs().map((input) => shownFor(name, input));
    const held = cache.current;
    if (held && held.parts.length === shown.length && held.parts.every((part, index) => part === shown[index]))
      return held.merged;
    const answers = shown.map((each) => each.value as Page<N> | undefined).filter((each) => each !== undefined);
    const seen = new Set<string>();
    const rows: Row<N>[] = [];
    for (const answer of answers)
      for (const row of answer.rows as Row<N>[]) {
        const id = idOf(row);
        if (seen.has(id)) continue;
        seen.add(id);
        rows.push(row);
      }
    const merged = {
      rows,
      total: answers[0]?.total ?? rows.length,
      counted: answers.length > 0 && answers[0]?.total !== null,
      loaded: answers.length > 0,
      error: shown[0]?.error ?? null,
      answeredAt: shown[0]?.answeredAt ?? null,
    };
    cache.current = { parts: shown, merged };
    return merged;
  };

  const merged = useSyncExternalStore(subscribe, snapshot);
  return useMemo(
    () => ({
      ...merged,
      more: () => {
        const there = merged.counted && merged.rows.length >= merged.total;
        if (!there && inputs().length === pages) setWanted({ queryKey, pages: pages + 1 });
      },
    }),
    [merged, inputs, pages, queryKey],
  );
};
