import { emptyExpression } from './expression';
import type { Found } from './found';
import { dayMs, monday, monthOf, monthStart, yearOf } from './local-time';
import { kindAt, type Reader, textAt } from './reader';

/** A week, month or quarter from a day on, named at these tokens; null for any other unit. */
export const nextSpan = (unit: string, from: number, first: number, next: number): Found | null => {
  const to =
    unit === 'week'
      ? from + 7 * dayMs
      : unit === 'month'
        ? monthStart(yearOf(from), monthOf(from) + 1)
        : unit === 'quarter'
          ? monthStart(yearOf(from), monthOf(from) + 3)
          : null;
  return to === null
    ? null
    : {
        time: { from, to, kind: 'range', zone: null },
        first,
        next,
        days: false,
        expression: { ...emptyExpression(first), next, span: { from, to, unit, next } },
      };
};

const followers = new Set(
  'following folgende folgenden darauffolgende darauffolgenden suivante siguiente seguente successiva seguinte'.split(
    ' ',
  ),
);

/** "Next week is bad, any time the following week": the week behind the one named last, not behind today's. */
export const followingWeek = (reader: Reader, before: Found | undefined, found: Found): Found | null => {
  const said = found.expression?.span;
  const last = before?.time.to ?? before?.time.from ?? null;
  if (said?.unit !== 'week' || said.from === null || last === null || before?.time.kind === 'time') return null;
  let follows = false;
  for (let at = found.first; at < found.next; at += 1) follows ||= followers.has(textAt(reader, at));
  const from = monday(last - 1) + 7 * dayMs;
  return follows && from > said.from ? nextSpan('week', from, found.first, found.next) : null;
};

/** "the week after" behind a week or a day that was named. */
export const weekAfter = (reader: Reader, last: Found, at: number): Found | null => {
  if (kindAt(reader, at) !== 'week-after-next') return null;
  const from = last.time.to ?? last.time.from;
  if (from === null || last.time.kind === 'time') return null;
  const start = last.expression?.span?.unit === 'week' ? from : monday(from - 1) + 7 * dayMs;
  return nextSpan('week', start, at, at + 1);
};
