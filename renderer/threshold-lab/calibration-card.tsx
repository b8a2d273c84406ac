import { useState } from 'react';
import type { FitSummary, ThresholdReport } from '../../shared/schemas/thresholds';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { scoreText } from '../format/number';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import { useMay } from '../state/session';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { ChartCard } from './chart-card';
import { shareText } from './lab-text';
import { ReadingCurve } from './reading-curve';

const lossOf = (fit: FitSummary, method: FitSummary['crossValidated'][number]['method']): string =>
  fit.crossValidated.find((each) => each.method === method)?.logLoss.toFixed(3) ?? '–';

/** How scores are read, and what reading them as probabilities would change. Nothing that is sent changes by it. */
export const CalibrationCard = ({ report }: { report: ThresholdReport }) => {
  const words = t.lab.calibration;
  const { inForce, fitted, needed, adoptable } = report.calibration;
  const admin = useMay('admin');
  const [asking, setAsking] = useState(false);
  const withdraws = inForce !== null;
  const confirm = async (): Promise<void> => {
    if (report.scorer === null) return;
    try {
      await call('thresholds.calibrate', { scorer: report.scorer, inForce: !withdraws });
      refetch(['campaigns']);
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setAsking(false);
    }
  };
  const fit = inForce?.fit ?? fitted;
  const intro = (
    <div className="flex flex-col gap-0.5 text-ui text-ink-2">
      <p>
        {inForce === null
          ? words.raw
          : words.inForce(words.methods[inForce.fit.method], inForce.by, dateText(inForce.since, currentTime()))}
      </p>
      {inForce === null && fitted !== null ? (
        <p>{words.better(words.methods[fitted.method], lossOf(fitted, 'raw'), lossOf(fitted, fitted.method))}</p>
      ) : null}
      {adoptable || fitted === null ? null : <p>{words.older}</p>}
      {fit === null ? null : <p className="pt-1 text-meta text-ink-3">{words.axis}</p>}
    </div>
  );
  return (
    <>
      <ChartCard
        title={words.title}
        few={fit === null ? words.needs(needed) : null}
        intro={intro}
        action={
          admin && adoptable && (withdraws || fitted !== null) ? (
            <Button small onClick={() => setAsking(true)}>
              {withdraws ? words.withdraw : words.adopt}
            </Button>
          ) : null
        }
        columns={[words.columns.raw, words.columns.read]}
        rows={(fit?.curve ?? [])
          .filter((_point, n) => n % 5 === 0)
          .map((point) => ({
            key: String(point.score),
            cells: [scoreText(point.score), shareText(point.probability)],
          }))}
        draw={(width) => (fit === null ? null : <ReadingCurve fit={fit} width={width} label={words.described} />)}
      />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={withdraws ? words.withdrawTitle : words.adoptTitle}
        description={withdraws ? words.withdrawText : words.adoptText}
      >
        <DialogButtons>
          <Button onClick={() => setAsking(false)}>{t.lab.dialog.keep}</Button>
          <Button kind="filled" onClick={() => void confirm()}>
            {withdraws ? words.confirmWithdraw : words.confirmAdopt}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
};
