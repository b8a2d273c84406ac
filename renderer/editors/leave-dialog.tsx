import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { stay, useUnsaved } from './leave-guard';

/** Leaving a page with changes asks once what becomes of them. */
export const LeaveDialog = () => {
  const { what, leave, save, discard } = useUnsaved();
  const words = t.editors.leave;
  const saveAndLeave = async (): Promise<void> => {
    // What is wrong stands beside its field: the person stays to see it.
    if (await save?.()) leave?.();
    stay();
  };
  return (
    <Dialog open={leave !== null} onClose={stay} title={words.title} description={words.text(what ?? '')} width={440}>
      <DialogButtons>
        <Button onClick={stay}>{words.stay}</Button>
        <Button
          onClick={() => {
            discard?.();
            leave?.();
            stay();
          }}
        >
          {words.discard}
        </Button>
        <Button kind="filled" onClick={() => void saveAndLeave()}>
          {words.save}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
