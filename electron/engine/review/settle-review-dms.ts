import { describeSlackFailure } from '../providers/slack';
import { composeDigestDm } from './compose-digest-dm';
import { composeReviewDm } from './compose-review-dm';
import { composeSettledDm } from './compose-settled-dm';
import type { DeliverDeps } from './deliver-review-dm';
import { inDigest, type ReviewDmRecord } from './review-dm-store';
import type { ReviewSettlement, ReviewSubject } from './review-subject';

export type SettleInput = {
  subject: ReviewSubject;
  settlement: ReviewSettlement;
};

type Settled = 'updated' | 'left' | 'failed';

/** Back in the queue it can be judged again, here too. */
const composeOne = (subject: ReviewSubject, settlement: ReviewSettlement) =>
  settlement.verdict === 'undone' ? composeReviewDm(subject) : composeSettledDm(subject, settlement);

const settleOne = async (
  deps: DeliverDeps,
  row: ReviewDmRecord,
  { subject, settlement }: SettleInput,
): Promise<Settled> => {
  const { client, clock, desk, log, store } = deps;
  if (client === null) return 'failed';
  if (row.channel === null || row.ts === null) return 'left';
  const place = { channel: row.channel, ts: row.ts };
  const digest = desk.digests.get(row.recipient);
  const inThisDigest = digest?.ts === row.ts;
  // A digest of before a restart: its other lines are not known any more, and its links lead to the truth in the app.
  if (row.detail === inDigest && !inThisDigest) return 'left';
  const lines = digest?.lines.map((line) => (line.draftId === subject.draftId ? { ...line, settlement } : line));
  const content = inThisDigest && lines ? composeDigestDm(lines) : composeOne(subject, settlement);
  const updated = await client.update({ ...place, ...content });
  if (updated.kind !== 'ok') {
    log.write('warn', 'review_dm.not_settled', { draftId: subject.draftId, detail: describeSlackFailure(updated) });
    return 'failed';
  }
  if (inThisDigest && digest && lines) desk.digests.set(row.recipient, { ...digest, lines });
  // Taken back to the queue is no end: a later verdict must be shown as well.
  store.record({ ...row, settledAt: settlement.verdict === 'undone' ? null : clock.now() });
  return 'updated';
};

/**
 * Rewrites every copy of a draft's review DM once the draft is settled, so that nobody reviews it twice. Returns how many
 * copies were rewritten and how many could not be. Never throws: the draft is settled whatever Slack says.
 */
export const settleReviewDms = async (
  deps: DeliverDeps,
  input: SettleInput,
): Promise<{ updated: number; failed: number }> => {
  const counts = { updated: 0, failed: 0 };
  try {
    const copies = deps.store
      .listByDraft(input.subject.draftId)
      // One that was settled and taken back is rewritten once more.
      .filter((row) => row.state === 'sent' && (row.settledAt === null || input.settlement.verdict === 'undone'));
    const results = await Promise.all(
      copies.map((row) => deps.desk.inLane(row.recipient, () => settleOne(deps, row, input))),
    );
    counts.updated = results.filter((result) => result === 'updated').length;
    counts.failed = results.filter((result) => result === 'failed').length;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'error';
    deps.log.write('error', 'review_dm.settle_broke', { draftId: input.subject.draftId, error: name });
    counts.failed += 1;
  }
  return counts;
};
