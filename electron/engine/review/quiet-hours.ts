/** Minutes since midnight of a time such as `22:30`. */
const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/**
 * Whether a moment (minutes since midnight by the computer's clock) lies in quiet hours. `from` later than `to` goes over
 * midnight; both the same is the whole day.
 */
export const isQuiet = (quiet: { from: string; to: string } | null, minuteOfDay: number): boolean => {
  if (quiet === null) return false;
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  if (from === to) return true;
  return from < to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to;
};
