import type { Coverage } from './coverage';
import type { Seeded } from './seeded';

/** What can go wrong; each kind can be left out, to see which of them a failure needs. */
export const faultKinds = ['crash', 'database', 'network', 'clock', 'tampering'] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * Decides where a fault strikes. Every step of a world has dice of its own, so that a step left out changes nothing for the
 * others: that is what makes a failing world smaller, step by step.
 */
export type Faults = {
  /** The dice of this step. */
  dice(): Seeded;
  throwDice(dice: Seeded): void;
  strikes(kind: FaultKind, what: string, probability: number): boolean;
  /** Which of these strikes, if any; `odds` are shares of 1. */
  which<T extends string>(kind: FaultKind, odds: readonly (readonly [T, number])[]): T | null;
  /** From now on nothing goes wrong any more. */
  becomeCalm(): void;
  calm(): boolean;
};

export const createFaults = (first: Seeded, coverage: Coverage, without: ReadonlySet<FaultKind>): Faults => {
  let dice = first;
  let calm = false;
  return {
    dice: () => dice,
    throwDice: (next) => {
      dice = next;
    },
    strikes: (kind, what, probability) => {
      const hit = dice.chance(probability) && !calm && !without.has(kind);
      if (hit) coverage.hit(kind, what);
      return hit;
    },
    which: (kind, odds) => {
      const drawn = dice.next();
      if (calm || without.has(kind)) return null;
      let sum = 0;
      for (const [name, share] of odds) {
        sum += share;
        if (drawn >= sum) continue;
        coverage.hit(kind, name);
        return name;
      }
      return null;
    },
    becomeCalm: () => {
      calm = true;
    },
    calm: () => calm,
  };
};
