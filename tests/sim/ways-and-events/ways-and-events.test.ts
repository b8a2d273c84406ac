import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract';
import { cannotHappen, type Event, type EventName, events, type Outcome } from './events';
import { notBuilt, queuedThis, type WayName, ways } from './ways';
import { hour, minute, takeUpAgain, type World } from './world';

/* Every way in which a reply comes to wait, against everything that may happen before it leaves. What is expected stands in the tables. */

const eventNames = Object.keys(events) as EventName[];
const wayNames = Object.keys(ways) as WayName[];

type Moment = 'waiting' | 'connecting' | 'leaving';

/** What the tables say of a cell, and what it came to, in the same words. */
type Cell = { left: number; send: string; why: string | null; draft: string };

const expectedOf = (event: Event, way: WayName, moment: Moment): Outcome => {
  const { connecting, but } = event;
  if (moment === 'leaving') return { is: 'leaves' };
  return (moment === 'connecting' ? connecting : undefined) ?? but?.[way] ?? event[ways[way].by];
};

const wanted = (outcome: Outcome): Cell => {
  switch (outcome.is) {
    case 'leaves':
    case 'later':
      return { left: 1, send: 'sent', why: null, draft: 'sent' };
    case 'back':
      return { left: 0, send: 'gone', why: outcome.why, draft: 'pending' };
    case 'ends':
      return { left: 0, send: 'gone', why: outcome.why, draft: 'rejected' };
  }
};

const stands = ({ t, draftId }: World): Cell => {
  const { state, reason } = t.send(draftId);
  const send = state === 'cancelled' || state === 'expired' ? 'gone' : state;
  return { left: t.mailbox.delivered.length, send, why: reason, draft: t.draft(draftId).state };
};

const act = async (event: Event, world: World, moment: Moment): Promise<void> => {
  const refused = event.refused === 'always' || (event.refused !== undefined && moment === 'leaving');
  const done = event.act(world);
  if (refused) await expect(done).rejects.toThrow(/settled|conflict/);
  else await done;
};

/** One event in one moment of one way, and what came of it; then a day goes by in which nothing more may leave. */
const lived = async (way: WayName, name: EventName, moment: Moment): Promise<Cell> => {
  const event: Event = events[name];
  const outcome = expectedOf(event, way, moment);
  const world = await takeUpAgain(await queuedThis(way));
  const { t } = world;
  if (moment === 'waiting') await act(event, world, moment);
  else
    t.mailbox.script.push(async (_message, handedOff, deliver) => {
      if (moment === 'connecting') await act(event, world, moment);
      handedOff();
      deliver();
      if (moment === 'leaving') await act(event, world, moment);
      return { kind: 'sent', providerId: null, acceptance: 'accepted' };
    });
  await world.pass(15 * minute);
  if (outcome.is === 'later') {
    expect({ way, name, ...stands(world) }).toMatchObject({ left: 0, why: expect.stringMatching(outcome.reason) });
    await outcome.over(world);
  }
  const then = stands(world);
  await t.reconcile();
  await world.pass(25 * hour);
  expect({ way, name, ...stands(world) }).toEqual({ way, name, ...then });
  await t.engine.stop();
  return then;
};

const long = process.env.COUNTERSIGN_LONG === '1';

/**
 * Whatever let a reply go, it is the same row of the outbox, told apart by whose word it was: one way of a rule and one of a person meet every event in
 * every run of the tests, the others a fifth each, all events among them; in the long run (CI) each meets all. The moments at which it is
 * looked at once more, or not any more, are met by the rule's and by shares of the rest.
 */
const meets = (way: WayName, event: number, moment: Moment): boolean => {
  if (long) return true;
  if (moment === 'leaving') return event % 4 === 0;
  if (way === 'a rule lets it go' || (moment === 'waiting' && way === 'approved in the window')) return true;
  return (wayNames.indexOf(way) + event) % 5 === 0;
};

const holdFor = async (way: WayName, moment: Moment): Promise<void> => {
  const told: Partial<Record<EventName, Cell>> = {};
  const became: typeof told = {};
  for (const [number, name] of eventNames.entries()) {
    const event: Event = events[name];
    if (!meets(way, number, moment)) continue;
    if (moment !== 'waiting' && event.notConnecting !== undefined) continue;
    told[name] = wanted(expectedOf(event, way, moment));
    became[name] = await lived(way, name, moment);
  }
  expect(became).toEqual(told);
};

describe('a reply that waits', () => {
  it.each(wayNames)('%s', (way) => holdFor(way, 'waiting'));
});

describe('a reply whose connection is being made', () => {
  it.each(['a rule lets it go', 'approved in the window'] as const)('%s', (way) => holdFor(way, 'connecting'));
});

describe('a reply that the provider has taken', () => {
  it('whatever happens, it left once', () => holdFor('a rule lets it go', 'leaving'));
});

describe('what the table leaves out, because it cannot happen', () => {
  // A call that brings one of these in asks for its row here.
  it.each(Object.entries({ ...cannotHappen, ...notBuilt }))('%s', (_name, { why, call }) => {
    expect(
      Object.keys(contract).filter((name) => call.test(name)),
      why,
    ).toEqual([]);
  });
});
