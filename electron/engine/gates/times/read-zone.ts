import { isOffset } from './clock-company';
import type { Expression } from './expression';
import { kindAt, type Reader, textAt, valueAt } from './reader';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A zone behind a clock or a part of a day: "CET", "(London time)", "UTC+2", "GMT-3:30", "my time". */
export const withZone = (reader: Reader, state: Expression): Expression => {
  if (state.zone !== null || (state.clock === null && state.part === null)) return state;
  if (state.clock !== null && isOffset(reader, state.next)) {
    const shift = offsetAfter(reader, state.next);
    if (shift !== null) return { ...state, zone: shift.zone, next: shift.next };
  }
  const open = textAt(reader, state.next) === '(';
  const at = open || textAt(reader, state.next) === ',' ? state.next + 1 : state.next;
  if (kindAt(reader, at) !== 'zone') return state;
  const raw = reader.text.slice(reader.tokens[at]?.start ?? 0, reader.tokens[at]?.end ?? 0);
  // Short names are written in capitals; "et" and "pt" are words.
  if (raw.length <= 4 && raw !== raw.toUpperCase() && !/^(?:gmt|utc|cet|cest|pst|pdt|bst)$/.test(raw)) return state;
  const shift = textAt(reader, at) === 'utc' || textAt(reader, at) === 'gmt' ? offsetAfter(reader, at + 1) : null;
  const end = shift?.next ?? at + 1;
  const zone = shift?.zone ?? valueAt(reader, at);
  return { ...state, zone: zone === '' ? null : zone, next: open && textAt(reader, end) === ')' ? end + 1 : end };
};

/** "+2", "-3:30", "+0200" from here as a zone, with the token behind it; null where no offset stands. */
export const offsetAfter = (reader: Reader, at: number): { zone: string; next: number } | null => {
  const sign = /^[+]$/.test(textAt(reader, at)) ? '+' : /^[-−–]$/.test(textAt(reader, at)) ? '-' : null;
  const hours = reader.tokens[at + 1];
  if (sign === null || hours?.number == null || !hours.glued) return null;
  if (hours.digits === 4 && hours.number % 100 < 60)
    return { zone: `${sign}${pad(Math.floor(hours.number / 100))}:${pad(hours.number % 100)}`, next: at + 2 };
  if (hours.digits > 2 || hours.number > 14) return null;
  const minutes = textAt(reader, at + 2) === ':' ? reader.tokens[at + 3] : undefined;
  return minutes?.digits === 2 && minutes.number !== null && minutes.number < 60
    ? { zone: `${sign}${pad(hours.number)}:${pad(minutes.number)}`, next: at + 4 }
    : { zone: `${sign}${pad(hours.number)}:00`, next: at + 2 };
};
