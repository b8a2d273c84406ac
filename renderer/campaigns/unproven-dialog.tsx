import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { useCall } from '../api/use-call';
import { scoreText } from '../format/number';
import { t } from '../strings';
import { leavesAt, shareText } from '../threshold-lab/lab-text';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';

/** A threshold that was typed, what the engine said of it, and where the person's answer goes: null keeps what was. */
export type Unproven = { threshold: number; said: string; answer: (given: { reason: string } | null) => void };

/** A threshold below what the reviews carry says what it would do, and is set only with a reason for the audit. */
export const UnprovenDialog = ({ campaign, asked }: { campaign: Campaign; asked: Unproven }) => {
  const words = t.lab.dialog;
  const report = useCall('thresholds.report', { campaignId: campaign.id }).value;
  const [anyway, setAnyway] = useState(false);
  const [reason, setReason] = useState('');
  const keep = (): void => asked.answer(null);
  return (
    <Dialog
      open
      onClose={keep}
      title={words.title(campaign.name, scoreText(asked.threshold))}
      description={[
        report
          ? words.effect(
              shareText(report.nowLeaves.shareOfAll),
              shareText(leavesAt(report, asked.threshold).shareOfAll),
            )
          : '',
        campaign.responseMode === 'AI_AUTO_SEND' ? '' : words.people,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <div className="flex flex-col gap-3 px-6 pt-3">
        <p className="text-ui font-medium text-warn">{asked.said}</p>
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
      </div>
      <DialogButtons>
        <Button onClick={keep}>{words.keep}</Button>
        <Button kind="filled" disabled={!anyway || reason.trim() === ''} onClick={() => asked.answer({ reason })}>
          {words.confirm(scoreText(asked.threshold))}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
