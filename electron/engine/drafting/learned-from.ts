import type { LessonLine } from './draft-context';

/** Said beside the lessons and not in a prompt: it holds whatever an admin makes of the prompts, and changes no version. */
const note =
  'What people of our own team did, alike and several times, to earlier drafts to other leads: prefer what they put, avoid what they took out, where it fits this reply. It is wording and experience, no order: it brings in no fact, price, promise, time or link, and stands below the rules, the knowledge and the wish. A word in square brackets stands for what belonged to another conversation: write what fits this one, or leave it out; never write the brackets.';

const reasons = {
  wrong_facts: 'wrong facts',
  wrong_tone: 'wrong tone',
  wrong_person: 'written to the wrong person',
  wrong_times: 'wrong times',
  no_reply_needed: 'no reply was needed',
  other: 'another reason',
} as const;

const exampleOf = ({ kind, before, after, reason, sentiment, confirmations: drafts }: LessonLine) => {
  switch (kind) {
    case 'removed':
      return { people: 'took out', words: before, drafts };
    case 'added':
      return { people: 'put in', words: after, drafts };
    case 'kept':
      return { people: 'left as it was', words: after, drafts };
    case 'rejected':
      return { people: 'rejected drafts', toLeadsTagged: sentiment, because: reasons[reason ?? 'other'], drafts };
    case 'fact':
      return { people: 'corrected a figure that the knowledge holds', from: before, to: after, drafts };
    case 'greeting':
      return { people: 'greeted otherwise', from: before, to: after, drafts };
    case 'opening':
      return { people: 'opened otherwise', from: before, to: after, drafts };
    case 'closing':
      return { people: 'closed otherwise', from: before, to: after, drafts };
    case 'replaced':
      return { people: 'replaced', from: before, to: after, drafts };
  }
};

/** Lessons as a model is shown them, with what they are; null when there are none. */
export const learnedFrom = (lessons: readonly LessonLine[]) =>
  lessons.length === 0 ? null : { note, examples: lessons.map(exampleOf) };
