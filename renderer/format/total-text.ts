import { t } from '../strings';
import { countText } from './number';

/** For `aria-rowcount` and `aria-setsize` (WAI-ARIA 1.2): there are more, and nobody has counted them. */
export const unknownTotal = -1;

/** How many a list holds: "1,406", or "200+" where so many are shown and the rest is not counted yet. */
export const totalText = (shown: number, total: number | undefined): string =>
  total === undefined ? t.queue.atLeast(countText(shown)) : countText(total);
