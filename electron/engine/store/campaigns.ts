import { and, asc, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import { type Campaign, type CampaignSettings, defaultCampaignSettings } from '../../../shared/schemas/campaign';
import { readBreaker } from './breaker';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { countLeads } from './row-counts';
import type { CampaignRow } from './rows';
import { campaigns } from './schema';

const byId = buildOnce((db) =>
  db
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.workspaceId, sql.placeholder('workspaceId')), eq(campaigns.id, sql.placeholder('id'))))
    .prepare(),
);

const kept = keepRead(
  ['campaigns'],
  (store, workspaceId: string, id: string): CampaignRow | null => byId(store).get({ workspaceId, id }) ?? null,
);

/** The campaign row. Throws Refusal('not_found'). */
export const getCampaign = (store: Store, workspaceId: string, id: string): CampaignRow => {
  const row = kept(store, workspaceId, id);
  if (!row) throw new Refusal('not_found', 'This campaign does not exist.');
  return row;
};

/** Whether a workspace has more than one campaign. */
export const hasSeveralCampaigns = keepRead(
  ['campaigns'],
  (store, workspaceId: string): boolean =>
    store.sqlite.prepare('SELECT 1 FROM campaigns WHERE workspace_id = ? LIMIT 2').all(workspaceId).length > 1,
);

/** Whether any campaign of a workspace has reviewers, who are told of drafts. */
export const hasReviewers = keepRead(
  ['campaigns'],
  (store, workspaceId: string): boolean =>
    store.sqlite
      .prepare('SELECT 1 FROM campaigns WHERE workspace_id = ? AND json_array_length(reviewers) > 0 LIMIT 1')
      .get(workspaceId) !== undefined,
);

const byExternalId = buildOnce((db) =>
  db
    .select()
    .from(campaigns)
    .where(
      and(
        eq(campaigns.connectionId, sql.placeholder('connectionId')),
        eq(campaigns.externalId, sql.placeholder('externalId')),
      ),
    )
    .prepare(),
);

export const findCampaignByExternal = keepRead(
  ['campaigns'],
  (store, connectionId: string, externalId: string): CampaignRow | null =>
    byExternalId(store).get({ connectionId, externalId }) ?? null,
);

/** Adds a campaign that a provider named, with the settings an admin prepared for it, or renames a known one. */
export const upsertCampaign = (
  store: Store,
  input: {
    id: string;
    workspaceId: string;
    connectionId: string;
    externalId: string;
    name: string;
    preset: { settings: Partial<CampaignSettings>; draftHistoryDays: number } | null;
    now: number;
  },
): CampaignRow => {
  const known = findCampaignByExternal(store, input.connectionId, input.externalId);
  if (known) {
    if (known.name !== input.name)
      store.db
        .update(campaigns)
        .set({ name: input.name, updatedAt: input.now })
        .where(eq(campaigns.id, known.id))
        .run();
    return { ...known, name: input.name };
  }
  const settings = { ...defaultCampaignSettings, ...input.preset?.settings };
  return store.db
    .insert(campaigns)
    .values({
      ...settings,
      id: input.id,
      workspaceId: input.workspaceId,
      connectionId: input.connectionId,
      externalId: input.externalId,
      name: input.name,
      // History is never drafted live: a first sync may bring ten years of mail.
      liveFromAt: input.now - (input.preset?.draftHistoryDays ?? 0) * 86_400_000,
      createdAt: input.now,
      updatedAt: input.now,
    })
    .returning()
    .get();
};

type Counted = CampaignRow & { leads: number; waiting: number };

const toCampaign = (row: Counted, breaker: Campaign['breaker']): Campaign => ({
  id: row.id,
  name: row.name,
  connectionId: row.connectionId,
  responseMode: row.responseMode,
  autoSendConfidenceThreshold: row.autoSendConfidenceThreshold,
  autoSendDelayMinSeconds: row.autoSendDelayMinSeconds,
  autoSendDelayMaxSeconds: row.autoSendDelayMaxSeconds,
  sendingHours: row.sendingHours,
  persona: row.persona,
  bookingLink: row.bookingLink,
  reviewers: row.reviewers,
  linkAllowList: row.linkAllowList,
  meetingMinutes: row.meetingMinutes,
  shadow: row.shadow,
  auditSampleRate: row.auditSampleRate,
  liveFromAt: row.liveFromAt,
  breakerOpen: row.breakerOpen,
  breaker,
  version: row.version,
  leads: row.leads,
  waiting: row.waiting,
});

const openBreaker = (store: Store, row: CampaignRow): Campaign['breaker'] => {
  const { openedAt, evidence } = readBreaker(store, row.id);
  return { openedAt: openedAt ?? row.updatedAt, evidence };
};

/** Every campaign with the number of its leads and of drafts waiting for a person. */
export const listCampaigns = (store: Store, workspaceId: string): Campaign[] => {
  const leadCounts = countLeads(store);
  const waiting = new Map(
    store.sqlite
      .prepare<[string], { id: string; n: number }>(
        "SELECT campaign_id AS id, count(*) AS n FROM drafts WHERE workspace_id = ? AND state = 'pending' GROUP BY campaign_id",
      )
      .all(workspaceId)
      .map((row) => [row.id, row.n]),
  );
  return store.db
    .select()
    .from(campaigns)
    .where(eq(campaigns.workspaceId, workspaceId))
    .orderBy(asc(campaigns.createdAt), asc(campaigns.id))
    .all()
    .map((row) =>
      toCampaign(
        { ...row, leads: leadCounts.get(row.id) ?? 0, waiting: waiting.get(row.id) ?? 0 },
        row.breakerOpen ? openBreaker(store, row) : null,
      ),
    );
};

/** Campaigns that rules may send in, by their mode. */
export const autoSendCampaigns = (store: Store, workspaceId: string): CampaignRow[] =>
  store.db
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.workspaceId, workspaceId), eq(campaigns.responseMode, 'AI_AUTO_SEND')))
    .all();

/** Changes settings if nobody else did in between. Throws Refusal('conflict'). */
export const updateCampaign = (
  store: Store,
  workspaceId: string,
  id: string,
  version: number,
  patch: Partial<CampaignSettings> & { rawThreshold?: number | null },
  now: number,
): void => {
  const done = store.db
    .update(campaigns)
    .set({ ...patch, updatedAt: now, version: sql`${campaigns.version} + 1` })
    .where(and(eq(campaigns.workspaceId, workspaceId), eq(campaigns.id, id), eq(campaigns.version, version)))
    .run();
  if (done.changes === 0)
    throw new Refusal('conflict', 'Someone changed this campaign meanwhile. Look at it again, then set it.');
};
