import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { everything } from '../../shared/first-queue-question';
import type { QueueView } from '../../shared/schemas/draft';
import type { QueueCut } from '../../shared/schemas/queue-cut';
import { queueViews } from '../../shared/values/draft';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { showFailure } from '../state/toasts';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { NameView } from './name-view';
import { cutOf, setQueue, showCut, useQueue } from './queue-state';
import { tabsShown } from './tabs-shown';

export type Tab = { key: string; word: string; count: number | null; chosen: boolean; show: () => void };
const plain = (view: QueueView): QueueCut => ({ ...everything, view });

/** The cuts of the queue in their order: those everybody has, then one's own that are shown as tabs. */
export const useTabs = (): { tabs: Tab[]; others: Tab[] } => {
  const { view, savedViewId } = useQueue();
  const counts = useCall('queue.counts', {}).value?.counts;
  const saved = useCall('views.list', {}).value?.views ?? [];
  const own = saved.map((each) => ({
    key: each.id,
    word: each.name,
    count: each.count,
    chosen: each.id === savedViewId,
    pinned: each.pinned,
    show: () => showCut(each.cut, each.id),
  }));
  return {
    tabs: [
      ...queueViews.map((each) => ({
        key: each,
        word: t.queue.views[each],
        count: counts ? (counts[each] ?? 0) : null,
        chosen: savedViewId === null && each === view,
        // Out of a named view one comes to the plain one; between plain ones the filters stay as they were set.
        show: () => (savedViewId === null ? setQueue({ view: each }) : showCut(plain(each))),
      })),
      ...own.filter((each) => each.pinned),
    ],
    others: own.filter((each) => !each.pinned),
  };
};

const useViewActions = (): {
  items: MenuItem[];
  naming: 'new' | 'rename' | null;
  setNaming: (to: 'new' | 'rename' | null) => void;
} => {
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const state = useQueue();
  const saved = useCall('views.list', {}).value?.views ?? [];
  const open = saved.find((each) => each.id === state.savedViewId);
  const save = (patch: { cut?: QueueCut; pinned?: boolean }) => (): void => {
    if (open) void call('views.save', { ...open, ...patch }).catch(showFailure);
  };
  const items: MenuItem[] = [{ key: 'save', word: t.queueCut.views.save, onSelect: () => setNaming('new') }];
  if (open) {
    if (JSON.stringify(open.cut) !== JSON.stringify(cutOf(state)))
      items.push({ key: 'update', word: t.queueCut.views.update, onSelect: save({ cut: cutOf(state) }) });
    items.push(
      { key: 'rename', word: t.queueCut.views.rename, onSelect: () => setNaming('rename') },
      {
        key: 'pin',
        word: open.pinned ? t.queueCut.views.unpin : t.queueCut.views.pin,
        onSelect: save({ pinned: !open.pinned }),
      },
      {
        key: 'remove',
        word: t.queueCut.views.remove,
        onSelect: () => {
          showCut(plain('needs_you'));
          void call('views.remove', { id: open.id }).catch(showFailure);
        },
      },
    );
  }
  return { items, naming, setNaming };
};

const itemOf = (tab: Tab): MenuItem => ({
  key: tab.key,
  word: tab.word,
  checked: tab.chosen,
  detail: tab.count === null ? '' : countText(tab.count),
  onSelect: tab.show,
});

/** Cuts of the queue with their counts; what does not fit, and what can be done with one's own, is behind the dots. */
export const ViewTabs = () => {
  const wide = useWide();
  const { tabs, others } = useTabs();
  const { items, naming, setNaming } = useViewActions();
  const many = tabsShown(tabs, wide);
  const shown = tabs.slice(0, many);
  const chosen = [...tabs, ...others].find((tab) => tab.chosen);
  const visible = chosen === undefined || shown.includes(chosen) ? shown : [...shown.slice(0, -1), chosen];
  const hidden = [...tabs, ...others].filter((tab) => !visible.includes(tab));
  const own = new Set(others.map((tab) => tab.key));
  return (
    <div className="flex h-11 shrink-0 items-stretch gap-4 border-b border-line px-4 wide:px-5">
      <div className="flex min-w-0 items-stretch gap-4" role="tablist" aria-label={t.queue.title}>
        {visible.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            aria-selected={tab.chosen}
            title={tab.word}
            onClick={tab.show}
            className={classNames(
              'relative flex min-w-0 max-w-40 items-center gap-1.5 whitespace-nowrap text-ui focus-visible:-outline-offset-2',
              tab.chosen
                ? 'font-semibold after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-accent-text'
                : 'text-ink-2 hover:text-ink',
            )}
          >
            <span className="truncate">{tab.word}</span>
            <span className="font-normal text-ink-3">{tab.count === null ? '' : countText(tab.count)}</span>
          </button>
        ))}
      </div>
      <Menu
        groups={[
          { items: hidden.filter((tab) => !own.has(tab.key)).map(itemOf) },
          { title: t.queueCut.views.title, items: hidden.filter((tab) => own.has(tab.key)).map(itemOf) },
          { items },
        ].filter((group) => group.items.length > 0)}
        trigger={
          <button
            type="button"
            aria-label={t.queue.moreViews}
            title={t.queue.moreViews}
            className="flex w-7 shrink-0 items-center justify-center rounded-control"
          >
            <Icon of={Ellipsis} />
          </button>
        }
      />
      {naming ? <NameView what={naming} onClose={() => setNaming(null)} /> : null}
    </div>
  );
};
