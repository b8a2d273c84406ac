import { findTimes } from '../../electron/engine/gates/find-times';
import { type Measure, readJson, tally } from './corpora';

type Value = { type?: string; value?: string; start?: string; end?: string };
type Span = { start: number; end: number; text: string; type: string; values: Value[] };
type Case = { id: string; input: string; reference: string; expected: Span[] };

const zone = 'UTC';
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}${text.length <= 10 ? 'T00:00:00' : ''}Z`);
const overlaps = (span: Span, found: { index: number; text: string }): boolean =>
  found.index <= span.end && found.index + found.text.length > span.start;

/** Whether a found time has one of the listed values; where the list leaves an end open, only the other end counts. */
const right = (span: Span, found: { fromAt: number | null; toAt: number | null }): boolean =>
  span.values.some((value) => {
    if (value.value !== undefined) {
      if (span.type === 'time') {
        return found.fromAt !== null && new Date(found.fromAt).toISOString().slice(11, 19) === value.value;
      }
      return found.fromAt === at(value.value);
    }
    if (span.type === 'timerange') {
      const clock = (one: number | null): string | undefined =>
        one === null ? undefined : new Date(one).toISOString().slice(11, 19);
      return (
        (value.start === undefined || clock(found.fromAt) === value.start) &&
        (value.end === undefined || clock(found.toAt) === value.end)
      );
    }
    return (
      (value.start === undefined || found.fromAt === at(value.start)) &&
      (value.end === undefined || found.toAt === at(value.end))
    );
  });

const known = (span: Span): boolean => !span.values.some((value) => value.value === 'not resolved');

export const measureTimes = (): { measure: Measure; level: number; goal: number | null }[] => {
  const types = ['date', 'daterange', 'datetime', 'datetimerange', 'time', 'timerange'];
  const byType = new Map(types.map((type) => [type, tally(`datetime/recognizers_en ${type}`)]));
  const precision = tally('datetime/recognizers_en precision');
  const silent = tally('datetime/recognizers_en nothing where there is nothing');
  for (const each of readJson<Case[]>('datetime', 'recognizers_en.json')) {
    const found = findTimes({ text: each.input, at: at(each.reference.slice(0, 19)), zone });
    if (each.expected.length === 0) {
      silent.add(found.length === 0, `${each.input} → ${found.map((one) => one.text).join(', ')}`);
      continue;
    }
    for (const span of each.expected.filter(known)) {
      const hits = found.filter((one) => overlaps(span, one));
      byType.get(span.type)?.add(
        hits.some((one) => right(span, one)),
        `${each.reference.slice(0, 16)} ${span.text} → ${hits.map((one) => `${one.text} ${iso(one.fromAt)}..${iso(one.toAt)}`).join(' & ')}`,
      );
    }
    for (const one of found) {
      precision.add(
        each.expected.some((span) => overlaps(span, one) && (!known(span) || right(span, one))),
        `${each.input} → ${one.text}`,
      );
    }
  }
  const levels: Record<string, [number, number | null]> = timeLevels;
  return [...byType.entries()]
    .map(([type, one]) => ({ measure: one.done(), level: levels[type]?.[0] ?? 0, goal: levels[type]?.[1] ?? null }))
    .concat([
      { measure: precision.done(), level: levels.precision?.[0] ?? 0, goal: 0.75 },
      { measure: silent.done(), level: levels.silent?.[0] ?? 0, goal: 36 / 38 },
    ]);
};

const iso = (one: number | null): string => (one === null ? '…' : new Date(one).toISOString().slice(0, 16));

/** Reached so far, and the goal. */
const timeLevels: Record<string, [number, number | null]> = {
  // One below what it was: "next week Mon or Tue" is labelled as this Tuesday there, which no lead means.
  date: [0.91, 0.85],
  daterange: [0.94, 0.8],
  datetime: [0.87, null],
  datetimerange: [0.88, null],
  // "1pm mountain timezone" is labelled with the clock on that wall; what asks for times wants the moment.
  time: [0.95, null],
  timerange: [0.9, null],
  precision: [0.95, 0.75],
  silent: [0.97, 36 / 38],
};
