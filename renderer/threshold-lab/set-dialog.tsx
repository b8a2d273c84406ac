import { useState } from 'react';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { refetch } from '../api/answer-store';
import { asFailure, call } from '../api/call';
import { scoreText } from '../format/number';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';
import { boundText, isCarried, leavesAt, searchedAt, shareText } from './lab-text';

/** Setting a threshold says what it does, and whether the reviews carry it; where they do not, it takes a word and a reason. */
export const SetDialog = ({
  report,
  threshold,
  open,
  onClose,
  onSet,
}: {
  report: ThresholdReport;
  threshold: number;
  open: boolean;
  onClose: () => void;
  onSet: (threshold: number) => void;
}) => {
  const words = t.lab.dialog;
  const { campaign } = report;
  const [anyway, setAnyway] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const raises = threshold >= report.now;
  const carried = isCarried(report, threshold);
  const forced = !raises && !carried;
  const searched = searchedAt(report, threshold);
  const evidence = raises
    ? words.raises
    : carried
      ? searched?.meets
        ? words.carried(boundText(searched.lowest))
        : words.carriedHere
      : words.notCarried;
  const set = async (): Promise<void> => {
    setBusy(true);
    try {
      await call('thresholds.set', {
        campaignId: campaign.id,
        version: campaign.version,
        threshold,
        target: report.target,
        confidence: report.confidence,
        force: forced,
        reason,
      });
      refetch(['campaigns', 'audit']);
      onSet(threshold);
    } catch (thrown) {
      // What was counted has moved on: the page shows the newer numbers, and asks again.
      if (asFailure(thrown).code === 'conflict') refetch(['campaigns']);
      showFailure(thrown);
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title(campaign.name, scoreText(threshold))}
      description={[
        words.effect(shareText(report.nowLeaves.shareOfAll), shareText(leavesAt(report, threshold).shareOfAll)),
        ...(campaign.responseMode === 'AI_AUTO_SEND' ? [] : [words.people]),
      ].join(' ')}
    >
      <div className="flex flex-col gap-3 px-6 pt-3">
        <p className={forced ? 'text-ui font-medium text-warn' : 'text-ui'}>{evidence}</p>
        {forced ? (
          <>
            <Checkbox label={words.anyway} checked={anyway} onChange={setAnyway} />
            <Field label={words.reason} help={words.reasonHelp}>
              {(ids) => (
                <TextInput
                  {...ids}
                  value={reason}
                  maxLength={500}
                  disabled={!anyway}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </Field>
          </>
        ) : (
          <p className="text-meta text-ink-3">{words.audited}</p>
        )}
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button
          kind="filled"
          disabled={busy || (forced && (!anyway || reason.trim() === ''))}
          onClick={() => void set()}
        >
          {words.confirm(scoreText(threshold))}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
