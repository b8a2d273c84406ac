import { readDate } from './read-date';
import { readDayOfMonth } from './read-day';
import { kindAt, type Reader, skipFill, startsAnew, textAt, valueAt } from './reader';

/** A time of day in minutes since midnight; `open` when morning or afternoon is not said. */
export type Clock = { minutes: number; open: boolean };

/** "8 in the morning", "seven in the evening", "11 at night", "las 3 de la tarde". */
export const halfOfDay = (reader: Reader, at: number): { said: 'am' | 'pm'; next: number } | null => {
  const lead = kindAt(reader, at);
  // "de la tarde", "da manhã", "di pomeriggio" are one word of their tables, "du matin" and "del mattino" two.
  const whole = lead === 'part' && /^(?:de|da|di) /.test(textAt(reader, at));
  const of = reader.language !== 'en' && /^(?:de|da|di|del|du)$/.test(textAt(reader, at));
  if (!whole && !of && lead !== 'in' && !(lead === 'at' && textAt(reader, at + 1) === 'night')) return null;
  const word = whole ? at : skipFill(reader, at + 1, 1);
  if (kindAt(reader, word) !== 'part' || word - at > 2) return null;
  const part = valueAt(reader, word);
  return { said: part === 'morning' || part === 'early-morning' ? 'am' : 'pm', next: word + 1 };
};

/** "23:34:45 -0300" as mail headers have it. */
export const isOffset = (reader: Reader, at: number): boolean =>
  /^[-+]$/.test(textAt(reader, at)) &&
  reader.tokens[at]?.glued === false &&
  reader.tokens[at + 1]?.glued === true &&
  reader.tokens[at + 1]?.digits === 4;

/** "entre las 14:00 y las 16:00": the article or "at" of an hour. */
export const pastLead = (reader: Reader, at: number): number =>
  kindAt(reader, at) === 'at' ? at + 1 : skipFill(reader, at, 1);

/** "Tonight", where the word alone is the day and its part. */
export const isTonight = (reader: Reader, at: number): boolean =>
  kindAt(reader, at) === 'tonight' && valueAt(reader, at) === '0';

/** Whether a day stands next: "10-2 on Monday", "9 to 11 tomorrow". */
export const isDayAhead = (reader: Reader, at: number): boolean => {
  const zone = kindAt(reader, at) === 'zone' ? at + 1 : at;
  for (let next = zone; next <= zone + 2; next += 1) {
    const kind = kindAt(reader, next);
    if (kind === 'weekday' || kind === 'day' || isTonight(reader, next)) return true;
    if (kind === 'relative' && kindAt(reader, next + 1) === 'weekday') return true;
    if (next > zone && (readDate(reader, next) ?? readDayOfMonth(reader, next)) !== null) return true;
    if (kind !== 'fill') return false;
  }
  return false;
};

/** What is counted in figures, and no hour. */
const counts = new Set(
  'percent per x k m km kg miles mile metres meters pounds pound people users user seats seat licences licenses employees staff trucks vans drivers vehicles euro euros dollar dollars bucks cents cent usd eur gbp chf sek dkk nok pln kr zl stuck personen leute mitarbeiter prozent personnes pourcent personas por personas pessoas persone percento personen procent osob zlotych procent kronor kroner personer человек рублеи евро процентов'.split(
    ' ',
  ),
);

/** What a lone hour is counted in: "at 12 trucks", "at 4.5 stars", "about 10 %". */
export const isCounting = (reader: Reader, next: number): boolean => {
  const token = reader.tokens[next];
  if (token === undefined || startsAnew(reader, next)) return false;
  if (/^[%€$£]$/.test(token.text)) return true;
  if (/^[.,:/]$/.test(token.text) && token.glued && reader.tokens[next + 1]?.glued === true)
    return reader.tokens[next + 1]?.number != null;
  const raw = reader.text.slice(token.start, token.end);
  return token.kind === '' && /^\p{Lu}\p{Ll}/u.test(raw) ? true : counts.has(token.text);
};

/** Words behind "from 2 to 4" that say something of the hours; any other word is what is counted: "from 4 to 15 vans". */
export const ofHours: ReadonlySet<string> = new Set(
  'is are was works work suits suit would will could can should looks seems sounds if please i we you me maybe perhaps only works best ideally preferably sharp passt geht ginge ware klappt ist bin haben hatte habe hat gut ginge bitte ich wir est va serait irait nous je ca cela me convient possible parfait svp es esta estoy estaria va bien me viene podria puedo por e va bene sarebbe sono posso possiamo mi pode posso podemos seria da estou kan kun zou past lukt ben is graag ik wij pasuje moge mozemy jest bede passar gar funkar kan jag vi ar passer gar kan jeg er могу можем удобно подходит будет я мы'.split(
    ' ',
  ),
);

/** Whether a noun stands behind two numbers. */
export const isCounted = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  return (
    token !== undefined &&
    !startsAnew(reader, at) &&
    !token.glued &&
    token.kind === '' &&
    /^\p{L}{3,}/u.test(token.text) &&
    !ofHours.has(token.text)
  );
};

export const plausible = (a: Clock, b: Clock): boolean =>
  a.minutes <= 24 * 60 && b.minutes <= 24 * 60 && a.minutes !== b.minutes;

/** "3-5pm" is both in the afternoon; "10-2" crosses noon. */
export const agree = (a: Clock, b: Clock): { from: Clock; to: Clock } => {
  const noon = 12 * 60;
  if (a.open && !b.open) {
    const later = a.minutes % noon === 0 ? noon : a.minutes + (a.minutes < noon ? noon : 0);
    return { from: { minutes: later < b.minutes ? later : a.minutes, open: false }, to: b };
  }
  if (!a.open && b.open)
    return {
      from: a,
      to: {
        minutes: b.minutes <= a.minutes && b.minutes + noon > a.minutes ? b.minutes + noon : b.minutes,
        open: false,
      },
    };
  return { from: a, to: b };
};

const meets = new Set(
  'back me you us call ring phone meet talk speak chat there here home free available maybe'.split(' '),
);

/** "Call me around 5.": behind a word of meeting, and where the sentence ends, it is an hour; "we are around 5" is a count. */
export const isMeetingAround = (reader: Reader, at: number, next: number): boolean =>
  /^(?:around|about)$/.test(textAt(reader, at)) &&
  meets.has(textAt(reader, at - 1)) &&
  /^[.,;!?)]?$/.test(textAt(reader, next));

/** "at 1830 hours" is a clock, "we need 1830 hours" a count. */
export const isHoursBehind = (reader: Reader, at: number, next: number): boolean =>
  kindAt(reader, next) === 'unit' &&
  valueAt(reader, next) === 'hour' &&
  (['at', 'before', 'after', 'since', 'from', 'to'].includes(kindAt(reader, at - 1)) ||
    kindAt(reader, at - 1) === 'weekday');
