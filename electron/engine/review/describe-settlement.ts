import type { ReviewSettlement } from './review-subject';

const verdicts: Record<ReviewSettlement['verdict'], string> = {
  approved: 'Approved',
  edited: 'Edited and approved',
  rejected: 'Rejected',
  superseded: 'Replaced: something newer made this draft pointless',
  undone: 'Taken back to the queue',
};

/** What became of a draft, in words. */
export const describeSettlement = ({ verdict, by }: ReviewSettlement): string =>
  by === null ? verdicts[verdict] : `${verdicts[verdict]} by ${by}`;
