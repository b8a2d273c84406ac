import { ListFilter, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { queueGroupings, queueSorts } from '../../shared/values/queue-cut';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuGroup } from '../ui/menu';
import { FilterMenu, useFilterKinds } from './filter-menu';
import { noFilters, setFilters, setQueue, useQueue } from './queue-state';

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
        maxLength={200}
        aria-label={t.queue.filterPlaceholder}
        placeholder={t.queue.filterPlaceholder}
        value={search}
        onChange={(event) => setQueue({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.currentTarget.blur();
          setQueue({ searches: useQueue.getState().searches + 1 });
        }}
        className="h-7 min-w-0 flex-1 bg-transparent text-ui focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
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

/** One chip for each kind that narrows the queue; its cross takes it away. */
const Chips = () => {
  const chosen = useFilterKinds()
    .map((kind) => ({ ...kind, words: kind.choices.filter((each) => each.chosen).map((each) => each.word) }))
    .filter((kind) => kind.words.length > 0);
  if (chosen.length === 0) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line px-4 py-1.5 wide:px-5">
      {chosen.map(({ kind, word, words }) => {
        const [first = '', ...more] = words;
        const text = more.length === 0 ? first : t.queueCut.several(first, more.length);
        return (
          <span
            key={kind}
            data-tint
            className="inline-flex h-6 max-w-full items-center gap-1 rounded-full bg-selected pl-2.5 text-meta font-medium text-accent-text"
          >
            <span className="truncate" title={`${word}: ${words.join(', ')}`}>
              {text}
            </span>
            <button
              type="button"
              aria-label={t.queueCut.remove(word)}
              onClick={() => setFilters({ [kind]: noFilters[kind] })}
              className="flex h-6 w-6 shrink-0 items-center justify-center rounded-full hover:bg-hover"
            >
              <Icon of={X} size={13} tone="accent" />
            </button>
          </span>
        );
      })}
      <button
        type="button"
        onClick={() => setQueue({ filters: noFilters, savedViewId: null })}
        className="h-6 rounded-key px-1 text-meta text-ink-3 hover:text-ink"
      >
        {t.queueCut.clearAll}
      </button>
    </div>
  );
};

const CampaignMenu = () => {
  const campaigns = useFilterKinds().find((kind) => kind.kind === 'campaigns')?.choices ?? [];
  const chosen = campaigns.filter((each) => each.chosen);
  const [first] = chosen;
  return (
    <Menu
      trigger={
        <button type="button" className="h-6 min-w-0 max-w-52 truncate rounded-key px-0.5 hover:text-ink">
          {first === undefined
            ? t.queue.allCampaigns
            : chosen.length === 1
              ? first.word
              : t.queueCut.several(first.word, chosen.length - 1)}
        </button>
      }
      groups={[
        {
          items: [
            {
              key: 'all',
              word: t.queue.allCampaigns,
              checked: chosen.length === 0,
              onSelect: () => setFilters({ campaigns: [] }),
            },
          ],
        },
        {
          items: campaigns.map((each) => ({
            key: each.value,
            word: each.word,
            checked: each.chosen,
            onSelect: () => setFilters({ campaigns: [each.value] }),
          })),
        },
      ]}
    />
  );
};

/** Which drafts, in which order and groups, and a word to find: one line, and the same line becomes the search field. */
export const FilterBar = () => {
  const { sort, group, filterOpen } = useQueue();
  const wide = useWide();
  const order: MenuGroup = {
    title: t.queueCut.sortTitle,
    items: queueSorts.map((each) => ({
      key: each,
      word: t.queueCut.sort[each],
      checked: each === sort,
      onSelect: () => setQueue({ sort: each }),
    })),
  };
  const groups: MenuGroup = {
    title: t.queueCut.groupTitle,
    items: queueGroupings.map((each) => ({
      key: each,
      word: t.queueCut.group[each],
      checked: each === group,
      onSelect: () => setQueue({ group: each, collapsed: new Set() }),
    })),
  };
  return (
    <>
      {filterOpen ? (
        <Search />
      ) : (
        <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4 text-meta wide:px-5 text-ink-2">
          <FilterMenu />
          <CampaignMenu />
          <span aria-hidden="true">·</span>
          <Menu
            trigger={
              <button type="button" className="h-6 shrink-0 rounded-key px-0.5 hover:text-ink">
                {t.queueCut.sort[sort]}
              </button>
            }
            groups={wide ? [order] : [order, groups]}
          />
          <span className="flex-1" />
          {wide || group !== 'none' ? (
            <Menu
              align="end"
              trigger={
                <button type="button" className="h-6 shrink-0 rounded-key px-0.5 hover:text-ink">
                  {t.queueCut.group[group]}
                </button>
              }
              groups={[groups]}
            />
          ) : null}
          <button
            type="button"
            onClick={() => setQueue({ filterOpen: true })}
            className="flex h-6 shrink-0 items-center gap-2 rounded-key text-ink-3 hover:text-ink"
          >
            <span className="text-axis font-medium text-ink-2" aria-hidden="true">
              /
            </span>
            {t.queue.filter}
          </button>
        </div>
      )}
      <Chips />
    </>
  );
};
