import { unitAround } from './calendar-units';
import { dayMs, midnight, monthStart, yearOf } from './local-time';
import { readMonth } from './read-month';
import { readQuarter } from './read-quarter';
import { readPeriodWord, readRelative, type SpanAtom } from './read-span';
import { readYearAlone } from './read-year';
import { kindAt, type Reader, skipFill, textAt, valueAt } from './reader';

const calendarUnits = new Set(['week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'day']);

const abbreviated: Record<string, string> = { eoy: 'year', eom: 'month', eow: 'week', cob: 'day', eod: 'day' };

export const readEdge = (reader: Reader, at: number): SpanAtom | null => {
  const short = abbreviated[textAt(reader, at)];
  if (short !== undefined && short !== 'day')
    return edged(reader, 'end', { ...unitAround(reader.now, short, 0), unit: short, next: at + 1 });
  if (kindAt(reader, at) === 'rest') {
    const filled = skipFill(reader, at + 1, 2);
    const begin = /^(?:my|our|your)$/.test(textAt(reader, filled)) ? filled + 1 : filled;
    const relative = kindAt(reader, begin) === 'relative' ? begin + 1 : begin;
    if (kindAt(reader, relative) !== 'unit') return null;
    return {
      from: midnight(reader.now),
      to: unitAround(reader.now, valueAt(reader, relative), 0).to,
      unit: 'custom',
      next: relative + 1,
    };
  }
  const word = textAt(reader, at);
  const soon =
    (word === 'later' || word === 'earlier') &&
    kindAt(reader, at + 1) === 'relative' &&
    calendarUnits.has(valueAt(reader, at + 2));
  if (soon) {
    const span = readRelative(reader, at + 1);
    if (span === null || span.from === null || span.to === null) return null;
    if (word === 'earlier')
      return span.to <= midnight(reader.now)
        ? edged(reader, 'start', span)
        : { ...span, to: midnight(reader.now), unit: 'custom' };
    return {
      ...span,
      from:
        span.unit === 'year' ? Math.max(monthStart(yearOf(reader.now), 7), midnight(reader.now)) : midnight(reader.now),
      unit: 'custom',
    };
  }
  if (kindAt(reader, at) === 'edge-of') return edgeOf(reader, at);
  if (kindAt(reader, at) !== 'edge') return null;
  const inner = readEdgeInner(reader, at);
  if (inner === null) return null;
  if (inner.unit === 'year' && inner.from !== null && valueAt(reader, at) !== 'middle' && isHalved(reader, at)) {
    const middle = monthStart(yearOf(inner.from), 7);
    return valueAt(reader, at) === 'start'
      ? { ...inner, to: middle, unit: 'custom' }
      : { ...inner, from: middle, unit: 'custom' };
  }
  return edged(reader, valueAt(reader, at), inner);
};

/** 月末, 年底: in one word; the next where this one is over. */
const edgeOf = (reader: Reader, at: number): SpanAtom | null => {
  const [unit = 'month', edge = 'end'] = valueAt(reader, at).split(':');
  const here = edged(reader, edge, { ...unitAround(reader.now, unit, 0), unit, next: at + 1 });
  if (here?.to == null || here.to > midnight(reader.now)) return here;
  return edged(reader, edge, { ...unitAround(reader.now, unit, 1), unit, next: at + 1 });
};

/** 来週の初め, 12月上旬, 下周初: the edge of a stretch stands behind it in Japanese and Chinese. */
export const withEdgeBehind = (reader: Reader, span: SpanAtom | null): SpanAtom | null => {
  if (span === null || (reader.language !== 'ja' && reader.language !== 'zh')) return span;
  const at = /^[の的]$/.test(textAt(reader, span.next)) ? span.next + 1 : span.next;
  if (kindAt(reader, at) !== 'edge-behind') return span;
  return edged(reader, valueAt(reader, at), { ...span, next: at + 1 }) ?? span;
};

/** What has the edge: the "June" of "the end of June". */
export const readEdgeInner = (reader: Reader, at: number): SpanAtom | null => {
  let begin = skipFill(reader, at + 1, 2);
  if (textAt(reader, begin) === '-') begin += 1;
  // "zu Beginn des Monats Januar"
  if (valueAt(reader, begin) === 'month' && kindAt(reader, begin + 1) === 'month') begin += 1;
  return (
    readRelative(reader, begin) ??
    readQuarter(reader, begin) ??
    readMonth(reader, begin) ??
    readYearAlone(reader, begin, true) ??
    readPeriodWord(reader, begin) ??
    plainUnit(reader, begin)
  );
};

/** Spanish, Portuguese and French months end in s, however many they are, and so do German genitives. */
const singular = new Set(['mes', 'mois', 'monats', 'quartals', 'jahres', 'tydnia']);

export const plainUnit = (reader: Reader, at: number): SpanAtom | null => {
  if (
    kindAt(reader, at) !== 'unit' ||
    !['week', 'month', 'quarter', 'year'].includes(valueAt(reader, at)) ||
    (textAt(reader, at).endsWith('s') && !singular.has(textAt(reader, at)))
  )
    return null;
  return { ...unitAround(reader.now, valueAt(reader, at), 0), unit: valueAt(reader, at), next: at + 1 };
};

/** Halves of a year are its halves; what is early or late in it is less exact. */
const halves = /half|halfte|moitie|mitad|metade|meta|helft|polow|halv|полов|半/;

/** "The first half of 2027"; and "early next year" and "late last year", which the reference corpora cut like the current one. */
const isHalved = (reader: Reader, at: number): boolean =>
  halves.test(textAt(reader, at)) ||
  (/^(?:early|late)$/.test(textAt(reader, at)) && kindAt(reader, at + 1) === 'relative');

/** The start, middle or end of a stretch, as the field's reference corpora cut it. */
export const edged = (reader: Reader, edge: string, span: SpanAtom): SpanAtom | null => {
  if (span.from === null || span.to === null) return null;
  const { from, to } = span;
  const days = Math.round((to - from) / dayMs);
  if (span.unit === 'week') {
    if (edge === 'start') return { ...span, to: from + 3 * dayMs, unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: from + 3 * dayMs, unit: 'custom' }
      : { ...span, from: from + 2 * dayMs, to: from + 4 * dayMs, unit: 'custom' };
  }
  if (span.unit === 'month') {
    if (edge === 'start') return { ...span, to: from + 15 * dayMs, unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: from + 15 * dayMs, unit: 'custom' }
      : { ...span, from: from + 9 * dayMs, to: from + 20 * dayMs, unit: 'custom' };
  }
  if (span.unit === 'year') {
    const year = yearOf(from);
    const current = year === yearOf(reader.now);
    if (edge === 'start') return { ...span, to: monthStart(year, current ? 7 : 5), unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: monthStart(year, current ? 7 : 9), unit: 'custom' }
      : { ...span, from: monthStart(year, 5), to: monthStart(year, 9), unit: 'custom' };
  }
  const third = Math.max(1, Math.floor(days / 3));
  if (edge === 'start') return { ...span, to: from + third * dayMs, unit: 'custom' };
  return edge === 'end'
    ? { ...span, from: to - third * dayMs, unit: 'custom' }
    : { ...span, from: from + third * dayMs, to: to - third * dayMs, unit: 'custom' };
};
