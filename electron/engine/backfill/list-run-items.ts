import { and, eq } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { SkipReason } from '../../../shared/schemas/common';
import type { ItemFacets, ItemFilter, JournalEntry, RunDm, RunItem } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { getCampaign, listCampaigns } from '../store/campaigns';
import { getLead } from '../store/leads';
import type { RunItemRow } from '../store/rows';
import { getRun } from '../store/runs';
import { modelCalls, outbox, reviewDms, runItems, stages } from '../store/schema';
import { leadLine } from './log-format';

const states: Record<ItemFilter['state'], string> = {
  all: "state <> 'gated'",
  open: "state IN ('selected','drafting','drafted','deciding')",
  skipped: "state IN ('skipped','gated')",
  failed: "state = 'failed'",
  review: "state = 'decided' AND decision = 'needs_review'",
  sent: "state = 'decided' AND decision IN ('send_immediate','send_delayed')",
};

/** An item of a run; Refusal('not_found') when there is none of this id. */
export const getRunItem = (ctx: EngineContext, id: string): RunItemRow => {
  const row = ctx.store.db
    .select()
    .from(runItems)
    .where(and(eq(runItems.workspaceId, ctx.workspaceId), eq(runItems.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This message is not in the run.');
  return row;
};

export const toRunItem = (ctx: EngineContext, row: RunItemRow, redact: boolean): RunItem => {
  const lead = getLead(ctx.store, ctx.workspaceId, row.leadId);
  return {
    id: row.id,
    messageId: row.messageId,
    leadId: row.leadId,
    leadName: lead.name,
    logLead: leadLine(lead, redact),
    campaignName: getCampaign(ctx.store, ctx.workspaceId, row.campaignId).name,
    state: row.state,
    draftId: row.draftId,
    decision: row.decision,
    score: row.score,
    skipReason: row.skipReason,
    error: row.error,
    attempts: row.attempts,
  };
};

/** A page of a run's items, narrowed; `cursor` is the answer's own. */
export const listRunItems = (
  ctx: EngineContext,
  runId: string,
  filter: ItemFilter,
  cursor: string | null,
  limit: number,
): { items: RunItem[]; nextCursor: string | null } => {
  // One message never stands twice, so its id settles the order among those that a gate and a phase put at one position.
  const [position, after] = cursor === null ? [-1, ''] : (cursor.split(' ') as [string, string]);
  const rows = ctx.store.sqlite
    .prepare<unknown[], { id: string; position: number }>(
      `SELECT id, position FROM run_items WHERE run_id = @runId AND (position, id) > (@position, @after) AND ${states[filter.state]}
         AND (@skipReason IS NULL OR skip_reason = @skipReason) AND (@error IS NULL OR error = @error)
         AND (@campaignId IS NULL OR campaign_id = @campaignId)
       ORDER BY position, id LIMIT @limit`,
    )
    .all({ runId, position: Number(position), after, limit, ...filter });
  const { redact } = getRun(ctx.store, ctx.workspaceId, runId).options;
  const items = rows.map(({ id }) => toRunItem(ctx, getRunItem(ctx, id), redact));
  const last = rows.at(-1);
  return { items, nextCursor: last && rows.length === limit ? `${last.position} ${last.id}` : null };
};

/** What a run's items can be narrowed by, with counts. */
export const facetsOf = (ctx: EngineContext, runId: string): ItemFacets => {
  const count = (where: string): number =>
    ctx.store.sqlite
      .prepare<[string], { n: number }>(`SELECT count(*) AS n FROM run_items WHERE run_id = ? AND ${where}`)
      .get(runId)?.n ?? 0;
  const grouped = <K extends string>(column: string, where: string): { key: K; name: string; count: number }[] =>
    ctx.store.sqlite
      .prepare<[string], { key: K; name: string; count: number }>(
        `SELECT ${column} AS key, ${column} AS name, count(*) AS count FROM run_items
         WHERE run_id = ? AND ${where} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1`,
      )
      .all(runId);
  const names = new Map(listCampaigns(ctx.store, ctx.workspaceId).map((campaign) => [campaign.id, campaign.name]));
  return {
    states: {
      all: count(states.all),
      open: count(states.open),
      skipped: count(states.skipped),
      failed: count(states.failed),
      review: count(states.review),
      sent: count(states.sent),
    },
    skips: grouped<SkipReason>('skip_reason', states.skipped),
    errors: grouped<string>('error', states.failed),
    campaigns: grouped<string>('campaign_id', '1 = 1').map((row) => ({
      ...row,
      name: names.get(row.key) ?? 'unknown',
    })),
  };
};

/** A request is told where it began: it is written down together with the stage that it was made for, at its end. */
const orderOf = ({ kind, at, ms }: JournalEntry): number => (kind === 'model' ? at - (ms ?? 0) : at);

/** Everything that a run did about one message, in order: its stages, requests to the model, sends and Slack DMs. */
export const journalOf = (ctx: EngineContext, item: RunItemRow): JournalEntry[] => {
  const { store } = ctx;
  const passed = store.db
    .select()
    .from(stages)
    .where(and(eq(stages.messageId, item.messageId), eq(stages.runId, item.runId)))
    .all();
  const asked = store.db
    .select()
    .from(modelCalls)
    .where(and(eq(modelCalls.messageId, item.messageId), eq(modelCalls.runId, item.runId)))
    .all();
  const draftId = item.draftId ?? '';
  const sends = store.db.select().from(outbox).where(eq(outbox.draftId, draftId)).all();
  const dms = store.db.select().from(reviewDms).where(eq(reviewDms.draftId, draftId)).all();
  const entries: JournalEntry[] = [
    ...(item.state === 'gated'
      ? [
          {
            ...{ at: item.createdAt, kind: 'stage' as const, name: 'gates', outcome: 'skipped' },
            ...{ detail: item.skipReason, ms: null },
          },
        ]
      : []),
    ...passed.map((row) => ({
      ...{ at: row.createdAt, kind: 'stage' as const, name: row.stage, outcome: row.outcome },
      ...{ detail: row.reason ?? row.evidence, ms: row.ms },
    })),
    ...asked.map((row) => ({
      ...{ at: row.createdAt, kind: 'model' as const, name: row.stage, outcome: row.outcome },
      detail: `${row.model}, ${row.batch ? 'in a batch, ' : ''}${row.inputTokens} + ${row.outputTokens} tokens`,
      // How long an answer lay at the provider is the batch's own time, not the question's.
      ms: row.batch ? null : row.ms,
    })),
    ...sends.map((row) => ({
      ...{ at: row.sentAt ?? row.updatedAt, kind: 'send' as const, name: row.recipient, outcome: row.state },
      ...{ detail: row.reason ?? row.code, ms: null },
    })),
    ...dms.map((row) => ({
      ...{ at: row.updatedAt, kind: 'slack' as const, name: row.recipient, outcome: row.state },
      ...{ detail: row.detail, ms: null },
    })),
  ];
  return entries.sort((a, b) => orderOf(a) - orderOf(b) || Number(b.kind === 'model') - Number(a.kind === 'model'));
};

/** The Slack DMs of a run one by one, in the order of its items; `cursor` is the answer's own. */
export const listRunDms = (
  ctx: EngineContext,
  run: { id: string; startedAt: number },
  cursor: string | null,
  limit: number,
): { dms: RunDm[]; nextCursor: string | null } => {
  const from = cursor === null ? 0 : Number(cursor);
  const rows = ctx.store.sqlite
    .prepare<unknown[], Omit<RunDm, 'leadName'> & { leadId: string }>(
      `SELECT dm.updated_at AS at, dm.draft_id AS draftId, run_items.lead_id AS leadId, dm.recipient, dm.state, dm.detail
       FROM run_items JOIN review_dms dm ON dm.draft_id = run_items.draft_id
       WHERE run_items.run_id = ? AND dm.updated_at >= ? ORDER BY run_items.position, dm.recipient LIMIT ? OFFSET ?`,
    )
    .all(run.id, run.startedAt, limit, from);
  return {
    dms: rows.map(({ leadId, ...dm }) => ({ ...dm, leadName: getLead(ctx.store, ctx.workspaceId, leadId).name })),
    nextCursor: rows.length === limit ? String(from + limit) : null,
  };
};
