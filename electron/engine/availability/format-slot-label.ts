import { DateTime } from 'luxon';

/** The name people use for a zone: `Lisbon time`, `New York time`, `UTC`, `UTC-3`. */
export const zoneLabel = (zone: string): string => {
  if (/^(etc\/)?(utc|gmt|uct|zulu|universal)$/i.test(zone)) return 'UTC';
  if (/^etc\//i.test(zone) || !zone.includes('/')) {
    const minutes = DateTime.utc().setZone(zone).offset;
    // Etc/GMT+3 means three hours behind: the sign people read is the offset's.
    const hours = Math.abs(minutes) / 60;
    return zone.includes('/') && Number.isFinite(hours) ? `UTC${minutes < 0 ? '-' : '+'}${hours}` : `${zone} time`;
  }
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
};

/** A slot as a reply names it: `Tuesday 12 May at 14:30 (Lisbon time)`. `startAt` in UTC milliseconds, `zone` the lead's. */
export const formatSlotLabel = (startAt: number, zone: string): string => {
  const local = DateTime.fromMillis(startAt, { zone }).setLocale('en-GB');
  return `${local.toFormat("cccc d LLLL 'at' HH:mm")} (${zoneLabel(zone)})`;
};

/** A day as a reply names it: `2 June`. */
export const formatDay = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('d LLLL');
