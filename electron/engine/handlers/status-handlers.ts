import type { EngineStatus } from '../../../shared/contract';
import { unreachableStates } from '../../../shared/values/health';
import { readRestored } from '../data-safety/mark-restored';
import { brokenChainAt } from '../data-safety/note-chain';
import { countDamagedRows } from '../data-safety/note-damage';
import { budgetSentence } from '../drafting/judge-budget';
import { dayIn, modelBudget } from '../pipeline/model-budget';
import { listConnections } from '../store/connections';
import { spentOn } from '../store/model-spend';
import { countSends } from '../store/outbox';
import { countLeads, countMessages } from '../store/row-counts';
import { waitingNow } from '../store/waiting-now';
import { getWorkspace, listProfiles, toWorkspace } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';
import { sendingStatusOf } from './sending-handlers';

/** The campaigns of the workspace, and the leads of them all. */
const countCampaigns = ({ ctx }: Services): { campaigns: number; leads: number } => {
  const ids = ctx.store.sqlite
    .prepare<[string], { id: string }>('SELECT id FROM campaigns WHERE workspace_id = ?')
    .all(ctx.workspaceId);
  const leads = countLeads(ctx.store);
  return { campaigns: ids.length, leads: ids.reduce((sum, { id }) => sum + (leads.get(id) ?? 0), 0) };
};

/** What keeps the model from being asked, and how the budget stands. */
const modelStatusOf = ({ ctx, accounts }: Services): EngineStatus['model'] => {
  const budget = modelBudget(ctx);
  const { zone } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
  const spent = spentOn(ctx.store, ctx.workspaceId, dayIn(zone, ctx.ports.clock.now()));
  return {
    level: budget?.level ?? 'ok',
    budget: budget === null || budget.level === 'ok' ? null : budgetSentence(budget),
    problem: accounts.limiter.spent(),
    spentTodayUsd: spent.dayUsd,
    spentThisMonthUsd: spent.monthUsd,
  };
};

/** How many messages wait for accounts that cannot be reached. */
const waitingOnline = ({ ctx }: Services, connectionIds: string[]): number =>
  ctx.store.sqlite
    .prepare<unknown[], { n: number }>(
      `SELECT count(*) AS n FROM outbox WHERE workspace_id = ? AND state IN ('queued','retry_wait')
       AND connection_id IN (SELECT value FROM json_each(?))`,
    )
    .get(ctx.workspaceId, JSON.stringify(connectionIds))?.n ?? 0;

const statusOf = (services: Services): EngineStatus => {
  const { ctx } = services;
  const now = ctx.ports.clock.now();
  const sends = countSends(ctx.store, ctx.workspaceId);
  const of = (state: Parameters<typeof sends.get>[0]): number => sends.get(state) ?? 0;
  const waiting = ctx.store.sqlite
    .prepare<unknown[], { soon: number; later: number }>(
      `SELECT coalesce(sum(leaves_at <= @now + 120000), 0) AS soon, coalesce(sum(leaves_at > @now + 120000), 0) AS later
       FROM outbox WHERE workspace_id = @workspaceId AND state IN ('queued','retry_wait')`,
    )
    .get({ now, workspaceId: ctx.workspaceId }) ?? { soon: 0, later: 0 };
  const accounts = listConnections(ctx.store, ctx.workspaceId);
  const readers = accounts.filter((row) => row.config.kind === 'email' || row.config.kind === 'instantly');
  const { network, connections: judged } = services.health.read(accounts.map((row) => row.id));
  const health = accounts.map((row, n) => ({
    id: row.id,
    label: row.label,
    kind: row.config.kind,
    state: judged[n]?.state ?? 'unknown',
    sinceAt: judged[n]?.sinceAt ?? null,
    problem: judged[n]?.problem ?? null,
  }));
  const synced = readers.map((row) => row.syncedAt).filter((at) => at !== null);
  return {
    version: ctx.version,
    pid: process.pid,
    startedAt: services.startedAt,
    workspace: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)),
    online: network.state === 'online',
    offlineSinceAt: network.sinceAt,
    network,
    connections: health,
    syncedAt: synced.length === 0 ? null : Math.min(...synced),
    syncing: services.sync.syncing(),
    // What cannot be reached needs nobody: it comes back by itself.
    connectionsFailing: accounts.filter(
      (row, n) => row.state === 'failing' && !['unreachable', 'offline'].includes(health[n]?.state ?? 'unknown'),
    ).length,
    sending: sendingStatusOf(services),
    outbox: {
      leaving: waiting.soon + of('claimed') + of('handed_off'),
      delayed: waiting.later,
      held: of('held'),
      uncertain: of('uncertain'),
      needsPerson: of('needs_person'),
      failed: of('failed'),
      whenOnline: waitingOnline(
        services,
        health.filter((each) => unreachableStates.includes(each.state)).map((each) => each.id),
      ),
    },
    run: services.backfill.current(),
    counts: {
      queue: waitingNow(ctx.store, ctx.workspaceId, ctx.ports.clock),
      ...countCampaigns(services),
      messages: countMessages(ctx.store, ctx.workspaceId),
    },
    model: modelStatusOf(services),
    data: {
      diskFullSinceAt: ctx.dataHealth.fullSinceAt,
      damage: ctx.dataHealth.damage,
      damagedRows: countDamagedRows(ctx),
      auditBrokenAt: brokenChainAt(ctx),
      restored: readRestored(ctx.store),
      backupProblem: ctx.dataHealth.backupProblem,
    },
    lastSentAt:
      ctx.store.sqlite
        .prepare<[string], { at: number | null }>('SELECT max(sent_at) AS at FROM outbox WHERE workspace_id = ?')
        .get(ctx.workspaceId)?.at ?? null,
  };
};

/** How the engine is, in numbers, and what is set up or missing. */
export const statusHandlers = (services: Services): HandlerSet<'engine.status' | 'doctor.report'> => ({
  'engine.status': () => statusOf(services),
  'doctor.report': async () => {
    const { ctx } = services;
    const items: { name: string; ok: boolean; detail: string; cure: string | null }[] = [];
    items.push({ name: 'Database', ok: true, detail: ctx.store.file, cure: null });
    const people = listProfiles(ctx.store, ctx.workspaceId);
    items.push({
      name: 'Profiles',
      ok: people.length > 0,
      detail: `${people.length} on this computer`,
      cure: people.length > 0 ? null : 'Add one in Settings, People and roles.',
    });
    for (const kind of ['instantly', 'email', 'openai', 'slack', 'google_calendar'] as const) {
      const rows = listConnections(ctx.store, ctx.workspaceId).filter((row) => row.config.kind === kind);
      if (rows.length === 0)
        items.push({
          name: kind,
          ok: kind !== 'openai',
          detail: 'not connected',
          cure: 'Connect it in Settings, Connections.',
        });
      for (const row of rows) {
        const secret = await services.accounts.secretOf(row);
        items.push({
          name: row.label,
          ok: secret !== null && row.state !== 'failing',
          detail:
            secret === null
              ? 'no key stored'
              : (row.problem ??
                `${kind === 'email' ? 'password stored' : `key ends in ${secret.slice(-4)}`}, ${row.state}`),
          cure:
            secret === null
              ? 'Paste the key in Settings, Connections, or set it in the environment.'
              : row.state === 'failing'
                ? 'Open Settings, Connections and check again.'
                : null,
        });
      }
    }
    const model = modelStatusOf(services);
    items.push({
      name: 'Model budget',
      ok: model.level !== 'spent' && model.problem === null,
      detail: model.problem ?? model.budget ?? `$${model.spentThisMonthUsd.toFixed(2)} spent this month`,
      cure:
        model.problem !== null
          ? 'Add to the balance at the provider.'
          : model.level === 'spent'
            ? 'An admin raises it in Settings, Sending.'
            : null,
    });
    const sending = sendingStatusOf(services);
    items.push({
      name: 'Sending',
      ok: sending.stopped === null,
      detail: sending.stopped ? `stopped by ${sending.stopped.by}` : 'on',
      cure: sending.stopped ? 'An admin resumes it in the window.' : null,
    });
    items.push({ name: 'Auto-send', ok: true, detail: sending.autoSendOffReason ?? 'on', cure: null });
    return { items };
  },
});
