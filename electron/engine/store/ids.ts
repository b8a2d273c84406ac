import { v7 } from 'uuid';
import type { Clock, Random } from '../ports';

/** Makes UUIDv7 ids from the engine's own clock and random source. */
export type NewId = () => string;

export const createNewId = (ports: { clock: Pick<Clock, 'now'>; random: Pick<Random, 'bytes'> }): NewId => {
  let lastAt = 0;
  let sequence = 0;
  // Written over each time: the library's own text of an id, put together of twenty pieces, costs more than all the rest.
  const bytes = Buffer.alloc(16);
  return () => {
    const now = ports.clock.now();
    // Same millisecond (or a clock set back): count up, so that ids sort by the order they were made.
    if (now > lastAt) {
      lastAt = now;
      sequence = 0;
    } else sequence += 1;
    const hex = v7({ msecs: lastAt, seq: sequence, random: ports.random.bytes(16) }, bytes).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
};
