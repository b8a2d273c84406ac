import { type FaultKind, faultKinds } from './faults';
import { type Options, type Outcome, simulate, steps } from './simulate';

/** Names, numbers and ids out, so that the same mishap to another mail is known again. */
const kindOf = (violation: string): string =>
  violation.replaceAll(/<[^>]*>|\(?\b[0-9a-f]{8}-[0-9a-f-]{27}\)?|m\d+@\S+/g, '…');

export type Shrunk = { keep: number[]; without: FaultKind[]; outcome: Outcome; tried: number };

/**
 * Makes a failing world smaller while the same thing goes wrong in it: kinds of faults are left out first, then steps, in
 * halves, quarters and so on down to single ones (delta debugging, Zeller and Hildebrandt 2002). Steps have dice of their
 * own, so leaving one out does not change the others.
 * @param most how many worlds may be run for it
 */
export const shrink = async (
  seed: number,
  found: Outcome,
  planted: Options['planted'],
  most = 250,
): Promise<Shrunk> => {
  const wanted = kindOf(found.violations[0] ?? '');
  let tried = 0;
  let best = found;
  const fails = async (keep: number[], without: FaultKind[]): Promise<boolean> => {
    if (tried >= most) return false;
    tried += 1;
    const given = { keep: new Set(keep), without: new Set(without), ...(planted ? { planted } : {}) };
    const outcome = await simulate(seed, given);
    if (!outcome.violations.some((violation) => kindOf(violation) === wanted)) return false;
    best = outcome;
    return true;
  };

  let keep = Array.from({ length: Math.min(steps, (found.step ?? steps) + 1) }, (_, n) => n);
  let without: FaultKind[] = [];
  for (const kind of faultKinds) if (await fails(keep, [...without, kind])) without = [...without, kind];
  for (let size = Math.ceil(keep.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < keep.length; ) {
      const less = [...keep.slice(0, at), ...keep.slice(at + size)];
      if (await fails(less, without)) keep = less;
      else at += size;
    }
  }
  return { keep, without, outcome: best, tried };
};
