import { useEffect, useState } from 'react';
import type { LogLine } from '../../shared/schemas/run';
import { call } from '../api/call';
import { useEvent } from '../api/use-event';
import { appendLines } from './log-filter';

const readAtOnce = 5_000;

/**
 * A run's log exactly as in its file, read on from where the last read ended: an event says that there is more, and a
 * reload of the window reads it all again, so nothing is lost.
 */
export const useRunLog = (runId: string): readonly LogLine[] => {
  const [log, setLog] = useState<{ runId: string; lines: readonly LogLine[] }>({ runId, lines: [] });
  const [more, setMore] = useState(0);
  useEvent('run_log', (ids) => {
    if (ids.length === 0 || ids.includes(runId)) setMore((count) => count + 1);
  });
  useEvent('run', () => setMore((count) => count + 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` asks to read on
  useEffect(() => {
    let live = true;
    const read = async (lines: readonly LogLine[]): Promise<void> => {
      const answer = await call('backfill.log', { runId, after: lines.at(-1)?.n ?? 0, limit: readAtOnce });
      if (!live) return;
      const next = appendLines(lines, answer.lines);
      if (next !== lines) setLog({ runId, lines: next });
      if (answer.lines.length === readAtOnce) await read(next);
    };
    void read(log.runId === runId ? log.lines : []).catch(() => {
      // The engine restarts: the next event reads on from here.
    });
    return () => {
      live = false;
    };
  }, [runId, more]);

  return log.runId === runId ? log.lines : [];
};
