import { useState } from 'react';
import type { OutcomeRow, ThresholdReport } from '../../shared/schemas/thresholds';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { scoreText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Segments } from '../ui/segments';
import { LabCard } from './chart-card';

const few = 10;

type Filter = 'all' | 'wrong' | 'waiting' | 'unseen';

const say = async (id: string, wrong: boolean): Promise<void> => {
  try {
    await call('drafts.foundWrong', { id, wrong });
    refetch(['campaigns']);
  } catch (thrown) {
    showFailure(thrown);
  }
};

const wrongAs: Partial<Record<OutcomeRow['result'], boolean>> = { sent_unseen: true, found_wrong: false };

const Row = ({ row }: { row: OutcomeRow }) => {
  const words = t.lab.past;
  const wrong = wrongAs[row.result];
  const fine = row.result === 'unchanged' || row.result === 'sent_unseen';
  return (
    <tr className="h-8 border-t border-line">
      <td className="min-w-0">
        <button
          type="button"
          onClick={() => go({ screen: 'inbox', leadId: row.leadId })}
          aria-label={words.open(row.leadName)}
          className="max-w-full truncate rounded-key text-left font-medium hover:underline"
        >
          {row.leadName}
        </button>
      </td>
      <td className="text-right">{scoreText(row.score)}</td>
      <td className={fine ? 'pl-6 text-ink-3' : 'pl-6'}>
        {words.results[row.result]}
        {row.audit ? <span className="text-meta text-ink-3">, {words.audit}</span> : null}
      </td>
      <td className="text-right text-meta text-ink-3">{momentText(row.decidedAt, currentTime())}</td>
      <td className="w-28 text-right">
        {wrong === undefined ? null : (
          <Button small kind="ghost" onClick={() => void say(row.draftId, wrong)}>
            {wrong ? words.wrong : words.right}
          </Button>
        )}
      </td>
    </tr>
  );
};

/** The replies themselves that a threshold would let go, the wrong ones first. */
export const PastCard = ({ report, tried }: { report: ThresholdReport; tried: number }) => {
  const [only, setOnly] = useState<Filter>('all');
  const [limit, setLimit] = useState(few);
  const words = t.lab.past;
  const shown = useCall('thresholds.drafts', {
    campaignId: report.campaign.id,
    scorer: report.scorer,
    threshold: tried,
    only,
    limit,
  }).value;
  return (
    <LabCard
      title={words.title(scoreText(tried))}
      aside={
        <div className="flex items-center gap-3">
          <span role="status" className="text-meta text-ink-3">
            {shown ? words.total(shown.rows.length, shown.total) : ''}
          </span>
          <Segments
            label={words.filter}
            value={only}
            options={(['all', 'wrong', 'waiting', 'unseen'] as const).map((value) => ({
              value,
              word: words.filters[value],
            }))}
            onChange={setOnly}
          />
        </div>
      }
    >
      {shown && shown.rows.length === 0 ? <p className="py-4 text-ui text-ink-2">{words.none}</p> : null}
      {shown && shown.rows.length > 0 ? (
        <table className="mt-1 w-full table-fixed text-ui">
          <thead>
            <tr className="h-7 text-meta text-ink-3">
              <th scope="col" className="text-left font-normal">
                {words.columns.lead}
              </th>
              <th scope="col" className="w-16 text-right font-normal">
                {words.columns.score}
              </th>
              <th scope="col" className="pl-6 text-left font-normal">
                {words.columns.result}
              </th>
              <th scope="col" className="w-44 text-right font-normal">
                {words.columns.when}
              </th>
              <td className="w-28" />
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row) => (
              <Row key={row.draftId} row={row} />
            ))}
          </tbody>
        </table>
      ) : null}
      {shown && shown.rows.length < shown.total && limit < 1000 ? (
        <div className="border-t border-line pt-2">
          <Button small kind="ghost" onClick={() => setLimit(Math.min(1000, limit * 5))}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </LabCard>
  );
};
