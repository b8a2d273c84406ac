import { describe, expect, it } from 'vitest';
import { missingMailServers } from '../mail-servers/mail-server-software';
import { killLimitMs, killRounds } from './kill-rounds';
import { type Ending, type Kill, killAndSee, peersMoment } from './kill-world';
import { tracedPoints } from './trace-points';

if (missingMailServers) console.warn(missingMailServers);

/** Every traced point on the way of a reply, and what brings a reply there. */
const kills: readonly Kill[] = [
  { point: 'pipeline.judged', lead: 'asks' },
  { point: 'pipeline.generated', lead: 'asks' },
  { point: 'decide.checked', lead: 'asks' },
  { point: 'decide.evaluated', lead: 'asks' },
  { point: 'outbox.claimed', lead: 'asks' },
  { point: 'outbox.claimed', lead: 'person' },
  { point: 'outbox.before_send', lead: 'asks' },
  { point: 'outbox.before_handed_off', lead: 'person' },
  { point: 'outbox.after_handed_off', lead: 'asks' },
  { point: peersMoment, lead: 'asks' },
  { point: peersMoment, lead: 'person' },
  { point: 'outbox.outcome_sent', lead: 'asks' },
  { point: 'outbox.outcome_refused', lead: 'busy' },
  { point: 'outbox.outcome_uncertain', lead: 'cut' },
  { point: 'backfill.started', lead: 'later' },
  { point: 'backfill.drafted', lead: 'later' },
  { point: 'backfill.decided', lead: 'later' },
  { point: 'backfill.sent', lead: 'later' },
];
const rounds = killRounds;

/** The outcome of an attempt is one template in the code and three points here. */
const spelled = (point: string): string[] =>
  point === `outbox.outcome_\${outcome.kind}`
    ? ['outbox.outcome_sent', 'outbox.outcome_refused', 'outbox.outcome_uncertain']
    : [point];
/** A booking leaves through the calendar: bookings.test.ts kills it there. Batches: batch-run.test.ts, and tests/cli/batches.test.ts. */
const elsewhere = /^(?:booking|batch)\./;

it('kills at every point that the engine traces', () => {
  const traced = tracedPoints()
    .flatMap(spelled)
    .filter((point) => !elsewhere.test(point));
  const killed = new Set(kills.map(({ point }) => point).filter((point) => point !== peersMoment));
  expect([...killed].sort()).toEqual([...traced].sort());
});

const count = (endings: Ending[], of: (ending: Ending) => boolean): number => endings.filter(of).length;
const tally = (values: (string | null)[]): string =>
  [...new Set(values)]
    .map((value) => `${value ?? 'no send'} ${values.filter((each) => each === value).length}`)
    .join(', ');

/** What became of the kills at each point, as a table for people. */
const tableOf = (endings: Ending[]): string => {
  const points = [...new Set(endings.map(({ kill }) => kill.point))];
  const rows = points.map((point) => {
    const at = endings.filter(({ kill }) => kill.point === point);
    return `| ${point} | ${at.length} | ${tally(at.map(({ found }) => found))} | ${tally(at.map(({ state }) => state))} | ${count(at, ({ taken }) => taken > 1)} | ${count(at, lost)} |`;
  });
  return [
    '| killed at | kills | found on disk | ended as | twice | lost |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
};

/** Neither with the lead nor before a person. */
const lost = ({ taken, state }: Ending): boolean => taken === 0 && state !== 'needs_person' && state !== 'failed';

describe.skipIf(missingMailServers !== null)('the engine process, killed at every point', () => {
  it(
    'sends nothing twice, loses nothing, and finds out by itself what it did',
    async () => {
      const endings = await killAndSee(Array.from({ length: rounds }, () => kills).flat());
      const uncertain = endings.filter((one) => one.wasUncertain && one.taken > 0 && one.copyAfterMinutes !== null);
      const resolved = count(uncertain, ({ state }) => state === 'sent');
      console.log(
        `${tableOf(endings)}\n${endings.length} kills; of ${uncertain.length} sends of unknown outcome with a copy in Sent, ${resolved} resolved themselves`,
      );
      expect(endings.filter(({ taken }) => taken > 1)).toEqual([]);
      expect(endings.filter(lost)).toEqual([]);
      // What is marked as sent was taken, and what was taken is not marked as anything else than sent or doubtful.
      expect(endings.filter(({ state, taken }) => state === 'sent' && taken === 0)).toEqual([]);
      expect(endings.filter(({ state, taken }) => taken > 0 && state !== 'sent' && state !== 'needs_person')).toEqual(
        [],
      );
      expect(uncertain.length).toBeGreaterThanOrEqual(rounds);
      const unresolved = uncertain.filter(({ state }) => state !== 'sent');
      expect(resolved / uncertain.length, JSON.stringify(unresolved)).toBeGreaterThanOrEqual(0.95);
    },
    killLimitMs(rounds * kills.length),
  );
});
