import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import type { LogQuery } from '../../shared/schemas/run';
import { call } from '../api/call';

/** A log that grows is gone through again at most this often. */
const everyMs = 700;

type Parts = CallOutput<'backfill.logParts'>;
type Found = CallOutput<'backfill.logFind'>;
const noParts: Parts = { campaigns: [], leads: [], errors: [], errorCount: 0 };
const nothing: Found = { positions: [], count: 0 };

/**
 * What is true of the log as far as it was `length` lines long; the answer before stays until the next is there. Null while
 * nothing is known yet. Of no lines nothing is asked.
 */
const useAsked = <T>(key: string, length: number, ask: () => Promise<T>): T | null => {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(length), everyMs);
    return () => clearTimeout(timer);
  }, [length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and the length stand for what is asked
  useEffect(() => {
    if (length === 0) return;
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
  return answer?.key === key ? answer.value : null;
};

/** Errors, campaigns and leads of a log, and the places of a text in it (null while they are looked for), kept true while it grows. */
export const useLogPlaces = (input: {
  runId: string;
  query: LogQuery;
  find: string;
  length: number;
}): { parts: Parts; found: Found | null } => {
  const { runId, query, find, length } = input;
  const key = `${runId} ${JSON.stringify(query)}`;
  const parts = useAsked(key, length, () => call('backfill.logParts', { runId, query })) ?? noParts;
  const text = find.trim();
  const found = useAsked(`${key} ${text}`, length, () =>
    text === '' ? Promise.resolve(nothing) : call('backfill.logFind', { runId, query, text }),
  );
  return { parts, found: length === 0 ? nothing : found };
};
