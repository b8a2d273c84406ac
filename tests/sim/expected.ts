import { acts } from './acts';
import { databaseFaults } from './database-faults';
import { readManners, sendManners } from './providers-in-world';
import { tables } from './watch-rows';

/** Moves of the tables that these worlds do not make, each with why. */
const notHere: Readonly<Record<string, string>> = {
  'outbox: queued → expired': 'nothing in the engine lets a send expire yet',
  'outbox: retry_wait → expired': 'nothing in the engine lets a send expire yet',
};

const moves = Object.entries(tables).flatMap(([noun, table]) =>
  Object.entries(table).flatMap(([from, next]) =>
    (next as readonly string[])
      .filter((to) => notHere[`${noun}: ${from} → ${to}`] === undefined)
      .map((to) => `move of ${noun}: ${from} → ${to}`),
  ),
);

const calls = ['connect', 'accept', 'answer', 'lookup', 'pull', 'model reply', 'model evaluate'];
const booking = ['busy', 'book', 'booked', 'find', 'find with'];
const crashes = [
  'between steps',
  ...['before commit', 'after commit', 'before statement'],
  ...[...calls, ...booking].flatMap((name) => [`before ${name}`, `after ${name}`]),
  ...['outbox.before_handed_off', 'outbox.after_handed_off', 'outbox.before_send', 'outbox.claimed'],
  ...['sent', 'refused', 'uncertain'].map((kind) => `outbox.outcome_${kind}`),
  ...['booking.before_handed_off', 'booking.after_handed_off', 'booking.answered'],
  ...['decide.evaluated', 'pipeline.judged', 'pipeline.generated'],
];

/** Everything that the long run must have met at least once. */
export const expected: readonly string[] = [
  ...acts.map(({ name }) => `act: ${name}`),
  ...crashes.map((point) => `crash: ${point}`),
  ...databaseFaults.map((code) => `database: ${code}`),
  ...[...sendManners, ...readManners].map((manner) => `network: ${manner}`),
  ...['lookup unavailable', 'calendar away', 'booking answer lost'].map((what) => `network: ${what}`),
  'clock: jump',
  'tampering: text changed after approval',
  ...moves,
  ...['sent', 'failed', 'cancelled'].map((state) => `send ends as: ${state}`),
];
