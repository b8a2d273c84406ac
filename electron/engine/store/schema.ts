/** Every table (one file, because drizzle-kit reads the schema as a whole; a thousand lines of columns, no logic). */
import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CampaignSettings, Persona, SendingHours } from '../../../shared/schemas/campaign';
import type { Channel, Direction, MailAddress, Role, Sentiment, SkipReason } from '../../../shared/schemas/common';
import type { DecisionKind, DecisionRule, Evaluation, RejectReason, RuleCheck } from '../../../shared/schemas/draft';
import type { LessonChoice, LessonKind } from '../../../shared/schemas/learning';
import type { Message, ProfilePrefs, StoredPin } from '../../../shared/schemas/people';
import type { PlantedFault, PlantedScene } from '../../../shared/schemas/planted';
import type { PromptMode, PromptStage } from '../../../shared/schemas/prompts';
import type { QueueCut, QueuePlace } from '../../../shared/schemas/queue-cut';
import type { BackfillOptions, PlanReport, RunCounts } from '../../../shared/schemas/run';
import type { ConnectionConfig, WorkspaceSettings } from '../../../shared/schemas/workspace';
import type { BookingState } from '../../../shared/states/booking';
import type { DraftState } from '../../../shared/states/draft';
import type { BatchQuestionState, ModelBatchState } from '../../../shared/states/model-batch';
import type { OutboxState } from '../../../shared/states/outbox';
import type { RunItemState, RunState } from '../../../shared/states/run';
import type { OfferAnswer } from '../availability/offered-time';
import type { CalibrationFit } from '../calibration/fit/calibration-fit';
import type { Outgoing } from '../providers/sender';
import { atColumn, flag, json, jsonOver, rowColumns } from './columns';
import type { MessageFacts } from './message-facts';

export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() });

export const workspaces = sqliteTable('workspaces', {
  ...rowColumns,
  name: text('name').notNull(),
  demo: flag('demo').notNull(),
  settings: json<WorkspaceSettings>('settings').notNull(),
  autoSendOffReason: text('auto_send_off_reason'),
  stoppedBy: text('stopped_by'),
  stoppedAt: atColumn('stopped_at'),
  /** Campaign settings by name, waiting for the provider to name the campaign. */
  campaignPresets:
    json<
      Record<
        string,
        {
          settings: Partial<CampaignSettings>;
          draftHistoryDays: number;
          /** Facts that hold for this campaign alone. */
          knowledge?: { key: string; text: string }[];
        }
      >
    >('campaign_presets').notNull(),
});

export const profiles = sqliteTable('profiles', {
  ...rowColumns,
  name: text('name').notNull(),
  email: text('email').notNull(),
  role: text('role').$type<Role>().notNull(),
  /** The Slack user whose buttons act for this person; null: none. */
  slackUserId: text('slack_user_id'),
  /** What unlocks the profile; null: no PIN. */
  pin: json<StoredPin>('pin'),
  /** Keys, notices and what was shown, as the person chose; null: nothing chosen yet. */
  prefs: json<Partial<ProfilePrefs>>('prefs'),
});

/** Buttons that people pressed in Slack, each taken once however often Slack tells of it. */
export const slackPresses = sqliteTable(
  'slack_presses',
  { press: text('press').primaryKey(), workspaceId: text('workspace_id').notNull(), at: atColumn('at').notNull() },
  (t) => [index('slack_presses_at').on(t.at)],
);

export const connections = sqliteTable('connections', {
  ...rowColumns,
  label: text('label').notNull(),
  config: json<ConnectionConfig>('config').notNull(),
  secretEnd: text('secret_end'),
  state: text('state').$type<'unknown' | 'working' | 'slow' | 'failing' | 'not_connected'>().notNull(),
  problem: text('problem'),
  checkedAt: atColumn('checked_at'),
  syncedAt: atColumn('synced_at'),
  cursor: text('cursor'),
});

export const campaigns = sqliteTable(
  'campaigns',
  {
    ...rowColumns,
    connectionId: text('connection_id').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    responseMode: text('response_mode').$type<'SETTER_MANAGED' | 'AI_AUTO_SEND'>().notNull(),
    autoSendConfidenceThreshold: real('auto_send_confidence_threshold').notNull(),
    /** The same threshold for raw scores, once it is one for calibrated ones; null: one number serves both. */
    rawThreshold: real('raw_threshold'),
    autoSendDelayMinSeconds: integer('auto_send_delay_min_seconds').notNull(),
    autoSendDelayMaxSeconds: integer('auto_send_delay_max_seconds').notNull(),
    sendingHours: json<SendingHours>('sending_hours').notNull(),
    persona: jsonOver<Persona>('persona', {
      name: '',
      tone: '',
      greeting: '',
      signature: '',
      goals: '',
      service: '',
    }).notNull(),
    bookingLink: text('booking_link'),
    reviewers: json<string[]>('reviewers').notNull(),
    linkAllowList: json<string[]>('link_allow_list').notNull(),
    meetingMinutes: integer('meeting_minutes').notNull(),
    shadow: flag('shadow').notNull(),
    auditSampleRate: real('audit_sample_rate').notNull(),
    breakerOpen: flag('breaker_open').notNull().default(false),
    liveFromAt: atColumn('live_from_at').notNull(),
  },
  (t) => [uniqueIndex('campaigns_external').on(t.connectionId, t.externalId)],
);

/** What replies may say. A fact is one line; a document is any length and is searched by its passages. */
export const knowledge = sqliteTable(
  'knowledge',
  {
    ...rowColumns,
    campaignId: text('campaign_id'),
    key: text('key').notNull(),
    text: text('text').notNull(),
    kind: text('kind').$type<'fact' | 'document'>().notNull().default('fact'),
    /** Whether its passages are cut and in the text index; a trigger takes it back when key or text change. */
    indexed: flag('indexed').notNull().default(false),
  },
  (t) => [index('knowledge_workspace').on(t.workspaceId, t.createdAt)],
);

/** Passages of the knowledge; `seq` is the row number that `knowledge_fts` refers to. Triggers remove them with their source. */
export const knowledgeChunks = sqliteTable(
  'knowledge_chunks',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    knowledgeId: text('knowledge_id').notNull(),
    position: integer('position').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    tokens: integer('tokens').notNull(),
    /** SHA-256 of heading and text: what an embedding is cached by, and what a draft remembers. */
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('knowledge_chunks_place').on(t.knowledgeId, t.position),
    index('knowledge_chunks_hash').on(t.hash),
  ],
);

/** Embeddings by content: text that did not change is never paid for twice. Little-endian float32, of length 1. */
export const embeddings = sqliteTable(
  'embeddings',
  {
    workspaceId: text('workspace_id').notNull(),
    model: text('model').notNull(),
    hash: text('hash').notNull(),
    vector: blob('vector', { mode: 'buffer' }).notNull(),
    createdAt: atColumn('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.model, t.hash] })],
);

/** What knowledge said before each change, so that nothing an admin overwrites or removes is lost. */
export const knowledgeVersions = sqliteTable(
  'knowledge_versions',
  {
    ...rowColumns,
    knowledgeId: text('knowledge_id').notNull(),
    campaignId: text('campaign_id'),
    kind: text('kind').$type<'fact' | 'document'>().notNull(),
    key: text('key').notNull(),
    text: text('text').notNull(),
    /** What was done to it then: this is how it read before. */
    change: text('change').$type<'changed' | 'removed'>().notNull(),
    by: text('by').notNull(),
  },
  (t) => [index('knowledge_versions_of').on(t.knowledgeId, t.createdAt)],
);

/** What an admin made of a shipped prompt; the newest of a stage is in force. Versions are told apart by the whole text's hash. */
export const promptChanges = sqliteTable(
  'prompt_changes',
  {
    ...rowColumns,
    stage: text('stage').$type<PromptStage>().notNull(),
    mode: text('mode').$type<PromptMode>().notNull(),
    text: text('text').notNull(),
    /** The whole prompt as the model read it, the shipped part of that day included. */
    whole: text('whole').notNull(),
    hash: text('hash').notNull(),
    by: text('by').notNull(),
  },
  (t) => [index('prompt_changes_stage').on(t.workspaceId, t.stage, t.createdAt)],
);

export const leads = sqliteTable(
  'leads',
  {
    ...rowColumns,
    campaignId: text('campaign_id').notNull(),
    externalId: text('external_id'),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    company: text('company'),
    role: text('role'),
    zone: text('zone'),
    sentiment: text('sentiment').$type<Sentiment>().notNull(),
    sentimentBy: text('sentiment_by').$type<'rule' | 'model' | 'person' | 'none'>().notNull(),
    snoozedUntilAt: atColumn('snoozed_until_at'),
    optedOutAt: atColumn('opted_out_at'),
    optedOutEvidence: text('opted_out_evidence'),
    bouncedAt: atColumn('bounced_at'),
    blacklistedAt: atColumn('blacklisted_at'),
    bookedAt: atColumn('booked_at'),
    replier: json<MailAddress>('replier'),
    lastMessageAt: atColumn('last_message_at'),
  },
  (t) => [
    uniqueIndex('leads_campaign_email').on(t.campaignId, t.email),
    index('leads_email').on(t.workspaceId, t.email),
    index('leads_recent').on(t.workspaceId, t.lastMessageAt),
    // Few of all leads, looked for at every change of the queue.
    index('leads_calls').on(t.workspaceId).where(sql`sentiment = 'Call Requested'`),
    // Every draft is looked through for other leads' names and firms.
    index('leads_name').on(t.workspaceId, sql`lower(${t.name})`),
    index('leads_company').on(t.workspaceId, sql`lower(${t.company})`),
  ],
);

export const messages = sqliteTable(
  'messages',
  {
    ...rowColumns,
    /** Insertion order: the row number that the text index refers to. */
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    leadId: text('lead_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    connectionId: text('connection_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    direction: text('direction').$type<Direction>().notNull(),
    at: atColumn('at').notNull(),
    /** What makes it the same message by whatever way it comes: its Message-ID, else a hash of its content. */
    identity: text('identity').notNull(),
    externalId: text('external_id').notNull(),
    messageIdHeader: text('message_id_header'),
    inReplyTo: text('in_reply_to'),
    references: json<string[]>('references').notNull(),
    threadExternalId: text('thread_external_id'),
    accountExternalId: text('account_external_id'),
    from: json<MailAddress>('from').notNull(),
    to: json<MailAddress[]>('to').notNull(),
    cc: json<MailAddress[]>('cc').notNull(),
    replyTo: json<MailAddress[]>('reply_to').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    quoted: text('quoted').notNull(),
    signature: text('signature').notNull(),
    rawText: text('raw_text').notNull(),
    rawHtml: text('raw_html'),
    attachments: json<Message['attachments']>('attachments').notNull(),
    facts: json<MessageFacts>('facts').notNull(),
    sentBy: text('sent_by').$type<'ai' | 'setter' | 'elsewhere'>(),
    stage: text('stage').$type<Message['stage']>().notNull(),
    skipReason: text('skip_reason').$type<SkipReason>(),
    evidence: text('evidence'),
    outboxId: text('outbox_id'),
  },
  (t) => [
    uniqueIndex('messages_identity').on(t.workspaceId, t.campaignId, t.identity),
    index('messages_thread').on(t.leadId, t.at),
    index('messages_work').on(t.workspaceId, t.at).where(sql`stage in ('new','working')`),
    index('messages_campaign').on(t.campaignId, t.direction, t.at),
    index('messages_header').on(t.workspaceId, t.messageIdHeader),
  ],
);

/** Where a message was seen: the same one may come by webhook, poll and IMAP. */
export const messageOrigins = sqliteTable(
  'message_origins',
  {
    connectionId: text('connection_id').notNull(),
    externalId: text('external_id').notNull(),
    messageId: text('message_id').notNull(),
    seenAt: atColumn('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.connectionId, t.externalId] })],
);

/** The source as it came, kept apart so that reading a thread never reads attachments. */
export const messageSources = sqliteTable('message_sources', {
  messageId: text('message_id').primaryKey(),
  raw: blob('raw', { mode: 'buffer' }).notNull(),
});

/** One row per stage a message went through: readable after a crash, and by a person who asks why. */
export const stages = sqliteTable(
  'stages',
  {
    ...rowColumns,
    messageId: text('message_id').notNull(),
    runId: text('run_id'),
    stage: text('stage')
      .$type<'ingest' | 'gates' | 'sentiment' | 'slots' | 'draft' | 'evaluate' | 'decide' | 'send'>()
      .notNull(),
    outcome: text('outcome').$type<'started' | 'passed' | 'skipped' | 'failed'>().notNull(),
    reason: text('reason'),
    evidence: text('evidence'),
    ms: integer('ms'),
  },
  (t) => [index('stages_message').on(t.messageId, t.createdAt)],
);

export const drafts = sqliteTable(
  'drafts',
  {
    ...rowColumns,
    leadId: text('lead_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    messageId: text('message_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    state: text('state').$type<DraftState>().notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    originalBody: text('original_body').notNull(),
    to: json<MailAddress[]>('to').notNull(),
    cc: json<MailAddress[]>('cc').notNull(),
    origin: text('origin').$type<'model' | 'template' | 'person'>().notNull(),
    clamped: flag('clamped').notNull(),
    overseer: text('overseer').$type<'passed' | 'corrected' | 'failed' | 'not_needed'>().notNull(),
    strategy: json<unknown>('strategy'),
    model: text('model'),
    promptVersion: text('prompt_version'),
    edited: flag('edited').notNull(),
    /** Asked for by a person (regenerate, sentiment change): passes two gates and starts its send check at approval. */
    askedByPerson: flag('asked_by_person').notNull().default(false),
    runId: text('run_id'),
    /** Hashes of the passages of knowledge it was written from; null: all there was. */
    knowledge: json<string[]>('knowledge'),
    /** What people changed in earlier drafts and this one was told of: the lessons' hashes. Null: from before there were any. */
    lessons: json<string[]>('lessons'),
    decisionId: text('decision_id'),
    disposition: text('disposition').$type<'AUTO_SENT' | 'APPROVED' | 'EDITED'>(),
    snoozedUntilAt: atColumn('snoozed_until_at'),
    inboundAt: atColumn('inbound_at').notNull(),
  },
  (t) => [
    uniqueIndex('drafts_one_pending').on(t.leadId, t.channel).where(sql`state = 'pending'`),
    // The moment of waking stands in it as well: what waits now is counted without reading a single draft.
    index('drafts_queue').on(t.workspaceId, t.inboundAt, t.id, t.snoozedUntilAt).where(sql`state = 'pending'`),
    // Asked each time something arrives, and nearly always empty.
    index('drafts_undecided').on(t.workspaceId, t.createdAt).where(sql`state = 'pending' and decision_id is null`),
    // How many wait in each campaign, and which came since the last notice: asked at every change of the queue.
    index('drafts_waiting').on(t.workspaceId, t.campaignId).where(sql`state = 'pending'`),
    index('drafts_fresh').on(t.workspaceId, t.createdAt).where(sql`state = 'pending'`),
    index('drafts_message').on(t.messageId),
    index('drafts_run').on(t.runId),
  ],
);

export const decisions = sqliteTable(
  'decisions',
  {
    ...rowColumns,
    draftId: text('draft_id').notNull(),
    messageId: text('message_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    runId: text('run_id'),
    source: text('source').$type<'live' | 'backfill' | 'manual'>().notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    rule: text('rule').$type<DecisionRule>().notNull(),
    headline: text('headline').notNull(),
    sentence: text('sentence').notNull(),
    /** The score compared; the raw one stands in `evaluation`. */
    score: real('score'),
    /** The probability that a person approves the draft unchanged, where a calibration was in force. */
    calibratedScore: real('calibrated_score'),
    calibrationId: text('calibration_id'),
    /** The rule that would have held it whatever its score and the campaign's mode; `none` if no rule would. */
    heldAnyway: text('held_anyway').$type<DecisionRule | 'none'>(),
    /** Whether the message falls into the audit sample, also where something else decided first. */
    drawn: flag('drawn'),
    threshold: real('threshold').notNull(),
    evaluation: json<Evaluation>('evaluation'),
    checks: json<RuleCheck[]>('checks').notNull(),
    sendAt: atColumn('send_at'),
    fingerprint: text('fingerprint').notNull(),
    model: text('model'),
    promptVersion: text('prompt_version'),
  },
  (t) => [
    index('decisions_draft').on(t.draftId, t.createdAt),
    index('decisions_campaign').on(t.campaignId, t.createdAt),
    // What the breaker looks at before each send of a rule: few of all decisions.
    index('decisions_drawn').on(t.campaignId, t.createdAt, t.id).where(sql`rule in ('audit_sample','shadow')`),
  ],
);

export const reviews = sqliteTable(
  'reviews',
  {
    ...rowColumns,
    draftId: text('draft_id').notNull(),
    decisionId: text('decision_id'),
    /** `found_wrong` is said of a reply that a rule has sent already. */
    verdict: text('verdict').$type<'approved' | 'edited' | 'rejected' | 'undone' | 'found_wrong'>().notNull(),
    reason: text('reason').$type<RejectReason>(),
    note: text('note').notNull(),
    /** Characters changed over characters of the original, 0..1. */
    editShare: real('edit_share').notNull(),
    by: text('by').notNull(),
    /** Whether what it teaches was read into `learned_edits`. */
    learned: flag('learned').notNull().default(false),
  },
  (t) => [
    index('reviews_draft').on(t.draftId, t.createdAt),
    // A report reads the reviews of some weeks, of years of them.
    index('reviews_time').on(t.workspaceId, t.createdAt),
    index('reviews_unread').on(t.workspaceId, t.createdAt).where(sql`learned = 0`),
  ],
);

/** Single changes that a review made to a draft, with what is personal masked; like ones make a lesson (see learning/). */
export const learnedEdits = sqliteTable(
  'learned_edits',
  {
    ...rowColumns,
    reviewId: text('review_id').notNull(),
    draftId: text('draft_id').notNull(),
    leadId: text('lead_id').notNull(),
    /** The lead's firm, else its address: like edits count once for each. */
    firm: text('firm').notNull(),
    campaignId: text('campaign_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    by: text('by').notNull(),
    kind: text('kind').$type<LessonKind>().notNull(),
    /** SHA-256 of kind and words: the same for like edits. */
    lesson: text('lesson').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
    /** The sentence it stood in, before and after. */
    was: text('was').notNull(),
    became: text('became').notNull(),
    /** Speaks against the lesson: a person left standing what it changes, or changed it back. */
    against: flag('against').notNull(),
  },
  (t) => [
    uniqueIndex('learned_edits_once').on(t.reviewId, t.lesson, t.against),
    index('learned_edits_lesson').on(t.workspaceId, t.lesson, t.createdAt),
  ],
);

/** What an admin said of a lesson; without a row it is on. */
export const lessonChoices = sqliteTable(
  'lesson_choices',
  {
    ...rowColumns,
    lesson: text('lesson').notNull(),
    state: text('state').$type<LessonChoice>().notNull(),
    by: text('by').notNull(),
  },
  (t) => [uniqueIndex('lesson_choices_one').on(t.workspaceId, t.lesson)],
);

/** Fits of raw score to probability, one for each time an admin put one in force; the newest of a scorer counts. */
export const calibrations = sqliteTable(
  'calibrations',
  {
    ...rowColumns,
    /** Models and prompt versions whose scores it reads (see calibration/scorer). */
    scorer: text('scorer').notNull(),
    state: text('state').$type<'in_force' | 'withdrawn'>().notNull(),
    fit: json<CalibrationFit>('fit').notNull(),
    by: text('by').notNull(),
  },
  (t) => [uniqueIndex('calibrations_in_force').on(t.workspaceId, t.scorer).where(sql`state = 'in_force'`)],
);

export const outbox = sqliteTable(
  'outbox',
  {
    ...rowColumns,
    causeKind: text('cause_kind').$type<'reply' | 'outreach_step' | 'action' | 'notice' | 'compose'>().notNull(),
    causeId: text('cause_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    recipient: text('recipient').notNull(),
    state: text('state').$type<OutboxState>().notNull(),
    connectionId: text('connection_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    leadId: text('lead_id').notNull(),
    draftId: text('draft_id'),
    payload: json<Outgoing>('payload').notNull(),
    fingerprint: text('fingerprint').notNull(),
    admittedBy: text('admitted_by').$type<'rule' | 'person'>().notNull(),
    admittedByName: text('admitted_by_name').notNull(),
    admittedAt: atColumn('admitted_at').notNull(),
    /** The inbound message this answers arrived at; anything newer from the lead holds it. */
    triggerAt: atColumn('trigger_at').notNull(),
    keepHours: flag('keep_hours').notNull(),
    /** `--force-auto-send`: admitted by rule although auto-send is off. */
    forced: flag('forced').notNull().default(false),
    leavesAt: atColumn('leaves_at').notNull(),
    graceEndsAt: atColumn('grace_ends_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lookups: integer('lookups').notNull().default(0),
    nextLookupAt: atColumn('next_lookup_at'),
    code: text('code'),
    reason: text('reason'),
    handedOffAt: atColumn('handed_off_at'),
    sentAt: atColumn('sent_at'),
    providerId: text('provider_id'),
    acceptance: text('acceptance').$type<'accepted' | 'delivered'>(),
    runId: text('run_id'),
    /** The moment a person named for it (send later); null: as soon as its grace period or delay has passed. */
    chosenAt: atColumn('chosen_at'),
    /** The newest row of `messages` when it was allowed: what came after it nobody had read. Dates are whole seconds and clocks jump. */
    knownSeq: integer('known_seq'),
  },
  (t) => [
    uniqueIndex('outbox_once')
      .on(t.workspaceId, t.causeKind, t.causeId, t.channel, t.recipient)
      .where(sql`state not in ('cancelled','expired')`),
    index('outbox_due').on(t.state, t.leavesAt),
    index('outbox_lead').on(t.leadId, t.state),
    index('outbox_draft').on(t.draftId),
    // The newest sends of a campaign's rules, which the breaker looks at: in their order, so that it stops after some.
    // Those that wait to leave, overnight by the hundred, are not in it.
    index('outbox_rule')
      .on(t.campaignId, t.leavesAt, t.id)
      .where(
        sql`state in ('sent', 'failed', 'uncertain', 'needs_person') and admitted_by = 'rule' and cause_kind = 'reply'`,
      ),
  ],
);

export const runs = sqliteTable('runs', {
  ...rowColumns,
  number: integer('number').notNull(),
  state: text('state').$type<RunState>().notNull(),
  phase: text('phase').$type<'select' | 'drafts' | 'auto_send' | 'summary'>().notNull(),
  options: json<BackfillOptions>('options').notNull(),
  startedBy: text('started_by').notNull(),
  startedAt: atColumn('started_at').notNull(),
  finishedAt: atColumn('finished_at'),
  pauseReason: text('pause_reason'),
  /** What the gates skipped when the run selected; everything else is counted from the items. */
  gateSkips: json<RunCounts['bySkip']>('gate_skips').notNull(),
  estimate: json<{ seconds: number; modelCalls: number; costUsd: number; budget?: string | null }>('estimate'),
  logFile: text('log_file'),
  campaignIds: json<string[]>('campaign_ids').notNull(),
  /** How the selection differed from the plan that the run was started with. */
  plan: json<PlanReport>('plan'),
});

export const runItems = sqliteTable(
  'run_items',
  {
    ...rowColumns,
    runId: text('run_id').notNull(),
    position: integer('position').notNull(),
    messageId: text('message_id').notNull(),
    leadId: text('lead_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    state: text('state').$type<RunItemState>().notNull(),
    draftId: text('draft_id'),
    decisionId: text('decision_id'),
    decision: text('decision').$type<DecisionKind>(),
    score: real('score'),
    skipReason: text('skip_reason').$type<SkipReason>(),
    error: text('error'),
    attempts: integer('attempts').notNull().default(0),
    /** The draft was there before the run. */
    draftKept: flag('draft_kept').notNull().default(false),
    dmsSent: integer('dms_sent').notNull().default(0),
    dmsFailed: integer('dms_failed').notNull().default(0),
    /** The item's block was written to the log, so that a resumed run does not write it again. */
    loggedPhase: integer('logged_phase').notNull().default(0),
  },
  (t) => [
    uniqueIndex('run_items_message').on(t.runId, t.messageId),
    index('run_items_state').on(t.runId, t.state, t.position),
  ],
);

export const runLog = sqliteTable(
  'run_log',
  {
    runId: text('run_id').notNull(),
    n: integer('n').notNull(),
    text: text('text').notNull(),
    phase: text('phase').$type<'head' | 'drafts' | 'auto_send' | 'summary'>().notNull(),
    level: text('level').$type<'info' | 'decision' | 'error'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.n] })],
);

/** Offers of times: reserved with the draft, charged when the reply is sent, released when it is rejected or expires. */
export const offers = sqliteTable(
  'offers',
  {
    ...rowColumns,
    campaignId: text('campaign_id').notNull(),
    connectionId: text('connection_id').notNull(),
    leadId: text('lead_id').notNull(),
    draftId: text('draft_id').notNull(),
    startAt: atColumn('start_at').notNull(),
    endAt: atColumn('end_at').notNull(),
    zone: text('zone').notNull(),
    label: text('label').notNull(),
    state: text('state').$type<'reserved' | 'charged' | 'released' | 'expired'>().notNull(),
  },
  (t) => [
    index('offers_slot').on(t.connectionId, t.startAt).where(sql`state in ('reserved','charged')`),
    index('offers_draft').on(t.draftId),
    // Every message that comes is asked whether it accepts one of its lead's.
    index('offers_lead').on(t.leadId),
  ],
);

/** Times that leads accepted: a person confirms, the calendar books, and only its event makes a meeting. One per message. */
export const bookings = sqliteTable(
  'bookings',
  {
    ...rowColumns,
    leadId: text('lead_id').notNull(),
    campaignId: text('campaign_id').notNull(),
    messageId: text('message_id').notNull(),
    /** The calendar whose times were offered. */
    connectionId: text('connection_id').notNull(),
    state: text('state').$type<BookingState>().notNull(),
    /** The words it rests on, and why no single time follows from them. */
    words: text('words').notNull(),
    unclear: text('unclear'),
    /** Null until a person picks one. */
    startAt: atColumn('start_at'),
    endAt: atColumn('end_at'),
    zone: text('zone').notNull(),
    /** Starts of the offers that the words may mean. */
    candidates: json<number[]>('candidates').notNull(),
    confirmedBy: text('confirmed_by'),
    confirmedAt: atColumn('confirmed_at'),
    /** Not handed to the calendar before this: the grace period, or a wait that the calendar asked for. */
    leavesAt: atColumn('leaves_at'),
    handedOffAt: atColumn('handed_off_at'),
    attempts: integer('attempts').notNull().default(0),
    lookups: integer('lookups').notNull().default(0),
    nextLookupAt: atColumn('next_lookup_at'),
    code: text('code'),
    reason: text('reason'),
    /** The provider's id of the event: what makes it a meeting. */
    eventId: text('event_id'),
    settledAt: atColumn('settled_at'),
    /** The newest row of `messages` when it was confirmed. */
    knownSeq: integer('known_seq'),
  },
  (t) => [
    uniqueIndex('bookings_message').on(t.messageId),
    uniqueIndex('bookings_slot')
      .on(t.connectionId, t.startAt)
      .where(sql`state in ('handed_off','uncertain','needs_person','booked')`),
    index('bookings_lead').on(t.leadId, t.state),
    index('bookings_state').on(t.workspaceId, t.state),
  ],
);

export const modelCalls = sqliteTable(
  'model_calls',
  {
    ...rowColumns,
    stage: text('stage').notNull(),
    model: text('model').notNull(),
    promptVersion: text('prompt_version'),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    costUsd: real('cost_usd').notNull(),
    ms: integer('ms').notNull(),
    outcome: text('outcome').notNull(),
    messageId: text('message_id'),
    runId: text('run_id'),
    /** Answered by a batch: at half the price, and how long it took says nothing about a call. */
    batch: flag('batch').notNull().default(false),
  },
  (t) => [index('model_calls_recent').on(t.workspaceId, t.createdAt)],
);

/** Files of questions that a run put to the model's batch endpoint; each call outside is written down before and after it. */
export const modelBatches = sqliteTable(
  'model_batches',
  {
    ...rowColumns,
    runId: text('run_id').notNull(),
    state: text('state').$type<ModelBatchState>().notNull(),
    requests: integer('requests').notNull(),
    /** Ids of the provider: the file of questions, the batch, what it answered and what it could not. */
    inputFileId: text('input_file_id'),
    providerId: text('provider_id'),
    outputFileId: text('output_file_id'),
    errorFileId: text('error_file_id'),
    /** The provider's own word for where it stands, and its counts. */
    status: text('status'),
    completed: integer('completed').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    expiresAt: atColumn('expires_at'),
    cancelRequested: flag('cancel_requested').notNull().default(false),
    problem: text('problem'),
  },
  (t) => [index('model_batches_run').on(t.runId, t.state)],
);

/** One question of one message that waits for a batch, or was answered; asked again only where its words are others. */
export const batchQuestions = sqliteTable(
  'batch_questions',
  {
    ...rowColumns,
    runId: text('run_id').notNull(),
    messageId: text('message_id').notNull(),
    stage: text('stage').notNull(),
    /** Of the whole request: an answer serves only the words that it was given for. */
    hash: text('hash').notNull(),
    /** Grows when an answer did not have the form that was asked for. */
    attempt: integer('attempt').notNull(),
    state: text('state').$type<BatchQuestionState>().notNull(),
    modelBatchId: text('model_batch_id'),
    /** Batches that gave no answer to it. */
    tries: integer('tries').notNull().default(0),
    /** The request's body, until it is answered. */
    body: text('body'),
    answer: json<unknown>('answer'),
    promptVersion: text('prompt_version'),
  },
  (t) => [
    uniqueIndex('batch_questions_hash').on(t.runId, t.messageId, t.hash, t.attempt),
    index('batch_questions_state').on(t.runId, t.state, t.messageId),
    index('batch_questions_batch').on(t.modelBatchId),
  ],
);

/** What a message keeps between two batches, so that its questions are the same ones: its draft's id, its moment, its times. */
export const batchHolds = sqliteTable(
  'batch_holds',
  {
    /** The id that the draft will have: times are reserved for it. */
    ...rowColumns,
    runId: text('run_id').notNull(),
    messageId: text('message_id').notNull(),
    heldAt: atColumn('held_at').notNull(),
    offer: json<OfferAnswer>('offer'),
    open: flag('open').notNull(),
  },
  (t) => [uniqueIndex('batch_holds_message').on(t.runId, t.messageId)],
);

/** What the model cost on one day of the workspace's zone (`2026-05-07`): a budget is asked before every draft. */
export const modelSpend = sqliteTable(
  'model_spend',
  {
    workspaceId: text('workspace_id').notNull(),
    day: text('day').notNull(),
    calls: integer('calls').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    costUsd: real('cost_usd').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day] })],
);

export const reviewDms = sqliteTable(
  'review_dms',
  {
    ...rowColumns,
    draftId: text('draft_id').notNull(),
    recipient: text('recipient').notNull(),
    state: text('state').$type<'sent' | 'failed' | 'uncertain'>().notNull(),
    detail: text('detail'),
    slackChannel: text('slack_channel'),
    slackTs: text('slack_ts'),
    settledAt: atColumn('settled_at'),
  },
  (t) => [uniqueIndex('review_dms_once').on(t.draftId, t.recipient)],
);

export const auditEvents = sqliteTable(
  'audit_events',
  {
    n: integer('n').primaryKey({ autoIncrement: true }),
    workspaceId: text('workspace_id').notNull(),
    at: atColumn('at').notNull(),
    actor: text('actor').notNull(),
    actorRole: text('actor_role').$type<Role>(),
    kind: text('kind').notNull(),
    cause: text('cause').notNull(),
    data: text('data').notNull(),
    hash: text('hash').notNull(),
  },
  // What became of one lead: asked by the messages and sends that its events name.
  (t) => [index('audit_events_cause').on(t.cause)],
);

/** What stands in an editor and is not saved yet, by draft: written with every keystroke, so that no crash takes a word. */
export const typedTexts = sqliteTable('typed_texts', {
  draftId: text('draft_id').primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  body: text('body').notNull(),
  at: atColumn('at').notNull(),
});

/** Other versions of a draft that a person asked for. Nothing is sent by one: chosen, its text becomes a draft and is judged. */
export const alternatives = sqliteTable(
  'alternatives',
  {
    ...rowColumns,
    draftId: text('draft_id').notNull(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** How it came to be, for the draft's row if it is chosen. */
    made: json<
      Pick<
        typeof drafts.$inferSelect,
        'origin' | 'clamped' | 'overseer' | 'strategy' | 'model' | 'promptVersion' | 'knowledge' | 'lessons'
      >
    >('made').notNull(),
    costUsd: real('cost_usd').notNull(),
  },
  (t) => [index('alternatives_draft').on(t.draftId, t.position)],
);

/** Texts that a workspace keeps to be put into replies, with places to fill. */
export const snippets = sqliteTable(
  'snippets',
  { ...rowColumns, name: text('name').notNull(), body: text('body').notNull(), by: text('by').notNull() },
  (t) => [index('snippets_workspace').on(t.workspaceId, t.name)],
);

/** Words that a workspace's people write and no dictionary has: names of products, terms of a trade. */
export const spellingWords = sqliteTable(
  'spelling_words',
  {
    workspaceId: text('workspace_id').notNull(),
    word: text('word').notNull(),
    by: text('by').notNull(),
    at: atColumn('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.word] })],
);

/** How a person wants mail shown and written: pictures of a sender loaded, a message in its own layout, spelling marked. */
export const readingChoices = sqliteTable(
  'reading_choices',
  {
    workspaceId: text('workspace_id').notNull(),
    kind: text('kind').$type<'pictures' | 'layout' | 'spelling'>().notNull(),
    /** A sender's address in lower case, a message's id, or a profile's. */
    subject: text('subject').notNull(),
    chosen: flag('chosen').notNull(),
    at: atColumn('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.subject] })],
);

/** Who has a draft in hand, until when: one row a draft. A row whose time has passed holds nobody back. */
export const draftClaims = sqliteTable(
  'draft_claims',
  {
    draftId: text('draft_id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    profileId: text('profile_id').notNull(),
    /** Who said so: the holder, or who gave it to them. */
    by: text('by').notNull(),
    at: atColumn('at').notNull(),
    untilAt: atColumn('until_at').notNull(),
  },
  (t) => [index('draft_claims_of').on(t.workspaceId, t.profileId)],
);

/** Cuts of the queue that a person named. */
export const queueViews = sqliteTable(
  'queue_views',
  {
    ...rowColumns,
    profileId: text('profile_id').notNull(),
    name: text('name').notNull(),
    cut: json<QueueCut>('cut').notNull(),
    pinned: flag('pinned').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [index('queue_views_of').on(t.workspaceId, t.profileId, t.position)],
);

/** Where in the queue a person was, so that the next start finds it. */
export const queuePlaces = sqliteTable(
  'queue_places',
  {
    workspaceId: text('workspace_id').notNull(),
    profileId: text('profile_id').notNull(),
    place: json<QueuePlace>('place').notNull(),
    at: atColumn('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.profileId] })],
);

/** How long a draft stood open before a person in all, until they decided. */
export const draftLooks = sqliteTable(
  'draft_looks',
  {
    draftId: text('draft_id').notNull(),
    workspaceId: text('workspace_id').notNull(),
    /** The name that stands at the person's reviews. */
    by: text('by').notNull(),
    lookedMs: integer('looked_ms').notNull(),
    at: atColumn('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.by] })],
);

/**
 * What pending drafts are sorted and narrowed by, beside them so that an index holds it: one row for each, kept by triggers
 * (migration 0018), because a draft without its row would be missing from a sorted queue.
 */
export const queueKeys = sqliteTable(
  'queue_keys',
  {
    draftId: text('draft_id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** The score that counts, not scored as 2 and as -1: it stands last in either order. */
    scoreUp: real('score_up').notNull(),
    scoreDown: real('score_down').notNull(),
    /** Of the message answered; null: not told. */
    language: text('language'),
  },
  (t) => [
    index('queue_keys_up').on(t.workspaceId, t.scoreUp, t.draftId),
    index('queue_keys_down').on(t.workspaceId, t.scoreDown, t.draftId),
    index('queue_keys_language').on(t.workspaceId, t.language),
  ],
);

/**
 * Drafts with a fault put in on purpose, of leads who do not exist, shown in the queue to see whether drafts are read. They lie
 * in a table of their own, where nothing that sends, counts or learns looks, and triggers (migration 0018) refuse any row
 * of the outbox, of drafts, decisions, reviews or leads that names one.
 */
export const plantedDrafts = sqliteTable(
  'planted_drafts',
  {
    ...rowColumns,
    campaignId: text('campaign_id').notNull(),
    leadId: text('lead_id').notNull().unique(),
    messageId: text('message_id').notNull().unique(),
    /** The made-up lead's address, in a domain that can never exist (RFC 2606). */
    email: text('email').notNull(),
    fault: text('fault').$type<PlantedFault>().notNull(),
    scene: json<PlantedScene>('scene').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    inboundAt: atColumn('inbound_at').notNull(),
    state: text('state').$type<'waiting' | 'decided' | 'withdrawn'>().notNull(),
    verdict: text('verdict').$type<'approved' | 'corrected' | 'rejected'>(),
    decidedBy: text('decided_by'),
    decidedAt: atColumn('decided_at'),
    lookedMs: integer('looked_ms'),
  },
  (t) => [
    index('planted_drafts_waiting').on(t.workspaceId, t.createdAt).where(sql`state = 'waiting'`),
    index('planted_drafts_decided').on(t.workspaceId, t.decidedAt).where(sql`state = 'decided'`),
    index('planted_drafts_email').on(t.email),
    check('planted_drafts_state', sql`state in ('waiting','decided','withdrawn')`),
    check('planted_drafts_verdict', sql`(state = 'decided') = (verdict is not null)`),
    check('planted_drafts_nobody', sql`email like '%.example'`),
  ],
);

/** Content hashes of the rows that must not change unseen (see seal-rows); written by triggers, never by hand. */
export const rowSeals = sqliteTable(
  'row_seals',
  { noun: text('noun').notNull(), rowId: text('row_id').notNull(), seal: blob('seal', { mode: 'buffer' }).notNull() },
  (t) => [primaryKey({ columns: [t.noun, t.rowId] })],
);

/** Rows found to differ from their hash, lost, or without one: nothing is sent by them until a person has said what is right. */
export const rowDamage = sqliteTable(
  'row_damage',
  {
    noun: text('noun').notNull(),
    rowId: text('row_id').notNull(),
    what: text('what').$type<'changed' | 'lost' | 'unsealed'>().notNull(),
    foundAt: atColumn('found_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.noun, t.rowId] })],
);
