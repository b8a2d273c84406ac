import type { Clock } from './clock-company';
import { kindAt, type Reader, valueAt } from './reader';

/** One clock time read, and where what follows it begins. `sure` where the words alone say that it is one. */
export type OneClock = { clock: Clock; next: number; sure: boolean };

/** An hour and minutes with what may stand behind them: "pm", "a", "o'clock", "Uhr". Null where that makes a code or no hour of them. */
export const withMeridiem = (
  reader: Reader,
  time: { hour: number; minute: number; whole?: boolean },
  at: number,
  sure: boolean,
): OneClock | null => {
  let next = at;
  let { hour } = time;
  // "09:30" and "1:51:12" are written by the 24-hour clock.
  let open = hour >= 1 && hour <= 12 && time.whole !== true;
  const letter = reader.tokens[next];
  // "3am3io" is a code.
  if (
    letter?.glued === true &&
    reader.tokens[next + 1]?.glued === true &&
    /^[\p{L}\d]/u.test(reader.tokens[next + 1]?.text ?? '') &&
    /^[a-z]/.test(letter.text)
  )
    return null;
  const short = letter?.glued === true && (letter.text === 'a' || letter.text === 'p') ? `${letter.text}m` : '';
  const said = kindAt(reader, next) === 'meridiem' ? valueAt(reader, next) : short;
  if (said !== '' && hour <= 12) {
    if (said === 'pm' && hour < 12) hour += 12;
    // "12am" is noon in most people's calendars of the day and midnight in the dictionary.
    if (said === 'am' && hour === 12) hour = 0;
    open = false;
    next += 1;
    return { clock: { minutes: hour * 60 + time.minute, open }, next, sure: true };
  }
  if (kindAt(reader, next) === 'oclock') {
    next += 1;
    sure = true;
  }
  if (hour > 24 || (hour === 24 && time.minute > 0)) return null;
  return { clock: { minutes: hour * 60 + time.minute, open }, next, sure };
};
