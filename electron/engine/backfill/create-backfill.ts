import { and, eq } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { RunItem } from '../../../shared/schemas/run';
import { autoSendDisabledBy } from '../autosend/auto-send-disabled';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import type { RunItemRow, RunRow } from '../store/rows';
import { countItems, getRun, listRuns, moveRun, moveRunItem, nextRunNumber, runItemsIn } from '../store/runs';
import { runItems, runs } from '../store/schema';
import { getWorkspace } from '../store/workspaces';
import type { BackfillService } from './backfill-service';
import { executeRun } from './execute-run';
import { type PreviewResult, previewRun } from './preview';
import { recoverItems } from './recover-items';
import { logFileOf, memoryRunLog, type RunLog, storedRunLog } from './run-log';
import { toRun } from './run-view';
import type { BackfillDeps } from './run-worker';
import { campaignsOf } from './select-messages';

const filters = {
  all: '1 = 1',
  skipped: "state = 'skipped'",
  failed: "state = 'failed'",
  review: "decision = 'needs_review'",
  sent: "decision IN ('send_immediate','send_delayed')",
} as const;

/** Backfills: starts them, keeps them apart, and takes them up again after a crash. */
export const createBackfill = (deps: BackfillDeps): BackfillService => {
  const { ctx } = deps;
  const active = new Map<string, { abort: AbortController; done: Promise<void> }>();
  const logs = new Map<string, RunLog>();
  const previews = new Map<string, PreviewResult & { log: RunLog }>();

  const logOf = (row: RunRow): RunLog => {
    const log = logs.get(row.id) ?? storedRunLog(ctx, row.id, row.logFile ?? logFileOf(ctx.dataDir, row.startedAt));
    logs.set(row.id, log);
    return log;
  };
  const view = (id: string) => {
    const row = getRun(ctx.store, ctx.workspaceId, id);
    return toRun(ctx, row, logOf(row).lines(0, 1).total);
  };
  const excluded = (campaignIds: string[], exceptId: string | null): void => {
    for (const other of listRuns(ctx.store, ctx.workspaceId)) {
      if (other.id === exceptId || (other.state !== 'running' && other.state !== 'paused')) continue;
      const shared = other.campaignIds.filter((id) => campaignIds.includes(id));
      if (shared.length > 0)
        throw new Refusal(
          'run_excluded',
          `Run ${other.number} is ${other.state} over ${getCampaign(ctx.store, ctx.workspaceId, shared[0] ?? '').name}${shared.length > 1 ? ` and ${shared.length - 1} more` : ''}. Wait for it, or cancel it first.`,
        );
    }
  };
  const audit = (
    kind: string,
    run: RunRow,
    who: { name: string; role: 'setter' | 'manager' | 'admin' },
    data: Record<string, unknown>,
  ): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: who.name,
      actorRole: who.role,
      kind,
      cause: run.id,
      data: { number: run.number, ...data },
    });

  const work = (id: string): void => {
    const abort = new AbortController();
    const row = getRun(ctx.store, ctx.workspaceId, id);
    const done = executeRun({
      deps,
      runId: id,
      options: row.options,
      log: logOf(row),
      signal: abort.signal,
      fatal: { message: null },
      silence: { inARow: 0 },
    })
      .catch((error: unknown) => {
        ctx.ports.log.write('error', 'backfill.threw', {
          runId: id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        moveRun(ctx.store, id, 'failed', ctx.ports.clock.now(), {
          pauseReason: 'The run broke off. Its journal is whole; resume it.',
        });
      })
      .finally(() => {
        active.delete(id);
        ctx.changed('run', id);
        ctx.changed('queue');
      });
    active.set(id, { abort, done });
  };

  return {
    start: (options, caller) => {
      if (options.mode === 'dry-run') {
        const id = ctx.newId();
        const logFile = logFileOf(ctx.dataDir, ctx.ports.clock.now());
        const log = memoryRunLog(ctx, id, logFile);
        const preview = { ...previewRun(ctx, { id, options, startedBy: caller.name, log, logFile }), log };
        previews.set(id, preview);
        return preview.run;
      }
      const row = ctx.store.write(() => {
        const now = ctx.ports.clock.now();
        const campaignIds = campaignsOf(ctx, options).map((campaign) => campaign.id);
        excluded(campaignIds, null);
        const made = ctx.store.db
          .insert(runs)
          .values({
            id: ctx.newId(),
            workspaceId: ctx.workspaceId,
            createdAt: now,
            updatedAt: now,
            number: nextRunNumber(ctx.store, ctx.workspaceId),
            state: 'running',
            phase: 'select',
            options,
            startedBy: caller.name,
            startedAt: now,
            gateSkips: {},
            logFile: logFileOf(ctx.dataDir, now),
            campaignIds,
          })
          .returning()
          .get();
        audit('backfill.started', made, caller, { options });
        if (options.forceAutoSend)
          audit('backfill.force_auto_send', made, caller, {
            autoSendOff:
              getWorkspace(ctx.store, ctx.workspaceId).settings.autoSendOff ||
              autoSendDisabledBy(ctx.ports.env) ||
              options.autoSendDisabled,
          });
        return made;
      });
      work(row.id);
      return view(row.id);
    },
    list: () => [
      ...[...previews.values()].map((preview) => preview.run).reverse(),
      ...listRuns(ctx.store, ctx.workspaceId).map((row) => view(row.id)),
    ],
    get: (id) => previews.get(id)?.run ?? view(id),
    items: (runId, filter, cursor, limit) => {
      if (previews.has(runId)) return { items: [], nextCursor: null };
      getRun(ctx.store, ctx.workspaceId, runId);
      const rows = ctx.store.sqlite
        .prepare<[string, number, number], { id: string; position: number }>(
          `SELECT id, position FROM run_items WHERE run_id = ? AND position > ? AND ${filters[filter]} ORDER BY position LIMIT ?`,
        )
        .all(runId, cursor === null ? -1 : Number(cursor), limit);
      const items = rows.map((row) =>
        toItem(
          ctx.store.db
            .select()
            .from(runItems)
            .where(and(eq(runItems.id, row.id)))
            .get(),
        ),
      );
      const last = rows.at(-1);
      return { items, nextCursor: last && rows.length === limit ? String(last.position) : null };
    },
    log: (runId, after, limit) =>
      (previews.get(runId)?.log ?? logOf(getRun(ctx.store, ctx.workspaceId, runId))).lines(after, limit),
    pause: (id, caller) => {
      const row = getRun(ctx.store, ctx.workspaceId, id);
      if (!moveRun(ctx.store, id, 'paused', ctx.ports.clock.now(), { pauseReason: `Paused by ${caller.name}` }))
        throw new Refusal('run_state', `Run ${row.number} is ${row.state}; only a running one can be paused.`);
      active.get(id)?.abort.abort();
      audit('backfill.paused', row, caller, {});
      ctx.changed('run', id);
      return view(id);
    },
    resume: (id, caller) => {
      const row =
        id === null
          ? listRuns(ctx.store, ctx.workspaceId).find(
              (run) => run.state === 'paused' || run.state === 'interrupted' || run.state === 'failed',
            )
          : getRun(ctx.store, ctx.workspaceId, id);
      if (!row) throw new Refusal('not_found', 'There is no run to resume.');
      excluded(row.campaignIds, row.id);
      const before = active.get(row.id);
      if (!moveRun(ctx.store, row.id, 'running', ctx.ports.clock.now(), { pauseReason: null, finishedAt: null }))
        throw new Refusal('run_state', `Run ${row.number} is ${row.state}; there is nothing left to resume.`);
      audit('backfill.resumed', row, caller, {});
      const again = (): void => {
        recoverItems(ctx, row.id);
        work(row.id);
      };
      // A pause may still be waiting for the item in flight: the run goes on after it.
      if (before) before.done.then(again, again);
      else again();
      ctx.changed('run', row.id);
      return view(row.id);
    },
    cancel: (id, caller) => {
      const row = getRun(ctx.store, ctx.workspaceId, id);
      const now = ctx.ports.clock.now();
      if (!moveRun(ctx.store, id, 'cancelled', now, { finishedAt: now }))
        throw new Refusal('run_state', `Run ${row.number} is ${row.state}; there is nothing to cancel.`);
      active.get(id)?.abort.abort();
      logOf(row).write('summary', [
        '',
        `Cancelled by ${caller.name}. What was sent stays sent; what was drafted stays in the queue.`,
      ]);
      audit('backfill.cancelled', row, caller, {});
      ctx.changed('run', id);
      return view(id);
    },
    retryFailed: (id, caller) => {
      const row = getRun(ctx.store, ctx.workspaceId, id);
      const failed = runItemsIn(ctx.store, id, ['failed']);
      if (failed.length === 0) throw new Refusal('run_state', `Run ${row.number} has nothing that failed.`);
      excluded(row.campaignIds, row.id);
      ctx.store.write(() => {
        const now = ctx.ports.clock.now();
        for (const item of failed)
          moveRunItem(ctx.store, item.id, item.draftId === null ? 'selected' : 'drafted', now, { error: null });
        const phase = failed.some((item) => item.draftId === null) ? 'drafts' : 'auto_send';
        if (!moveRun(ctx.store, id, 'running', now, { finishedAt: null, pauseReason: null, phase }))
          throw new Refusal('run_state', `Run ${row.number} is ${row.state}; pause or finish it first.`);
        audit('backfill.retried', row, caller, { items: failed.length });
      });
      work(id);
      return view(id);
    },
    plan: (id) => {
      const preview = previews.get(id);
      if (!preview)
        throw new Refusal(
          'not_found',
          'Only a dry run of this session has a plan to save. Run the dry run again with --save-plan FILE.',
        );
      return { messageIds: preview.messageIds, campaignIds: preview.campaignIds, madeAt: preview.run.startedAt };
    },
    current: () => {
      const row = listRuns(ctx.store, ctx.workspaceId).find((run) => run.state === 'running' || run.state === 'paused');
      if (!row) return null;
      const counts = countItems(ctx.store, row.id, {});
      const deciding = row.phase === 'auto_send';
      return {
        id: row.id,
        number: row.number,
        state: row.state,
        done: deciding ? counts.decided : counts.draftsDone,
        total: deciding ? counts.toDecide : counts.total,
      };
    },
    recover: () => {
      for (const row of listRuns(ctx.store, ctx.workspaceId))
        if (row.state === 'running')
          moveRun(ctx.store, row.id, 'interrupted', ctx.ports.clock.now(), {
            pauseReason: 'Countersign stopped while it ran. Nothing is lost; resume it.',
          });
    },
    stop: async () => {
      for (const [id, run] of active) {
        run.abort.abort();
        await run.done;
        moveRun(ctx.store, id, 'interrupted', ctx.ports.clock.now(), {
          pauseReason: 'Countersign was closed while it ran. Resume it.',
        });
      }
    },
  };

  function toItem(row: RunItemRow | undefined): RunItem {
    if (!row) throw new Refusal('not_found', 'This item does not exist.');
    return {
      id: row.id,
      messageId: row.messageId,
      leadId: row.leadId,
      leadName: getLead(ctx.store, ctx.workspaceId, row.leadId).name,
      campaignName: getCampaign(ctx.store, ctx.workspaceId, row.campaignId).name,
      state: row.state,
      draftId: row.draftId,
      decision: row.decision,
      score: row.score,
      skipReason: row.skipReason,
      error: row.error,
      attempts: row.attempts,
    };
  }
};
