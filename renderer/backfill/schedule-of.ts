import type { BackfillSchedule } from '../../shared/schemas/run';

/** The schedule as typed; null while it is none. */
export const scheduleOf = (kind: BackfillSchedule['kind'], minutes: string, at: string): BackfillSchedule | null => {
  if (kind === 'off') return { kind };
  if (kind === 'nightly') return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at.trim()) ? { kind, at: at.trim() } : null;
  const every = Number(minutes.trim());
  return Number.isInteger(every) && every >= 5 && every <= 1440 ? { kind, minutes: every } : null;
};
