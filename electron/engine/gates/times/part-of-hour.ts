import { isCounting, isDayAhead } from './clock-company';
import { kindAt, type Reader, readNumber, textAt, valueAt } from './reader';
import { type OneClock, withMeridiem } from './with-meridiem';

/** English "half 3" is half past three; German, Dutch and the Nordic "halb drei" half past two. */
export const readHalfHour = (reader: Reader, at: number): OneClock | null => {
  const english = textAt(reader, at) === 'half';
  const before = /^(?:halb|halv|half)$/.test(textAt(reader, at)) && ['de', 'nl', 'sv', 'da'].includes(reader.language);
  if (!english && !before) return null;
  const hour = readNumber(reader, at + 1);
  if (hour === null || hour.value < 1 || hour.value > 12 || /^(?:a|an|een|en|et|ein)$/.test(textAt(reader, at + 1)))
    return null;
  const led = kindAt(reader, at - 1) === 'at' || textAt(reader, at - 1) === 'between';
  if (!before && !led && !isDayAhead(reader, hour.next)) return null;
  if (kindAt(reader, hour.next) === 'unit' || isCounting(reader, hour.next)) return null;
  const whole = before ? (hour.value === 1 ? 12 : hour.value - 1) : hour.value;
  return withMeridiem(reader, { hour: whole, minute: 30 }, hour.next, true);
};

const quarterWords = /^(?:quarter|viertel|kwart|kvart|cuarto)$/;
const pastWords = /^(?:past|after|nach|over)$/;
const toWords = /^(?:to|before|til|till|of|vor|voor)$/;

/** "dreiviertel zehn" is a quarter to ten, "viertel zehn" a quarter past nine. */
const readGermanQuarter = (reader: Reader, at: number): OneClock | null => {
  if (reader.language !== 'de') return null;
  const apart = textAt(reader, at) === 'drei' && textAt(reader, at + 1) === 'viertel';
  const three = apart || textAt(reader, at) === 'dreiviertel';
  if (!three && !(textAt(reader, at) === 'viertel' && kindAt(reader, at - 1) === 'at')) return null;
  const hour = readNumber(reader, apart ? at + 2 : at + 1);
  if (hour === null || hour.value < 1 || hour.value > 12) return null;
  const whole = hour.value === 1 ? 12 : hour.value - 1;
  return withMeridiem(reader, { hour: whole, minute: three ? 45 : 15 }, hour.next, true);
};

/** A quarter past or to an hour, as each language counts it. */
export const readQuarterHour = (reader: Reader, at: number): OneClock | null => {
  const german = readGermanQuarter(reader, at);
  if (german !== null) return german;
  const word = /^(?:a|ein)$/.test(textAt(reader, at)) ? at + 1 : at;
  if (!quarterWords.test(textAt(reader, word))) return null;
  const past = pastWords.test(textAt(reader, word + 1));
  if (!past && !toWords.test(textAt(reader, word + 1))) return null;
  const hour = readNumber(reader, word + 2);
  if (hour === null || hour.value < 1 || hour.value > 12 || textAt(reader, word + 2) === 'a') return null;
  const whole = past ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  return withMeridiem(reader, { hour: whole, minute: past ? 15 : 45 }, hour.next, true);
};

const minutesInHour = 60;

/** The hour that minutes are counted to or from: "three", "noon", "midnight". */
const hourBeside = (reader: Reader, at: number): { hour: number; next: number; named: boolean } | null => {
  if (kindAt(reader, at) === 'clock') {
    const hour = Number(valueAt(reader, at));
    return hour === 12 || hour === 24 ? { hour, next: at + 1, named: true } : null;
  }
  const hour = readNumber(reader, at);
  return hour === null || hour.value < 1 || hour.value > 12
    ? null
    : { hour: hour.value, next: hour.next, named: false };
};

/** The words between minutes and their hour, and whether they are past it. */
const minuteWords: Record<string, Record<string, boolean | undefined> | undefined> = {
  de: { nach: true, vor: false },
  nl: { over: true, voor: false },
};

/** "um zehn nach drei", "om tien over twee", "om vijf voor twaalf". */
const minutesAside = (
  reader: Reader,
  at: number,
  count: { value: number; next: number },
  side: { at: number; past: boolean },
): OneClock | null => {
  if (kindAt(reader, at - 1) !== 'at' || ![5, 10, 20, 25].includes(count.value)) return null;
  const beside = hourBeside(reader, side.at);
  if (beside === null || beside.named || kindAt(reader, beside.next) === 'unit' || isCounting(reader, beside.next))
    return null;
  const whole = side.past ? beside.hour : beside.hour === 1 ? 12 : beside.hour - 1;
  const minute = side.past ? count.value : minutesInHour - count.value;
  return withMeridiem(reader, { hour: whole, minute }, beside.next, true);
};

/** "10 past 9", "25 minutes past three", "ten minutes to noon"; and, behind "at", "ten to three". */
export const readMinutesOfHour = (
  reader: Reader,
  at: number,
  count: { value: number; next: number },
): OneClock | null => {
  const unit = kindAt(reader, count.next) === 'unit' && valueAt(reader, count.next) === 'minute';
  const word = unit ? count.next + 1 : count.next;
  const other = minuteWords[reader.language]?.[textAt(reader, word)];
  if (other !== undefined) return minutesAside(reader, at, count, { at: word + 1, past: other });
  const past = textAt(reader, word) === 'past' || (unit && textAt(reader, word) === 'after');
  const until = textAt(reader, word) === 'to' || (unit && /^(?:before|till|til)$/.test(textAt(reader, word)));
  if ((!past && !until) || count.value < 1 || count.value >= minutesInHour) return null;
  if (!unit && count.value % 5 !== 0 && count.value <= 12) return null;
  const beside = hourBeside(reader, word + 1);
  if (beside === null || kindAt(reader, beside.next) === 'unit' || isCounting(reader, beside.next)) return null;
  const { hour, named, next } = beside;
  // "ten to three" before a day or behind "at" only: "5 to 10" is a count.
  const spelled = kindAt(reader, at) === 'number' && (named || kindAt(reader, word + 1) === 'number');
  if (until && !unit && !(count.value < 30 && spelled && kindAt(reader, at - 1) === 'at')) return null;
  if (named) {
    const minutes = hour * minutesInHour + (past ? count.value : -count.value);
    return { clock: { minutes: minutes % (24 * minutesInHour), open: false }, next, sure: true };
  }
  const whole = past ? hour : hour === 1 ? 12 : hour - 1;
  return withMeridiem(reader, { hour: whole, minute: past ? count.value : minutesInHour - count.value }, next, true);
};
