import type { Expression } from './expression';
import type { LocalTime } from './resolve-expression';

export type Found = {
  time: LocalTime;
  first: number;
  next: number;
  /** A range of days whose last day is named and, as the reference corpora have it, left out. */
  days: boolean;
  /** What it was read from, when it is one expression and no range. */
  expression: Expression | null;
  /** The hours of each of its days: "Monday to Friday, 9 to 5". */
  hours?: Found;
  /** The one expression that an open stretch ("from Wednesday on") begins or ends with. */
  bound?: Expression;
};

/** A range read as a whole. `days`: its last day is named and left out. */
export const made = (
  from: number | null,
  to: number | null,
  first: number,
  next: number,
  zone: string | null,
  days = false,
): Found => ({
  time: { from, to, kind: 'range', zone },
  first,
  next,
  days,
  expression: null,
});

export const dateOnly = (expression: Expression): boolean =>
  expression.clock === null && expression.part === null && expression.instant === null;
