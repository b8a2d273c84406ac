// biome-ignore-all lint/a11y/useSemanticElements: a real table cannot hold virtual rows of two lines
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the window's keys move and open rows
import type { Row } from '@tanstack/react-table';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { QueueRow } from '../../shared/schemas/draft';
import { decisionRules } from '../../shared/values/draft';
import { countText } from '../format/number';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { ScrollPane } from '../ui/scroll-pane';
import { openAlone } from './batch-pane';
import { ColumnHeads, headHeight } from './column-heads';
import { type Group, groupRows, type Line } from './group-rows';
import { cellClass, queueColumns, queueFeatures } from './queue-columns';
import { addSelected, toggleGroup, toggleSelected } from './queue-state';
import { restoredScroll, scrolled } from './use-queue-place';

const rowHeight = { narrow: 54, wide: 50 };
const groupHeight = 32;
const order = ['channel', 'lead', 'score', 'reason', 'age'];

type QueueTableProps = {
  rows: QueueRow[];
  /** The groups of the cut with their counts; null: not grouped, or not known yet. */
  groups: readonly Group[] | null;
  collapsed: ReadonlySet<string>;
  total: number;
  openId: string | null;
  selected: ReadonlySet<string>;
  /** Whether a person works here: then the open row stays where it is when others come above it. */
  touched: { current: boolean };
  onOpen: (id: string) => void;
  onEnd: () => void;
};

/** Campaigns are named by the engine; reasons by the catalogue. */
const groupLabel = ({ key, label }: Group): string => {
  if (label !== '') return label;
  if (key === 'edited') return t.queueCut.edited;
  const rule = decisionRules.find((each) => each === key);
  return rule === undefined ? t.queueCut.noReason : t.words.ruleHeadline[rule];
};

/** The rows from the open one to another, both included. */
export const between = (rows: readonly QueueRow[], openId: string | null, id: string): string[] => {
  const to = rows.findIndex((row) => row.id === id);
  const from = Math.max(0, openId === null ? to : rows.findIndex((row) => row.id === openId));
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
};

/** Stands over the channel's sign while several are selected. */
const SelectBox = ({ row, chosen }: { row: QueueRow; chosen: boolean }) => (
  <label
    className={classNames(
      'absolute inset-y-0 left-0 flex w-11 items-start justify-center pt-3.5 wide:w-12 wide:items-center wide:pt-0',
      chosen ? 'bg-selected' : 'bg-panel',
    )}
  >
    <input
      type="checkbox"
      aria-label={t.queue.many.select(row.leadName)}
      tabIndex={-1}
      checked={chosen}
      onClick={(event) => event.stopPropagation()}
      onChange={() => toggleSelected(row.id)}
      className="h-4 w-4 accent-accent"
    />
  </label>
);

/** The head of a group: its name and how many drafts it holds; pressed, it folds or unfolds them. */
const GroupHead = ({ line, index, start }: { line: Line & { kind: 'group' }; index: number; start: number }) => {
  const { group, open } = line;
  const label = groupLabel(group);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      style={{ height: groupHeight, transform: `translateY(${start}px)` }}
      className="absolute inset-x-0 top-0 border-b border-line bg-canvas"
    >
      <div role="gridcell" className="h-full">
        <button
          type="button"
          aria-expanded={open}
          aria-label={t.queueCut.groupRow(label, countText(group.count))}
          onClick={() => toggleGroup(group.key)}
          className="flex h-full w-full items-center gap-2 px-4 text-left text-meta hover:bg-hover focus-visible:-outline-offset-2 wide:px-5"
        >
          <Icon of={open ? ChevronDown : ChevronRight} size={14} tone="quiet" />
          <span className="min-w-0 truncate font-semibold">{label}</span>
          <span className="tabular-nums text-ink-3">{countText(group.count)}</span>
        </button>
      </div>
    </div>
  );
};

const RowCells = ({ row }: { row: Row<typeof queueFeatures, QueueRow> }) => {
  const cells = new Map(row.getAllCells().map((cell) => [cell.column.id, cell]));
  return order.map((id) => {
    const cell = cells.get(id);
    const draw = cell?.column.columnDef.cell;
    return cell && typeof draw === 'function' ? (
      <div key={id} role="gridcell" className={cellClass[id]}>
        {draw(cell.getContext())}
      </div>
    ) : null;
  });
};

/**
 * The drafts that need a person, as a virtual table: only the rows in sight exist. When rows come or go above the open
 * one, the list scrolls by as much, so that the open row stays under the eye.
 */
export const QueueTable = ({
  rows,
  groups,
  collapsed,
  total,
  openId,
  selected,
  touched,
  onOpen,
  onEnd,
}: QueueTableProps) => {
  const wide = useWide();
  const height = wide ? rowHeight.wide : rowHeight.narrow;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({ features: queueFeatures, columns: queueColumns, data: rows, getRowId: (row) => row.id });
  const model = table.getRowModel().rows;
  const lines = useMemo(() => groupRows(rows, groups, collapsed), [rows, groups, collapsed]);
  const heightOf = (line: Line | undefined): number => (line?.kind === 'group' ? groupHeight : height);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index]),
    overscan: 8,
    // The heads lie over the list's upper end, and above its first row.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'row' ? line.row.id : `group ${line.group.key}`;
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are read by the virtualizer
  useEffect(() => virtual.measure(), [height, lines]);

  const openIndex = lines.findIndex((line) => line.kind === 'row' && line.row.id === openId);
  /** Pixels above the open row. */
  let openTop = 0;
  for (const line of groups === null ? [] : lines.slice(0, Math.max(0, openIndex))) openTop += heightOf(line);
  if (groups === null) openTop = openIndex * height;
  const before = useRef<{ openId: string | null; openTop: number; openIndex: number }>({
    openId: null,
    openTop: 0,
    openIndex: -1,
  });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { openId, openTop, openIndex };
    if (openIndex < 0 || !scroller.current) return;
    const rows = restoredScroll.rows;
    restoredScroll.rows = null;
    if (rows !== null && openIndex >= rows) {
      scroller.current.scrollTop = rows * height;
      virtual.scrollToIndex(openIndex, { align: 'auto' });
    } else if (last.openId === openId && last.openIndex >= 0) {
      if (touched.current) scroller.current.scrollTop += openTop - last.openTop;
    } else virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId, openIndex, openTop, height, virtual, touched]);

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  scrolled.rows = Math.floor((virtual.scrollOffset ?? 0) / height);
  useEffect(() => {
    if (lines.length > 0 && lastShown >= lines.length - 30) onEnd();
  }, [lastShown, lines.length, onEnd]);

  return (
    <ScrollPane
      viewport={scroller}
      role="grid"
      aria-label={t.queue.table}
      aria-multiselectable
      aria-rowcount={total}
      aria-activedescendant={openIndex >= 0 ? `draft-${openId}` : undefined}
      tabIndex={0}
    >
      <ColumnHeads />
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          if (line?.kind === 'group')
            return <GroupHead key={item.key} line={line} index={item.index} start={item.start - headHeight} />;
          const row = line ? model[line.rowIndex] : undefined;
          if (!row) return null;
          const open = row.id === openId;
          const chosen = selected.has(row.id);
          const many = selected.size > 0;
          return (
            <div
              key={item.key}
              id={`draft-${row.id}`}
              role="row"
              tabIndex={-1}
              data-draft={row.id}
              aria-rowindex={item.index + 1}
              aria-selected={many ? chosen : open}
              data-tint={open || chosen ? '' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) toggleSelected(row.id);
                else if (event.shiftKey) addSelected(between(rows, openId, row.id));
                else if (many) openAlone(row.id);
                else onOpen(row.id);
              }}
              style={{ height, transform: `translateY(${item.start - headHeight}px)` }}
              className={classNames(
                'absolute inset-x-0 top-0 grid focus-visible:-outline-offset-2 grid-cols-[28px_minmax(0,1fr)_32px_44px] content-center gap-x-0 border-b border-line px-4 wide:px-5 wide:grid-cols-[28px_168px_minmax(0,1fr)_94px_58px] wide:items-center',
                (many ? chosen : open) ? 'bg-selected' : 'hover:bg-hover',
                open && 'before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text',
              )}
            >
              <RowCells row={row} />
              {many ? (
                <div role="gridcell" className="contents">
                  <SelectBox row={row.original} chosen={chosen} />
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </ScrollPane>
  );
};
