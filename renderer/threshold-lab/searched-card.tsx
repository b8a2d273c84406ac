import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { countText, scoreText } from '../format/number';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { LabCard } from './chart-card';
import { boundText } from './lab-text';

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Every threshold that was tested, with its bound and what it still takes: the evidence behind the one sentence. */
export const SearchedCard = ({
  report,
  tried,
  onTry,
}: {
  report: ThresholdReport;
  tried: number;
  onTry: (threshold: number) => void;
}) => {
  const words = t.lab.searched;
  return (
    <LabCard title={words.title}>
      <table className="mt-1 w-full text-ui">
        <thead>
          <tr className="h-7 text-meta text-ink-3">
            {(['at', 'right', 'wrong', 'waiting', 'lowest', 'verdict'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'at' ? 'text-left font-normal' : 'text-right font-normal'}
              >
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.proposal.candidates.map((each) => (
            <tr
              key={each.threshold}
              className={classNames('h-7 border-t border-line', same(each.threshold, tried) && 'bg-selected')}
            >
              <td>
                <button
                  type="button"
                  onClick={() => onTry(each.threshold)}
                  aria-label={t.lab.try(scoreText(each.threshold))}
                  className="rounded-key px-1 font-medium hover:underline"
                >
                  {scoreText(each.threshold)}
                </button>
                {same(each.threshold, report.now) ? <span className="text-meta text-ink-3"> {words.own}</span> : null}
              </td>
              <td className="text-right">{countText(each.right)}</td>
              <td className="text-right">{countText(each.wrong)}</td>
              <td className="text-right">{countText(each.waiting)}</td>
              <td className="text-right">{each.right === 0 ? '–' : boundText(each.lowest)}</td>
              <td className={classNames('pr-1 text-right', each.meets ? 'text-accent-text' : 'text-ink-3')}>
                {each.meets ? words.meets : each.needed === null ? words.cannot : words.needs(countText(each.needed))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </LabCard>
  );
};
