import type { EngineContext } from '../engine-context';
import type { RunRow } from '../store/rows';
import { getRun } from '../store/runs';
import type { BackfillReports } from './backfill-service';
import { compareRuns } from './compare-runs';
import { createArtifactReader, exportRun } from './export-run';
import { facetsOf, getRunItem, journalOf, listRunDms, listRunItems, toRunItem } from './list-run-items';
import { createLogReader } from './log-reader';
import type { PreviewResult } from './preview';
import { logFileOf, type RunLog } from './run-log';

/** What people read of runs: their items, journal, DMs, log, files. A preview has a log and a sample, and no items. */
export const createReports = (deps: {
  ctx: EngineContext;
  logOf(row: RunRow): RunLog;
  previews: ReadonlyMap<string, PreviewResult & { log: RunLog }>;
}): BackfillReports => {
  const { ctx, logOf, previews } = deps;
  const reader = createLogReader();
  const readArtifact = createArtifactReader();
  const runOf = (id: string): RunRow => getRun(ctx.store, ctx.workspaceId, id);
  const fileOf = (row: RunRow): string => row.logFile ?? logFileOf(ctx.dataDir, row.startedAt);
  const logged = (id: string): { log: RunLog; file: string } => {
    const preview = previews.get(id);
    if (preview) return { log: preview.log, file: preview.run.logFile ?? '' };
    const row = runOf(id);
    return { log: logOf(row), file: fileOf(row) };
  };
  return {
    items: ({ runId, filter, cursor, limit }) => {
      if (previews.has(runId)) return { items: [], nextCursor: null };
      runOf(runId);
      return listRunItems(ctx, runId, filter, cursor, limit);
    },
    facets: (runId) => {
      if (!previews.has(runId)) runOf(runId);
      return facetsOf(ctx, runId);
    },
    item: (id) => {
      const row = getRunItem(ctx, id);
      return { item: toRunItem(ctx, row, runOf(row.runId).options.redact), journal: journalOf(ctx, row) };
    },
    dms: ({ runId, cursor, limit }) =>
      previews.has(runId) ? { dms: [], nextCursor: null } : listRunDms(ctx, runOf(runId), cursor, limit),
    compare: (runId, withId) => compareRuns(ctx, runId, withId),
    export: (runId, format) => {
      const row = runOf(runId);
      return exportRun(ctx, row, fileOf(row), format);
    },
    artifact: async (runId) => ({ artifact: await readArtifact(logged(runId).file) }),
    log: (runId, after, limit) => logged(runId).log.lines(after, limit),
    logPage: ({ runId, ...input }) => {
      const { log, file } = logged(runId);
      return reader.page(log, file, input);
    },
    logFind: ({ runId, query, text }) => reader.find(logged(runId).file, query, text),
    logParts: ({ runId, query }) => reader.parts(logged(runId).file, query),
    sample: (runId) => ({ sample: previews.get(runId)?.sample ?? [] }),
  };
};
