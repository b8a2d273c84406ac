import { moved } from './calendar-units';
import { isDayAhead } from './clock-company';
import { atMinutes, type Expression, emptyExpression, minutesOf } from './expression';
import { dateOnly, type Found, made } from './found';
import { dayMs, midnight } from './local-time';
import { readClock } from './read-clock';
import { readCompared } from './read-compared';
import { edged, readEdgeInner } from './read-edge';
import { readExpression } from './read-expression';
import { readOffset } from './read-offset';
import { readRange } from './read-range';
import { plainDay } from './read-week';
import { isToward, kindAt, type Reader, skipFill, textAt, valueAt } from './reader';
import { resolveExpression } from './resolve-expression';
import { fold } from './scan';

const untilWords = new Set(
  "till|until|til|up to|up until|bis|bis zum|bis einschliesslich|bis einschliesslich zum|bis inklusive|bis inkl.|bis einschl.|jusque|jusqu|jusqu'au|jusqu'a|hasta|hasta el|ate|fino a|fino al|tot|tot en met|t/m|do|till och med|til og med|до".split(
    '|',
  ),
);
/** "by Friday": Friday counts. */
const byWords = new Set(
  "by|on or before|bis|bis zum|bis spatestens|spatestens|spatestens bis|no later than|not later than|uiterlijk|senest|senast|entro|entro il|para el|najpozniej do|d'ici".split(
    '|',
  ),
);
/** Words that open a stretch only behind something that says so: "free from Tuesday", but "your mail from Tuesday". */
const fromWords = new Set([
  'from',
  'von',
  'vom',
  'de',
  'du',
  'desde',
  'dal',
  'da',
  'van',
  'vanaf',
  'od',
  'fran',
  'fra',
  'с',
  'со',
  'del',
]);
const freeWords = new Set(
  'free|available|around|back|possible|open|only|earliest|anytime|any time|works|reachable|again|mellem'.split('|'),
);

const anyTime =
  /(?:\bany ?time|\bjederzeit|\bimmer|\btoujours|\bsiempre|\bsempre|\baltijd|\bzawsze|\balltid|\baltid|всегда|в любое время)\s*$/;

/** "Only after 3". */
const onlyThen =
  /(?:\bonly|\bnur|\berst|\bseulement|\bsolo|\bapenas|\balleen|\btylko|\bbara|\bendast|\bkun|только)\s*$/;

/** Words that look back to a day, where others of their kind look ahead ("starting", "ab"). */
const sinceWords = /^(?:since|seit|depuis|sinds)(?: |$)/;

/** The same in the word itself. */
const onlyWord = /^(?:only after|erst nach|только после|dopiero po)$/;

/** Words of "before" and "after" that end with an article. */
const articled = / (?:dem|den|der|le|la|el|del|al|do|ao|o dia|do dia|il|de|du|dal)$/;

/** Words of "before" and "after" that end with the article of hours. */
const hourArticle = / (?:las|as|das|le|alle|dalle|delle)$/;

const leftOf = (reader: Reader, at: number): string => {
  const start = reader.tokens[at]?.start ?? 0;
  return fold(reader.text.slice(Math.max(0, start - 20), start));
};
const saidBefore = (reader: Reader, at: number): boolean => anyTime.test(leftOf(reader, at));
const saidOnly = (reader: Reader, at: number): boolean => onlyThen.test(leftOf(reader, at));

const opensFrom = (reader: Reader, at: number): boolean => {
  const word = textAt(reader, at);
  if (kindAt(reader, at) !== 'from' || !fromWords.has(word)) return false;
  if (/^(?:vanaf|desde|dal|od|fran|fra|с|со)$/.test(word)) return true;
  const before = reader.tokens[at - 1];
  return word === 'from' && (before === undefined || /^[.!?,;:]$/.test(before.text) || freeWords.has(before.text));
};

/** "any time after 4pm on the 25th" */
const namesItsDay = (reader: Reader, next: number): boolean => textAt(reader, next) !== ',' && isDayAhead(reader, next);

/** "Come by on Tuesday", "drop by Friday": the word belongs to the verb, and the day is a day. */
const isVisit = (reader: Reader, at: number): boolean =>
  textAt(reader, at + 1) === 'on' ||
  /^(?:come|comes|coming|came|drop|dropping|stop|stopping|swing|swinging|pop|popping|pass|passing)$/.test(
    textAt(reader, at - 1),
  );

/** "before Friday", "after the 20th", "not before 3", "until the end of June", "by EOW", "starting Monday", "from the 14th". */
export const readOpen = (reader: Reader, at: number): Found | null => {
  const kind = kindAt(reader, at);
  const word = textAt(reader, at);
  if (word === '>' || word === '<') return readCompared(reader, at);
  if (word === 'by' && isVisit(reader, at)) return null;
  const until = kind === 'to' && untilWords.has(word);
  const greater = word === 'greater' && textAt(reader, at + 1) === 'than';
  const from = opensFrom(reader, at);
  if (kind !== 'before' && kind !== 'after' && kind !== 'since' && !until && !greater && !from) return null;
  // "any time after 3", of whatever days: a lone hour.
  const lone =
    (kind === 'after' || kind === 'before') &&
    (/^any ?time/.test(word) || saidBefore(reader, at)) &&
    !namesItsDay(reader, readClock(reader, at, true)?.next ?? at);
  const only = onlyWord.test(word) || ((kind === 'after' || kind === 'before') && saidOnly(reader, at));
  // "dopo le 15", "después de las 3": the article is that of hours.
  const hours = hourArticle.test(word) && (reader.language === 'it' || !word.endsWith(' le'));
  if (lone || only || hours) {
    const clock = readClock(reader, at, true);
    const hour = clock?.from ?? clock?.to ?? null;
    if (clock !== null && hour !== null && (lone || /^[.,;!?)]?$/.test(textAt(reader, clock.next)))) {
      const moment = atMinutes(midnight(reader.now), minutesOf(hour, null));
      const bound = { ...emptyExpression(at), clock, next: clock.next };
      const open =
        kind !== 'before' ? made(moment, null, at, clock.next, null) : made(null, moment, at, clock.next, null);
      return { ...open, bound };
    }
  }
  const rest = at + (greater ? 2 : 1);
  const start = kindAt(reader, rest) === 'at' || kindAt(reader, rest) === 'in' ? rest + 1 : rest;
  // "the" belongs to "the 20th", but not to "the weekend".
  const begins = [...new Set([rest, start, skipFill(reader, start, 1), skipFill(reader, start, 2)])];
  const ending = kind === 'before' || until;
  if (until && textAt(reader, rest) === 'date') return made(null, midnight(reader.now), at, rest + 1, null);
  // "more than two weeks ago" ends there.
  if (word === 'more than' || word === 'over') {
    const offset = readOffset(reader, rest);
    if (offset !== null && offset.day !== null && offset.day < reader.now)
      return made(null, offset.day, at, offset.next, null);
  }
  for (const begin of begins) {
    const edge = readEdgePoint(reader, begin, ending);
    // "From the start of March to the end of May" is closed behind.
    if (edge !== null && from && kindAt(reader, edge.next) === 'to') return null;
    if (edge !== null)
      return ending ? made(null, edge.point, at, edge.next, null) : made(edge.point, null, at, edge.next, null);
    const found = readRange(reader, begin, true);
    if (found === null) continue;
    if (from && (found.expression === null || !dateOnly(found.expression)) && !isHourFrom(reader, found)) return null;
    const days = daysOnly(reader, found);
    if (days !== null && !ending)
      return { ...after(reader, at, kind, days, from), bound: days.expression, hours: days.hours };
    const open = ending ? before(reader, at, word, found, until) : after(reader, at, kind, found, from);
    return found.expression === null ? open : { ...open, bound: found.expression };
  }
  // "nach dem 20.", "après le 20": the words of "after" hold the article.
  const day = articled.test(word) ? plainDay(reader, rest) : null;
  if (day === null || !/^(?:[.,;!?)]|)$/.test(textAt(reader, day.next))) return null;
  return ending
    ? made(null, day.day + (byWords.has(word) ? dayMs : 0), at, day.next, null)
    : made(kind === 'since' ? day.day : day.day + dayMs, null, at, day.next, null);
};

const before = (reader: Reader, at: number, word: string, found: Found, until: boolean): Found => {
  const { time, expression } = found;
  const lastSecond = expression?.clock?.to?.minutes !== undefined && expression.clock.to.minutes > 23.99 * 60;
  if (lastSecond && time.from !== null) return made(null, midnight(time.from) + dayMs, at, found.next, time.zone);
  // "by Friday" counts Friday in; "before Friday" ends with Thursday.
  const inclusive = byWords.has(word) && !until && (time.kind === 'day' || isAbbreviatedEnd(reader, found.first));
  const german = until && reader.language === 'de' && time.kind === 'day';
  const end = made(null, inclusive || german ? time.to : time.from, at, found.next, time.zone);
  // "before 11 on Friday" is a time of Friday.
  const bounded =
    word === 'before' && expression?.clock != null && expression.day !== null && isClockFirst(reader, found);
  return bounded ? { ...end, time: { ...end.time, from: midnight(expression.day ?? 0) } } : end;
};

/** "Since Monday", "since March" and "since the 12th" lie behind us, where a day alone is the next that comes. */
const lookedBack = (reader: Reader, { time, expression, first, next }: Found): number | null => {
  const { from } = time;
  if (from === null || from <= reader.now || expression === null) return from;
  if (expression.weekday !== null) return expression.bare ? from - 7 * dayMs : from;
  const tokens = reader.tokens.slice(first, next);
  if (tokens.some((token) => token.digits === 4)) return from;
  if (tokens.some((token) => token.kind === 'month')) return moved(from, 'year', -1);
  return tokens.some((token) => token.ordinal || token.digits > 0) &&
    expression.day !== null &&
    expression.clock === null
    ? moved(from, 'month', -1)
    : from;
};

const after = (reader: Reader, at: number, kind: string, found: Found, from: boolean): Found => {
  const { time, expression } = found;
  const negated = /^(?:not|but not|no|nicht|pas|no|nao|non|niet|nie|inte|ikke|не) /.test(textAt(reader, at));
  if (kind === 'since' || from) {
    // "from 4 this afternoon" ends with the day.
    // and "not before noon on Friday" is a time of Friday
    const hours =
      expression?.clock != null &&
      expression.day !== null &&
      (expression.part !== null || (negated && isClockFirst(reader, found)));
    const begin = sinceWords.test(textAt(reader, at)) ? lookedBack(reader, found) : time.from;
    return made(begin, hours ? midnight(expression.day ?? 0) + dayMs : null, at, found.next, time.zone);
  }
  // "after 3" begins at 3; "after Friday" begins on Saturday; "after 5pm tomorrow" ends with the day.
  const clockless = expression !== null && expression.clock === null && expression.part !== null;
  const begin = (time.kind === 'instant' || time.kind === 'time') && !clockless ? time.from : time.to;
  const clocked = expression?.clock != null && expression.day !== null;
  return made(begin, clocked ? midnight(expression.day ?? 0) + dayMs : null, at, found.next, time.zone);
};

/** "From Wednesday, mornings if possible": behind a comma a part of the day is that of each day, not the moment from which. */
const daysOnly = (reader: Reader, found: Found): ({ expression: Expression; hours: Found } & Found) | null => {
  const { expression } = found;
  if (expression === null || expression.part === null || expression.day === null || expression.clock !== null)
    return null;
  let comma = found.first;
  while (comma < found.next && textAt(reader, comma) !== ',') comma += 1;
  if (comma === found.next || kindAt(reader, found.first) === 'part') return null;
  const bare: Expression = { ...expression, part: null, next: comma };
  const part: Expression = {
    ...emptyExpression(comma + 1),
    part: expression.part,
    zone: expression.zone,
    next: found.next,
  };
  const [time, told] = [resolveExpression(reader, bare), resolveExpression(reader, part)];
  if (time === null || told === null) return null;
  const hours: Found = { time: told, first: comma + 1, next: found.next, days: false, expression: part };
  return { time, first: found.first, next: comma, days: false, expression: bare, hours };
};

/** "från kl. 16", "fra kl. 16", "od 16:00": an hour from which, where no other closes it. */
const isHourFrom = (reader: Reader, { expression, next }: Found): boolean =>
  reader.language !== 'en' &&
  expression?.clock != null &&
  expression.day === null &&
  expression.clock.from === expression.clock.to &&
  !['to', 'and'].includes(kindAt(reader, next)) &&
  !isToward(reader, next);

const isClockFirst = (reader: Reader, found: Found): boolean =>
  reader.tokens[found.first]?.number != null || kindAt(reader, found.first) === 'clock';

const isAbbreviatedEnd = (reader: Reader, at: number): boolean => /^eo[wmy]$/.test(textAt(reader, at));

/** "the end of June", "the end of the week": the moment itself. */
const readEdgePoint = (reader: Reader, at: number, ending: boolean): { point: number | null; next: number } | null => {
  if (kindAt(reader, at) !== 'edge') return null;
  const inside = readEdgeInner(reader, at);
  const inner = inside === null ? readExpression(reader, skipFill(reader, at + 1, 1)) : null;
  const time = inner === null ? inside : resolveExpression(reader, inner);
  const next = inside?.next ?? inner?.next;
  if (time === null || next === undefined) return null;
  const edge = valueAt(reader, at);
  // "not before mid-November" begins where the middle does, "before mid-November" ends half-way.
  if (edge === 'middle' && inside !== null && inside.from !== null && inside.to !== null)
    return {
      point: ending ? midnight((inside.from + inside.to) / 2) : (edged(reader, 'middle', inside)?.from ?? inside.from),
      next,
    };
  return { point: edge === 'end' ? time.to : time.from, next };
};
