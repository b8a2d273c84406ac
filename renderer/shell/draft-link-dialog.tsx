import { setDraftLink, useDraftLink } from '../state/draft-link';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { followDraftLink, switchWorkspace } from './follow-draft-link';

/** A link leads into another workspace: nobody is taken there without being asked. */
export const DraftLinkDialog = () => {
  const elsewhere = useDraftLink((state) => state.elsewhere);
  const words = t.shell.draftLink;
  if (elsewhere === null) return null;
  const close = (): void => setDraftLink({ elsewhere: null });
  const change = async (): Promise<void> => {
    close();
    try {
      await switchWorkspace(elsewhere.workspace.id);
      await followDraftLink(elsewhere.draftId);
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  return (
    <Dialog
      open
      onClose={close}
      title={words.elsewhere(elsewhere.workspace.name)}
      description={words.elsewhereText}
      width={420}
    >
      <DialogButtons>
        <Button onClick={close}>{words.stay}</Button>
        <Button kind="filled" onClick={() => void change()}>
          {words.change(elsewhere.workspace.name)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
};
