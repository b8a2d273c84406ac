import { kindAt, type Reader, readNumber, textAt, valueAt } from './reader';
import { fold } from './scan';

/** Behind an hour: "et quart", "y cuarto", "menos cuarto", "e un quarto", "meno un quarto", "et demie". */
const behind =
  /^(?:(et quart|y cuarto|e un quarto|e um quarto)|(moins (?:le )?quart|menos (?:un )?cuarto|meno un quarto|menos um quarto)|(et demie?|y media|e mezz[ao]|e meia))(?!\p{L})/u;

/** Minutes that romance languages say behind the hour, and the tokens they take; null when none stand there. */
export const quarterBehind = (reader: Reader, at: number): { minutes: number; next: number } | null => {
  const start = reader.tokens[at]?.start;
  if (start === undefined || !/^(?:et|y|e|moins|menos|meno)$/.test(textAt(reader, at))) return null;
  const said = behind.exec(fold(reader.text.slice(start, start + 30)));
  if (said === null) return null;
  const end = start + said[0].length;
  let next = at;
  while ((reader.tokens[next]?.start ?? end) < end) next += 1;
  return { minutes: said[1] !== undefined ? 15 : said[2] !== undefined ? -15 : 30, next };
};

/** How Polish and Russian lead an hour by its number in a row: minutes to add, and whether it is the hour that begins then. */
const leads: readonly (readonly [RegExp, number])[] = [
  [/^(?:wpol do|pol do)$/, -30],
  [/^(?:za kwadrans|bez kwadransa)$/, -15],
  [/^kwadrans po$/, 15],
  [/^(?:половине|половина|половины|пол)$/, -30],
  [/^без четверти$/, -15],
  [/^четверть$/, -45],
];

/** An hour by its number in a row ("o trzeciej"), or as a cardinal. */
const hourAt = (reader: Reader, at: number): { value: number; next: number } | null => {
  if (kindAt(reader, at) === 'hour') return { value: Number(valueAt(reader, at)), next: at + 1 };
  const number = readNumber(reader, at);
  return number !== null && number.value >= 1 && number.value <= 12 ? number : null;
};

/**
 * "wpół do czwartej", "за kwadrans trzecia", "в половине четвертого", "без четверти три", and "o trzeciej" behind a word of "at": Slavic hours. The hour in
 * minutes, null when none stands there.
 */
export const slavicHour = (reader: Reader, at: number): { hour: number; minute: number; next: number } | null => {
  if (reader.language !== 'pl' && reader.language !== 'ru') return null;
  for (const count of [2, 1]) {
    const words = Array.from({ length: count }, (_, index) => textAt(reader, at + index)).join(' ');
    const lead = leads.find(([pattern]) => pattern.test(words));
    if (lead === undefined) continue;
    const hour = hourAt(reader, at + count);
    if (hour === null || hour.value > 12) return null;
    const minutes = (hour.value === 1 && lead[1] < 0 ? 13 : hour.value) * 60 + lead[1];
    return { hour: Math.floor(minutes / 60), minute: minutes % 60, next: hour.next };
  }
  const said =
    kindAt(reader, at) === 'hour' &&
    reader.language === 'pl' &&
    ['at', 'after', 'before', 'since', 'from', 'to', 'and', 'or'].includes(kindAt(reader, at - 1));
  return said ? { hour: Number(valueAt(reader, at)), minute: 0, next: at + 1 } : null;
};
