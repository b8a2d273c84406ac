import { ChartNoAxesColumn, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { t } from '../strings';
import { Icon } from '../ui/icon';
import { useWidth } from './use-width';

/** A titled part of the lab. */
export const LabCard = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section aria-label={title} className="min-w-0 rounded-sheet border border-line bg-sheet px-5 py-4 shadow-sheet">
    <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4">
      <h2 className="text-ui font-semibold">{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

export type TableRow = { key: string; cells: readonly string[] };

/** The numbers behind a chart. */
const NumbersTable = ({ title, columns, rows }: { title: string; columns: readonly string[]; rows: TableRow[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
  <div tabIndex={0} className="max-h-64 overflow-y-auto focus-visible:-outline-offset-2">
    <table className="w-full text-meta whitespace-nowrap">
      <caption className="sr-only">{title}</caption>
      <thead className="sticky top-0 bg-sheet">
        <tr className="h-7 border-b border-line text-ink-3">
          {columns.map((column, n) => (
            <th key={column} scope="col" className={n === 0 ? 'text-left font-normal' : 'text-right font-normal'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="h-7 border-b border-line last:border-b-0">
            {row.cells.map((cell, n) => (
              <td key={columns[n]} className={n === 0 ? 'text-left' : 'text-right'}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A chart with its numbers one press away: what is drawn can also be read. `draw` is given the width there is. */
export const ChartCard = ({
  title,
  subtitle,
  legend,
  columns,
  rows,
  few,
  intro,
  action,
  draw,
}: {
  title: string;
  subtitle?: string;
  legend?: ReactNode;
  columns: readonly string[];
  rows: TableRow[];
  /** Said instead of a chart that would promise more than it knows. */
  few?: string | null;
  /** What is said before the chart, and what can be done about it. */
  intro?: ReactNode;
  action?: ReactNode;
  draw: (width: number) => ReactNode;
}) => {
  const [asTable, setAsTable] = useState(false);
  const { ref, width } = useWidth();
  const empty = few !== undefined && few !== null;
  return (
    <LabCard
      title={title}
      aside={
        <div className="flex items-center gap-4">
          {asTable || empty ? null : legend}
          {action}
          {empty ? null : (
            <button
              type="button"
              aria-pressed={asTable}
              aria-label={asTable ? t.lab.showChart(title) : t.lab.showTable(title)}
              title={asTable ? t.lab.asChart : t.lab.asTable}
              onClick={() => setAsTable(!asTable)}
              className="-mr-1 inline-flex h-7 w-7 items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink"
            >
              <Icon of={asTable ? ChartNoAxesColumn : Table} size={15} />
            </button>
          )}
        </div>
      }
    >
      {subtitle ? <p className="-mt-1 text-meta text-ink-3">{subtitle}</p> : null}
      {intro}
      <div ref={ref} className="pt-2">
        {empty ? (
          <p className="py-10 text-ui text-ink-2">{few}</p>
        ) : asTable ? (
          <NumbersTable title={title} columns={columns} rows={rows} />
        ) : width > 0 ? (
          draw(width)
        ) : null}
      </div>
    </LabCard>
  );
};
