import { open } from 'node:fs/promises';
import type { CallOutput } from '../../../shared/contract';
import type { LogQuery } from '../../../shared/schemas/run';
import { createLogIndex, type LogIndex, type ReadBytes } from './log-index';
import { createLogSearch, type LogSearch } from './log-search';
import type { RunLog } from './run-log';

/** Bytes taken in at once, between which the engine turns to whatever else waits: a few milliseconds' worth. */
const chunkBytes = 1024 * 1024;
/** Logs whose index is remembered. */
const most = 4;
/** Positions that an answer names at most; the count is always whole. */
const mostPositions = 100_000;
const mostErrors = 5_000;
/** Nobody chooses from a longer list; a lead beyond it is narrowed to from its item. */
const mostLeads = 1_000;

const everything = (query: LogQuery): boolean =>
  query.phase === 'all' && query.level === 'all' && query.campaign === null && query.lead === null;

/** Place of a line among those that match; -1 when it is not one of them. */
const placeOf = (matching: Uint32Array | null, line: number): number => {
  if (matching === null) return line;
  let low = 0;
  let high = matching.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = matching[middle] ?? 0;
    if (there === line) return middle;
    if (there < line) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

type Known = {
  file: string;
  index: LogIndex;
  growing: Promise<void>;
  matching: Map<string, { lines: number; at: Uint32Array | null }>;
  /** The last search, which goes on from where it ended when the log has grown; null while somebody goes on with it. */
  searched: { text: string; search: LogSearch } | null;
};

/**
 * Reads logs of any length in pieces. All lines in order come from where the run stores them, at once however long the log
 * is; filters go through the artifact by an index of its lines, which is made once and then grows with the file; a search of
 * all lines needs no index.
 */
export const createLogReader = () => {
  const known = new Map<string, Known>();

  const bytesOf = async <T>(file: string, work: (read: ReadBytes, size: number) => Promise<T>): Promise<T | null> => {
    const handle = await open(file, 'r').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    });
    if (handle === null) return null;
    try {
      const { size } = await handle.stat();
      return await work(async (from, to) => {
        const buffer = Buffer.allocUnsafe(Math.max(0, to - from));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
        return buffer.subarray(0, bytesRead);
      }, size);
    } finally {
      await handle.close();
    }
  };

  const grow = (entry: Known): Promise<void> => {
    // One after the other: two at once would take the same lines in twice. A failure was told to whoever met it first.
    const before = entry.growing.catch(() => undefined);
    entry.growing = before.then(async () => {
      await bytesOf(entry.file, async (read, size) => {
        if (size < entry.index.bytes()) entry.index = createLogIndex();
        let atOnce = chunkBytes;
        while (entry.index.bytes() < size) {
          const from = entry.index.bytes();
          entry.index.feed(await read(from, Math.min(size, from + atOnce)));
          if (entry.index.bytes() > from) continue;
          // A line longer than a piece is read whole; one without an end is still being written.
          if (from + atOnce >= size) return;
          atOnce *= 2;
        }
      });
    });
    return entry.growing;
  };

  const knownOf = (file: string): Known => {
    const entry = known.get(file) ?? {
      ...{ file, index: createLogIndex(), growing: Promise.resolve(), matching: new Map(), searched: null },
    };
    known.delete(file);
    known.set(file, entry);
    for (const [oldest] of known) if (known.size > most) known.delete(oldest);
    return entry;
  };

  const indexOf = async (file: string): Promise<Known> => {
    const entry = knownOf(file);
    await grow(entry);
    return entry;
  };

  const searchOf = async (entry: Known, text: string): Promise<LogSearch> => {
    const before = entry.searched?.text === text ? entry.searched.search : null;
    entry.searched = null;
    let search = before ?? createLogSearch(text);
    await bytesOf(entry.file, async (read, size) => {
      if (size < search.bytes()) search = createLogSearch(text);
      let atOnce = chunkBytes;
      while (search.bytes() < size) {
        const from = search.bytes();
        search.feed(await read(from, Math.min(size, from + atOnce)));
        if (search.bytes() > from) continue;
        if (from + atOnce >= size) return;
        atOnce *= 2;
      }
    });
    entry.searched = { text, search };
    return search;
  };

  const matchingOf = (entry: Known, query: LogQuery): Uint32Array | null => {
    const key = JSON.stringify([query.phase, query.level, query.campaign, query.lead]);
    const before = entry.matching.get(key);
    const lines = entry.index.lines();
    if (before && before.lines === lines) return before.at;
    const at = entry.index.matching(query);
    entry.matching.clear();
    entry.matching.set(key, { lines, at });
    return at;
  };

  return {
    /** Lines `from` (from 0) among those that match. */
    page: async (
      log: RunLog,
      file: string,
      input: { query: LogQuery; from: number; limit: number },
    ): Promise<CallOutput<'backfill.logPage'>> => {
      const { query, from, limit } = input;
      if (everything(query)) {
        const { lines, total } = log.lines(from, limit);
        return { lines, matching: total, total };
      }
      const entry = await indexOf(file);
      const matching = matchingOf(entry, query) ?? new Uint32Array();
      const wanted = [...matching.subarray(from, from + limit)];
      const lines = await bytesOf(file, (read) => entry.index.read(wanted, read));
      return { lines: lines ?? [], matching: matching.length, total: log.lines(0, 1).total };
    },
    find: async (file: string, query: LogQuery, text: string): Promise<CallOutput<'backfill.logFind'>> => {
      const entry = everything(query) ? knownOf(file) : await indexOf(file);
      const found = (await searchOf(entry, text)).found();
      const matching = everything(query) ? null : matchingOf(entry, query);
      const places = matching === null ? found : found.map((line) => placeOf(matching, line)).filter((at) => at >= 0);
      return { positions: places.slice(0, mostPositions), count: places.length };
    },
    parts: async (file: string, query: LogQuery): Promise<CallOutput<'backfill.logParts'>> => {
      const entry = await indexOf(file);
      const matching = matchingOf(entry, query);
      const all =
        entry.index.matching({ phase: 'all', level: 'error', campaign: null, lead: null }) ?? new Uint32Array();
      const errors = [...all].map((line) => placeOf(matching, line)).filter((at) => at >= 0);
      return {
        campaigns: entry.index.campaigns(),
        leads: entry.index.leads().slice(0, mostLeads),
        errors: errors.slice(0, mostErrors),
        errorCount: errors.length,
      };
    },
  };
};
export type LogReader = ReturnType<typeof createLogReader>;
