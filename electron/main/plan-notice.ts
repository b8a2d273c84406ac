import type { AttentionItem } from '../../shared/people-calls';

/** One notice of the system; a click opens the draft, or the queue where it tells of several. */
export type Notice = {
  title: string;
  body: string;
  draftId: string | null;
  urgent: boolean;
  /** The workspace that the click opens first; null: the one on screen. */
  workspaceId: string | null;
};

const drafts = (count: number): string => `${count} ${count === 1 ? 'draft needs' : 'drafts need'} you`;

/**
 * Puts what came into one notice: a person is told once, and of a call first. What waits in a workspace that is not on screen is
 * told with its name. Null for nothing.
 */
export const planNotice = (items: readonly AttentionItem[]): Notice | null => {
  const plan = planHere(items);
  if (plan === null) return null;
  const names = [...new Set(items.map(({ workspace }) => workspace?.name).filter((name) => name !== undefined))];
  const opened = items.find(({ draftId }) => draftId === plan.draftId);
  // Where several are told of and some wait here, the click stays here.
  const stays = items.some(({ workspace }) => workspace === null);
  const workspace = opened ? opened.workspace : stays ? null : (items[0]?.workspace ?? null);
  const where =
    names.length === 0 ? '' : `In ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and elsewhere' : ''}`;
  return {
    ...plan,
    body: [plan.body, where].filter(Boolean).join('. '),
    workspaceId: workspace?.id ?? null,
  };
};

const planHere = (items: readonly AttentionItem[]): Omit<Notice, 'workspaceId'> | null => {
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
