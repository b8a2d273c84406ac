import { BadCommand } from './tokenize';

/** Ranges of a sequence set such as `1:4,7,9:*`; `*` is the largest number in use. */
export type SequenceSet = readonly (readonly [number, number])[];

export function readSequenceSet(text: string, largest: number): SequenceSet {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.split(':');
    const a = bound(first, largest);
    const b = bound(last, largest);
    return a <= b ? ([a, b] as const) : ([b, a] as const);
  });
}

export function inSet(set: SequenceSet, value: number): boolean {
  return set.some(([from, to]) => value >= from && value <= to);
}

export function isSequenceSet(text: string): boolean {
  return /^(?:\d+|\*)(?::(?:\d+|\*))?(?:,(?:\d+|\*)(?::(?:\d+|\*))?)*$/.test(text);
}

/** The shortest set that holds these numbers: `3:5,9`. */
export function writeSequenceSet(values: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const value of values) {
    const last = ranges[ranges.length - 1];
    if (last && value === last[1] + 1) last[1] = value;
    else ranges.push([value, value]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(',');
}

function bound(text: string, largest: number): number {
  if (text === '*') return largest;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new BadCommand('Invalid message set');
  return value;
}
