import type { Draft } from '../../shared/schemas/draft';
import type { Message } from '../../shared/schemas/people';
import type { DraftState } from '../../shared/states/draft';
import { t } from '../strings';

export type ThreadVerdict = {
  kind: 'draft' | 'working' | 'skipped' | 'answered' | 'error' | 'waiting';
  title: string;
  text: string;
  draftId: string | null;
  /** The message whose gate is told; null where no gate spoke. */
  stopped: Message | null;
};

const newest = <T extends { at: number }>(items: readonly T[]): T | undefined =>
  items.reduce<T | undefined>((last, item) => (last === undefined || item.at >= last.at ? item : last), undefined);

const open: readonly DraftState[] = ['pending'];
const nothing = { text: '', draftId: null, stopped: null };

/**
 * Why the pipeline ended with a message, in one sentence: the gate's own, else what the reason means; of a mail of ours, what is known of it. Empty
 * where there is nothing to tell, or where the message itself tells it: that it came back stands below it on every screen.
 */
export const whyStopped = (message: Message): string =>
  message.direction === 'outbound'
    ? message.returned === null
      ? (message.evidence ?? '')
      : ''
    : message.skipReason === null
      ? ''
      : message.evidence || t.words.skipSentence[message.skipReason];

/** Where a thread stands, in one headline and one sentence: the draft that waits, or why there is none. */
export const threadVerdict = (messages: readonly Message[], drafts: readonly Draft[]): ThreadVerdict => {
  const pending = drafts.find((draft) => open.includes(draft.state));
  if (pending) return { kind: 'draft', title: t.inbox.waiting, text: '', draftId: pending.id, stopped: null };
  if (drafts.some((draft) => draft.state === 'sending')) return { ...nothing, kind: 'working', title: t.inbox.sending };
  const last = newest(messages);
  if (last?.direction === 'outbound')
    return { ...nothing, kind: 'answered', title: t.inbox.answered, text: t.inbox.answeredText };
  const inbound = newest(messages.filter((message) => message.direction === 'inbound'));
  if (inbound?.skipReason)
    return {
      kind: 'skipped',
      title: t.evidence.noDraft(t.words.skipWord[inbound.skipReason]),
      text: whyStopped(inbound),
      draftId: null,
      stopped: inbound,
    };
  if (inbound?.stage === 'new' && inbound.evidence)
    return {
      ...nothing,
      kind: 'waiting',
      title: t.inbox.notYet,
      text: inbound.evidence.replace(/^Not drafted yet\. /, ''),
    };
  if (inbound?.stage === 'working' || inbound?.stage === 'new')
    return { ...nothing, kind: 'working', title: t.inbox.drafting };
  if (inbound?.stage === 'error')
    return {
      ...nothing,
      kind: 'error',
      title: inbound.findings?.sentences.doubt === undefined ? t.inbox.error : t.inbox.doubtful,
      text: inbound.evidence ?? '',
    };
  if (inbound?.stage === 'history')
    return { ...nothing, kind: 'skipped', title: t.inbox.noDraft, text: t.words.skipSentence.before_live };
  return { ...nothing, kind: 'waiting', title: t.inbox.before, text: t.inbox.beforeText };
};
