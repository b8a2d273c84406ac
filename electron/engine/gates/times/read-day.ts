import { addMonths, dateOf, dayMs, dayOfMonth, midnight, monday, monthOf, weekdayOf, yearOf } from './local-time';
import type { DayAtom } from './read-date';
import { kindAt, type Reader, readOrdinal, skipFill, startsAnew, textAt, valueAt } from './reader';

/** Verbs and small words with which a sentence goes on behind a day; any other word is what is counted: "the 21st century". */
export const dayVerbs: ReadonlySet<string> = new Set(
  'is are was were would will could can works work suits suit sounds sound seem look if then please seems looks may might should does do has we i you me my ok okay or but because since instead too also passt ginge geht klappt ware wurde ist war sieht hatte kann konnte scheint oder aber bitte wenn weil ich wir mir est serait irait va conviendrait convient convint me nous vous ca ou mais si peut pourrait sera parait semble es seria estaria esta me nos te va viene vendria puede podria o pero si sera mi ci e sarebbe andrebbe va andrebbe puo potrebbe sembra o ma se andra zou is past lukt kan schikt was lijkt komt of maar als ik wij pasuje bedzie jest moze odpowiada byloby skulle passar gar kan ar vore fungerar eller men om jag vi ville passer gar kan er ville fungerer eller men hvis jeg da dan seria fica serve pode da parece convem'.split(
    ' ',
  ),
);

/** "the 21st", "on the 3rd of next month", "around the 21st this month": a day of a month that is not named. */
export const readDayOfMonth = (reader: Reader, at: number): DayAtom | null => {
  const cjk = cjkDayOfMonth(reader, at);
  if (cjk !== null) return cjk;
  // "Che ne dice del 3?"
  const asked = textAt(reader, at) === 'del' && textAt(reader, at + 2) === '?';
  const article = asked || /^(?:the|den|der|dem|am|le|el|il|dia|dnia|de)$/.test(textAt(reader, at));
  const begin = article ? at + 1 : at;
  const ordinal = readOrdinal(reader, begin);
  // Russian and Polish have no article: "21-е", "21-го", "może trzeciego".
  const the =
    article ||
    (reader.language === 'ru' && /-\p{L}+$/u.test(textAt(reader, at))) ||
    (reader.language === 'pl' && ordinal !== null && /^(?:moze|dnia|od|do|po|przed|na|)$/.test(textAt(reader, at - 1)));
  const plain = the && ordinal === null ? reader.tokens[begin] : undefined;
  const dotted =
    plain?.number != null &&
    textAt(reader, begin + 1) === '.' &&
    textAt(reader, at) !== 'the' &&
    reader.tokens[begin + 1]?.glued === true &&
    !(reader.tokens[begin + 2]?.number != null && reader.tokens[begin + 2]?.glued === true);
  const value =
    ordinal?.value ??
    (plain?.digits !== undefined &&
    plain.digits <= 2 &&
    plain.digits > 0 &&
    (dotted || asked || /^(?:le|el|il|dia|dnia)$/.test(textAt(reader, at)) || kindAt(reader, begin + 1) === 'from')
      ? (plain.number ?? 0)
      : 0);
  if (value < 1 || value > 31) return null;
  // "le 3/12 à 9h" is the third of December.
  const sign = reader.tokens[begin + 1];
  if (ordinal === null && sign?.text === '/' && sign.glued && reader.tokens[begin + 2]?.glued === true) return null;
  // "le 01 23 45" is a telephone.
  if (ordinal === null && !dotted && reader.tokens[begin + 1]?.number != null) return null;
  let next = ordinal?.next ?? (dotted ? begin + 2 : begin + 1);
  if (valueAt(reader, next) === 'day' && kindAt(reader, next) === 'unit') next += 1;
  const of = skipFill(reader, next, 2);
  const relative =
    kindAt(reader, of) === 'relative' && valueAt(reader, of + 1) === 'month' ? valueAt(reader, of) : null;
  if (relative !== null) {
    const month = addMonths(
      midnight(reader.now) - (dayOfMonth(reader.now) - 1) * dayMs,
      relative === 'last' ? -1 : relative === 'this' ? 0 : 1,
    );
    const day = dateOf(yearOf(month), monthOf(month), value);
    return day === null ? null : { day, next: of + 2 };
  }
  if (textAt(reader, of - 1) === 'the' && valueAt(reader, of) === 'month') {
    const day = dateOf(yearOf(reader.now), monthOf(reader.now), value);
    return day === null ? null : { day, next: of + 1 };
  }
  // Alone it must be "the 21st" in digits, and nothing that is counted may follow ("the 21st century", "the 2nd truck").
  // German writes its ordinals out, and no noun follows.
  // In English those above ten are seldom anything else: "the twenty-first".
  const spelled =
    reader.language === 'de'
      ? 4
      : reader.language === 'pl'
        ? 1
        : reader.language === 'en' && textAt(reader, at) === 'the'
          ? 11
          : 32;
  const digits = reader.tokens[begin]?.number !== null || (ordinal?.value ?? 0) >= spelled;
  if (!the || !digits || value < 1) return null;
  const follower = reader.tokens[next];
  if (kindAt(reader, next) === 'month' || kindAt(reader, of) === 'month') return null;
  if (/^(?:de|do|del|d')$/.test(textAt(reader, next)) && kindAt(reader, next + 1) === 'month') return null;
  // Italian counts its hours with "le".
  if (textAt(reader, at) === 'le' && reader.language !== 'fr') return null;
  const counted =
    follower !== undefined &&
    !startsAnew(reader, next) &&
    /\p{L}/u.test(follower.text) &&
    follower.kind === '' &&
    !dayVerbs.has(follower.text);
  if (counted || kindAt(reader, next) === 'unit' || textAt(reader, next) === '-' || textAt(reader, next) === '%')
    return null;
  const today = midnight(reader.now);
  for (let step = 0; step < 4; step += 1) {
    const month = addMonths(today - (dayOfMonth(today) - 1) * dayMs, step);
    const day = dateOf(yearOf(month), monthOf(month), value);
    if (day !== null && day >= today) return { day, next };
  }
  return null;
};

/** "19日", "19号" without a month; not "19日間" and "19日後", which count. */
const cjkDayOfMonth = (reader: Reader, at: number): DayAtom | null => {
  const token = reader.tokens[at];
  if (token?.number == null || token.digits > 2 || !/^[日号號]$/.test(textAt(reader, at + 1))) return null;
  if (/^(?:後|后|間|前)$/.test(textAt(reader, at + 2)) || textAt(reader, at - 1) === '月') return null;
  const today = midnight(reader.now);
  for (let step = 0; step < 4; step += 1) {
    const month = addMonths(today - (dayOfMonth(today) - 1) * dayMs, step);
    const day = dateOf(yearOf(month), monthOf(month), token.number);
    if (day !== null && day >= today) return { day, next: at + 2 };
  }
  return null;
};

/** The nth weekday of a month. */
export const nth = (year: number, month: number, weekday: number, count: number): number | null => {
  const first = dateOf(year, month, 1);
  if (first === null) return null;
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) * dayMs + (count - 1) * 7 * dayMs;
  return monthOf(day) === month ? day : null;
};

/** The weekday in a week: of this one, the next, the last; without a word the next that comes. */
export const weekdayBy = (reader: Reader, weekday: number, relative: string | null): number => {
  const today = midnight(reader.now);
  const here = monday(today) + (weekday - 1) * dayMs;
  if (relative === 'next') return here + 7 * dayMs;
  if (relative === 'last') return here - 7 * dayMs;
  if (relative === 'this') return here;
  return here > today ? here : here + 7 * dayMs;
};
