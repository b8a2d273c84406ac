import { acts } from './acts';
import { databaseFaults } from './database-faults';
import { readManners, sendManners } from './providers-in-world';
import { type Noun, tables } from './watch-rows';

/**
 * Moves that these worlds do not make or make so seldom that a run may be without: counted in the table like all others, not
 * demanded. `→ x` stands for every move to x, `x →` for every move from it.
 */
const notDemanded: Readonly<Record<keyof typeof tables, readonly string[]>> = {
  // Nothing lets a send expire; a start requeues what was claimed before anybody watches; these senders refuse before the
  // hand-over; what failed is retried here, and its draft left.
  outbox: [
    '→ expired',
    'claimed → queued',
    'handed_off → failed',
    'handed_off → retry_wait',
    'retry_wait → queued',
    'failed → cancelled',
  ],
  drafts: ['failed → pending', 'failed → rejected'],
  // Meetings are few, and this calendar neither refuses nor holds meetings made elsewhere.
  bookings: [
    '→ elsewhere',
    '→ expired',
    '→ failed',
    'failed →',
    'needs_person →',
    'declined →',
    'held → declined',
    'confirmed → booked',
    'handed_off → confirmed',
    'handed_off → taken',
    'confirmed → superseded',
  ],
};

const moves = (Object.keys(tables) as Noun[]).flatMap((noun) =>
  Object.entries(tables[noun]).flatMap(([from, next]) =>
    (next as readonly string[])
      .filter((to) => !notDemanded[noun].some((not) => [`${from} → ${to}`, `→ ${to}`, `${from} →`].includes(not)))
      .map((to) => `move of ${noun}: ${from} → ${to}`),
  ),
);

const calls = ['connect', 'accept', 'answer', 'lookup', 'pull', 'model reply', 'model evaluate'];
const crashes = [
  'between steps',
  ...['before commit', 'after commit'],
  ...calls.flatMap((name) => [`before ${name}`, `after ${name}`]),
  ...['outbox.before_handed_off', 'outbox.after_handed_off', 'outbox.before_send', 'outbox.claimed'],
  ...['sent', 'refused', 'uncertain'].map((kind) => `outbox.outcome_${kind}`),
  ...['decide.checked', 'decide.evaluated', 'pipeline.judged', 'pipeline.generated'],
];

/** Everything that the long run must have met at least once. */
export const expected: readonly string[] = [
  ...acts.map(({ name }) => `act: ${name}`),
  ...crashes.map((point) => `crash: ${point}`),
  ...databaseFaults.map((code) => `database: ${code}`),
  ...[...sendManners, ...readManners].map((manner) => `network: ${manner}`),
  ...['lookup unavailable', 'calendar away'].map((what) => `network: ${what}`),
  'crash: await',
  ...['whole', 'gone'].map((how) => `restored: ${how}`),
  'clock: jump',
  'tampering: text changed after approval',
  ...moves,
  ...['sent', 'failed', 'cancelled'].map((state) => `send ends as: ${state}`),
];
