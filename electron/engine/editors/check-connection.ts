import { Refusal } from '../../../shared/errors';
import type { ConnectionConfig } from '../../../shared/schemas/workspace';
import { checkZone } from './check-zone';

const refuse = (sentence: string): never => {
  throw new Refusal('bad_input', sentence);
};

/** Minutes since midnight of `09:00`; 24:00 is the end of a day. */
const minutesOf = (what: string, text: string): number => {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const minutes = hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
  return minutes <= 24 * 60 ? minutes : refuse(`${what}: “${text}” is no time of day. Write it as 09:00.`);
};

/**
 * What the form of a connection cannot say about its content: a calendar whose hours hold no time would offer nothing to anybody, and one without a
 * beginning would offer the night. Throws Refusal('bad_input') with the sentence that stands beside the form.
 */
export const checkConnection = (config: ConnectionConfig): void => {
  if (config.kind !== 'google_calendar') return;
  checkZone(config.zone);
  const from = minutesOf('Day begins', config.dayFrom);
  const to = minutesOf('Day ends', config.dayTo);
  if (config.slotMinutes < 5 || config.slotMinutes > 240)
    refuse(`A time of ${config.slotMinutes} minutes cannot be offered. Choose from 5 to 240.`);
  if (from + config.slotMinutes > to)
    refuse(`No time of ${config.slotMinutes} minutes fits between ${config.dayFrom} and ${config.dayTo}.`);
};
