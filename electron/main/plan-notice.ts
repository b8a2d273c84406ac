import type { AttentionItem } from '../../shared/people-calls';

/** One notice of the system; a click opens the draft, or the queue where it tells of several. */
export type Notice = { title: string; body: string; draftId: string | null; urgent: boolean };

const drafts = (count: number): string => `${count} ${count === 1 ? 'draft needs' : 'drafts need'} you`;

/** Puts what came into one notice: a person is told once, and of a call first. Null for nothing. */
export const planNotice = (items: readonly AttentionItem[]): Notice | null => {
  const calls = items.filter(({ kind }) => kind === 'call');
  const [first] = calls.length > 0 ? calls : items;
  if (!first) return null;
  const urgent = calls.length > 0;
  if (items.length === 1) return { title: first.title, body: first.text, draftId: first.draftId, urgent };
  if (calls.length === 1)
    return {
      title: first.title,
      body: [first.text, drafts(items.length)].filter(Boolean).join('. '),
      draftId: first.draftId,
      urgent,
    };
  if (urgent)
    return {
      title: `${calls.length} leads ask for a call`,
      body: drafts(items.length),
      draftId: first.draftId,
      urgent,
    };
  const names = [...new Set(items.filter(({ text }) => text !== '').map(({ title }) => title))];
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return { title: drafts(items.length), body: `${shown}${more}`, draftId: null, urgent };
};
