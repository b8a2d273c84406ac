import { doesNotFit } from '../../shared/channel-fit';
import type { DraftDetail } from '../../shared/contract';
import type { RejectReason } from '../../shared/schemas/draft';
import { asFailure, CallFailure, call } from '../api/call';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { go, useRoute } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { rowAfter } from './next-row';
import type { Single, Undoable } from './queue-state';
import {
  askOver,
  dropUndo,
  markRedrafting,
  markSeen,
  pushUndo,
  setQueue,
  setRefusal,
  settle,
  unsettle,
  useQueue,
} from './queue-state';
import { refuseFor, refuseHere } from './refuse';
import { bodyOf, forgetTyped, saveTyped, useTyped } from './typed-text';

/** The newest message of the lead in a thread, UTC milliseconds; 0 when there is none. */
export const newestInboundAt = (detail: DraftDetail): number =>
  Math.max(0, ...detail.thread.filter((message) => message.direction === 'inbound').map((message) => message.at));

/** Who wrote what the draft does not answer, and when, in words; null for nobody. */
export const newerOf = ({ lead, newerInboundAt }: DraftDetail): { who: string; when: string } | null =>
  newerInboundAt === null
    ? null
    : { who: lead.name.split(' ')[0] ?? lead.name, when: momentText(newerInboundAt, currentTime()) };

/** Whether the lead wrote something the person has not had before their eyes: by its row, since two mails may share a second. */
export const hasUnseen = (detail: DraftDetail, seenSeq: number | undefined): boolean =>
  seenSeq !== undefined && detail.inboundSeq > seenSeq;

/**
 * How far somebody has read who sees a draft for the first time: as far as what it answers. A message after that may lie below the edge, and the draft
 * says nothing to it: approving asks once.
 */
export const seenAtFirst = ({ newerInboundAt, inboundSeq }: DraftDetail): number =>
  newerInboundAt === null ? inboundSeq : inboundSeq - 1;

/** Brings the newest message under the eye and counts it as read. */
export const showNewest = (detail: DraftDetail): void => {
  markSeen(detail.draft.id, detail.inboundSeq);
  const part = document.querySelector('[data-scroll="thread"]');
  if (part) part.scrollTop = part.scrollHeight;
};

/** Hides a decided draft and opens the next one in the same moment: the engine's answer comes after. */
const leave = (draftId: string, ids: readonly string[]): void => {
  const next = rowAfter(ids, draftId);
  settle(draftId);
  setQueue({ editing: null, popover: null });
  if (useRoute.getState().draftId === draftId) go({ draftId: next });
};

const bringBack = (draftId: string, thrown: unknown): void => {
  const failure = asFailure(thrown);
  // There was nobody behind it, so nothing comes back; what it was is told beside the next one.
  if (failure.code === 'planted') {
    forgetTyped(draftId);
    setQueue({ planted: failure.message });
    return;
  }
  unsettle(draftId);
  go({ draftId });
  // Told once, with who has it: pressing again is the answer.
  if (failure.code === 'claimed') askOver(draftId, true);
  void refuseFor(draftId, failure);
};

/**
 * Approves the text on screen. What was typed is saved first, since an approval names the text by its fingerprint.
 * With a message the person has not seen, it only shows that message: the next press approves. `sendAt` (UTC milliseconds) sends
 * it later.
 */
export const approve = async (detail: DraftDetail, ids: readonly string[], sendAt?: number): Promise<void> => {
  const { id } = detail.draft;
  setRefusal(id, null);
  const tooLong = doesNotFit(detail.draft.channel, bodyOf(detail.draft, useTyped.getState()[id]));
  if (tooLong !== null) return refuseHere(detail, tooLong);
  if (hasUnseen(detail, useQueue.getState().seenSeq[id])) {
    showNewest(detail);
    return;
  }
  const typed = useTyped.getState()[id];
  leave(id, ids);
  try {
    const draft = typed ? await saveTyped(id) : detail.draft;
    const approval = {
      id,
      fingerprint: draft.fingerprint,
      seenSeq: detail.inboundSeq,
      overClaim: useQueue.getState().overClaims.has(id),
    };
    const { send } =
      sendAt === undefined
        ? await call('drafts.approve', approval)
        : await call('drafts.approveLater', { ...approval, sendAt });
    forgetTyped(id);
    pushUndo({ kind: 'send', sendId: send.id, draftId: id, leadName: detail.lead.name });
  } catch (thrown) {
    bringBack(id, thrown);
  }
};

/** Rejects with a reason; nothing is sent. */
export const reject = async (
  detail: DraftDetail,
  reason: RejectReason,
  note: string,
  ids: readonly string[],
): Promise<void> => {
  const { id } = detail.draft;
  leave(id, ids);
  try {
    await call('drafts.reject', { id, reason, note });
    forgetTyped(id);
    pushUndo({ kind: 'reject', draftId: id, leadName: detail.lead.name });
  } catch (thrown) {
    bringBack(id, thrown);
  }
};

/** Stops what is being written in place of a draft; the draft stays as it was. */
const stopWriting = async (id: string): Promise<void> => {
  try {
    await call('drafts.stopWriting', { id });
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Asks for a new draft; the old one stays until the new one exists. Asked for again meanwhile, it stops. */
export const redraft = async (detail: DraftDetail, wish: string | null): Promise<void> => {
  const { id } = detail.draft;
  if (useQueue.getState().redrafting.has(id)) return stopWriting(id);
  markRedrafting(id, true);
  setRefusal(id, null);
  setQueue({ editing: null, popover: null });
  try {
    const { draftId } = await call('drafts.regenerate', { id, wish });
    forgetTyped(id);
    if (useRoute.getState().draftId === id) go({ draftId });
  } catch (thrown) {
    const failure = asFailure(thrown);
    // Stopped by the person themselves: that is no refusal to read.
    if (failure.code === 'planted') setQueue({ planted: failure.message });
    else if (failure.code !== 'cancelled')
      void refuseFor(id, failure, failure.code === 'provider_unreachable' ? { again: 'redraft', wish } : undefined);
  } finally {
    markRedrafting(id, false);
  }
};

/** Puts the lead away until a moment (UTC milliseconds); null wakes it. */
export const snooze = async (detail: DraftDetail, untilAt: number | null, ids: readonly string[]): Promise<void> => {
  const { id } = detail.draft;
  if (untilAt !== null) leave(id, ids);
  else setQueue({ popover: null });
  try {
    await call('leads.snooze', { leadId: detail.lead.id, untilAt });
    unsettle(id);
    if (untilAt !== null)
      pushUndo({ kind: 'snooze', leadId: detail.lead.id, draftId: id, leadName: detail.lead.name, untilAt });
  } catch (thrown) {
    bringBack(id, thrown);
  }
};

/** Takes one thing back; gives the draft that waits again. */
const takeBack = async (undoable: Single): Promise<string> => {
  let { draftId } = undoable;
  if (undoable.kind === 'send') draftId = (await call('drafts.undo', { sendId: undoable.sendId })).draftId;
  else if (undoable.kind === 'reject') await call('drafts.unreject', { id: undoable.draftId });
  else await call('leads.snooze', { leadId: undoable.leadId, untilAt: null });
  unsettle(undoable.draftId);
  return draftId;
};

/** Takes back exactly what was done, one or several, and opens the first draft it was about. */
export const undo = async (undoable: Undoable): Promise<void> => {
  dropUndo(undoable);
  const items = undoable.kind === 'batch' ? undoable.items : [undoable];
  const back: string[] = [];
  const failed: CallFailure[] = [];
  for (const item of items) {
    try {
      back.push(await takeBack(item));
    } catch (thrown) {
      failed.push(asFailure(thrown));
    }
  }
  const [first] = back;
  if (first !== undefined) go({ screen: 'queue', draftId: first });
  const [why] = failed;
  if (why === undefined) return;
  showFailure(
    items.length === 1
      ? why
      : new CallFailure(why.code, t.queue.many.undoFailed(failed.length, items.length, why.message)),
  );
};
