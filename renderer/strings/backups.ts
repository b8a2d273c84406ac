import type { CheckResult, RestoreResult } from '../../shared/schemas/data-safety';
import { plural } from './shell';

export const backups = {
  note: 'A copy is made every day and before each update that changes the database; the last seven of each stay. Every copy is checked before it counts.',
  make: 'Make a copy now',
  making: 'Making a copy',
  made: 'The copy was made and checked.',
  check: 'Check the database',
  checking: 'Checking',
  checked: ({ structure, damaged, rows, audit }: CheckResult) =>
    structure[0] !== undefined
      ? `The file is damaged: ${structure[0]}. Restore a copy.`
      : damaged.length > 0
        ? `${plural(damaged.length, 'row is', 'rows are')} not what was written. Auto-send is off.`
        : audit.ok
          ? `Nothing is wrong: ${plural(rows, 'row', 'rows')} and ${plural(audit.events, 'audit entry', 'audit entries')} looked at.`
          : `The audit log was changed at entry ${audit.brokenAt}. Auto-send is off.`,
  none: 'No copy yet: the first is made within minutes of a start.',
  columns: { madeAt: 'Made', why: 'Why', size: 'Size', schema: 'Schema' },
  kinds: { daily: 'Daily', 'by-hand': 'Asked for', 'before-migration': 'Before an update' },
  size: (bytes: number) => `${(bytes / 1_048_576).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`,
  folder: (folder: string) => `Copies lie in ${folder}.`,
  keptDamaged: (name: string) => `Damaged, kept in the data folder: ${name}`,
  keptReplaced: (name: string) => `Replaced by a copy, kept in the data folder: ${name}`,
  restore: 'Restore',
  restoreDots: 'Restore…',
  restoreOf: (when: string) => `Restore the copy made ${when}`,
  restoreTitle: (when: string) => `Go back to the copy made ${when}?`,
  restoreText:
    'What was decided since stays in the present database only, which is kept. Sending stops and auto-send turns off: the copy does not know what has left since. Replies that may have left are looked for in Sent; what an admin resumes is checked again.',
  keep: 'Leave it as it is',
  restored: ({ uncertain, carriedSends, carriedBlocks, unread }: RestoreResult) =>
    unread
      ? `Restored. The database before could not be read; ${plural(uncertain, 'reply is', 'replies are')} looked for in Sent.`
      : carriedSends + carriedBlocks + uncertain === 0
        ? 'Restored. Nothing is known to have left since the copy was made.'
        : `Restored, with ${plural(carriedSends, 'send', 'sends')} and ${plural(carriedBlocks, 'blocked lead', 'blocked leads')} it did not know. ${plural(uncertain, 'reply is', 'replies are')} looked for in Sent.`,
  emptyHead: 'Begin with an empty database',
  emptyHelp: 'When no copy can be restored: connect the accounts again, and their mail is read anew.',
  emptyDots: 'Begin anew…',
  emptyTitle: 'Begin with an empty database?',
  emptyText: 'Accounts, settings, drafts and decisions stay in the present database, which is kept beside the new one.',
  empty: 'Begin anew',
  emptied: (keptAs: string | null) =>
    keptAs === null ? 'The database is empty.' : `The database is empty. The one before is kept as ${keptAs}.`,
  damaged: {
    title: (count: number) => `${plural(count, 'row is', 'rows are')} not what was written`,
    text: 'Something changed the file past Countersign: a failing disk, or another program. Nothing is sent by these rows. Look at each, or restore a copy.',
    what: { changed: 'Changed:', lost: 'Lost:', unsealed: 'Put in:' },
    toReview: 'Take back to review',
    stands: 'It is right as it reads',
  },
};
