import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { List, type RowComponentProps, useListRef } from 'react-window';
import { ageText, onDecide, type Row, showDraft } from './rows';

type LineProps = { rows: readonly Row[]; open: number };

const Line = ({ index, style, rows, open }: RowComponentProps<LineProps>) => {
  const row = rows[index];
  return (
    <div style={style} className={index === open ? 'line open' : 'line'}>
      <span>{row?.lead}</span>
      <span>{row?.company}</span>
      <span>{row?.score}</span>
      <span>{row?.reason}</span>
      <span>{row ? ageText(row.at) : ''}</span>
    </div>
  );
};

/** The queue in react-window's own way: an array in state, and a new array for each row that leaves. */
const Queue = () => {
  const [{ rows, open }, setQueue] = useState<LineProps>({ rows: window.benchRows, open: 0 });
  const list = useListRef(null);
  useEffect(() => showDraft(rows[open]), [rows, open]);
  useEffect(() => list.current?.scrollToRow({ index: open }), [open, list]);
  useEffect(
    () =>
      onDecide(() =>
        setQueue((before) => ({ ...before, rows: before.rows.filter((_, index) => index !== before.open) })),
      ),
    [],
  );
  return (
    <List
      listRef={list}
      rowComponent={Line}
      rowCount={rows.length}
      rowHeight={50}
      rowProps={{ rows, open }}
      style={{ height: '100%' }}
    />
  );
};

const grid = document.querySelector('#grid');
if (!grid) throw new Error('the page has no grid');
createRoot(grid).render(<Queue />);
