import type { ReviewDm } from '../../../shared/schemas/slack';

/** What is kept of a draft's DM to one recipient. `uncertain` is also the intent written before the post leaves. */
export type ReviewDmRecord = ReviewDm & {
  draftId: string;
  /** Where the post is; null until it is known. */
  channel: string | null;
  ts: string | null;
  settledAt: number | null;
};

/** Detail of a record whose draft is one line of a digest. */
export const inDigest = 'digest';

/** Rows of review DMs, one per (draft, recipient); the recipient is a lower-case address. */
export type ReviewDmStore = {
  find(draftId: string, recipient: string): ReviewDmRecord | null;
  /** Adds or replaces; durable when it returns. */
  record(row: ReviewDmRecord): void;
  listByDraft(draftId: string): ReviewDmRecord[];
  /** How many in state `sent` since a moment (UTC ms). */
  countSent(recipient: string, sinceAt: number): number;
};
