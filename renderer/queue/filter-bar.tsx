import { ListFilter, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import type { QueueSort } from './queue-state';
import { setQueue, useQueue } from './queue-state';

const sorts: readonly QueueSort[] = ['newest', 'oldest', 'score'];

const Search = () => {
  const search = useQueue((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4">
      <Icon of={ListFilter} tone="quiet" />
      <input
        ref={field}
        type="search"
        aria-label={t.queue.filterPlaceholder}
        placeholder={t.queue.filterPlaceholder}
        value={search}
        onChange={(event) => setQueue({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        className="h-7 min-w-0 flex-1 bg-transparent text-ui focus-visible:outline-none"
      />
      <IconButton
        icon={X}
        size={14}
        label={t.queue.clearFilter}
        onClick={() => setQueue({ search: '', filterOpen: false })}
      />
    </div>
  );
};

/** Which campaign, in which order, and a word to find: one line, and the same line becomes the search field. */
export const FilterBar = () => {
  const { campaignId, sort, filterOpen } = useQueue();
  const campaigns = useCall('campaigns.list', {}).value?.campaigns ?? [];
  if (filterOpen) return <Search />;
  const campaign = campaigns.find((each) => each.id === campaignId);
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4 text-meta wide:px-5 text-ink-2">
      <Icon of={ListFilter} tone="quiet" />
      <Menu
        trigger={
          <button type="button" className="h-6 max-w-52 truncate rounded-key px-0.5 hover:text-ink">
            {campaign?.name ?? t.queue.allCampaigns}
          </button>
        }
        groups={[
          {
            items: [
              {
                key: 'all',
                word: t.queue.allCampaigns,
                checked: campaignId === null,
                onSelect: () => setQueue({ campaignId: null }),
              },
            ],
          },
          {
            items: campaigns.map((each) => ({
              key: each.id,
              word: each.name,
              checked: each.id === campaignId,
              onSelect: () => setQueue({ campaignId: each.id }),
            })),
          },
        ]}
      />
      <span aria-hidden="true">·</span>
      <Menu
        trigger={
          <button type="button" className="h-6 rounded-key px-0.5 hover:text-ink">
            {t.queue.sort[sort]}
          </button>
        }
        groups={[
          {
            items: sorts.map((each) => ({
              key: each,
              word: t.queue.sort[each],
              checked: each === sort,
              onSelect: () => setQueue({ sort: each }),
            })),
          },
        ]}
      />
      <span className="flex-1" />
      <button
        type="button"
        onClick={() => setQueue({ filterOpen: true })}
        className="flex h-6 items-center gap-2 rounded-key text-ink-3 hover:text-ink"
      >
        <span className="text-axis font-medium text-ink-2" aria-hidden="true">
          /
        </span>
        {t.queue.filter}
      </button>
    </div>
  );
};
