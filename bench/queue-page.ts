import type { Store } from '../electron/engine/store/open';
import type { QueueQuery } from '../electron/engine/store/queue';
import { queuePage, queueTotal } from '../electron/engine/store/queue';
import { benchWorkspace, fillQueue } from './fill-queue';
import { interleave, median, timed } from './measure';
import type { Line } from './report';
import { openTemporaryStore } from './temporary-store';

const query = (cursor: string | null, sort: QueueQuery['sort']): QueueQuery => ({
  workspaceId: benchWorkspace,
  view: 'needs_you',
  campaignId: null,
  search: '',
  sort,
  cursor,
  limit: 100,
  now: 1_780_000_000_000,
});

/** A cursor in the middle of the queue: keyset paging must cost the same there. */
const middleCursor = (count: number): string =>
  JSON.stringify([null, 1_770_000_000_000 + Math.floor(count / 2) * 1000, 'z']);

/** How a page of the queue grows with the queue: the same page of a small and of a large one, in turns. */
export const benchQueuePage = async (options: {
  migrations: string;
  small: number;
  large: number;
  rounds: number;
}): Promise<Line[]> => {
  const { migrations, small, large, rounds } = options;
  const few = await openTemporaryStore(migrations);
  const many = await openTemporaryStore(migrations);
  try {
    fillQueue(few.store, small);
    fillQueue(many.store, large);
    const page = (store: Store, cursor: string | null) => () =>
      timed(() => {
        const { rows } = queuePage(store, query(cursor, 'newest'));
        if (rows.length !== 100) throw new Error(`a page of ${rows.length} rows`);
      });
    const total = (store: Store) => () => timed(() => void queueTotal(store, query(null, 'newest')));
    const pieces = {
      smallFirst: page(few.store, null),
      largeFirst: page(many.store, null),
      smallMiddle: page(few.store, middleCursor(small)),
      largeMiddle: page(many.store, middleCursor(large)),
    };
    await interleave(pieces, 10);
    const results = await interleave(pieces, rounds);
    const totals = await interleave({ few: total(few.store), many: total(many.store) }, 3);
    const sizes = `at ${large.toLocaleString('en')} drafts`;
    const against = `${small.toLocaleString('en')}:`;
    const line = (name: string, ours: number[], theirs: number[], goal: number | null): Line => ({
      name: `${name} ${sizes}`,
      ours: median(ours),
      theirs: median(theirs),
      against,
      unit: 'ms',
      goal,
    });
    return [
      line('queue page, first,', results.largeFirst, results.smallFirst, 2),
      line('queue page, in the middle,', results.largeMiddle, results.smallMiddle, 2),
      line('queue total (counts every draft),', totals.many, totals.few, null),
    ];
  } finally {
    few.remove();
    many.remove();
  }
};
