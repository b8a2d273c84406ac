import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { closeDialog } from '../state/dialogs';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';

const resume = async (): Promise<void> => {
  try {
    await call('sending.resume', {});
    closeDialog();
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Lifting the emergency stop lists what would leave: it is the one click that may send many. */
export const ResumeDialog = ({ open }: { open: boolean }) => {
  const sends = useCall('outbox.list', open ? { states: ['queued', 'retry_wait', 'held'] } : null).value?.sends ?? [];
  return (
    <Dialog
      open={open}
      onClose={closeDialog}
      title={t.shell.resumeDialog.title(sends.length)}
      description={sends.length === 0 ? t.shell.resumeDialog.none : t.shell.resumeDialog.text}
    >
      <ul className="mx-6 mt-3 max-h-60 overflow-y-auto">
        {sends.map((send) => (
          <li key={send.id} className="flex justify-between gap-4 border-t border-line py-1.5">
            <span className="truncate font-medium">{send.leadName}</span>
            <span className="truncate text-meta text-ink-3">{send.reason}</span>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onClick={closeDialog}>{t.shell.resumeDialog.keep}</Button>
        <Button kind="filled" onClick={() => void resume()}>
          {t.shell.resumeDialog.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
