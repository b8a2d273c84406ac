import { Ellipsis } from 'lucide-react';
import type { QueueView } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { setQueue, useQueue } from './queue-state';

const views: readonly QueueView[] = ['needs_you', 'low_score', 'rules', 'calls', 'audit', 'edited', 'snoozed'];
const inNarrow = 4;

/** Cuts of the queue with their counts; what does not fit in the narrow list is behind the dots. */
export const ViewTabs = () => {
  const view = useQueue((state) => state.view);
  const counts = useCall('queue.counts', {}).value?.counts;
  const wide = useWide();
  const shown = wide ? views : views.slice(0, inNarrow);
  const visible = shown.includes(view) ? shown : [...shown.slice(0, -1), view];
  const hidden = views.filter((each) => !visible.includes(each));
  return (
    <div className="flex h-11 shrink-0 items-stretch gap-[18px] border-b border-line px-4 wide:px-5">
      <div className="flex items-stretch gap-[18px]" role="tablist" aria-label={t.queue.title}>
        {visible.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === view}
            onClick={() => setQueue({ view: each })}
            className={classNames(
              'relative flex items-center gap-1.5 whitespace-nowrap text-ui focus-visible:-outline-offset-2',
              each === view
                ? 'font-semibold after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-accent-text'
                : 'text-ink-2 hover:text-ink',
            )}
          >
            {t.queue.views[each]}
            <span className="font-normal text-ink-3">{counts ? countText(counts[each] ?? 0) : ''}</span>
          </button>
        ))}
      </div>
      {hidden.length > 0 ? (
        <Menu
          groups={[
            {
              items: hidden.map((each) => ({
                key: each,
                word: t.queue.views[each],
                detail: counts ? countText(counts[each] ?? 0) : '',
                onSelect: () => setQueue({ view: each }),
              })),
            },
          ]}
          trigger={
            <button
              type="button"
              aria-label={t.queue.moreViews}
              title={t.queue.moreViews}
              className="flex w-7 items-center justify-center rounded-control"
            >
              <Icon of={Ellipsis} />
            </button>
          }
        />
      ) : null}
    </div>
  );
};
