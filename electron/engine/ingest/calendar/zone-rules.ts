import { DateTime, IANAZone } from 'luxon';
import { type Component, propertyOf } from './read-content-lines';

const minute = 60_000;
const day = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The instant of a wall-clock time in the zone that an iCalendar text names: by the name where it is one of the IANA list (also at the end of
 * a vendor's prefix), else by the rules that the text brings itself (VTIMEZONE, RFC 5545 section 3.6.5; Exchange writes names of its own). Null
 * when neither tells.
 *
 * @param local the wall-clock time as if it were UTC, in milliseconds.
 */
export const instantIn = (local: number, tzid: string, calendar: Component): number | null => {
  const iana = ianaName(tzid);
  const definition = calendar.inside.find(
    (each) => each.name === 'VTIMEZONE' && propertyOf(each, 'TZID')?.value.trim() === tzid,
  );
  const zone =
    iana ?? ianaName(definition === undefined ? '' : (propertyOf(definition, 'X-LIC-LOCATION')?.value ?? ''));
  if (zone !== null) {
    const at = DateTime.fromMillis(local, { zone: 'utc' }).setZone(zone, { keepLocalTime: true });
    return at.isValid ? at.toMillis() : null;
  }
  const offset = definition === undefined ? null : offsetBy(definition, local);
  return offset === null ? null : local - offset;
};

/** Asking the platform whether it knows a zone costs more than reading an invitation; the few that a mailbox names are remembered. */
const knownNames = new Map<string, string | null>();
const mostNames = 500;

/** The zone's name in the IANA list, also from the end of a vendor's prefix; null when it is none. */
export const ianaName = (tzid: string): string | null => {
  const known = knownNames.get(tzid);
  if (known !== undefined) return known;
  const found = findName(tzid);
  if (tzid.length < 100 && knownNames.size < mostNames) knownNames.set(tzid, found);
  return found;
};

const findName = (tzid: string): string | null => {
  const name = tzid.trim().replace(/^"|"$/g, '');
  const tail = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_+-]+)?$/.exec(name)?.[0] ?? name;
  for (const each of [name, tail]) if (/^[A-Za-z]/.test(each) && IANAZone.isValidZone(each)) return each;
  return null;
};

/** The offset from UTC in milliseconds at a wall-clock time: that of the observance which began last before it. */
const offsetBy = (definition: Component, local: number): number | null => {
  let best: { onset: number; offset: number } | null = null;
  let first: { onset: number; offset: number } | null = null;
  for (const rule of definition.inside.slice(0, 100)) {
    const offset = readOffset(propertyOf(rule, 'TZOFFSETTO')?.value ?? '');
    const start = readLocal(propertyOf(rule, 'DTSTART')?.value ?? '');
    if (offset === null || start === null) continue;
    const before = readOffset(propertyOf(rule, 'TZOFFSETFROM')?.value ?? '') ?? offset;
    if (first === null || start < first.onset) first = { onset: start, offset: before };
    const year = new Date(local).getUTCFullYear();
    for (const onset of [onsetIn(rule, start, year), onsetIn(rule, start, year - 1), start])
      if (onset !== null && onset >= start && onset <= local && (best === null || onset > best.onset))
        best = { onset, offset };
  }
  return best?.offset ?? first?.offset ?? null;
};

/** When a yearly rule ("the last Sunday of March") begins in a year, at the time of day of its start; null for any other rule. */
const onsetIn = (rule: Component, start: number, year: number): number | null => {
  const text = propertyOf(rule, 'RRULE')?.value.toUpperCase() ?? '';
  const part = (name: string): string => new RegExp(`(?:^|;)${name}=([^;]{1,60})`).exec(text)?.[1] ?? '';
  if (part('FREQ') !== 'YEARLY') return null;
  const until = readLocal(part('UNTIL'));
  const month = part('BYMONTH') === '' ? new Date(start).getUTCMonth() : Number.parseInt(part('BYMONTH'), 10) - 1;
  const found = /^([+-]?\d{0,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(part('BYDAY'));
  const monthDay = Number.parseInt(part('BYMONTHDAY'), 10);
  const timeOfDay = start - Math.floor(start / day) * day;
  let date = Date.UTC(year, month, Number.isNaN(monthDay) ? new Date(start).getUTCDate() : monthDay);
  if (found !== null) {
    const weekday = weekdays.indexOf(found[2] ?? 'SU');
    const nth = found[1] === '' ? 1 : Number.parseInt(found[1] ?? '1', 10);
    if (nth < 0) {
      const last = new Date(Date.UTC(year, month + 1, 0));
      date = last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * day + (nth + 1) * 7 * day;
    } else {
      const from = new Date(Date.UTC(year, month, Number.isNaN(monthDay) ? 1 : monthDay));
      date = from.getTime() + ((weekday - from.getUTCDay() + 7) % 7) * day + (nth - 1) * 7 * day;
    }
  }
  const onset = date + timeOfDay;
  return Number.isNaN(onset) || (until !== null && onset > until + day) ? null : onset;
};

/** `+0200` or `-053000` in milliseconds. */
const readOffset = (text: string): number | null => {
  const found = /^([+-])(\d{2}):?(\d{2})(\d{2})?$/.exec(text.trim());
  if (found === null) return null;
  const [, sign, hours, minutes] = found;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute;
};

/** `20260512T110000` as if it were UTC; a date alone is its midnight. Null when it is neither. */
export const readLocal = (text: string): number | null => {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?Z?)?$/.exec(text.trim());
  if (found === null) return null;
  const [, year, month, date, hour = '0', minutes = '0', second = '0'] = found;
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minutes), Number(second));
};
