import { Refusal } from '../../../shared/errors';
import type { BackfillOptions, SavedPlan } from '../../../shared/schemas/run';
import { autoSendDisabledBy } from '../autosend/auto-send-disabled';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { requestBatchCancel, runsWithCancelledBatches } from '../store/model-batches';
import type { RunItemRow, RunRow } from '../store/rows';
import { getRun, listRuns, moveRun, moveRunItem, nextRunNumber, runItemsIn, standingRuns } from '../store/runs';
import { runs } from '../store/schema';
import { getWorkspace } from '../store/workspaces';
import type { BackfillService } from './backfill-service';
import { batchesOut } from './batch/batches-out';
import { optionsWithPlan } from './compare-plan';
import { createReports } from './create-reports';
import { createSchedule } from './create-schedule';
import { executeRun } from './execute-run';
import { getRunItem } from './list-run-items';
import { openPlanFolder, planHeadOf } from './plan-folder';
import { type PreviewResult, previewRun } from './preview';
import { recoverItems } from './recover-items';
import { logFileOf, memoryRunLog, type RunLog, storedRunLog } from './run-log';
import type { BackfillDeps, Stretch } from './run-task';
import { runProgress, toRun } from './run-view';
import { campaignsOf } from './select-messages';

/** Dry runs whose log and plan are remembered; saved plans stay. */
const mostPreviews = 20;

/** Backfills: starts them, keeps them apart, and takes them up again after a crash. */
export const createBackfill = (deps: BackfillDeps): BackfillService => {
  const { ctx } = deps;
  const active = new Map<string, { abort: AbortController; done: Promise<void>; stretch: Stretch }>();
  const logs = new Map<string, RunLog>();
  const previews = new Map<string, PreviewResult & { log: RunLog }>();

  const logOf = (row: RunRow): RunLog => {
    const log = logs.get(row.id) ?? storedRunLog(ctx, row.id, row.logFile ?? logFileOf(ctx.dataDir, row.startedAt));
    logs.set(row.id, log);
    return log;
  };
  const view = (id: string) => {
    const row = getRun(ctx.store, ctx.workspaceId, id);
    return toRun(ctx, row, logOf(row).lines(0, 1).total, active.get(id)?.stretch ?? null);
  };
  const excluded = (campaignIds: string[], exceptId: string | null): void => {
    for (const other of standingRuns(ctx.store, ctx.workspaceId)) {
      if (other.id === exceptId) continue;
      const shared = other.campaignIds.filter((id) => campaignIds.includes(id));
      if (shared.length > 0)
        throw new Refusal(
          'run_excluded',
          `Run ${other.number}, started by ${other.startedBy}, is ${other.state} over ${getCampaign(ctx.store, ctx.workspaceId, shared[0] ?? '').name}${shared.length > 1 ? ` and ${shared.length - 1} more` : ''}. Wait for it, or cancel it first.`,
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

  const ending = batchesOut(deps, (id) => active.get(id)?.done ?? Promise.resolve());

  const work = (id: string): void => {
    const abort = new AbortController();
    const row = getRun(ctx.store, ctx.workspaceId, id);
    const stretch: Stretch = { drafts: null, decisions: null, read: null };
    const done = executeRun({
      stretch,
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
    active.set(id, { abort, done, stretch });
  };

  const plans = () => openPlanFolder(ctx.dataDir, ctx.workspaceId);
  const findPlan = (idOrName: string): SavedPlan => previews.get(idOrName)?.plan ?? plans().find(idOrName);
  /** A plan that a run names is kept: the run looks it up when it selects, maybe after a restart. */
  const withPlan = (options: BackfillOptions): BackfillOptions => {
    if (options.plan === null) return options;
    const plan = findPlan(options.plan);
    if (previews.has(plan.id)) plans().keep(plan, 'replace');
    return optionsWithPlan(options, plan);
  };

  const retry = (
    runId: string,
    failed: RunItemRow[],
    caller: { name: string; role: 'setter' | 'manager' | 'admin' },
  ) => {
    const row = getRun(ctx.store, ctx.workspaceId, runId);
    excluded(row.campaignIds, row.id);
    ctx.store.write(() => {
      const now = ctx.ports.clock.now();
      for (const item of failed)
        moveRunItem(ctx.store, item.id, item.draftId === null ? 'selected' : 'drafted', now, { error: null });
      const phase = failed.some((item) => item.draftId === null) ? 'drafts' : 'auto_send';
      if (!moveRun(ctx.store, runId, 'running', now, { finishedAt: null, pauseReason: null, phase }))
        throw new Refusal('run_state', `Run ${row.number} is ${row.state}; pause or finish it first.`);
      audit('backfill.retried', row, caller, { items: failed.length });
    });
    const before = active.get(runId);
    const again = (): void => {
      // Of a run that broke off, those in mid-work as well: nobody else would take them up.
      recoverItems(ctx, runId);
      work(runId);
    };
    // A pause may still be waiting for the item in flight: the run goes on after it.
    if (before) before.done.then(again, again);
    else again();
    return view(runId);
  };

  const service: BackfillService = {
    ...createReports({ ctx, logOf, previews }),
    ...createSchedule(ctx, (options, caller) => service.start(options, caller)),
    plan: findPlan,
    plans: () => plans().list(),
    savePlan: (runId, name, replace) => {
      const preview = previews.get(runId);
      if (!preview)
        throw new Refusal('not_found', 'Only a dry run of this session has a plan to save. Run the preview again.');
      const trimmed = name.trim();
      if (trimmed === '' || trimmed.length > 80) throw new Refusal('bad_input', 'A plan’s name has 1 to 80 letters.');
      // Kept under the dry run's id, so that saving it again renames it.
      preview.plan = { ...preview.plan, name: trimmed };
      return plans().keep(preview.plan, replace ? 'replace' : 'refuse');
    },
    keepPlan: (plan) => plans().keep(plan, 'replace'),
    forgetPlan: (id) => plans().forget(planHeadOf(plans().find(id)).id),
    start: async (given, caller) => {
      const options = withPlan(given);
      if (options.mode === 'dry-run') {
        const id = ctx.newId();
        const logFile = logFileOf(ctx.dataDir, ctx.ports.clock.now());
        const log = memoryRunLog(ctx, id, logFile);
        const preview = { ...(await previewRun(ctx, { id, options, startedBy: caller.name, log, logFile })), log };
        previews.set(id, preview);
        for (const [oldest] of previews) if (previews.size > mostPreviews) previews.delete(oldest);
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
    pause: (id, caller) => {
      const row = getRun(ctx.store, ctx.workspaceId, id);
      if (!moveRun(ctx.store, id, 'paused', ctx.ports.clock.now(), { pauseReason: `Paused by ${caller.name}` }))
        throw new Refusal('run_state', `Run ${row.number} is ${row.state}; only a running one can be paused.`);
      active.get(id)?.abort.abort();
      audit('backfill.paused', row, caller, {});
      ctx.changed('run', id);
      return view(id);
    },
    resume: (id, caller, from) => {
      const row =
        id === null
          ? listRuns(ctx.store, ctx.workspaceId).find(
              (run) => run.state === 'paused' || run.state === 'interrupted' || run.state === 'failed',
            )
          : getRun(ctx.store, ctx.workspaceId, id);
      if (!row) throw new Refusal('not_found', 'There is no run to resume.');
      excluded(row.campaignIds, row.id);
      const before = active.get(row.id);
      const options = from?.autoSendDisabled ? { options: { ...row.options, autoSendDisabled: true } } : {};
      const set = { pauseReason: null, finishedAt: null, ...options };
      if (!moveRun(ctx.store, row.id, 'running', ctx.ports.clock.now(), set))
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
      if (row.options.batch) {
        requestBatchCancel(ctx.store, id, now);
        ending.see(id);
      }
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
      return retry(id, failed, caller);
    },
    retryItem: (id, caller) => {
      const item = getRunItem(ctx, id);
      if (item.state !== 'failed')
        throw new Refusal('run_state', 'This message did not fail; there is nothing to retry.');
      return retry(item.runId, [item], caller);
    },
    current: () => {
      const row = standingRuns(ctx.store, ctx.workspaceId)[0];
      if (!row) return null;
      const { id, number, state } = row;
      return { id, number, state, ...runProgress(ctx, row, active.get(id)?.stretch ?? null) };
    },
    recover: () => {
      for (const row of standingRuns(ctx.store, ctx.workspaceId))
        if (row.state === 'running')
          moveRun(ctx.store, row.id, 'interrupted', ctx.ports.clock.now(), {
            pauseReason: 'Countersign stopped while it ran. Nothing is lost; resume it.',
          });
      for (const id of runsWithCancelledBatches(ctx.store, ctx.workspaceId)) ending.see(id);
    },
    stop: async () => {
      await ending.stop();
      for (const [id, run] of active) {
        run.abort.abort();
        await run.done;
        moveRun(ctx.store, id, 'interrupted', ctx.ports.clock.now(), {
          pauseReason: 'Countersign was closed while it ran. Resume it.',
        });
      }
    },
  };
  return service;
};
