import { describe, expect, it } from 'vitest';
import type { Delivering } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import { queuedThis, type WayName } from './ways';
import { hour, keep, minute, type Queued, takeUpAgain, type World } from './world';

/* The process ends: before a send is claimed, while its connection is made, once it was handed over, and once the provider took it. */

const theWays = ['a rule lets it go', 'in doubt, and sent again by a person'] as const;

type Death = {
  /** Where in a delivery the process ends; null: before it was claimed. */
  dies: ((copy: () => void) => Delivering) | null;
  /** Whether the account shows the copy to whoever looks for it. */
  copy: boolean;
  left: 0 | 1;
  state: 'sent' | 'needs_person';
};

const deaths: Record<string, Death> = {
  'before it was claimed': { dies: null, copy: false, left: 1, state: 'sent' },
  'while its connection was being made': {
    dies: (ends) => () => {
      ends();
      return { kind: 'refused', retry: true, retryAfterMs: null, code: 'gone', message: 'Gone.' };
    },
    ...{ copy: false, left: 1, state: 'sent' },
  },
  // Nobody can know whether it left: nothing is sent again by itself (ARCHITECTURE, outbox).
  'once it was handed over, and it had not left': {
    dies: (ends) => (_message, handedOff) => {
      handedOff();
      ends();
      return { kind: 'uncertain', code: 'gone', message: 'Gone.' };
    },
    ...{ copy: false, left: 0, state: 'needs_person' },
  },
  'once the provider took it, and no copy is found': {
    dies: (ends) => (_message, handedOff, deliver) => {
      handedOff();
      deliver();
      ends();
      return { kind: 'uncertain', code: 'gone', message: 'Gone.' };
    },
    ...{ copy: false, left: 1, state: 'needs_person' },
  },
  'once the provider took it, and its copy is found': {
    dies: (ends) => (_message, handedOff, deliver) => {
      handedOff();
      deliver();
      ends();
      return { kind: 'uncertain', code: 'gone', message: 'Gone.' };
    },
    ...{ copy: true, left: 1, state: 'sent' },
  },
};

/** What the next engine finds: the database as it was at that moment, and the outside world as it is. */
const afterDeath = async (way: WayName, { dies, copy }: Death): Promise<World> => {
  const queued = await queuedThis(way);
  const before = await takeUpAgain(queued);
  let left: Queued = { ...queued };
  if (dies !== null) {
    before.t.mailbox.script.push(
      dies(() => {
        left = keep(before, queued.options, false);
      }),
    );
    await before.pass(15 * minute);
  }
  await before.t.engine.stop();
  const world = await takeUpAgain(left, before.t);
  if (copy) world.t.mailbox.answers.push({ kind: 'found', providerId: 'copy', at: world.t.clock.now() });
  return world;
};

const standing = ({ t, draftId }: World) => ({ left: t.mailbox.delivered.length, state: t.send(draftId).state });

describe.each(theWays)('%s, and the process ends', (way) => {
  it.each(Object.keys(deaths))('%s', async (name) => {
    const death = deaths[name];
    if (death === undefined) throw new Error(name);
    const world = await afterDeath(way, death);
    const { t } = world;
    for (let look = 0; look < 7; look += 1) {
      await t.reconcile();
      await world.pass(10 * minute);
    }
    expect(standing(world)).toEqual({ left: death.left, state: death.state });
    await world.pass(25 * hour);
    expect(standing(world)).toEqual({ left: death.left, state: death.state });
  });

  it('and the lead opts out before the next start: nothing more leaves, whoever is asked', async () => {
    for (const [name, death] of Object.entries(deaths)) {
      const world = await afterDeath(way, death);
      const { t } = world;
      const { left } = standing(world);
      t.mailbox.answers.splice(0);
      t.mailbox.arrive({ text: 'Please remove me from your list and do not write to me again.' });
      await world.pass(minute);
      for (let look = 0; look < 7; look += 1) {
        await t.reconcile();
        await world.pass(10 * minute);
      }
      const { id, state } = t.send(world.draftId);
      if (state === 'needs_person') await t.call('outbox.resolve', { id, verdict: 'send_again' }, 'setter');
      await world.pass(minute);
      expect({ name, left: t.mailbox.delivered.length, state: t.send(world.draftId).state }).toEqual({
        ...{ name, left },
        state: 'cancelled',
      });
    }
  });
});
