import type { LessonState } from '../../shared/schemas/learning';
import { plural } from './shell';

/** What drafts learned from reviews. */
export const learning = {
  title: 'Learned from reviews',
  note: 'What people changed alike in drafts to three different firms is told to the next drafts. Names, numbers, addresses and quotations are left out.',
  none: 'Nothing learned yet.',
  noneText: (needed: number) =>
    `When people make the same change in drafts to ${needed} different firms, it stands here, with those edits.`,
  gathering: (count: number) =>
    count === 0 ? '' : `${plural(count, 'change was', 'changes were')} seen in fewer than three firms’ drafts so far.`,
  removedWords: (before: string) => `Taken out: “${before}”`,
  added: (after: string) => `Put in: “${after}”`,
  replaced: (before: string, after: string) => `“${before}” became “${after}”`,
  greeting: (before: string, after: string) => `Greeting: “${before}” became “${after}”`,
  opening: (before: string, after: string) => `Opening: “${before}” became “${after}”`,
  closing: (before: string, after: string) => `Closing: “${before}” became “${after}”`,
  fact: (before: string, after: string) => `Corrected: “${before}” is “${after}”`,
  rejected: (reason: string, sentiment: string) => `Drafts for ${sentiment} were rejected: ${reason}`,
  kept: (after: string) => `Left as it was: “${after}”`,
  firms: (count: number) => plural(count, 'firm', 'firms'),
  against: (count: number) => (count === 0 ? '' : `${plural(count, 'firm’s draft', 'firms’ drafts')} against it`),
  here: 'this campaign only',
  everywhere: 'every campaign',
  last: (when: string) => `last ${when}`,
  states: {
    on: '',
    off: 'Switched off',
    disputed: 'Not told to drafts: as many people left it as changed it.',
    not_in_knowledge: 'Not told to drafts: the knowledge does not say so. Add it there, and it is.',
    names_somebody: 'Not told to drafts: it names a lead, or repeats what one wrote.',
    no_room: 'Not told to drafts: others are better confirmed, and a draft is given twelve at most.',
  } satisfies Record<LessonState, string>,
  choiceBy: (by: string, when: string) => `by ${by}, ${when}`,
  tell: 'Tell drafts',
  remove: 'Remove',
  removed: (what: string) => `Removed. ${what}`,
  undo: 'Undo',
  back: (what: string) => `Back. ${what}`,
  removedList: 'Removed',
  restore: 'Bring back',
  edits: (count: number) => plural(count, 'edit', 'edits'),
  editBy: (by: string, when: string) => `${by}, ${when}`,
  nothing: 'nothing',
};
