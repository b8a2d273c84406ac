// biome-ignore-all lint/a11y/useSemanticElements: a real table cannot hold virtual rows of two lines
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the heads have the focus
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { QueueSort } from '../../shared/schemas/queue-cut';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { setQueue, useQueue } from './queue-state';

/** Height of the heads, in pixels: the list keeps rows clear of it when it scrolls to one. */
export const headHeight = 28;

type Direction = 'ascending' | 'descending';
type Head = { id: keyof typeof t.queue.columns; orders: readonly [QueueSort, Direction][]; place: string };

/**
 * The columns and the orders that a press on their head goes through. An age grows as the moment lies further back: newest
 * first is the ascending order of ages.
 */
export const heads: readonly Head[] = [
  { id: 'channel', orders: [], place: 'hidden wide:block' },
  { id: 'lead', orders: [['lead', 'ascending']], place: '' },
  { id: 'reason', orders: [['reason', 'ascending']], place: 'min-w-0 flex-1' },
  {
    id: 'score',
    orders: [
      ['score', 'ascending'],
      ['score_high', 'descending'],
    ],
    place: 'flex justify-end',
  },
  {
    id: 'age',
    orders: [
      ['newest', 'ascending'],
      ['oldest', 'descending'],
    ],
    place: 'flex justify-end',
  },
];

/** The order that a press on a head gives: its first, then its next, and from the last one back to the usual order. */
export const orderAfter = (orders: Head['orders'], sort: QueueSort): QueueSort => {
  const at = orders.findIndex(([each]) => each === sort);
  return orders[at + 1]?.[0] ?? (orders.some(([each]) => each === 'newest') ? 'newest' : at < 0 ? sort : 'newest');
};

/** The heads of the list's columns: pressed, or with Enter on one, they order it. */
export const ColumnHeads = () => {
  const sort = useQueue((state) => state.sort);
  return (
    <div
      role="row"
      style={{ height: headHeight }}
      className="sticky top-0 z-[5] flex items-center gap-3 border-b border-line bg-panel px-4 text-meta text-ink-3 wide:grid wide:grid-cols-[28px_168px_minmax(0,1fr)_94px_58px] wide:gap-0 wide:px-5"
    >
      {heads.map(({ id, orders, place }) => {
        const direction = orders.find(([each]) => each === sort)?.[1];
        const word = t.queue.columns[id];
        return (
          <div
            key={id}
            role="columnheader"
            aria-sort={orders.length === 0 ? undefined : (direction ?? 'none')}
            className={place}
          >
            {orders.length === 0 ? (
              <span className="sr-only">{word}</span>
            ) : (
              <button
                type="button"
                title={t.queueCut.sort[orderAfter(orders, sort)]}
                onClick={() => setQueue({ sort: orderAfter(orders, sort) })}
                className={classNames(
                  'flex h-6 min-w-6 items-center gap-0.5 rounded-key hover:text-ink focus-visible:-outline-offset-2',
                  direction && 'font-medium text-ink',
                )}
              >
                <span className="truncate">{word}</span>
                {direction ? <Icon of={direction === 'ascending' ? ChevronUp : ChevronDown} size={13} /> : null}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
};
