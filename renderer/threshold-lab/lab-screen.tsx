import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { refetch } from '../api/answer-store';
import { useCall } from '../api/use-call';
import { scoreText } from '../format/number';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useCommands, useHints } from '../keys/use-commands';
import { rowBeside } from '../queue/next-row';
import { go } from '../state/route';
import { useAdminName, useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { FailurePage } from '../ui/failure-page';
import { Field, SelectInput } from '../ui/field';
import { SkeletonRows, useSlow } from '../ui/skeleton';
import { CalibrationCard } from './calibration-card';
import { HappenedCard } from './happened-card';
import { LabHeader } from './lab-header';
import { becauseOf, headlineOf } from './lab-text';
import { PastCard } from './past-card';
import { ReliabilityChart } from './reliability-chart';
import { RiskChart } from './risk-chart';
import { SafeguardsCard } from './safeguards-card';
import { ScoreHistogram } from './score-histogram';
import { SearchedCard } from './searched-card';
import { SetDialog } from './set-dialog';

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Model and prompts, where a campaign has known several, and the target: what the numbers are about. */
const Choices = ({
  report,
  target,
  onTarget,
  onScorer,
}: {
  report: ThresholdReport;
  target: number;
  onTarget: (target: number) => void;
  onScorer: (scorer: string) => void;
}) => (
  <div className="flex shrink-0 items-end gap-3">
    {report.scorers.length > 1 ? (
      <div className="w-60">
        <Field label={t.lab.scorer}>
          {(ids) => (
            <SelectInput {...ids} value={report.scorer ?? ''} onChange={(event) => onScorer(event.currentTarget.value)}>
              {report.scorers.map((each) => (
                <option key={each.key} value={each.key}>
                  {t.lab.scorerOption(each.model, each.drafts, dateText(each.lastAt, currentTime()))}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
    ) : null}
    <div className="w-24">
      <Field label={t.lab.target}>
        {(ids) => (
          <SelectInput
            {...ids}
            value={String(target)}
            onChange={(event) => onTarget(Number(event.currentTarget.value))}
          >
            {Object.entries(t.lab.targets).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
    </div>
  </div>
);

/** What the sentence rests on. Before the first score there is nothing to draw; the safeguards can be set all the same. */
const Evidence = ({
  report,
  tried,
  onTry,
}: {
  report: ThresholdReport;
  tried: number;
  onTry: (threshold: number) => void;
}) =>
  report.scorer === null ? (
    <div className="grid grid-cols-2 gap-4 max-reading:grid-cols-1">
      <SafeguardsCard report={report} />
      <CalibrationCard report={report} />
    </div>
  ) : (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,380px)] gap-4 max-reading:grid-cols-1">
        <ScoreHistogram report={report} tried={tried} onTry={onTry} />
        <HappenedCard report={report} tried={tried} />
      </div>
      <div className="grid grid-cols-[minmax(0,11fr)_minmax(0,11fr)_minmax(0,18fr)] gap-4 max-reading:grid-cols-1">
        <ReliabilityChart report={report} />
        <RiskChart report={report} tried={tried} />
        <SafeguardsCard report={report} />
      </div>
      <div className="grid grid-cols-2 gap-4 max-reading:grid-cols-1">
        <SearchedCard report={report} tried={tried} onTry={onTry} />
        <CalibrationCard report={report} />
      </div>
      <PastCard report={report} tried={tried} />
    </>
  );

/** The threshold lab of one campaign: one sentence, and its evidence below. */
export const LabScreen = ({ campaign, campaigns }: { campaign: Campaign; campaigns: readonly Campaign[] }) => {
  const [target, setTarget] = useState(0.95);
  const [scorer, setScorer] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ threshold: number; scale: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { value: report, error } = useCall('thresholds.report', { campaignId: campaign.id, target, scorer });
  const slow = useSlow(report === undefined && error === null);
  const admin = useMay('admin');
  const adminName = useAdminName();
  const ids = campaigns.map((each) => each.id);
  const proposed = report?.proposal.kind === 'proposed' ? report.proposal.threshold : null;
  // A threshold tried on one scale means another on the other.
  const kept = chosen !== null && chosen.scale === report?.scale ? chosen.threshold : null;
  const tried = kept ?? proposed ?? report?.now ?? campaign.autoSendConfidenceThreshold;
  const onTry = (threshold: number): void => {
    setNote('');
    setChosen({ threshold: Math.min(1, Math.max(0, threshold)), scale: report?.scale ?? 'raw' });
  };
  const step = (by: number) => (): void => onTry(Math.round(tried * 100 + by) / 100);
  const move = (by: number) => (): void => {
    const id = rowBeside(ids, campaign.id, by);
    if (id !== null) go({ campaignId: id });
  };
  useCommands({
    tryLower: step(-1),
    tryHigher: step(1),
    neighbourAfter: move(1),
    neighbourBefore: move(-1),
    back: () => go({ campaignPage: 'settings' }),
  });
  useHints(['tryLower', 'neighbourBefore']);
  const newest = report !== undefined && report.scorers[0]?.key === report.scorer;
  return (
    <section aria-label={t.lab.pages.lab} className="flex min-w-0 flex-1 flex-col bg-canvas">
      <LabHeader campaign={campaign} campaigns={campaigns} report={report} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 pt-5 pb-6 focus-visible:-outline-offset-2">
        {error && !report ? <FailurePage failure={error} onAgain={() => refetch(['campaigns'])} /> : null}
        {slow ? <SkeletonRows height={54} rows={6} /> : null}
        {report ? (
          <div className="mx-auto flex max-w-[1480px] flex-col gap-4">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
              <div className="min-w-0 flex-1 basis-[480px]">
                <p className="text-page font-semibold">{headlineOf(report)}</p>
                <p className="max-w-[110ch] pt-0.5 text-ui text-ink-2">{becauseOf(report)}</p>
                <p role="status" className="text-meta text-ink-3">
                  {note !== '' ? note : admin ? '' : t.lab.denied(adminName)}
                </p>
              </div>
              <div className="flex items-end gap-3">
                <Choices report={report} target={target} onTarget={setTarget} onScorer={setScorer} />
                {admin && newest ? (
                  <Button
                    kind="filled"
                    minWidth={168}
                    disabled={same(tried, report.now)}
                    onClick={() => setAsking(true)}
                  >
                    {same(tried, report.now) ? t.lab.same : t.lab.set(scoreText(tried))}
                  </Button>
                ) : null}
              </div>
            </div>
            <Evidence report={report} tried={tried} onTry={onTry} />
            {asking ? (
              <SetDialog
                report={report}
                threshold={tried}
                open
                onClose={() => setAsking(false)}
                onSet={(threshold) => {
                  setChosen(null);
                  setNote(t.lab.setTo(scoreText(threshold)));
                }}
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  );
};
