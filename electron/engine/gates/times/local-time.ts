/**
 * Local times as numbers: the fields of a wall clock read as if they were UTC. All arithmetic on days is done on them, and only the result
 * is placed in a zone, so that a day is a day across a change of clocks.
 */
export const dayMs = 86_400_000;
export const minuteMs = 60_000;

export const midnight = (local: number): number => Math.floor(local / dayMs) * dayMs;
/** Monday 1 … Sunday 7. */
export const weekdayOf = (local: number): number => ((Math.floor(local / dayMs) + 3) % 7) + 1;
export const monday = (local: number): number => midnight(local) - (weekdayOf(local) - 1) * dayMs;
export const yearOf = (local: number): number => new Date(local).getUTCFullYear();
/** 1–12 */
export const monthOf = (local: number): number => new Date(local).getUTCMonth() + 1;
export const dayOfMonth = (local: number): number => new Date(local).getUTCDate();

/** A calendar date, or null when there is none such (30 February). Month may run over the year's end only through `addMonths`. */
export const dateOf = (year: number, month: number, day: number): number | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? date.getTime() : null;
};

export const monthStart = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime();
};

/** The same day of another month, or its last day. */
export const addMonths = (local: number, count: number): number => {
  const month = new Date(local);
  const target = monthStart(month.getUTCFullYear(), month.getUTCMonth() + 1 + count);
  const days = Math.round((monthStart(yearOf(target), monthOf(target) + 1) - target) / dayMs);
  return target + (Math.min(month.getUTCDate(), days) - 1) * dayMs + (local - midnight(local));
};

/** Monday of the ISO week that holds 4 January, plus weeks. */
export const isoWeek = (year: number, week: number): number => monday(dateOf(year, 1, 4) ?? 0) + (week - 1) * 7 * dayMs;

const formats = new Map<string, Intl.DateTimeFormat>();

const quarterHour = 15 * minuteMs;
/** Offsets by quarter hour, the finest step any zone's clocks change at; dropped when it grows. */
const offsets = new Map<string, Map<number, number>>();
const offsetLimit = 2_000;

const offsetAt = (at: number, zone: string): number => {
  const known = offsets.get(zone) ?? new Map<number, number>();
  const quarter = Math.floor(at / quarterHour);
  const kept = known.get(quarter);
  if (kept !== undefined) return kept;
  const offset = offsetByIntl(at, zone);
  if (known.size >= offsetLimit) known.clear();
  known.set(quarter, offset);
  offsets.set(zone, known);
  return offset;
};

const offsetByIntl = (at: number, zone: string): number => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const fields: Record<string, number> = {};
  for (const part of format.formatToParts(at)) fields[part.type] = Number(part.value);
  const local = Date.UTC(
    fields.year ?? 1970,
    (fields.month ?? 1) - 1,
    fields.day ?? 1,
    fields.hour ?? 0,
    fields.minute ?? 0,
    fields.second ?? 0,
  );
  return local - Math.floor(at / 1000) * 1000;
};

/** "+02:00": what people write as UTC+2; Intl knows such zones only in newer engines. */
const fixedOffset = (zone: string): number | null => {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * minuteMs;
};

/** UTC milliseconds to the zone's wall clock, and back. A zone nobody knows is UTC. */
export const toLocal = (at: number, zone: string): number => {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return at + fixed;
  try {
    return zone === 'UTC' ? at : at + offsetAt(at, zone);
  } catch {
    return at;
  }
};

export const toUtc = (local: number, zone: string): number => {
  if (zone === 'UTC') return local;
  const fixed = fixedOffset(zone);
  if (fixed !== null) return local - fixed;
  try {
    const first = local - offsetAt(local, zone);
    return local - offsetAt(first, zone);
  } catch {
    return local;
  }
};
