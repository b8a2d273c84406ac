import type { ShellEvent } from '../../shared/bridge';
import { CallFailure } from '../api/call';
import { openDialog } from '../state/dialogs';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { openTour } from '../state/tour';
import { followDraftLink, switchWorkspace } from './follow-draft-link';

/** A notice names the workspace it is of, and whoever clicks it has agreed to go there. */
const inWorkspace = async (id: string, then: () => void): Promise<void> => {
  try {
    await switchWorkspace(id);
    then();
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Does what main asks for on behalf of a link, a menu or a notification. */
export const obeyShell = (event: ShellEvent): void => {
  const { workspaceId, ...here } = event;
  if (workspaceId !== undefined) void inWorkspace(workspaceId, () => obeyShell(here));
  else if (event.command === 'open_draft' && event.value !== null) void followDraftLink(event.value);
  else if (event.command === 'open_queue') go({ screen: 'queue' });
  else if (event.command === 'show_tour') openTour();
  else if (event.command === 'open_settings') go({ screen: 'settings' });
  else if (event.command === 'show_keys') openDialog('keys');
  else if (event.command === 'demo_failed' && event.value !== null)
    showFailure(new CallFailure('internal', event.value));
};
