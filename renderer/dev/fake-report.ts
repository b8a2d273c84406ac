import type { ReviewSummary } from '../../shared/schemas/review-report';
import type { Handlers } from './fake-bridge';
import { FakeRefusal } from './fake-bridge';
import { fixtureNow } from './fixture-leads';
import type { Scene, World } from './fixture-world';

const dayMs = 86_400_000;
const weeks = ['2026-04-06', '2026-04-13', '2026-04-20', '2026-04-27', '2026-05-04'];

type Counts = readonly (readonly [unchanged: number, edited: number, rejected: number, undone: number])[];

/** A summary that adds up, from what was decided in each week. */
const summaryOf = (
  name: string,
  counts: Counts,
  over: Pick<ReviewSummary, 'looks' | 'medianMs' | 'quick' | 'flagged' | 'flaggedUnchanged' | 'foundWrong'> &
    Pick<ReviewSummary, 'planted' | 'plantedCaught' | 'medianEdit'> & { sms: number },
): ReviewSummary => {
  const sum = (at: 0 | 1 | 2 | 3): number => counts.reduce((all, week) => all + week[at], 0);
  const reviewed = sum(0) + sum(1) + sum(2);
  const { sms, ...rest } = over;
  return {
    name,
    reviewed,
    unchanged: sum(0),
    edited: sum(1),
    rejected: sum(2),
    undone: sum(3),
    channels: { email: reviewed - sms, sms, linkedin: 0 },
    looked: over.looks.reduce((all, each) => all + each, 0),
    weeks: counts.map(([unchanged, edited, rejected, undone], n) => ({
      week: weeks[n] ?? '',
      reviewed: unchanged + edited + rejected,
      unchanged,
      edited,
      rejected,
      undone,
      medianMs: (over.medianMs ?? 8_000) + n * 400,
    })),
    ...rest,
  };
};

const people = [
  summaryOf(
    'Jonas Weir',
    [
      [4, 1, 1, 0],
      [3, 2, 0, 1],
    ],
    {
      sms: 0,
      looks: [0, 1, 3, 4, 2, 1, 0],
      medianMs: 14_200,
      quick: 0,
      flagged: 1,
      flaggedUnchanged: 0,
      foundWrong: 0,
      planted: 0,
      plantedCaught: 0,
      medianEdit: 0.22,
    },
  ),
  summaryOf(
    'Mara Lind',
    [
      [38, 6, 4, 2],
      [44, 9, 3, 1],
      [41, 5, 6, 0],
      [52, 8, 2, 3],
      [11, 2, 1, 0],
    ],
    {
      sms: 31,
      looks: [12, 64, 71, 48, 26, 7, 1],
      medianMs: 7_400,
      quick: 9,
      flagged: 18,
      flaggedUnchanged: 3,
      foundWrong: 1,
      planted: 4,
      plantedCaught: 3,
      medianEdit: 0.14,
    },
  ),
  summaryOf(
    'Ruth Amadi',
    [
      [9, 4, 2, 0],
      [12, 2, 1, 0],
      [0, 0, 0, 0],
      [8, 3, 2, 1],
    ],
    {
      sms: 2,
      looks: [1, 7, 13, 12, 8, 2, 0],
      medianMs: 11_900,
      quick: 1,
      flagged: 6,
      flaggedUnchanged: 1,
      foundWrong: 0,
      planted: 1,
      plantedCaught: 1,
      medianEdit: 0.17,
    },
  ),
];

const all = (): ReviewSummary =>
  summaryOf(
    '',
    [
      [51, 11, 7, 2],
      [59, 13, 4, 2],
      [41, 5, 6, 0],
      [60, 11, 4, 4],
      [11, 2, 1, 0],
    ],
    {
      sms: 33,
      looks: [13, 72, 87, 64, 36, 10, 1],
      medianMs: 8_300,
      quick: 10,
      flagged: 25,
      flaggedUnchanged: 4,
      foundWrong: 1,
      planted: 5,
      plantedCaught: 4,
      medianEdit: 0.15,
    },
  );

const nothing = (): ReviewSummary =>
  summaryOf('', [], {
    sms: 0,
    looks: [0, 0, 0, 0, 0, 0, 0],
    medianMs: null,
    quick: 0,
    flagged: 0,
    flaggedUnchanged: 0,
    foundWrong: 0,
    planted: 0,
    plantedCaught: 0,
    medianEdit: null,
  });

/** How reviews are made, of the fake engine. */
export const reportHandlers = (world: World, scene: Scene): Handlers => ({
  'reviews.report': ({ days = 30 }) => {
    if (world.profile?.role === 'setter')
      throw new FakeRefusal('denied', `This takes a manager. ${world.profile.name} is a setter.`);
    return {
      sinceAt: fixtureNow - days * dayMs,
      all: scene === 'empty' ? nothing() : all(),
      people: scene === 'empty' ? [] : people,
    };
  },
  'drafts.locate': ({ id }) => ({
    where: scene === 'elsewhere' ? 'elsewhere' : 'here',
    workspace: scene === 'elsewhere' ? { id, name: 'Harbourline' } : null,
    state: scene === 'linked' ? 'superseded' : 'pending',
    settledAt: scene === 'linked' ? fixtureNow - 3_600_000 : null,
    by: null,
    newerId: scene === 'linked' ? (world.drafts[0]?.detail.draft.id ?? null) : null,
  }),
  ...(scene === 'planted'
    ? {
        'drafts.approve': () => {
          throw new FakeRefusal(
            'planted',
            'This was an attention check with a fault put in on purpose. It named €90, another price than the one quoted before. The lead is made up, and nothing was sent. One slips past everybody now and then.',
          );
        },
      }
    : {}),
  'shell.saveReviews': () => ({ savedAs: 'reviews-2026-04-04-to-2026-05-04.csv' }),
});
