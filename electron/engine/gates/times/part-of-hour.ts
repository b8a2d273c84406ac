import { isCounting, isDayAhead } from './clock-company';
import { kindAt, type Reader, readNumber, textAt } from './reader';
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
