import { clockText, slotText } from '../format/time';

export type SnoozeChoice = 'hour' | 'tomorrow' | 'monday' | 'week';
export const snoozeChoices: readonly SnoozeChoice[] = ['hour', 'tomorrow', 'monday', 'week'];

/** Nine in the morning of the day that is `days` after the moment's, on this computer's clock. */
const morning = (now: number, days: number): number => {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  day.setHours(9, 0, 0, 0);
  return day.getTime();
};

/** The moment a choice means, beside its word: on a Sunday tomorrow is Monday. */
export const snoozeText = (choice: SnoozeChoice, now: number): string =>
  choice === 'hour' ? clockText(snoozeUntil(choice, now)) : slotText(snoozeUntil(choice, now));

/** When a snoozed lead comes back, UTC milliseconds. Monday is always a coming one. */
export const snoozeUntil = (choice: SnoozeChoice, now: number): number => {
  if (choice === 'hour') return now + 3_600_000;
  if (choice === 'tomorrow') return morning(now, 1);
  if (choice === 'week') return morning(now, 7);
  const weekday = new Date(now).getDay();
  return morning(now, (8 - weekday) % 7 || 7);
};
