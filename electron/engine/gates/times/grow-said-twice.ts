import type { Expression } from './expression';
import { monthOf, monthStart, weekdayOf, yearOf } from './local-time';
import { readDate } from './read-date';
import type { SpanAtom } from './read-span';
import { readDateOfWeekday, readWeekday } from './read-weekday';
import { type Reader, skipFill, textAt } from './reader';

/** "Friday (9 October) at 1:30", "12 October (Monday)", "10月12日（周一）": the same day said twice. */
export const inBrackets = (reader: Reader, state: Expression): Expression | null => {
  if (!/^[(（[]$/.test(textAt(reader, state.next)) || state.day === null) return null;
  const inner = skipFill(reader, state.next + 1, 1);
  const date =
    state.weekday === null ? readDate(reader, inner) : (readDateOfWeekday(reader, state.weekday, inner) ?? null);
  const weekday = date === null ? readWeekday(reader, inner) : null;
  const next = date?.next ?? weekday?.next ?? inner;
  const closed = textAt(reader, next) === '.' ? next + 1 : next;
  if (!/^[)）\]]$/.test(textAt(reader, closed))) return null;
  if (weekday !== null) return weekdayOf(state.day) === weekday.weekday ? { ...state, next: closed + 1 } : null;
  if (date === null || (state.weekday === null && date.day !== state.day)) return null;
  if (state.weekday !== null && weekdayOf(date.day) !== state.weekday) return null;
  return { ...state, day: date.day, weekday: null, bare: false, next: closed + 1 };
};

/** "next year in March": the month of the year said before it; null where either is something else. */
export const monthOfYear = (state: Expression, month: SpanAtom): Expression | null => {
  const year = state.day === null && state.span?.unit === 'year' ? state.span : null;
  if (year === null || year.from === null || month.unit !== 'month' || month.from === null) return null;
  const said = yearOf(year.from);
  if (year.to !== monthStart(said + 1, 1)) return null;
  const number = monthOf(month.from);
  const span = { ...month, from: monthStart(said, number), to: monthStart(said, number + 1) };
  return { ...state, span, next: month.next };
};
