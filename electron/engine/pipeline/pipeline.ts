import type { OfferAnswer } from '../availability';
import type { DraftRow } from '../store/rows';
import type { ModelAccess } from './accounts';
import type { Writing, WritingState } from './writing';

/** Where a request to work on a message came from. */
export type WorkSource = 'live' | 'backfill' | 'manual';

/** What became of drafting one message. */
export type DraftOutcome =
  | { kind: 'drafted'; draftId: string; origin: 'model' | 'template' }
  | { kind: 'skipped'; reason: import('../../../shared/schemas/common').SkipReason; evidence: string }
  /** `fatal`: every further message would meet it too (a refused key, a spent balance). */
  | { kind: 'failed'; code: string; message: string; fatal: boolean };

/** What became of deciding one draft. */
export type DecideOutcome = {
  decisionId: string;
  kind: import('../../../shared/schemas/draft').DecisionKind;
  rule: import('../../../shared/schemas/draft').DecisionRule;
  score: number | null;
  threshold: number;
  evaluation: import('../../../shared/schemas/draft').Evaluation | null;
  evaluationFailure: string | null;
  sentence: string;
  sendId: string | null;
  /** When a delayed send leaves, UTC milliseconds. */
  sendAt: number | null;
  reviewDms: import('../../../shared/schemas/slack').ReviewDm[];
};

/**
 * A draft whose questions are answered by batches, hours apart: the path is walked anew after each, over the answers there
 * are, and stores nothing as long as a question waits. What it keeps in between makes its questions the same ones.
 */
export type HeldDraft = {
  /** The id that the draft will have; times are reserved for it. */
  draftId: string;
  /** The moment as of which it asks, UTC milliseconds. */
  heldAt: number;
  /** The account with answers of batches in the place of calls. */
  model(access: ModelAccess): ModelAccess;
  /** The times that were found for it once, as long as they are worth something. */
  offers(find: () => Promise<OfferAnswer>): Promise<OfferAnswer>;
  /** Whether a question waits for its answer: then nothing that came out counts. */
  waits(): boolean;
};

export type DraftRequest = {
  messageId: string;
  source: WorkSource;
  runId: string | null;
  /** Asked for by a person: passes two gates. */
  askedByPerson: boolean;
  /** The backfill's `--include-answered`: drafted, never sent by rule. */
  includeAnswered: boolean;
  /** A person set the lead to an eligible tag, and every channel is drafted: void once that tag is gone or a draft waits there. */
  byTag?: boolean;
  wish: string | null;
  alternative: number;
  signal?: AbortSignal | undefined;
  /** Answered by batches. Its outcome is `failed` with the code `cancelled` while `held.waits()`. */
  held?: HeldDraft | undefined;
  /** A person waits: shown what is being written. */
  onProgress?: ((state: WritingState) => void) | undefined;
  /** The draft that stands while a person asked for another in its place. */
  replaces?: string | undefined;
};

export type DecideRequest = {
  draftId: string;
  source: WorkSource;
  runId: string | null;
  ignoreDelay: boolean;
  ignoreHours: boolean;
  /** The backfill's `--force-auto-send`: overrides auto-send off, audited by the caller. */
  forceAutoSend: boolean;
  /** The caller's own AUTO_SEND_DISABLED. */
  callerAutoSendOff: string | null;
  signal?: AbortSignal | undefined;
};

/** The one path of a message: live mail, backfills and people's wishes all go through it. */
export type Pipeline = {
  /** Chooses the times of a whole batch together, before its messages are drafted; each draft reserves its own. */
  planOffers(messageIds: readonly string[]): Promise<void>;
  /** Stages 2–5: gates, sentiment, slots, draft. */
  draft(request: DraftRequest): Promise<DraftOutcome>;
  /** Stages 6–8: evaluate, decide, then into the outbox or before a person. */
  decide(request: DecideRequest): Promise<DecideOutcome>;
  /** Asks a draft's reviewers again, for what a crash left out: whoever was told already is not told twice. */
  askReviewers(draftId: string): Promise<import('../../../shared/schemas/slack').ReviewDm[]>;
  /** Works off new inbound messages, oldest first. Gives how many it took. */
  workNew(signal: AbortSignal): Promise<number>;
  /** Starts drafts for every channel on which this lead ever wrote; gives how many were started. */
  draftForLead(leadId: string): number;
  /** A draft of a message that has none, because a person asks for it. Gives its id; throws the Refusal that says why there is none. */
  draftNow(messageId: string, wish: string | null): Promise<string>;
  /** A new draft of the same message, made anew. Gives its id. */
  regenerate(draft: DraftRow, wish: string | null): Promise<string>;
  /** Has other versions of a waiting draft written and keeps them beside it. Throws Refusal('conflict') while one is being written. */
  writeAlternatives(draft: DraftRow, count: number): Promise<import('./write-alternatives').WrittenAlternatives>;
  /** Judges a draft that a person put in another's place, and tells Slack's copies of the one before. */
  judgeChosen(draftId: string, before: string): Promise<void>;
  /** What is being written in place of a draft, and how to stop it. */
  writing: Pick<Writing, 'look' | 'stop'>;
  /** Tells Slack's copies of a review that it is settled; failures are recorded, never thrown. */
  settleReviewDms(draftId: string): void;
};
