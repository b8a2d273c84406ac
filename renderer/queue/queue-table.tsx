// biome-ignore-all lint/a11y/useSemanticElements: a real table cannot hold virtual rows of two lines
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the window's keys move and open rows
import type { Row } from '@tanstack/react-table';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { QueueRow } from '../../shared/schemas/draft';
import { useWide } from '../state/use-wide';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { ScrollPane } from '../ui/scroll-pane';
import { openAlone } from './batch-pane';
import { cellClass, queueColumns, queueFeatures } from './queue-columns';
import { addSelected, toggleSelected } from './queue-state';

const rowHeight = { narrow: 54, wide: 50 };
const order = ['channel', 'lead', 'score', 'reason', 'age'];

type QueueTableProps = {
  rows: QueueRow[];
  total: number;
  openId: string | null;
  selected: ReadonlySet<string>;
  /** Whether a person works here: then the open row stays where it is when others come above it. */
  touched: { current: boolean };
  onOpen: (id: string) => void;
  onEnd: () => void;
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
export const QueueTable = ({ rows, total, openId, selected, touched, onOpen, onEnd }: QueueTableProps) => {
  const wide = useWide();
  const height = wide ? rowHeight.wide : rowHeight.narrow;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({ features: queueFeatures, columns: queueColumns, data: rows, getRowId: (row) => row.id });
  const model = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => model[index]?.id ?? index,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is read by the virtualizer
  useEffect(() => virtual.measure(), [height]);

  const openIndex = rows.findIndex((row) => row.id === openId);
  const before = useRef<{ openId: string | null; openIndex: number }>({ openId: null, openIndex: -1 });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { openId, openIndex };
    if (openIndex < 0 || !scroller.current) return;
    if (last.openId === openId && last.openIndex >= 0) {
      if (touched.current) scroller.current.scrollTop += (openIndex - last.openIndex) * height;
    } else virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId, openIndex, height, virtual, touched]);

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 30) onEnd();
  }, [lastShown, rows.length, onEnd]);

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
      <div role="row" className="sr-only">
        {order.map((id) => (
          <span key={id} role="columnheader">
            {t.queue.columns[id as keyof typeof t.queue.columns]}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = model[item.index];
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
              style={{ height, transform: `translateY(${item.start}px)` }}
              className={classNames(
                'absolute inset-x-0 top-0 grid grid-cols-[28px_minmax(0,1fr)_32px_44px] content-center gap-x-0 border-b border-line px-4 wide:px-5 wide:grid-cols-[28px_168px_minmax(0,1fr)_94px_58px] wide:items-center',
                (many ? chosen : open) ? 'bg-selected' : 'hover:bg-hover',
                open && 'before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text',
              )}
            >
              <RowCells row={row} />
              {many ? <SelectBox row={row.original} chosen={chosen} /> : null}
            </div>
          );
        })}
      </div>
    </ScrollPane>
  );
};
