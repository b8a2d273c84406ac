import type { CallOutput } from '../../shared/contract';

/** What waits for the person who sits here: in the workspace on screen, and in the others in which they work. */
export type Waiting = { here: number; elsewhere: CallOutput<'attention.look'>['elsewhere'] };

/** How many drafts wait in all; null when nobody can say. */
export const totalOf = (waiting: Waiting | null): number | null =>
  waiting === null ? null : waiting.elsewhere.reduce((sum, other) => sum + other.waiting, waiting.here);

const needYou = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'draft needs' : 'drafts need'} you`;

/** What the tray and the badge say of all that waits. */
export const waitingWords = (waiting: Waiting | null): string => {
  const total = totalOf(waiting);
  if (total === null) return 'The queue cannot be read now';
  return total === 0 ? 'Nothing needs you' : needYou(total);
};

/** One line of the tray's menu, and the workspace it opens; null: the one on screen. */
export type WaitingLine = { label: string; workspaceId: string | null };

/** The menu's lines: one for all where nothing waits elsewhere, else one for each workspace in which something does. */
export const waitingLines = (waiting: Waiting | null): WaitingLine[] => {
  const others = waiting?.elsewhere.filter((other) => other.waiting > 0) ?? [];
  if (waiting === null || others.length === 0) return [{ label: waitingWords(waiting), workspaceId: null }];
  return [
    { label: waiting.here === 0 ? 'Nothing needs you here' : `${needYou(waiting.here)} here`, workspaceId: null },
    ...others.map((other) => ({ label: `${needYou(other.waiting)} in ${other.name}`, workspaceId: other.id })),
  ];
};
