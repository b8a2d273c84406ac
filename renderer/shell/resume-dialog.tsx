import type { HeldItem } from '../../shared/contract';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { momentText } from '../format/time';
import { useNow } from '../format/use-now';
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

const words = t.shell.resumeDialog;

/** What a resume does with one held thing. */
const fate = ({ kind, onResume, at }: HeldItem, now: number): string => {
  if (onResume === 'returns') return kind === 'booking' ? words.lapses : words.returns;
  if (at === null) return words.leaves;
  return kind === 'booking' ? words.booked(momentText(at, now)) : words.waits(momentText(at, now));
};

/** Lifting the emergency stop says what would go: it is the one click that may send many. */
export const ResumeDialog = ({ open }: { open: boolean }) => {
  const now = useNow();
  const items = useCall('sending.held', open ? {} : null).value?.items ?? [];
  const here = useCall('engine.status', {}).value?.workspace.name;
  const going = items.filter((item) => item.onResume !== 'returns').length;
  return (
    <Dialog
      open={open}
      onClose={closeDialog}
      title={words.title(going)}
      description={items.length === 0 ? words.none : words.text}
    >
      <ul className="mx-6 mt-3 max-h-60 overflow-y-auto">
        {items.map((item) => (
          <li key={item.id} className="flex items-baseline justify-between gap-4 border-t border-line py-1.5">
            <span className="truncate">
              <span className="font-medium">{item.leadName}</span>
              {item.kind === 'booking' ? <span className="text-ink-3"> · {words.booking}</span> : null}
              {item.workspaceName === here ? null : <span className="text-ink-3"> · {item.workspaceName}</span>}
            </span>
            <span className="shrink-0 text-meta text-ink-3">{fate(item, now)}</span>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button onClick={closeDialog}>{words.keep}</Button>
        <Button kind="filled" onClick={() => void resume()}>
          {words.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
