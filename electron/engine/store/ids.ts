import { v7 } from 'uuid';
import type { Clock, Random } from '../ports';

/** Makes UUIDv7 ids from the engine's own clock and random source. */
export type NewId = () => string;

export const createNewId = (ports: { clock: Pick<Clock, 'now'>; random: Pick<Random, 'bytes'> }): NewId => {
  let lastAt = 0;
  let sequence = 0;
  return () => {
    const now = ports.clock.now();
    // Same millisecond (or a clock set back): count up, so that ids sort by the order they were made.
    if (now > lastAt) {
      lastAt = now;
      sequence = 0;
    } else sequence += 1;
    return v7({ msecs: lastAt, seq: sequence, random: ports.random.bytes(16) });
  };
};
