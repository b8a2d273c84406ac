import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import type { LogQuery } from '../../shared/schemas/run';
import { call } from '../api/call';

/** A log that grows is gone through again at most this often. */
const everyMs = 700;

type Parts = CallOutput<'backfill.logParts'>;
type Found = CallOutput<'backfill.logFind'>;
const noParts: Parts = { campaigns: [], leads: [], errors: [], errorCount: 0 };
const notFound: Found = { positions: [], count: 0 };

/** What is true of the log as far as it was `length` lines long; the answer before stays until the next is there. */
const useAsked = <T>(key: string, length: number, none: T, ask: () => Promise<T>): T => {
  const [answer, setAnswer] = useState<{ key: string; value: T }>({ key, value: none });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(length), everyMs);
    return () => clearTimeout(timer);
  }, [length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and the length stand for what is asked
  useEffect(() => {
    let live = true;
    ask()
      .then((value) => {
        if (live) setAnswer({ key, value });
      })
      .catch(() => {
        // The engine restarts: asked again when the log is there again.
      });
    return () => {
      live = false;
    };
  }, [key, asked, length > 0]);
  return answer.key === key ? answer.value : none;
};

/** Errors, campaigns and leads of a log, and the places of a text in it, kept true while it grows. */
export const useLogPlaces = (input: {
  runId: string;
  query: LogQuery;
  find: string;
  length: number;
}): { parts: Parts; found: Found } => {
  const { runId, query, find, length } = input;
  const key = `${runId} ${JSON.stringify(query)}`;
  const parts = useAsked(key, length, noParts, () => call('backfill.logParts', { runId, query }));
  const text = find.trim();
  const found = useAsked(`${key} ${text}`, length, notFound, () =>
    text === '' ? Promise.resolve(notFound) : call('backfill.logFind', { runId, query, text }),
  );
  return { parts, found };
};
