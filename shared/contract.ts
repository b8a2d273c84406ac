/* Long because it is one table: every call of the engine and the window, to be read side by side. */
import { z } from 'zod';
import { type Call, call, nothing } from './call';
import { dataCalls } from './data-calls';
import { errorCode } from './errors';
import { historyCalls } from './history-calls';
import { inboxCalls } from './inbox-calls';
import { peopleCalls } from './people-calls';
import { queueCalls } from './queue-calls';
import { readingCalls } from './reading-calls';
import { bookableTime, booking, slotSpread } from './schemas/booking';
import { campaign, campaignSettings, persona, sendingHours } from './schemas/campaign';
import { claim } from './schemas/claim';
import { at, counted, direction, id, mailAddress, sentiment, skipReason, totalOfPage } from './schemas/common';
import { dataStatus } from './schemas/data-safety';
import { decision, draft, offer, rejectReason, ruleCheck, sendStatus } from './schemas/draft';
import {
  foundPassage,
  hoursPreview,
  knowledgeEntry,
  knowledgeItem,
  knowledgeKind,
  knowledgeVersion,
  linkVerdict,
  personaPreview,
  publicHoliday,
  reviewerCheck,
} from './schemas/editors';
import { connectionHealth, networkHealth } from './schemas/health';
import { lesson, lessonChoice } from './schemas/learning';
import { lead, message } from './schemas/people';
import { prompt, promptChange, promptStage, promptVersionRow } from './schemas/prompts';
import {
  backfillOptions,
  backfillSchedule,
  itemFacets,
  itemFilter,
  journalEntry,
  logLine,
  logQuery,
  planHead,
  run,
  runComparison,
  runDm,
  runItem,
  sampledMessage,
  savedPlan,
  scheduleState,
} from './schemas/run';
import { reviewDm, slackDiagnosis, slackTestResult } from './schemas/slack';
import { outcomeRow, thresholdReport, thresholdWish } from './schemas/thresholds';
import {
  auditEvent,
  connection,
  connectionConfig,
  knowledgeFact,
  workspace,
  workspaceNeeds,
  workspaceSettings,
} from './schemas/workspace';
import { workspaceFile } from './schemas/workspace-file';
import { spellingCalls } from './spelling-calls';
import { outboxState } from './states/outbox';
import { writeCalls } from './write-calls';

const page = { cursor: z.string().nullable().default(null), limit: z.number().int().min(1).max(500).default(100) };

const inboxFilter = z.enum(['all', 'no_draft', 'blocked', 'wrong_person']).default('all');

export const sendingStatus = z.object({
  stopped: z.object({ by: z.string(), at }).nullable(),
  autoSendOff: z.boolean(),
  /** Why: the setting, the environment, or what turned it off by itself. */
  autoSendOffReason: z.string().nullable(),
  /** Another Countersign that sends from an account of ours, which turned auto-send off. */
  foreignSender: z.object({ address: z.string(), ending: z.string(), at }).nullable(),
  /** Messages held, bookings held, and both together in the other workspaces that the stop holds too. */
  held: z.number().int(),
  heldBookings: z.number().int(),
  heldElsewhere: z.number().int(),
});

/** One thing that lifting the stop would let go, and what it would do then. */
export const heldItem = z.object({
  id,
  kind: z.enum(['message', 'booking']),
  leadName: z.string(),
  workspaceName: z.string(),
  /** `leaves`: at once, checked anew; `waits`: at `at`; `returns`: not at all, being approved more than a day ago or past its time. */
  onResume: z.enum(['leaves', 'waits', 'returns']),
  at: at.nullable(),
});
export type HeldItem = z.infer<typeof heldItem>;

export const engineStatus = z.object({
  version: z.string(),
  pid: z.number().int(),
  startedAt: at,
  workspace,
  /** False while no account can be reached, whatever the reason: `network` says which. */
  online: z.boolean(),
  offlineSinceAt: at.nullable(),
  network: networkHealth,
  /** Every connection as its last answers show it. */
  connections: z.array(connectionHealth),
  syncedAt: at.nullable(),
  syncing: z.boolean(),
  connectionsFailing: z.number().int(),
  sending: sendingStatus,
  outbox: z.object({
    leaving: z.number().int(),
    delayed: z.number().int(),
    held: z.number().int(),
    uncertain: z.number().int(),
    needsPerson: z.number().int(),
    failed: z.number().int(),
    /** Of `leaving` and `delayed`: those whose account cannot be reached now. */
    whenOnline: z.number().int(),
  }),
  run: z
    .object({ id, number: z.number().int(), state: z.string(), done: z.number().int(), total: z.number().int() })
    .nullable(),
  counts: z.object({
    queue: z.number().int(),
    campaigns: z.number().int(),
    leads: z.number().int(),
    messages: z.number().int(),
  }),
  model: z.object({
    level: z.enum(['ok', 'warn', 'spent']),
    /** The budget's sentence once it warns or is used up. */
    budget: z.string().nullable(),
    /** A spent balance at the provider. */
    problem: z.string().nullable(),
    spentTodayUsd: z.number(),
    spentThisMonthUsd: z.number(),
  }),
  /** The database itself: room, damage, a restore that nobody has confirmed. */
  data: dataStatus,
  lastSentAt: at.nullable(),
});
export type EngineStatus = z.infer<typeof engineStatus>;

export const draftDetail = z.object({
  draft,
  lead,
  campaign: z.object({
    id,
    name: z.string(),
    threshold: z.number(),
    mode: z.string(),
    bookingLink: z.string().nullable(),
  }),
  senderEmail: z.string(),
  senderName: z.string(),
  thread: z.array(message),
  decision: decision.nullable(),
  offers: z.array(offer),
  send: sendStatus.nullable(),
  reviewDms: z.array(reviewDm),
  /** Of drafts scored close to this one: how many were reviewed and how many went out unchanged. */
  track: z.object({ reviewed: z.number().int(), unchanged: z.number().int() }),
  /** When the lead wrote what this draft does not answer and whoever asked for it had not seen; null for nothing. */
  newerInboundAt: at.nullable(),
  /** The newest row among what the lead wrote, 0 for none: an approval names how far its person has read. */
  inboundSeq: z.number().int(),
  /** What stood in an editor and was not saved when the window or the engine ended; null when there is none. */
  typed: z.string().nullable(),
  /** Who has it in hand. */
  claim: claim.nullable(),
  position: z.object({ index: z.number().int(), total: z.number().int() }).nullable(),
});
export type DraftDetail = z.infer<typeof draftDetail>;

export const inboxRow = z.object({
  leadId: id,
  leadName: z.string(),
  company: z.string().nullable(),
  email: z.string(),
  campaignName: z.string(),
  sentiment,
  lastAt: at,
  lastDirection: z.enum(['inbound', 'outbound']),
  snippet: z.string(),
  draftId: id.nullable(),
  skipReason: skipReason.nullable(),
  /** The gate's sentence, and the day until which an automatic reply says that the lead is away. */
  evidence: z.string().nullable(),
  awayUntil: z.string().nullable(),
  blocked: z.enum(['opted_out', 'bounced', 'blacklisted']).nullable(),
  /** Where to ring a lead who asks for it: the number in their message, else the one on file. */
  phone: z.string().nullable(),
  /** The last message that says so tells that this is the wrong person, or that the person has left. */
  person: z.enum(['wrong_person', 'left_company']).nullable(),
});
export type InboxRow = z.infer<typeof inboxRow>;

/**
 * Every call between the window, the command line and the engine: what it takes, what it gives, who may make it.
 * The engine checks the role; the window only hides what would be refused.
 */
export const contract = {
  'engine.status': call('setter', nothing, engineStatus),
  'log.tail': call(
    'setter',
    z.object({ after: z.number().int().default(0), limit: z.number().int().max(1000).default(200) }),
    z.object({ lines: z.array(z.object({ n: z.number().int(), at, level: z.string(), text: z.string() })) }),
  ),
  'doctor.report': call(
    'setter',
    nothing,
    z.object({
      items: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string(), cure: z.string().nullable() })),
    }),
  ),

  'workspace.list': call(
    'setter',
    nothing,
    z.object({ current: id, workspaces: z.array(workspace.extend({ needs: workspaceNeeds })) }),
  ),
  'workspace.create': call('admin', z.object({ name: z.string().min(1), zone: z.string() }), z.object({ workspace })),
  'workspace.switch': call('setter', z.object({ id }), z.object({ workspace })),
  'workspace.import': call('admin', z.object({ file: workspaceFile }), z.object({ workspace, created: z.boolean() })),
  'settings.get': call('setter', nothing, z.object({ settings: workspaceSettings })),
  'settings.update': call(
    'admin',
    z.object({ patch: workspaceSettings.partial() }),
    z.object({ settings: workspaceSettings }),
  ),
  'knowledge.list': call('setter', nothing, z.object({ facts: z.array(knowledgeFact) })),
  /** Facts and documents: of the workspace and one campaign, or of everything. */
  'knowledge.items': call(
    'setter',
    z.object({
      campaignId: id.nullable().default(null),
      all: z.boolean().default(false),
      search: z.string().default(''),
    }),
    z.object({ items: z.array(knowledgeItem), removed: z.array(knowledgeVersion.omit({ text: true })) }),
  ),
  'knowledge.get': call(
    'setter',
    z.object({ id }),
    z.object({ entry: knowledgeEntry, versions: z.array(knowledgeVersion) }),
  ),
  'knowledge.save': call(
    'admin',
    z.object({
      /** Null: a new one. */
      id: id.nullable(),
      version: z.number().int().nullable().default(null),
      kind: knowledgeKind,
      key: z.string(),
      text: z.string(),
      campaignId: id.nullable(),
    }),
    z.object({ entry: knowledgeEntry }),
  ),
  'knowledge.remove': call('admin', z.object({ id, version: z.number().int() }), z.object({ versionId: id })),
  /** Brings back how an entry read: one that was removed, or an earlier text of one that is there. */
  'knowledge.restore': call('admin', z.object({ versionId: id }), z.object({ entry: knowledgeEntry })),
  'knowledge.find': call(
    'setter',
    z.object({ campaignId: id.nullable(), question: z.string().trim().min(1).max(4_000) }),
    z.object({
      /** Everything fits and goes along; else what was picked for this question. */
      whole: z.boolean(),
      tokens: z.number().int(),
      budgetTokens: z.number().int(),
      of: z.number().int(),
      passages: z.array(foundPassage),
    }),
  ),

  'connections.list': call('setter', nothing, z.object({ connections: z.array(connection) })),
  'connections.save': call(
    'admin',
    z.object({ id: id.nullable(), label: z.string(), config: connectionConfig, secret: z.string().nullable() }),
    z.object({ connection }),
  ),
  'connections.check': call('setter', z.object({ id }), z.object({ connection })),
  'slack.doctor': call('setter', nothing, slackDiagnosis),
  'slack.test': call(
    'manager',
    z.object({
      to: z.email(),
      count: z.number().int().min(1).max(100).default(1),
      text: z.string().nullable().default(null),
    }),
    z.object({ results: z.array(slackTestResult) }),
  ),

  'sync.now': call(
    'setter',
    z.object({ connectionId: id.nullable().default(null) }),
    z.object({
      results: z.array(
        z.object({ connectionId: id, label: z.string(), newMessages: z.number().int(), error: z.string().nullable() }),
      ),
    }),
  ),

  'campaigns.list': call('setter', nothing, z.object({ campaigns: z.array(campaign) })),
  'campaigns.update': call(
    'admin',
    z.object({
      id,
      version: z.number().int(),
      patch: campaignSettings.partial(),
      /** A threshold that the reviews do not carry is set all the same; `reason` goes into the audit. Null refuses it (`unproven`). */
      unproven: z
        .object({ reason: z.string().max(500) })
        .nullable()
        .default(null),
    }),
    z.object({ campaign }),
  ),

  'campaigns.closeBreaker': call(
    'admin',
    z.object({ id, reason: z.string().trim().min(3).max(500) }),
    z.object({ campaign }),
  ),

  'prompts.list': call('setter', nothing, z.object({ prompts: z.array(prompt) })),
  'prompts.history': call(
    'setter',
    z.object({ stage: promptStage }),
    z.object({ versions: z.array(promptVersionRow) }),
  ),
  'prompts.save': call(
    'admin',
    /** `seen` is the hash of what the person changed: another's change in between refuses. */
    z.object({ stage: promptStage, change: promptChange, seen: z.string() }),
    z.object({ prompt }),
  ),
  'prompts.pastMessages': call(
    'setter',
    z.object({ campaignId: id.nullable().default(null), limit: z.number().int().min(1).max(100).default(40) }),
    z.object({
      messages: z.array(
        z.object({
          messageId: id,
          leadName: z.string(),
          campaignId: id,
          campaignName: z.string(),
          at,
          subject: z.string(),
          beginning: z.string(),
        }),
      ),
    }),
  ),
  /** Asks the model, so it costs; stores nothing but what it cost. One message a call. */
  'prompts.preview': call(
    'admin',
    z.object({
      messageId: id,
      changes: z
        .array(z.object({ stage: promptStage, change: promptChange }))
        .min(1)
        .max(6),
    }),
    z.object({
      before: z
        .object({ draftId: id, body: z.string(), at, score: z.number().nullable(), reason: z.string().nullable() })
        .nullable(),
      sentimentBefore: sentiment,
      /** Only where the sentiment prompt was tried. */
      sentiment: z.object({ tag: sentiment, reason: z.string() }).nullable(),
      now: z.object({
        body: z.string(),
        origin: z.enum(['model', 'template']),
        overseer: z.string(),
        score: z.number().nullable(),
        safeToSend: z.boolean().nullable(),
        reason: z.string().nullable(),
        /** Rule checks that would hold it. */
        checks: z.array(ruleCheck),
      }),
      promptVersion: z.string(),
      evaluationVersion: z.string(),
      costUsd: z.number(),
      tokens: z.number().int(),
      ms: z.number().int(),
    }),
  ),
  /** What people changed alike in drafts of a campaign, and whether drafts are told of it. */
  'learning.list': call(
    'setter',
    z.object({ campaignId: id }),
    z.object({
      lessons: z.array(lesson),
      removed: z.array(lesson),
      /** Edits seen that were not made alike often enough. */
      gathering: z.number().int(),
    }),
  ),
  'learning.set': call('admin', z.object({ id: z.string(), state: lessonChoice }), nothing),
  'persona.preview': call(
    'setter',
    z.object({
      campaignId: id,
      persona,
      bookingLink: z.string().nullable(),
      linkAllowList: z.array(z.string()).nullable().default(null),
    }),
    personaPreview,
  ),
  'reviewers.check': call(
    'setter',
    z.object({ emails: z.array(z.string()).max(50) }),
    z.object({ reviewers: z.array(reviewerCheck) }),
  ),
  'links.explain': call(
    'setter',
    z.object({ campaignId: id, linkAllowList: z.array(z.string()), text: z.string().max(20_000) }),
    z.object({ links: z.array(linkVerdict), problem: z.string().nullable() }),
  ),
  'hours.preview': call('setter', z.object({ campaignId: id, sendingHours }), hoursPreview),
  'hours.countries': call(
    'setter',
    z.object({ country: z.string().nullable().default(null) }),
    z.object({
      countries: z.array(z.object({ code: z.string(), name: z.string() })),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  'hours.holidays': call(
    'setter',
    z.object({
      country: z.string().max(8),
      region: z.string().max(16).nullable().default(null),
      year: z.number().int().min(2000).max(2100),
    }),
    z.object({ holidays: z.array(publicHoliday) }),
  ),

  'thresholds.report': call(
    'setter',
    z.object({ campaignId: id, scorer: z.string().nullable().default(null), ...thresholdWish }),
    thresholdReport,
  ),
  'thresholds.drafts': call(
    'setter',
    z.object({
      campaignId: id,
      scorer: z.string().nullable().default(null),
      threshold: z.number().min(0).max(1),
      only: z.enum(['all', 'wrong', 'waiting', 'unseen']).default('all'),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ rows: z.array(outcomeRow), total: z.number().int() }),
  ),
  'thresholds.set': call(
    'admin',
    z.object({
      campaignId: id,
      version: z.number().int(),
      threshold: z.number().min(0).max(1),
      ...thresholdWish,
      /** Set it although the reviews do not carry it; `reason` goes into the audit. */
      force: z.boolean().default(false),
      reason: z.string().max(500).default(''),
    }),
    z.object({ campaign, supported: z.boolean() }),
  ),
  'thresholds.calibrate': call(
    'admin',
    z.object({ scorer: z.string(), inForce: z.boolean() }),
    z.object({ campaigns: z.array(z.object({ name: z.string(), was: z.number(), threshold: z.number() })) }),
  ),

  'drafts.get': call('setter', z.object({ id }), draftDetail),
  'drafts.edit': call(
    'setter',
    z.object({ id, body: z.string(), subject: z.string().nullable().default(null), version: z.number().int() }),
    z.object({ draft }),
  ),
  'drafts.approve': call(
    'setter',
    z.object({
      id,
      /** Names the exact text the person saw. */
      fingerprint: z.string(),
      /** How far the person has read what the lead wrote (`inboundSeq`); more than that refuses with `newer_inbound`. */
      seenSeq: z.number().int().nullable().default(null),
      /** The person knows that somebody else has it in hand and approves all the same; without it that refuses (`claimed`). */
      overClaim: z.boolean().default(false),
    }),
    z.object({ send: sendStatus }),
  ),
  /** Approves what was selected in the queue, each on its own: what may not go together stays, with the reason. */
  'drafts.approveMany': call(
    'setter',
    z.object({
      items: z
        .array(z.object({ id, fingerprint: z.string(), seenSeq: z.number().int().nullable().default(null) }))
        .min(1)
        .max(1_000),
    }),
    z.object({
      sends: z.array(sendStatus),
      refused: z.array(z.object({ id, code: errorCode, message: z.string() })),
    }),
  ),
  'drafts.reject': call(
    'setter',
    z.object({ id, reason: rejectReason, note: z.string().default('') }),
    z.object({ draft }),
  ),
  'drafts.unreject': call('setter', z.object({ id }), z.object({ draft })),
  'drafts.regenerate': call(
    'setter',
    z.object({ id, wish: z.string().nullable().default(null) }),
    z.object({ draftId: id }),
  ),
  /**
   * What is being written in place of a draft while a person waits; null when nothing is. Not checked yet, never stored. `silent`: the model
   * has sent nothing for some seconds.
   */
  'drafts.writing': call(
    'setter',
    z.object({ id }),
    z.object({
      writing: z
        .object({ phase: z.enum(['planning', 'writing', 'checking']), text: z.string(), silent: z.boolean() })
        .nullable(),
    }),
  ),
  'drafts.stopWriting': call('setter', z.object({ id }), z.object({ stopped: z.boolean() })),
  'drafts.foundWrong': call(
    'setter',
    z.object({ id, wrong: z.boolean(), reason: rejectReason.default('other'), note: z.string().default('') }),
    z.object({ draft }),
  ),
  'drafts.undo': call('setter', z.object({ sendId: id }), z.object({ draftId: id })),

  'inbox.list': call(
    'setter',
    z.object({
      search: z.string().default(''),
      filter: inboxFilter,
      ...page,
      counted,
    }),
    z.object({ rows: z.array(inboxRow), nextCursor: z.string().nullable(), total: totalOfPage }),
  ),
  /** How many threads a search holds: for whoever asked for its rows uncounted. */
  'inbox.total': call(
    'setter',
    z.object({ search: z.string().default(''), filter: inboxFilter }),
    z.object({ total: z.number().int() }),
  ),
  'inbox.thread': call(
    'setter',
    z.object({ leadId: id }),
    z.object({
      lead,
      campaignName: z.string(),
      messages: z.array(message),
      drafts: z.array(draft),
      /** How far these messages go: what an approval written beside them counts as read. */
      inboundSeq: z.number().int(),
    }),
  ),
  'message.html': call('setter', z.object({ id }), z.object({ html: z.string().nullable(), text: z.string() })),
  'leads.setSentiment': call(
    'setter',
    z.object({ leadId: id, sentiment }),
    z.object({ lead, drafting: z.number().int(), rejected: z.number().int() }),
  ),
  'leads.setOptOut': call('setter', z.object({ leadId: id, optedOut: z.boolean() }), z.object({ lead })),
  'leads.snooze': call('setter', z.object({ leadId: id, untilAt: at.nullable() }), z.object({ lead })),
  /** Who answers for the lead: only somebody of its conversation, under the name known there. */
  'leads.setReplier': call('setter', z.object({ leadId: id, replier: mailAddress }), z.object({ lead })),

  'bookings.list': call(
    'setter',
    z.object({
      leadId: id.nullable().default(null),
      /** `open`: what a person has to do, or could still undo; `all`: with what was settled. */
      filter: z.enum(['open', 'all']).default('open'),
    }),
    z.object({ bookings: z.array(booking) }),
  ),
  'bookings.times': call(
    'setter',
    z.object({ id }),
    z.object({ times: z.array(bookableTime), problem: z.string().nullable() }),
  ),
  'bookings.confirm': call(
    'setter',
    z.object({
      id,
      /** The time picked; null: the one accepted. */
      startAt: at.nullable().default(null),
      /** How far the person has read what the lead wrote (`inboundSeq`); more than that refuses with `newer_inbound`. */
      seenSeq: z.number().int().nullable().default(null),
    }),
    z.object({ booking }),
  ),
  'bookings.decline': call('setter', z.object({ id }), z.object({ booking })),
  'bookings.undo': call('setter', z.object({ id }), z.object({ booking })),
  'slots.spread': call('setter', z.object({ days: z.number().int().min(1).max(31).default(21) }), slotSpread),

  'outbox.list': call('setter', z.object({ states: z.array(outboxState) }), z.object({ sends: z.array(sendStatus) })),
  'outbox.resolve': call(
    'setter',
    z.object({ id, verdict: z.enum(['was_sent', 'send_again', 'cancel']) }),
    z.object({ send: sendStatus }),
  ),
  /** What a person judges a send of unknown outcome by: what was handed over, and what the account has shown since. */
  'outbox.evidence': call(
    'setter',
    z.object({ id }),
    z.object({
      state: outboxState,
      handedOver: z.object({
        at: at.nullable(),
        to: z.array(z.string()),
        subject: z.string(),
        body: z.string(),
        messageId: z.string(),
      }),
      lookups: z.number().int(),
      reason: z.string().nullable(),
      account: z.object({ label: z.string(), syncedAt: at.nullable() }),
      seen: z.array(
        z.object({
          at,
          direction,
          from: z.string(),
          subject: z.string(),
          text: z.string(),
          /** 0 to 1, of our words and those of an outbound message; null of an inbound one. */
          likeness: z.number().nullable(),
        }),
      ),
    }),
  ),
  'outbox.retry': call('setter', z.object({ id }), z.object({ send: sendStatus })),
  'sending.stop': call('setter', nothing, sendingStatus),
  'sending.resume': call('admin', nothing, sendingStatus),
  /** What the stop holds, in every workspace of this computer's database: what lifting it would let go. */
  'sending.held': call('setter', nothing, z.object({ items: z.array(heldItem) })),

  'backfill.start': call('manager', z.object({ options: backfillOptions }), z.object({ run })),
  'backfill.list': call('setter', nothing, z.object({ runs: z.array(run) })),
  'backfill.get': call('setter', z.object({ id }), z.object({ run })),
  'backfill.items': call(
    'setter',
    z.object({ runId: id, filter: itemFilter.default(itemFilter.parse({})), ...page }),
    z.object({ items: z.array(runItem), nextCursor: z.string().nullable() }),
  ),
  'backfill.facets': call('setter', z.object({ runId: id }), itemFacets),
  /** One message's journal in a run: every stage, request, send and DM, in order. */
  'backfill.item': call('setter', z.object({ id }), z.object({ item: runItem, journal: z.array(journalEntry) })),
  'backfill.dms': call(
    'setter',
    z.object({ runId: id, ...page }),
    z.object({ dms: z.array(runDm), nextCursor: z.string().nullable() }),
  ),
  /** Against `withId`, or the newest run before it over one of its campaigns. */
  'backfill.compare': call('setter', z.object({ runId: id, withId: id.nullable().default(null) }), runComparison),
  /** Writes a run's items to a file beside its log. */
  'backfill.export': call(
    'setter',
    z.object({ runId: id, format: z.enum(['csv', 'json']) }),
    z.object({ file: z.string(), rows: z.number().int() }),
  ),
  /** The log's file as it lies on the disk; `sha256` as `sha256sum` prints it. Null: there is no file. */
  'backfill.artifact': call(
    'setter',
    z.object({ runId: id }),
    z.object({ artifact: z.object({ file: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable() }),
  ),
  'backfill.log': call(
    'setter',
    z.object({ runId: id, after: z.number().int().default(0), limit: z.number().int().min(1).max(5000).default(1000) }),
    z.object({ lines: z.array(logLine), total: z.number().int() }),
  ),
  /**
   * A piece of a log, narrowed to a query: `from` counts among the lines that match it. `at` are the line numbers (from 1)
   * of those matches that a search asked for.
   */
  'backfill.logPage': call(
    'setter',
    z.object({
      runId: id,
      query: logQuery.default(logQuery.parse({})),
      from: z.number().int().min(0),
      limit: z.number().int().min(1).max(5000),
    }),
    z.object({
      lines: z.array(logLine),
      /** Lines that match the query, and all there are. */
      matching: z.number().int(),
      total: z.number().int(),
    }),
  ),
  /** Where a text stands among the lines that match a query: positions (from 0), at most 100,000, and how many there are. */
  'backfill.logFind': call(
    'setter',
    z.object({ runId: id, query: logQuery.default(logQuery.parse({})), text: z.string().max(200) }),
    z.object({ positions: z.array(z.number().int()), count: z.number().int() }),
  ),
  /** What a log can be narrowed by, where its errors are (positions among the query's lines), and the block of an item. */
  'backfill.logParts': call(
    'setter',
    z.object({ runId: id, query: logQuery.default(logQuery.parse({})) }),
    z.object({
      campaigns: z.array(z.string()),
      leads: z.array(z.string()),
      errors: z.array(z.number().int()),
      errorCount: z.number().int(),
    }),
  ),
  'backfill.pause': call('manager', z.object({ id }), z.object({ run })),
  'backfill.resume': call(
    'manager',
    // `autoSendDisabled`: the caller's AUTO_SEND_DISABLED=1, which holds from here on.
    z.object({ id: id.nullable(), autoSendDisabled: z.boolean().default(false) }),
    z.object({ run }),
  ),
  'backfill.cancel': call('manager', z.object({ id }), z.object({ run })),
  'backfill.retryFailed': call('manager', z.object({ id }), z.object({ run })),
  'backfill.retryItem': call('manager', z.object({ id }), z.object({ run })),
  /** A plan: of a dry run of this session by its id, or a saved one by id or name. */
  'backfill.plan': call('setter', z.object({ id: z.string() }), z.object({ plan: savedPlan })),
  'backfill.plans': call('setter', nothing, z.object({ plans: z.array(planHead) })),
  'backfill.savePlan': call(
    'manager',
    z.object({ runId: id, name: z.string(), replace: z.boolean().default(false) }),
    z.object({ plan: planHead }),
  ),
  /** Takes in a plan that was written to a file elsewhere. */
  'backfill.keepPlan': call('manager', z.object({ plan: savedPlan }), z.object({ plan: planHead })),
  'backfill.schedule': call('setter', nothing, scheduleState),
  'backfill.setSchedule': call('manager', z.object({ schedule: backfillSchedule }), scheduleState),
  'backfill.forgetPlan': call('manager', z.object({ id }), nothing),
  /** Ten of the messages that a dry run would work, spread over all of them. */
  'backfill.sample': call('setter', z.object({ runId: id }), z.object({ sample: z.array(sampledMessage) })),

  'audit.list': call(
    'setter',
    z.object({
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(1000).default(200),
      newest: z.boolean().default(false),
      /** With `newest`: only entries with a lower number, to go on from the last one shown. */
      before: z.number().int().positive().nullable().default(null),
    }),
    /** `about`: whom and what an event is about, in words, by its number. */
    z.object({ events: z.array(auditEvent), about: z.record(z.string(), z.string()) }),
  ),
  'audit.verify': call(
    'setter',
    nothing,
    z.object({ ok: z.boolean(), events: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),

  ...dataCalls,
  ...peopleCalls,
  ...queueCalls,
  ...inboxCalls,
  ...writeCalls,
  ...readingCalls,
  ...spellingCalls,
  ...historyCalls,
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof contract;
/** What a caller passes; defaults may be left out. */
export type CallInput<N extends CallName> = z.input<(typeof contract)[N]['input']>;
/** What a handler receives, defaults filled in. */
export type CallParsed<N extends CallName> = z.output<(typeof contract)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof contract)[N]['output']>;
export const callNames = Object.keys(contract) as CallName[];
