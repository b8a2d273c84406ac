import { useState } from 'react';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { closeDialog } from '../state/dialogs';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';
import { ZoneInput } from '../ui/zone-input';

/** Starts a workspace of one's own and asks for its accounts. */
export const startFresh = async (workspaceName: string, zone: string): Promise<void> => {
  await call('shell.startFresh', { workspaceName, zone });
  go({ connecting: true, draftId: null, leadId: null, runId: null, campaignId: null, connectionId: null });
  refetch(null);
};

/** Leaves the demo for real accounts. */
export const FreshDialog = ({ open }: { open: boolean }) => {
  const [name, setName] = useState('');
  const [zone, setZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const start = async (): Promise<void> => {
    try {
      await startFresh(name.trim(), zone);
      closeDialog();
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={closeDialog}
      title={t.shell.freshDialog.title}
      description={t.shell.freshDialog.text}
      width={420}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div className="flex flex-col gap-3 px-6 pt-4">
          <Field label={t.shell.freshDialog.name}>
            {(ids) => (
              <TextInput {...ids} value={name} required onChange={(event) => setName(event.currentTarget.value)} />
            )}
          </Field>
          <Field label={t.shell.freshDialog.zone}>
            {(ids) => <ZoneInput {...ids} value={zone} onChange={setZone} />}
          </Field>
        </div>
        <DialogButtons>
          <Button onClick={closeDialog}>{t.shell.freshDialog.cancel}</Button>
          <Button kind="filled" type="submit" disabled={name.trim() === ''}>
            {t.shell.freshDialog.confirm}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
