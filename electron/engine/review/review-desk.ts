import { type CallLanes, createCallLanes } from '../providers/slack';
import type { DigestLine } from './compose-digest-dm';

/** A digest that still takes lines. */
export type OpenDigest = { channel: string; ts: string; openedAt: number; lines: DigestLine[] };

/** What delivery remembers between calls. Losing it (a restart) costs look-ups and a new digest, nothing else. */
export type ReviewDesk = {
  /** One recipient at a time, so that counts are right and no draft is told twice at once. */
  inLane: CallLanes;
  /** DM channels by address. */
  channels: Map<string, string>;
  /** The newest digest of each recipient. */
  digests: Map<string, OpenDigest>;
};

export const createReviewDesk = (): ReviewDesk => ({
  inLane: createCallLanes(),
  channels: new Map(),
  digests: new Map(),
});
