import type { ShellEvent } from '../../shared/bridge';
import { CallFailure } from '../api/call';
import { openDialog } from '../state/dialogs';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { openTour } from '../state/tour';
import { followDraftLink } from './follow-draft-link';

/** Does what main asks for on behalf of a link, a menu or a notification. */
export const obeyShell = (event: ShellEvent): void => {
  if (event.command === 'open_draft' && event.value !== null) void followDraftLink(event.value);
  else if (event.command === 'open_queue') go({ screen: 'queue' });
  else if (event.command === 'show_tour') openTour();
  else if (event.command === 'open_settings') go({ screen: 'settings' });
  else if (event.command === 'show_keys') openDialog('keys');
  else if (event.command === 'demo_failed' && event.value !== null)
    showFailure(new CallFailure('internal', event.value));
};
