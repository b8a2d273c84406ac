import type { Channel, Sentiment } from '../../../shared/schemas/common';

/** Everything a review DM tells about one draft. */
export type ReviewSubject = {
  draftId: string;
  leadName: string;
  leadEmail: string;
  company: string | null;
  campaignName: string;
  channel: Channel;
  sentiment: Sentiment;
  /** The score that was compared; null when there is none. */
  score: number | null;
  threshold: number;
  /** Why a person is asked, as a sentence. */
  reason: string;
  inbound: { subject: string; body: string };
  draft: { subject: string; body: string };
  /** What a press approves: the exact text shown here, and what the reader knew of. Null while no button could be heard. */
  approval: { fingerprint: string; seenSeq: number } | null;
};

/** How a draft ended, for the copies in Slack. */
export type ReviewSettlement = {
  verdict: 'approved' | 'edited' | 'rejected' | 'superseded' | 'undone';
  /** The person, or null when a rule or a newer message did it. */
  by: string | null;
};

/** Metadata of our posts: how one is found again after a lost answer. */
export const reviewEvent = 'countersign_review';
export const digestEvent = 'countersign_digest';
export const draftKey = 'draft_id';

/** Opens the draft in the app, on a machine that has it. */
export const draftLink = (draftId: string): string => `countersign://draft/${draftId}`;
