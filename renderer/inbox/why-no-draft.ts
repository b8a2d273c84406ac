import type { Draft } from '../../shared/schemas/draft';
import type { Message } from '../../shared/schemas/people';
import type { DraftState } from '../../shared/states/draft';
import { t } from '../strings';

export type ThreadVerdict = {
  kind: 'draft' | 'working' | 'skipped' | 'answered' | 'error' | 'waiting';
  title: string;
  text: string;
  draftId: string | null;
};

const newest = <T extends { at: number }>(items: readonly T[]): T | undefined =>
  items.reduce<T | undefined>((last, item) => (last === undefined || item.at >= last.at ? item : last), undefined);

const open: readonly DraftState[] = ['pending'];

/** Where a thread stands, in one headline and one sentence: the draft that waits, or why there is none. */
export const threadVerdict = (messages: readonly Message[], drafts: readonly Draft[]): ThreadVerdict => {
  const pending = drafts.find((draft) => open.includes(draft.state));
  if (pending) return { kind: 'draft', title: t.inbox.waiting, text: '', draftId: pending.id };
  if (drafts.some((draft) => draft.state === 'sending'))
    return { kind: 'working', title: t.inbox.sending, text: '', draftId: null };
  const last = newest(messages);
  if (last?.direction === 'outbound')
    return { kind: 'answered', title: t.inbox.answered, text: t.inbox.answeredText, draftId: null };
  const inbound = newest(messages.filter((message) => message.direction === 'inbound'));
  if (inbound?.skipReason)
    return {
      kind: 'skipped',
      title: t.inbox.noDraft,
      text: [t.words.skipSentence[inbound.skipReason], inbound.evidence ?? ''].filter((part) => part !== '').join(' '),
      draftId: null,
    };
  if (inbound?.stage === 'working' || inbound?.stage === 'new')
    return { kind: 'working', title: t.inbox.drafting, text: '', draftId: null };
  if (inbound?.stage === 'error')
    return { kind: 'error', title: t.inbox.error, text: inbound.evidence ?? '', draftId: null };
  if (inbound?.stage === 'history')
    return { kind: 'skipped', title: t.inbox.noDraft, text: t.words.skipSentence.before_live, draftId: null };
  return { kind: 'waiting', title: t.inbox.before, text: t.inbox.beforeText, draftId: null };
};
