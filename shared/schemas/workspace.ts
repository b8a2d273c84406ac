import { z } from 'zod';
import { optionalSentiments } from '../values/common';
import { at, id, role } from './common';

export const connectionKind = z.enum(['instantly', 'email', 'openai', 'slack', 'google_calendar']);
export type ConnectionKind = z.infer<typeof connectionKind>;

const tls = z.enum(['tls', 'starttls', 'none']);
const server = z.object({ host: z.string().min(1), port: z.coerce.number().int().min(1).max(65_535), security: tls });

/** Settings of a connection; secrets are kept apart and named `<connection id>:<field>`. */
export const connectionConfig = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instantly'), baseUrl: z.url().default('https://api.instantly.ai/api/v2') }),
  z.object({
    kind: z.literal('email'),
    address: z.email(),
    displayName: z.string(),
    user: z.string(),
    imap: server,
    smtp: server,
    campaignName: z.string().default('Inbound mailbox'),
    saveToSent: z.boolean().default(true),
  }),
  z.object({
    kind: z.literal('openai'),
    baseUrl: z.url().default('https://api.openai.com/v1'),
    model: z.string(),
    evaluationModel: z.string().nullable().default(null),
    inputPerMillionUsd: z.number().nonnegative().default(1.25),
    outputPerMillionUsd: z.number().nonnegative().default(10),
    /** Finds knowledge by meaning as well; null: by words alone. */
    embeddingModel: z.string().nullable().default(null),
    embeddingPerMillionUsd: z.number().nonnegative().default(0.02),
  }),
  z.object({ kind: z.literal('slack'), baseUrl: z.url().default('https://slack.com/api/') }),
  z.object({
    kind: z.literal('google_calendar'),
    baseUrl: z.url().default('https://www.googleapis.com/calendar/v3'),
    calendarId: z.string(),
    zone: z.string(),
    dayFrom: z.string().default('09:00'),
    dayTo: z.string().default('17:00'),
    slotMinutes: z.number().int().default(30),
    coverageDays: z.number().int().min(1).max(31).default(21),
  }),
]);
export type ConnectionConfig = z.infer<typeof connectionConfig>;

export const connectionState = z.enum(['unknown', 'working', 'slow', 'failing', 'not_connected']);

export const connection = z.object({
  id,
  label: z.string(),
  config: connectionConfig,
  /** Last four characters of the secret, or null when none is stored. */
  secretEnd: z.string().nullable(),
  state: connectionState,
  /** What is wrong and what to do, in a sentence; null while working. */
  problem: z.string().nullable(),
  checkedAt: at.nullable(),
  syncedAt: at.nullable(),
});
export type Connection = z.infer<typeof connection>;

export const workspaceSettings = z.object({
  zone: z.string(),
  autoSendOff: z.boolean(),
  undoGraceSeconds: z.number().int().min(0).max(120),
  extraEligible: z.array(z.enum(optionalSentiments)),
  draftConcurrency: z.number().int().min(1).max(20),
  draftTimeoutMs: z.number().int().min(5_000).max(600_000),
  syncEverySeconds: z.number().int().min(1).max(3_600),
  /** How many messages leave at most: from one account on one channel, from the workspace, to one lead. */
  sendsPerMinuteAccount: z.number().int().min(1).max(1_000),
  sendsPerMinuteWorkspace: z.number().int().min(1).max(10_000),
  sendsPerHourConversation: z.number().int().min(1).max(100),
  offersPerReply: z.number().int().min(1).max(4),
  slotCapacity: z.number().int().min(1).max(20),
  availabilityTtlSeconds: z.number().int().min(5).max(3_600),
  /** Dollars the model may cost a calendar day and month of the workspace's zone; 0: no limit. */
  modelBudgetDailyUsd: z.number().min(0).max(1_000_000),
  modelBudgetMonthlyUsd: z.number().min(0).max(1_000_000),
  /** Attention checks for every hundred reviews: drafts of nobody's with a planted fault, never sent. 0: none. */
  plantedPerHundred: z.number().int().min(0).max(20),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

export const defaultWorkspaceSettings: WorkspaceSettings = {
  zone: 'UTC',
  autoSendOff: false,
  undoGraceSeconds: 10,
  extraEligible: [],
  draftConcurrency: 5,
  draftTimeoutMs: 120_000,
  syncEverySeconds: 30,
  sendsPerMinuteAccount: 60,
  sendsPerMinuteWorkspace: 300,
  sendsPerHourConversation: 6,
  offersPerReply: 2,
  slotCapacity: 2,
  availabilityTtlSeconds: 60,
  modelBudgetDailyUsd: 0,
  modelBudgetMonthlyUsd: 0,
  plantedPerHundred: 0,
};

export const workspace = z.object({ id, name: z.string(), demo: z.boolean(), settings: workspaceSettings });
export type Workspace = z.infer<typeof workspace>;

/** What in a workspace needs somebody, as the others show it: counts, and nothing of anybody. */
export const workspaceNeeds = z.object({
  drafts: z.number().int(),
  /** Sends that failed for good. */
  failed: z.number().int(),
  /** Sends of which nobody knows yet whether they left. */
  uncertain: z.number().int(),
  stopped: z.boolean(),
  /** The backfill that runs there. */
  run: z.object({ id, number: z.number().int() }).nullable(),
});
export type WorkspaceNeeds = z.infer<typeof workspaceNeeds>;

export const knowledgeFact = z.object({ id, key: z.string(), text: z.string(), campaignId: id.nullable() });
export type KnowledgeFact = z.infer<typeof knowledgeFact>;

export const auditEvent = z.object({
  n: z.number().int(),
  at,
  actor: z.string(),
  actorRole: role.nullable(),
  kind: z.string(),
  cause: z.string(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

/** An event with all that its hash is made of. */
export const chainedEvent = auditEvent.extend({ workspaceId: id });
export type ChainedEvent = z.infer<typeof chainedEvent>;
