import type { Expression } from './expression';
import { readClock } from './read-clock';
import { offsetAfter } from './read-zone';
import { type Reader, textAt } from './reader';

/** "2026-11-07T04:30:00Z", "…T0430+02:00": the clock that ISO 8601 puts behind a date, with its zone. Null where none stands there. */
export const readIsoClock = (reader: Reader, state: Expression): Expression | null => {
  const [letter, hours] = [reader.tokens[state.next], reader.tokens[state.next + 1]];
  if (state.day === null || state.clock !== null || letter?.text !== 't' || !letter.glued) return null;
  if (hours?.glued !== true || (hours.digits !== 2 && hours.digits !== 4)) return null;
  const clock = readClock(reader, state.next + 1, true);
  if (clock === null || clock.from === null || clock.from !== clock.to) return null;
  const exact = { ...clock.from, open: false };
  // A fraction of a second says nothing to a person.
  const fraction = textAt(reader, clock.next) === '.' && reader.tokens[clock.next + 1]?.glued === true;
  const next = fraction && reader.tokens[clock.next + 1]?.number != null ? clock.next + 2 : clock.next;
  const timed = { ...state, clock: { from: exact, to: exact, next }, next };
  if (reader.tokens[next]?.glued !== true) return timed;
  if (textAt(reader, next) === 'z') return { ...timed, zone: 'UTC', next: next + 1 };
  const shift = offsetAfter(reader, next);
  return shift === null ? timed : { ...timed, zone: shift.zone, next: shift.next };
};
