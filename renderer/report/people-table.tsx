import type { ReviewSummary } from '../../shared/schemas/review-report';
import { countText } from '../format/number';
import { t } from '../strings';
import { LabCard } from '../threshold-lab/chart-card';
import { classNames } from '../ui/class-names';
import { lookText, mixText, shareOf } from './report-text';

const words = t.report.people;
const columns = [
  words.name,
  words.reviewed,
  words.unchanged,
  words.edited,
  words.rejected,
  words.undone,
  words.middle,
  words.channels,
];

const cellsOf = (of: ReviewSummary): string[] => [
  countText(of.reviewed),
  shareOf(of.unchanged, of.reviewed),
  shareOf(of.edited, of.reviewed),
  shareOf(of.rejected, of.reviewed),
  countText(of.undone),
  lookText(of.medianMs),
  mixText(of),
];

/** Everybody and each person by name; a press shows whose charts stand above. No column sorts them: it is no league table. */
export const PeopleTable = ({
  all,
  people,
  shown,
  onShow,
}: {
  all: ReviewSummary;
  people: readonly ReviewSummary[];
  shown: string;
  onShow: (name: string) => void;
}) => (
  <LabCard title={words.title}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
    <div tabIndex={0} className="overflow-x-auto focus-visible:-outline-offset-2">
      <table className="w-full text-ui whitespace-nowrap tabular-nums max-[900px]:whitespace-normal max-[900px]:text-meta">
        <thead>
          <tr className="h-8 border-b border-line text-meta text-ink-3">
            {columns.map((column, n) => (
              <th
                key={column}
                scope="col"
                className={classNames(
                  'pr-4 font-normal last:pr-1 max-[900px]:pr-2 max-[900px]:pb-1 max-[900px]:align-bottom',
                  n === 0 ? 'pl-1 text-left' : 'text-right',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[all, ...people].map((each) => {
            const here = each.name === shown;
            const name = each.name === '' ? words.everybody : each.name;
            return (
              <tr
                key={each.name}
                className={classNames('h-8 border-b border-line last:border-b-0', here && 'bg-selected')}
              >
                <th scope="row" className="min-w-24 pr-4 text-left font-normal max-[900px]:pr-2">
                  <button
                    type="button"
                    aria-pressed={here}
                    aria-label={words.show(name)}
                    onClick={() => onShow(each.name)}
                    className={classNames(
                      'min-h-7 rounded-key px-1 text-left hover:underline max-[900px]:[overflow-wrap:anywhere]',
                      here ? 'font-semibold' : 'text-accent-text',
                    )}
                  >
                    {name}
                  </button>
                </th>
                {cellsOf(each).map((cell, n) => (
                  <td key={columns[n + 1]} className="pr-4 text-right last:pr-1 max-[900px]:pr-2">
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
    <p className="max-w-[90ch] pt-2 text-meta text-ink-3">{words.note}</p>
  </LabCard>
);
