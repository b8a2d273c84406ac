import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../steps';

/** So long the engine's loop is held at once; a key pressed meanwhile is answered after it. */
const holdMs = 10;

/** Works the steps off with room between them for whatever else the engine is asked. */
export const inTurns = async <T>(steps: Steps<T>): Promise<T> => {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < holdMs) continue;
    await turn();
    since = performance.now();
  }
};
