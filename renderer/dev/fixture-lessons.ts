import type { Lesson, LessonEdit } from '../../shared/schemas/learning';
import { minutesAgo, nextId } from './fixture-leads';

const people = ['Erin Vaughan', 'Jonas Weiss', 'Kari Aune-Berg'] as const;

const editsOf = (was: string, became: string): LessonEdit[] =>
  people.map((leadName, index) => ({
    reviewId: nextId(),
    draftId: nextId(),
    leadId: nextId(),
    leadName,
    by: index === 1 ? 'Ruth Amadi' : 'Mara Lind',
    at: minutesAgo(40 + index * 300),
    was,
    became,
  }));

const lesson = (n: number, of: Partial<Lesson> & Pick<Lesson, 'kind' | 'edits'>): Lesson => ({
  id: `00000000000000${n.toString(16).padStart(2, '0')}`,
  before: '',
  after: '',
  reason: null,
  sentiment: null,
  campaignId: null,
  channel: 'email',
  state: 'on',
  choice: 'on',
  choiceBy: null,
  choiceAt: null,
  confirmations: 3,
  against: 0,
  lastAt: minutesAgo(40),
  ...of,
});

/** One lesson of each sort that the page shows differently. */
export const makeLessons = (): Lesson[] => [
  lesson(1, {
    kind: 'replaced',
    before: 'one afternoon',
    after: 'about two hours',
    confirmations: 5,
    edits: editsOf('The set-up takes one afternoon.', 'The set-up takes about two hours.'),
  }),
  lesson(2, {
    kind: 'removed',
    before: 'I hope this message finds you well.',
    against: 1,
    edits: editsOf('I hope this message finds you well.', ''),
  }),
  lesson(3, {
    kind: 'fact',
    before: '€19 per van',
    after: '€21 per van',
    state: 'not_in_knowledge',
    edits: editsOf('It costs [number] per van a month.', 'It costs [number] per van a month.'),
  }),
  lesson(4, {
    kind: 'rejected',
    reason: 'wrong_tone',
    sentiment: 'Follow Up',
    state: 'off',
    choice: 'off',
    choiceBy: 'Ines Castro',
    choiceAt: minutesAgo(15),
    edits: editsOf('', ''),
  }),
];
