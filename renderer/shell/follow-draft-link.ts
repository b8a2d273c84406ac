import { emptyShown, refetch } from '../api/answer-store';
import { asFailure, CallFailure, call } from '../api/call';
import { setDraftLink } from '../state/draft-link';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';

const shownOfLeads = [
  'queue.list',
  'queue.total',
  'queue.groups',
  'drafts.get',
  'inbox.list',
  'inbox.total',
  'inbox.thread',
  'bookings.list',
] as const;

/** Makes another workspace the one on screen; nothing of one tenant may stay beside another's. */
export const switchWorkspace = async (id: string): Promise<void> => {
  await call('workspace.switch', { id });
  setDraftLink({ elsewhere: null, settled: null });
  // Before the place is left: a list of the other workspace would open its first draft here.
  emptyShown(shownOfLeads);
  go({ screen: 'queue', draftId: null, leadId: null, runId: null, campaignId: null, connectionId: null });
  refetch(null);
};

/** Opens the draft that a link, a notice or a Slack message names, wherever it is and whatever became of it. */
export const followDraftLink = async (draftId: string): Promise<void> => {
  setDraftLink({ elsewhere: null, settled: null });
  try {
    const located = await call('drafts.locate', { id: draftId });
    if (located.where === 'nowhere') throw new CallFailure('not_found', t.shell.draftLink.nowhere);
    if (located.where === 'elsewhere') {
      if (located.workspace !== null) setDraftLink({ elsewhere: { draftId, workspace: located.workspace } });
      return;
    }
    if (located.state !== 'pending') setDraftLink({ settled: { draftId, located } });
    go({ screen: 'queue', draftId });
  } catch (thrown) {
    // While nobody may be asked (a locked profile, an engine on its way), the draft is opened, and its own answer says why not.
    const failure = asFailure(thrown);
    if (failure.code === 'not_found') showFailure(failure);
    else go({ screen: 'queue', draftId });
  }
};
