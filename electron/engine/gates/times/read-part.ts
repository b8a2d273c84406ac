import type { Expression } from './expression';
import { dayMs, midnight } from './local-time';
import { kindAt, type Reader, skipFill, textAt, valueAt } from './reader';
import type { Part } from './words/words';

const greetings = new Set(
  'good|happy|nice|great|lovely|pleasant|wonderful|guten|gute|schonen|schones|bonne|buenas|buenos|buen|buona|buon|boa|bom|goede|goeden|fijne|god|goda|dobry|dobrego|доброе|добрыи|доброго|хорошего'.split(
    '|',
  ),
);

/** "Good morning", "Guten Morgen", "Buenas tardes" name no time. */
export const isGreeting = (reader: Reader, at: number): boolean => greetings.has(textAt(reader, at - 1));

const meals = new Set(['lunch', 'dinner', 'dinnertime', 'breakfast', 'supper']);

export const isMealWord = (reader: Reader, at: number): boolean => meals.has(textAt(reader, at));

/** "Lunch" and "dinner" are meals; a word before them, or a day beside them, makes them hours. */
const isMeal = (reader: Reader, at: number, dated: boolean): boolean =>
  meals.has(textAt(reader, at)) &&
  !dated &&
  !['at', 'after', 'before', 'to', 'since', 'from'].includes(kindAt(reader, at - 1)) &&
  !/^(?:over|during)$/.test(textAt(reader, at - 1)) &&
  !['day', 'weekday'].includes(kindAt(reader, skipFill(reader, at + 1, 1)));

const adjectives = new Set([
  ...['late', 'later', 'early', 'later in', 'spaten', 'spat', 'spateren', 'fruhen', 'tardo', 'primo', 'sena'],
  ...['poznym', 'wczesnym', 'laat', 'vroege', 'sen', 'tidiga'],
]);
const lateWords = /^(?:late|spat|tard|sen|pozn|laat)/;
const earlyWords = /^(?:early|fruh|primo|wczesn|vroeg|tidig)/;

/** "en fin de matinée", "a última hora de la tarde": the edge of a part of a day. */
const isEdgeOfPart = (reader: Reader, at: number): boolean =>
  kindAt(reader, at) === 'edge' && kindAt(reader, skipFill(reader, at + 1, 2)) === 'part';

/** "this afternoon", "mornings", "late in the evening", and behind a day "am" and "pm". */
export const readPart = (reader: Reader, at: number, state: Expression): Expression | null => {
  if (state.part !== null || state.span !== null) return null;
  if (kindAt(reader, at) === 'meridiem' && state.day !== null && state.clock === null && textAt(reader, at + 1) !== 'i')
    return { ...state, part: valueAt(reader, at) === 'am' ? 'morning' : 'afternoon', next: at + 1 };
  const relative = kindAt(reader, at) === 'relative' ? valueAt(reader, at) : null;
  const placed = relative === null && (adjectives.has(textAt(reader, at)) || isEdgeOfPart(reader, at));
  const begin = relative !== null || placed ? at + 1 : at;
  const inner = placed && kindAt(reader, begin) === 'relative' ? begin + 1 : begin;
  const inside = placed && kindAt(reader, inner) === 'in' ? inner + 1 : inner;
  const word = skipFill(reader, inside, inside === at ? 0 : 2);
  if (kindAt(reader, word) !== 'part') return null;
  if (isGreeting(reader, at) || isMeal(reader, word, state.day !== null)) return null;
  // "the first thing that matters"
  if (textAt(reader, word) === 'first thing' && /^(?:the|a|one|very|my|our)$/.test(textAt(reader, word - 1)))
    return null;
  const part = valueAt(reader, word) as Part;
  const today = midnight(reader.now);
  let { day } = state;
  const said = relative ?? (inner > begin ? valueAt(reader, begin) : null);
  if (said !== null) {
    if (day !== null) return null;
    day = said === 'this' ? today : said === 'last' ? today - dayMs : today + dayMs;
  }
  const before = halfBefore(reader, state);
  const late = placed && (lateWords.test(textAt(reader, at)) || valueAt(reader, at) === 'end');
  const early = placed && (earlyWords.test(textAt(reader, at)) || valueAt(reader, at) === 'start');
  const half = late ? 'second' : early ? 'first' : (before ?? state.half);
  return { ...state, part, half, day, next: word + 1 };
};

/** "late Friday afternoon", "early tomorrow morning", "late tonight": what stands before the day is said of its part. */
export const halfBefore = (reader: Reader, state: Expression): Expression['half'] => {
  if (state.day === null && kindAt(reader, state.first) !== 'tonight') return null;
  const word = textAt(reader, state.first - 1);
  return word === 'late' ? 'second' : word === 'early' ? 'first' : null;
};
