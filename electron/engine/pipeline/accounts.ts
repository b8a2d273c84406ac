import { type AvailabilityCache, availabilityCache, computeSlots } from '../availability';
import type { EngineContext } from '../engine-context';
import type { ConnectionHealthBook } from '../health/connection-health';
import { watchedFetch } from '../health/watched-fetch';
import { secretVariables } from '../host/env-secrets';
import { createOpenOnce } from '../open-once';
import { type CalendarBooker, createCalendarBooker, createCalendarReader } from '../providers/calendar';
import {
  createInstantlyApi,
  type InstantlyApi,
  openInstantlyReader,
  openInstantlySender,
} from '../providers/instantly';
import type { BatchClient, ModelClient, ModelLimiter } from '../providers/openai';
import type { Reader } from '../providers/reader';
import type { Sender } from '../providers/sender';
import type { SlackClient } from '../providers/slack';
import { findConnection, getConnection, listConnections } from '../store/connections';
import type { ConnectionRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { createModelLimiters, type ModelLimiters } from './model-limiters';
import { providerCode } from './provider-code';

export type ModelAccess = {
  client: ModelClient;
  /** The same account's batch endpoint: half the price, up to a day; many compatible servers have none. */
  batches?: BatchClient;
  model: string;
  evaluationModel: string;
  /** Null: knowledge is found by words alone. */
  embeddingModel: string | null;
  /** Dollars for the tokens of one call; embeddings (stage `embed`) have a price of their own. */
  cost(call: { inputTokens: number; outputTokens: number; stage?: string }): number;
};

export type CalendarAccessOfWorkspace = { connectionId: string; availability: AvailabilityCache };

export type CalendarBookerOfWorkspace = { connectionId: string; calendar: CalendarBooker };

/** The accounts of a workspace as live clients: opened when first needed, closed when their settings change. */
export type Accounts = {
  readerFor(connectionId: string): Promise<Reader | null>;
  senderFor(connectionId: string): Promise<Sender | null>;
  model(): Promise<ModelAccess | null>;
  /** Whether the model's last request got no answer at all, or nothing can be reached. */
  modelSilent(): boolean;
  limiter: ModelLimiter;
  slack(): Promise<SlackClient | null>;
  calendar(): Promise<CalendarAccessOfWorkspace | null>;
  /** The calendar in which meetings are booked. */
  booker(): Promise<CalendarBookerOfWorkspace | null>;
  /** The secret of a connection: the environment's (never for the demo), else the stored one. */
  secretOf(connection: ConnectionRow): Promise<string | null>;
  /** Closes everything; the next use opens anew. */
  forget(): Promise<void>;
};

/** Slots are computed half an hour apart and never sooner than two hours from now. */
const noticeMinutes = 120;

export const openAccounts = (
  ctx: EngineContext,
  health: ConnectionHealthBook,
  /** Of all workspaces; its own where there is no other. */
  limiters: ModelLimiters = createModelLimiters(ctx.ports),
): Accounts => {
  const { ports } = ctx;
  const limiter = limiters.hold();
  const readers = createOpenOnce<Reader>();
  const instantlyApis = new Map<string, InstantlyApi>();
  const senders = createOpenOnce<Sender>();
  const models = createOpenOnce<ModelAccess>();
  const slacks = createOpenOnce<SlackClient>();
  const calendars = createOpenOnce<CalendarAccessOfWorkspace>();
  const bookers = createOpenOnce<CalendarBookerOfWorkspace>();

  /** One per account, shared by its reader and its sender: the limits are the account's. */
  const instantlyApi = (id: string, baseUrl: string, apiKey: string): InstantlyApi => {
    const api =
      instantlyApis.get(id) ??
      createInstantlyApi({ baseUrl, apiKey, fetch: ports.fetch, clock: ports.clock, log: ports.log });
    instantlyApis.set(id, api);
    return api;
  };

  const secretOf = async (connection: ConnectionRow): Promise<string | null> => {
    // The demo's stand-ins take the demo's keys alone, and a real key that somebody exported is none of theirs.
    const { demo } = getWorkspace(ctx.store, ctx.workspaceId);
    const exported = demo ? undefined : ports.env[secretVariables[connection.config.kind]];
    return exported || (await ports.secrets.get(connection.id));
  };

  const openReader = async (id: string): Promise<Reader | null> => {
    const connection = getConnection(ctx.store, ctx.workspaceId, id);
    const secret = await secretOf(connection);
    if (secret === null) return null;
    const { config } = connection;
    if (config.kind === 'instantly') return openInstantlyReader(instantlyApi(id, config.baseUrl, secret));
    if (config.kind !== 'email') return null;
    const { openMailboxReader } = await providerCode.email();
    return openMailboxReader({ config, password: secret, clock: ports.clock, log: ports.log });
  };

  const openSender = async (id: string): Promise<Sender | null> => {
    const connection = getConnection(ctx.store, ctx.workspaceId, id);
    const secret = await secretOf(connection);
    if (secret === null) return null;
    const { config } = connection;
    if (config.kind === 'instantly') return openInstantlySender(instantlyApi(id, config.baseUrl, secret));
    if (config.kind !== 'email') return null;
    const { openMailboxSender } = await providerCode.email();
    return openMailboxSender({ config, password: secret, clock: ports.clock, log: ports.log });
  };

  const openModel = async (): Promise<ModelAccess | null> => {
    const connection = findConnection(ctx.store, ctx.workspaceId, 'openai');
    if (!connection) return null;
    const apiKey = await secretOf(connection);
    if (apiKey === null) return null;
    const { config } = connection;
    const { createBatchClient, createModelClient } = await providerCode.openai();
    limiter.use({ baseUrl: config.baseUrl, apiKey });
    const line = {
      ...{ baseUrl: config.baseUrl, apiKey, clock: ports.clock },
      fetch: watchedFetch(ports.fetch, health, connection),
    };
    return {
      batches: createBatchClient(line),
      client: createModelClient({
        ...line,
        log: ports.log,
        random: ports.random,
        limiter,
      }),
      model: config.model,
      evaluationModel: config.evaluationModel ?? config.model,
      // Configurations from before embeddings lack both.
      embeddingModel: config.embeddingModel ?? null,
      cost: ({ stage, inputTokens, outputTokens }) =>
        (stage === 'embed'
          ? inputTokens * (config.embeddingPerMillionUsd ?? 0)
          : inputTokens * config.inputPerMillionUsd + outputTokens * config.outputPerMillionUsd) / 1_000_000,
    };
  };

  const openCalendar = async (): Promise<CalendarAccessOfWorkspace | null> => {
    const connection = findConnection(ctx.store, ctx.workspaceId, 'google_calendar');
    if (!connection) return null;
    const token = await secretOf(connection);
    if (token === null) return null;
    const { config } = connection;
    const reader = createCalendarReader({
      baseUrl: config.baseUrl,
      token: async () => token,
      fetch: watchedFetch(ports.fetch, health, connection),
      clock: ports.clock,
      calendarIds: [config.calendarId],
    });
    const settings = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
    const availability = availabilityCache({
      ttlMs: settings.availabilityTtlSeconds * 1000,
      clock: ports.clock,
      fetchSlots: async () => {
        const now = ports.clock.now();
        const coverageEndAt = now + config.coverageDays * 86_400_000;
        const read = await reader.busy({ fromAt: now, toAt: coverageEndAt });
        if (read.kind === 'failed') return { kind: 'failed', code: read.problem.kind, message: read.problem.message };
        const slotsOf = (durationMinutes: number) =>
          computeSlots({
            busy: read.busy,
            now,
            config: {
              zone: config.zone,
              dayFrom: config.dayFrom,
              dayTo: config.dayTo,
              days: [1, 2, 3, 4, 5],
              stepMinutes: config.slotMinutes,
              durationMinutes,
              noticeMinutes,
              bufferBeforeMinutes: 0,
              bufferAfterMinutes: 0,
              coverageDays: config.coverageDays,
              holidays: [],
            },
          });
        return { kind: 'ok', slots: slotsOf(config.slotMinutes), slotsOf, coverageEndAt };
      },
    });
    return { connectionId: connection.id, availability };
  };

  const openBooker = async (): Promise<CalendarBookerOfWorkspace | null> => {
    const connection = findConnection(ctx.store, ctx.workspaceId, 'google_calendar');
    const token = connection ? await secretOf(connection) : null;
    if (!connection || token === null) return null;
    const { baseUrl, calendarId } = connection.config;
    return {
      connectionId: connection.id,
      calendar: createCalendarBooker({
        baseUrl,
        calendarId,
        token: async () => token,
        fetch: watchedFetch(ports.fetch, health, connection),
        clock: ports.clock,
      }),
    };
  };

  const openSlack = async (): Promise<SlackClient | null> => {
    const connection = findConnection(ctx.store, ctx.workspaceId, 'slack');
    const token = connection ? await secretOf(connection) : null;
    if (!connection || token === null) return null;
    const { createSlackClient } = await providerCode.slack();
    return createSlackClient({
      baseUrl: connection.config.baseUrl,
      token,
      clock: ports.clock,
      log: ports.log,
      fetch: watchedFetch(ports.fetch, health, connection),
    });
  };

  return {
    limiter,
    secretOf,
    readerFor: (id) => readers.get(id, () => openReader(id)),
    senderFor: (id) => senders.get(id, () => openSender(id)),
    model: () => models.get('', openModel),
    modelSilent: () => {
      const connection = findConnection(ctx.store, ctx.workspaceId, 'openai');
      const all = listConnections(ctx.store, ctx.workspaceId).map((row) => row.id);
      // A network that swallows everything lets a request run into its deadline, which proves nothing by itself.
      return connection !== null && (health.silent(connection.id) || health.read(all).network.state !== 'online');
    },
    slack: () => slacks.get('', openSlack),
    calendar: () => calendars.get('', openCalendar),
    booker: () => bookers.get('', openBooker),
    forget: async () => {
      // Another account, or one whose balance somebody has just seen to.
      limiter.reset();
      const [reading, sending] = await Promise.all([
        readers.clear(),
        senders.clear(),
        models.clear(),
        slacks.clear(),
        calendars.clear(),
        bookers.clear(),
      ]);
      instantlyApis.clear();
      await Promise.all([...reading, ...sending].map((one) => one.close?.()));
    },
  };
};
