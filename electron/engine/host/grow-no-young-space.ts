import { setFlagsFromString } from 'node:v8';

let held = 0;

/**
 * Keeps V8 from growing the space for young objects while modules are loaded: what they make stays, and the space, once it has grown to its
 * 16 MB, is not given back before there is real work and its end; likewise while a long walk in the background makes and drops rows. Gives
 * what lets it grow again, to be called once, which counts when nobody else holds it; work that makes much and keeps little needs it.
 * The factor is V8's own (flag-definitions.h, `semi_space_growth_factor`, 2), which it reads each time it would grow.
 */
export const growNoYoungSpace = (): (() => void) => {
  held += 1;
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => {
    held -= 1;
    if (held === 0) setFlagsFromString('--semi-space-growth-factor=2');
  };
};
