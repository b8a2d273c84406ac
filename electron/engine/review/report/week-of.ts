import { dayIn } from '../../pipeline/model-budget';

const dayMs = 86_400_000;
/** Every zone's offset is a multiple of it. */
const quarterMs = 900_000;

/** Finds the Monday (`2026-05-04`) of the week that a moment falls into by a zone's clock; remembers what it found. */
export const weekFinder = (zone: string): ((at: number) => string) => {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const day = Date.parse(`${dayIn(zone, at)}T00:00:00Z`);
    // getUTCDay counts from Sunday; a week begins with Monday (ISO 8601).
    const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
    const week = new Date(day - sinceMonday * dayMs).toISOString().slice(0, 10);
    known.set(quarter, week);
    return week;
  };
};
