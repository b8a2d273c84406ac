import { createCoverage } from './coverage';
import { startInWorld } from './engine-in-world';
import { createFaults } from './faults';
import { laneNames, lanes } from './lanes-in-world';
import { offerToSome } from './offer-to-some';
import { seeded } from './seeded';
import { settle } from './settle';
import { createWorld, type Past, people } from './world';

/** A database and what the world knows of it. */
export type Beginning = { image: Buffer; past: Past };

const made = new Map<number, Promise<Beginning>>();

/**
 * How the worlds of one moment begin: a workspace that was set up, whose leads have written, with replies sent, waiting and
 * offering times. Made once per process and moment; always the same.
 */
export const beginningOf = (startAt: number): Promise<Beginning> => {
  const before = made.get(startAt) ?? begin(startAt);
  made.set(startAt, before);
  return before;
};

const begin = async (startAt: number): Promise<Beginning> => {
  const faults = createFaults(seeded(startAt / 60_000), createCoverage(), new Set());
  faults.becomeCalm();
  const quiet = { diesAt: () => false, onDeliver: () => {}, undead: false };
  const world = createWorld({ faults, startAt: startAt - 2 * 3_600_000, ...quiet });
  const it = await startInWorld({
    ...{ world, random: seeded(2), image: null, events: new Map(), diesAt: () => false },
    onHandOff: (message) => `reply ${message.inReplyTo}`,
    watching: { moved: () => {}, admitted: () => {} },
  });
  const goOn = async (): Promise<void> => {
    for (const lane of laneNames) {
      let done = false;
      const work = Promise.resolve(lanes[lane](it)).finally(() => {
        done = true;
      });
      while (!done) {
        await settle();
        if (!done && !world.release()) world.advance(1_000);
      }
      await work;
    }
  };
  await goOn();
  for (const who of people) {
    world.write('inbound', who, 'What does it cost for twelve vans, and how long does the set-up take?');
    world.advance(60_000);
  }
  for (let round = 0; round < 3; round += 1) {
    await goOn();
    world.advance(600_000);
  }
  offerToSome(it, faults.dice(), startAt, 4);
  const image = it.image();
  await it.engine.stop();
  return { image, past: { delivered: world.delivered, mail: world.mail, written: world.written } };
};
