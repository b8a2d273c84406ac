import { Refusal } from '../../../shared/errors';
import { checkConnection } from '../editors/check-connection';
import { createCalendarReader } from '../providers/calendar';
import { ReadError } from '../providers/reader';
import { testSlack } from '../providers/slack';
import { appendAudit } from '../store/audit';
import { getConnection, listConnections, saveConnection, setConnectionState, toConnection } from '../store/connections';
import type { ConnectionRow } from '../store/rows';
import { secretEndOf } from '../store/secret-end';
import type { HandlerSet, Services } from './handler-context';
import { diagnoseWorkspaceSlack } from './slack-diagnosis';

type Names = 'connections.list' | 'connections.save' | 'connections.check' | 'slack.doctor' | 'slack.test' | 'sync.now';

/** Null when it works, else the sentence that says what is wrong and what to do. */
const probe = async (services: Services, row: ConnectionRow, signal: AbortSignal): Promise<string | null> => {
  const { ctx, accounts } = services;
  const secret = await accounts.secretOf(row);
  if (secret === null) return 'No key is stored for it. Paste one, or set it in the environment.';
  const { config } = row;
  if (config.kind === 'email' || config.kind === 'instantly') {
    const reader = await accounts.readerFor(row.id);
    if (!reader) return 'It is not connected.';
    try {
      await reader.check(signal);
      return null;
    } catch (error) {
      if (error instanceof ReadError) return error.problem.message;
      throw error;
    }
  }
  if (config.kind === 'openai') {
    const access = await accounts.model();
    if (!access) return 'It is not connected.';
    const checked = await access.client.checkKey({
      model: access.model,
      deadlineAt: ctx.ports.clock.now() + 15_000,
      signal,
    });
    return checked.kind === 'ok' ? null : checked.message;
  }
  if (config.kind === 'google_calendar') {
    const reader = createCalendarReader({
      baseUrl: config.baseUrl,
      token: async () => secret,
      fetch: ctx.ports.fetch,
      clock: ctx.ports.clock,
      calendarIds: [config.calendarId],
    });
    const checked = await reader.check(signal);
    return checked.kind === 'ok' ? null : checked.problem.message;
  }
  const diagnosis = await diagnoseWorkspaceSlack(services);
  return diagnosis.ok ? null : diagnosis.headline;
};

/** Accounts, their live checks, and asking them for news. */
export const connectionHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;
  return {
    'connections.list': () => ({ connections: listConnections(ctx.store, ctx.workspaceId).map(toConnection) }),
    'connections.save': async (input, caller) => {
      checkConnection(input.config);
      const now = ctx.ports.clock.now();
      const id = input.id ?? ctx.newId();
      const before = input.id === null ? null : getConnection(ctx.store, ctx.workspaceId, input.id);
      if (input.secret !== null) await ctx.ports.secrets.set(id, input.secret);
      ctx.store.write(() => {
        saveConnection(ctx.store, {
          id,
          workspaceId: ctx.workspaceId,
          label: input.label,
          config: input.config,
          secretEnd: secretEndOf(input.config, input.secret) ?? before?.secretEnd ?? null,
          now,
        });
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'connection.saved',
          cause: id,
          data: { kind: input.config.kind, newSecret: input.secret !== null },
        });
      });
      await services.restartLanes();
      ctx.changed('connections', id);
      return { connection: toConnection(getConnection(ctx.store, ctx.workspaceId, id)) };
    },
    'connections.check': async (input) => {
      const row = getConnection(ctx.store, ctx.workspaceId, input.id);
      const problem = await probe(services, row, AbortSignal.timeout(30_000));
      const now = ctx.ports.clock.now();
      ctx.store.write(() =>
        setConnectionState(
          ctx.store,
          row.id,
          { state: problem === null ? 'working' : 'failing', problem, checkedAt: now },
          now,
        ),
      );
      ctx.changed('connections', row.id);
      return { connection: toConnection(getConnection(ctx.store, ctx.workspaceId, row.id)) };
    },
    'slack.doctor': () => diagnoseWorkspaceSlack(services),
    'slack.test': async (input) => {
      const slack = await services.accounts.slack();
      if (!slack)
        throw new Refusal(
          'not_connected',
          'Slack is not connected. Set SLACK_BOT_TOKEN or paste the bot token in Settings.',
        );
      return { results: await testSlack({ client: slack, clock: ctx.ports.clock, ...input }) };
    },
    'sync.now': async (input) => ({ results: await services.syncNow(input.connectionId) }),
  };
};
