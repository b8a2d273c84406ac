import type { Channel } from '../../../shared/schemas/common';
import { amountsNamed, isAmountIn } from './amounts-named';
import { changedShare } from './changed-share';
import { boundBroken } from './channel-bounds';

/** More words changed than this is a new text, not a correction. */
export const correctionLimit = 0.3;

const linkLike = /(?:https?:\/\/|www\.)[^\s<>()[\]]+/gi;
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type CorrectionVerdict = { kind: 'same' } | { kind: 'corrected' } | { kind: 'ignored'; reason: string };

/**
 * Whether a verifier's text is a correction of the draft. Ignored: a rewrite, a price of the knowledge stripped, a bound
 * broken that the draft kept, a link that the draft did not have. A missed correction costs a review; a rewrite that nobody
 * looked at costs a wrong mail.
 */
export const judgeCorrection = (input: {
  channel: Channel;
  before: string;
  after: string;
  knowledge: readonly { text: string }[];
  bookingLink: string | null;
}): CorrectionVerdict => {
  const { channel, before, after } = input;
  if (squeezed(before) === squeezed(after)) return { kind: 'same' };
  const share = changedShare(before, after);
  if (share > correctionLimit) return { kind: 'ignored', reason: `rewrote ${Math.round(share * 100)} % of the words` };
  const known = input.knowledge.flatMap((fact) => amountsNamed(fact.text));
  const kept = amountsNamed(after);
  const stripped = amountsNamed(before).some((amount) => isAmountIn(amount, known) && !isAmountIn(amount, kept));
  if (stripped) return { kind: 'ignored', reason: 'took out a price that the knowledge holds' };
  if (boundBroken(channel, before) === null && boundBroken(channel, after) !== null) {
    return { kind: 'ignored', reason: 'left the bounds of the channel' };
  }
  const had = new Set(before.match(linkLike) ?? []);
  const added = (after.match(linkLike) ?? []).filter(
    (each) => !had.has(each) && !each.startsWith(input.bookingLink ?? '\0'),
  );
  if (added.length > 0) return { kind: 'ignored', reason: 'added a link' };
  return { kind: 'corrected' };
};
