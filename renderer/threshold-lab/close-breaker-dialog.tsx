import { useState } from 'react';
import type { Campaign } from '../../shared/schemas/campaign';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';

/** The engine wants a reason of three characters; a shorter one says nothing. */
const shortestReason = 3;

/** Letting rules send again takes a person who says why they may; what opened the breaker is shown once more. */
export const CloseBreakerDialog = ({
  campaign,
  open,
  onClose,
}: {
  campaign: Campaign;
  open: boolean;
  onClose: () => void;
}) => {
  const words = t.lab.safeguards.closeBreaker;
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const close = async (): Promise<void> => {
    setBusy(true);
    try {
      await call('campaigns.closeBreaker', { id: campaign.id, reason });
      refetch(['campaigns', 'audit', 'queue']);
      setReason('');
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Dialog open={open} onClose={onClose} title={words.title(campaign.name)} description={words.text}>
      <div className="flex flex-col gap-3 px-6 pt-3">
        <ul className="list-disc pl-5 text-ui">
          {campaign.breaker?.evidence.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Field label={words.reason} help={words.reasonHelp}>
          {(ids) => (
            <TextInput
              {...ids}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button kind="filled" disabled={busy || reason.trim().length < shortestReason} onClick={() => void close()}>
          {words.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
