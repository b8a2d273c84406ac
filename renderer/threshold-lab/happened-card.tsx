import type { ThresholdReport, WouldLeave } from '../../shared/schemas/thresholds';
import { countText, scoreText } from '../format/number';
import { t } from '../strings';
import { LabCard } from './chart-card';
import { boundText, leavesAt, searchedAt, shareText } from './lab-text';

const rows = ['leaves', 'unchanged', 'edited', 'rejected', 'waiting', 'unseen'] as const;

/** Today's threshold and the one tried side by side: what would have left, and what became of it. */
export const HappenedCard = ({ report, tried }: { report: ThresholdReport; tried: number }) => {
  const words = t.lab.happened;
  const [now, then] = [leavesAt(report, report.now), leavesAt(report, tried)];
  const bound = (at: number): string => {
    const searched = searchedAt(report, at);
    return searched === null || searched.right === 0 ? '–' : boundText(searched.lowest);
  };
  const shown = rows.filter((row) => (row !== 'waiting' && row !== 'unseen') || now[row] > 0 || then[row] > 0);
  const line = (key: string, label: string, left: string, right: string, inner: boolean, title?: string) => (
    <tr key={key} className="h-7 border-t border-line">
      <th scope="row" className={inner ? 'pl-3 text-left font-normal text-ink-2' : 'text-left font-normal'}>
        {label}
      </th>
      <td className="text-right text-ink-2">{left}</td>
      <td className="text-right font-semibold" title={title}>
        {right}
      </td>
    </tr>
  );
  const count = (which: WouldLeave, row: (typeof rows)[number]): string => countText(which[row]);
  return (
    <LabCard title={words.title}>
      <table className="mt-1 w-full text-ui whitespace-nowrap">
        <thead>
          <tr className="h-7 text-meta text-ink-3">
            <td />
            <th scope="col" className="w-[74px] text-right font-normal">
              {words.now(scoreText(report.now))}
            </th>
            <th scope="col" className="w-[66px] text-right font-normal text-accent-text">
              {words.try(scoreText(tried))}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => line(row, words[row], count(now, row), count(then, row), row !== 'leaves'))}
          {line(
            'lowest',
            words.lowest,
            bound(report.now),
            bound(tried),
            false,
            searchedAt(report, tried) === null ? words.noBound : undefined,
          )}
          {line('share', words.share, shareText(now.shareOfAll), shareText(then.shareOfAll), false)}
        </tbody>
      </table>
    </LabCard>
  );
};
