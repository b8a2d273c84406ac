// biome-ignore-all lint/a11y/useSemanticElements: virtual rows of two lines
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the window's keys move and open rows
import { useVirtualizer } from '@tanstack/react-virtual';
import { Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { InboxRow } from '../../shared/contract';
import { ageText } from '../format/time';
import { useNow } from '../format/use-now';
import { calendarDayText } from '../format/window';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { ScrollPane } from '../ui/scroll-pane';

const rowHeight = 54;

/** What a row says at its right: blocked, that a draft waits, the wrong person or why no draft. */
const stateOf = (row: InboxRow): { word: string; tone: string; why?: string } => {
  if (row.blocked) return { word: t.inbox.blocked[row.blocked], tone: 'text-danger' };
  if (row.draftId) return { word: t.queue.views.needs_you.toLowerCase(), tone: 'text-accent-text' };
  if (row.person) return { word: t.inbox.person[row.person], tone: 'text-warn' };
  if (row.skipReason) {
    const word =
      row.skipReason === 'auto_reply' && row.awayUntil !== null
        ? t.evidence.awayUntil(calendarDayText(row.awayUntil))
        : t.words.skipWord[row.skipReason];
    return { word, tone: 'text-ink-3', ...(row.evidence === null ? {} : { why: row.evidence }) };
  }
  return { word: '', tone: '' };
};

type InboxListProps = {
  rows: InboxRow[];
  total: number;
  openId: string | null;
  onOpen: (id: string) => void;
  onEnd: () => void;
};

/** Every thread, newest first, as a virtual list. */
export const InboxList = ({ rows, total, openId, onOpen, onEnd }: InboxListProps) => {
  const now = useNow(30_000);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.leadId ?? index,
  });
  const openIndex = rows.findIndex((row) => row.leadId === openId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the open thread, not each new page
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId]);
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 30) onEnd();
  }, [lastShown, rows.length, onEnd]);
  return (
    <ScrollPane
      viewport={scroller}
      role="listbox"
      aria-label={t.inbox.list}
      aria-activedescendant={openIndex >= 0 ? `thread-${openId}` : undefined}
      tabIndex={0}
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const open = row.leadId === openId;
          const state = stateOf(row);
          return (
            <div
              key={item.key}
              id={`thread-${row.leadId}`}
              role="option"
              aria-selected={open}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              data-tint={open ? '' : undefined}
              data-lead={row.leadId}
              onClick={() => onOpen(row.leadId)}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              className={classNames(
                'absolute inset-x-0 top-0 flex flex-col justify-center border-b border-line px-4 wide:px-5',
                open
                  ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text'
                  : 'hover:bg-hover',
              )}
            >
              <div className="flex items-baseline gap-2">
                <span className="truncate text-ui font-semibold">{row.leadName}</span>
                <span className="min-w-0 flex-1 truncate text-meta text-ink-3">
                  {t.words.sentimentWord[row.sentiment]}
                </span>
                {row.sentiment === 'Call Requested' && row.phone ? (
                  <span className="flex shrink-0 items-center gap-1 self-center text-meta font-medium tabular-nums text-warn">
                    <Icon of={Phone} size={13} tone="warn" />
                    {row.phone}
                  </span>
                ) : null}
                <span className={`shrink-0 text-meta ${state.tone}`} title={state.why}>
                  {state.word}
                </span>
              </div>
              <div className="flex items-baseline gap-2">
                <span className="min-w-0 flex-1 truncate text-ui text-ink-2">
                  {row.lastDirection === 'outbound' ? <span className="text-ink-3">{t.inbox.you}</span> : null}
                  {row.snippet}
                </span>
                <span className="shrink-0 text-meta text-ink-3">{ageText(row.lastAt, Math.max(now, row.lastAt))}</span>
              </div>
            </div>
          );
        })}
      </div>
    </ScrollPane>
  );
};
