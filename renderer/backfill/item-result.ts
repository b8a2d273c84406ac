import type { RunItem } from '../../shared/schemas/run';
import { t } from '../strings';

/** What became of a message in a run, in a few words. */
export const itemResult = (item: Pick<RunItem, 'state' | 'decision' | 'skipReason' | 'error'>): string => {
  const words = t.backfill.items;
  switch (item.state) {
    case 'gated':
    case 'skipped':
      return words.skippedBecause(item.skipReason === null ? '' : t.words.skipWord[item.skipReason]);
    case 'failed':
      return words.failedBecause((item.error ?? '').replaceAll('_', ' '));
    case 'decided':
      return item.decision === null ? '' : t.words.decisionWord[item.decision];
    default:
      return words.under[item.state];
  }
};
