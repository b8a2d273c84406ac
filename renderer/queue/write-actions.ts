import type { DraftDetail } from '../../shared/contract';
import type { Draft } from '../../shared/schemas/draft';
import { asFailure, call } from '../api/call';
import { go, useRoute } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { insertText } from './insert-text';
import { setQueue, setRefusal } from './queue-state';
import { refuseFor, refuseHere } from './refuse';
import { forgetTyped, saveTyped, useTyped } from './typed-text';
import { closePopover, markVersions, tellFewer, useWritingState } from './writing-state';

/** Does it and closes the question; a refusal stands beside the draft. */
const quietly = async (draftId: string, act: () => Promise<void>): Promise<void> => {
  closePopover();
  setRefusal(draftId, null);
  try {
    await act();
  } catch (thrown) {
    void refuseFor(draftId, thrown);
  }
};

/** Reserves a free time for the draft and puts its words in. */
export const insertTime = (draft: Draft, startAt: number): Promise<void> =>
  quietly(draft.id, async () => insertText(draft, (await call('drafts.offerTime', { id: draft.id, startAt })).label));

/** Puts the campaign's booking link in. */
export const insertLink = (detail: DraftDetail): void => {
  const { bookingLink } = detail.campaign;
  if (bookingLink === null) refuseHere(detail, t.writing.insert.noLink);
  else insertText(detail.draft, bookingLink);
};

/** Puts a snippet in, its places filled by the engine. */
export const insertSnippet = (draft: Draft, id: string): Promise<void> =>
  quietly(draft.id, async () => insertText(draft, (await call('snippets.fill', { id, draftId: draft.id })).text));

/** Sends the reply to others of the conversation. What is typed is saved first: a change of people makes a new version. */
export const choosePeople = (draft: Draft, to: readonly string[], cc: readonly string[]): Promise<void> =>
  quietly(draft.id, async () => {
    const saved = useTyped.getState()[draft.id] ? await saveTyped(draft.id) : draft;
    const { draft: after } = await call('drafts.setPeople', {
      id: draft.id,
      version: saved.version,
      to: [...to],
      cc: [...cc],
    });
    const typed = useTyped.getState()[draft.id];
    if (typed) useTyped.setState({ [draft.id]: { ...typed, saved: after } });
  });

/** Has other versions written; pressed again meanwhile, it stops. */
export const writeVersions = async (draft: Draft): Promise<void> => {
  const { id } = draft;
  if (useWritingState.getState().versions.has(id)) {
    await call('drafts.stopWriting', { id }).catch(showFailure);
    return;
  }
  markVersions(id, true);
  tellFewer(id, null);
  setRefusal(id, null);
  setQueue({ popover: null });
  try {
    const { failed } = await call('drafts.writeAlternatives', { id });
    tellFewer(id, failed);
  } catch (thrown) {
    const again = asFailure(thrown).code === 'provider_unreachable' ? 'versions' : null;
    void refuseFor(id, thrown, { again, wish: null });
  } finally {
    markVersions(id, false);
  }
};

/** Swaps another version in: what is typed is saved first, and stays as a version itself. */
export const swapIn = async (draft: Draft, alternativeId: string): Promise<void> => {
  const { id } = draft;
  setRefusal(id, null);
  setQueue({ editing: null });
  useWritingState.setState({ swapping: id });
  try {
    if (useTyped.getState()[id]) await saveTyped(id);
    const { draftId } = await call('drafts.useAlternative', { id, alternativeId });
    forgetTyped(id);
    if (useRoute.getState().draftId === id) go({ draftId });
  } catch (thrown) {
    void refuseFor(id, thrown);
  } finally {
    useWritingState.setState({ swapping: null });
  }
};
