import type { Lesson } from '../../shared/schemas/learning';
import { t } from '../strings';
import { rejectReasons, sentimentWord } from '../strings/words';

const words = t.learning;

/** A lesson in a sentence, as the page and its undo name it. */
export const lessonText = ({ kind, before, after, reason, sentiment }: Lesson): string => {
  switch (kind) {
    case 'removed':
      return words.removedWords(before);
    case 'added':
      return words.added(after);
    case 'kept':
      return words.kept(after);
    case 'rejected':
      return words.rejected(
        rejectReasons.find((each) => each.reason === reason)?.word ?? '',
        sentiment === null ? '' : sentimentWord[sentiment],
      );
    default:
      return words[kind](before, after);
  }
};
