import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogQuery } from '../../shared/schemas/run';
import { call } from '../api/call';
import { useEvent } from '../api/use-event';
import { type LogPages, missingPages, noPages, pageLines, withPage } from './log-pages';

/** A log that grows line by line is read again ten times a second: more often nobody reads along. */
const growEveryMs = 100;

/**
 * A run's log in pages: what the view shows is fetched, and an event that the log grew fetches its end. Nothing is lost by a
 * reload, since every page comes from where the run stores it.
 */
export const useLogPages = (
  runId: string,
  query: LogQuery,
): { pages: LogPages; show: (from: number, to: number) => void } => {
  const key = `${runId} ${JSON.stringify(query)}`;
  const [state, setState] = useState<{ key: string; pages: LogPages }>({ key, pages: noPages });
  const pages = state.key === key ? state.pages : noPages;
  const latest = useRef({ key, pages, query });
  latest.current = { key, pages, query };
  const asked = useRef(new Set<string>());
  const view = useRef({ from: 0, to: 0 });

  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      const { key: askedKey, query: askedQuery } = latest.current;
      const name = `${askedKey} ${page}`;
      if (asked.current.has(name)) return;
      asked.current.add(name);
      try {
        const answer = await call('backfill.logPage', {
          ...{ runId, query: askedQuery, from: page * pageLines, limit: pageLines },
        });
        if (latest.current.key !== askedKey) return;
        setState((before) => ({
          key: askedKey,
          pages: withPage(before.key === askedKey ? before.pages : noPages, page, answer),
        }));
      } catch {
        // The engine restarts: the next event, or the next line scrolled to, asks again.
      } finally {
        asked.current.delete(name);
      }
    },
    [runId],
  );

  const grow = useCallback((): void => {
    const { pages: shown } = latest.current;
    void fetchPage(Math.floor(Math.max(0, shown.matching - 1) / pageLines));
  }, [fetchPage]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run or query begins anew
  useEffect(grow, [key, grow]);
  const timer = useRef<number | null>(null);
  const grownAt = useRef(0);
  const growSoon = useCallback((): void => {
    timer.current ??= window.setTimeout(
      () => {
        timer.current = null;
        grownAt.current = performance.now();
        grow();
      },
      Math.max(0, grownAt.current + growEveryMs - performance.now()),
    );
  }, [grow]);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  useEvent('run_log', (ids) => {
    if (ids.length === 0 || ids.includes(runId)) growSoon();
  });
  useEvent('run', growSoon);

  const show = useCallback(
    (from: number, to: number): void => {
      view.current = { from, to };
      for (const page of missingPages(latest.current.pages, from, to)) void fetchPage(page);
    },
    [fetchPage],
  );
  // What the log grew by while the view stood at its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when there is more
  useEffect(() => show(view.current.from, view.current.to), [pages.matching, show]);
  return { pages, show };
};
