import type { SeenSlot } from './offer-groups';

const earliest = (units: readonly SeenSlot[], not: string | null): SeenSlot | undefined =>
  units.find((each) => each.day !== not);

/**
 * Gives the times found for a group to its leads: one morning and one afternoon of another day each, the soonest first.
 * Takes as many mornings as afternoons (in order of time), no day used more often than there are leads; then it always
 * comes out: a day that every lead still to come must use is used first.
 */
export const splitGroup = (mornings: readonly SeenSlot[], afternoons: readonly SeenSlot[]): [SeenSlot, SeenSlot][] => {
  const left = { morning: [...mornings], afternoon: [...afternoons] };
  const usesOf = (day: string): number =>
    left.morning.filter((each) => each.day === day).length + left.afternoon.filter((each) => each.day === day).length;
  const pairs: [SeenSlot, SeenSlot][] = [];
  for (let leads = mornings.length; leads > 0; leads -= 1) {
    const days = [...new Set([...left.morning, ...left.afternoon].map((each) => each.day))];
    const [tight, other] = days.filter((day) => usesOf(day) >= leads);
    const ofDay = (units: readonly SeenSlot[], day: string | undefined) => units.find((each) => each.day === day);
    let morning = ofDay(left.morning, tight);
    let afternoon = morning && (ofDay(left.afternoon, other) ?? earliest(left.afternoon, morning.day));
    // The day may have afternoons only, or its partner may have mornings only: then the halves change places.
    if (!morning || (other !== undefined && afternoon?.day !== other)) {
      const swapped = ofDay(left.afternoon, tight);
      if (swapped) {
        afternoon = swapped;
        morning = ofDay(left.morning, other) ?? earliest(left.morning, swapped.day);
      }
    }
    morning ??= earliest(left.morning, null);
    afternoon ??= morning && earliest(left.afternoon, morning.day);
    if (!morning || !afternoon) break;
    left.morning.splice(left.morning.indexOf(morning), 1);
    left.afternoon.splice(left.afternoon.indexOf(afternoon), 1);
    pairs.push([morning, afternoon]);
  }
  return pairs;
};
