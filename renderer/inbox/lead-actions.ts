import type { CallOutput } from '../../shared/contract';
import type { Sentiment } from '../../shared/schemas/common';
import { refetch } from '../api/answer-store';
import { call } from '../api/call';
import { pushUndo } from '../queue/queue-state';
import { refuseFor } from '../queue/refuse';
import { go } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { setComposed, setInbox } from './inbox-state';

const attempt = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
    refetch(['lead', 'draft', 'queue']);
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Changes a lead's sentiment; drafts appear or pending ones are rejected, as the tag says. */
export const setSentiment = (leadId: string, sentiment: Sentiment): Promise<void> =>
  attempt(async () => {
    const { drafting, rejected } = await call('leads.setSentiment', { leadId, sentiment });
    setInbox({ told: { leadId, text: t.inbox.drafted(drafting, rejected) } });
  });

/** Opts a lead out, or takes that back. */
export const setOptOut = (leadId: string, optedOut: boolean): Promise<void> =>
  attempt(async () => {
    await call('leads.setOptOut', { leadId, optedOut });
  });

/** Snoozes a lead until a moment (UTC milliseconds), or wakes it with null. */
export const snoozeLead = (leadId: string, untilAt: number | null): Promise<void> =>
  attempt(async () => {
    await call('leads.snooze', { leadId, untilAt });
  });

type OpenThread = CallOutput<'inbox.thread'>;

const busyWith = async (leadId: string, work: () => Promise<void>): Promise<void> => {
  setInbox({ busy: leadId });
  await attempt(work);
  setInbox({ busy: null });
};

const compose = async ({ lead, messages }: OpenThread, body: string) => {
  const { draft } = await call('leads.compose', { leadId: lead.id, channel: messages.at(-1)?.channel ?? null, body });
  setComposed(lead.id, '');
  setInbox({ composing: null });
  return draft;
};

/** Leaves a message of one's own in the queue as a draft, and opens it there. */
export const keepMessage = (open: OpenThread, body: string): Promise<void> =>
  busyWith(open.lead.id, async () => {
    const draft = await compose(open, body);
    go({ screen: 'queue', draftId: draft.id });
  });

/** Sends a message of one's own, approved by the one who wrote it. What the engine refuses waits in the queue with its reason. */
export const sendMessage = (open: OpenThread, body: string): Promise<void> =>
  busyWith(open.lead.id, async () => {
    const draft = await compose(open, body);
    try {
      const { send } = await call('drafts.approve', {
        id: draft.id,
        fingerprint: draft.fingerprint,
        seenSeq: open.inboundSeq,
      });
      pushUndo({ kind: 'send', sendId: send.id, draftId: draft.id, leadName: open.lead.name });
    } catch (thrown) {
      void refuseFor(draft.id, thrown);
      go({ screen: 'queue', draftId: draft.id });
    }
  });

/** Has the lead's newest message drafted now, and opens the draft. */
export const draftNow = (open: OpenThread): Promise<void> =>
  busyWith(open.lead.id, async () => {
    const message = open.messages.findLast((each) => each.direction === 'inbound');
    if (!message) return;
    const { draftId } = await call('messages.draftNow', { id: message.id });
    go({ screen: 'queue', draftId });
  });
