import { isGuarding, never, placeOf } from './guarded-pattern';
import type { Table } from './pattern-table';

/**
 * Which of several patterns may match in a text or in a piece of it cut between words, as `mayMatch` says of each, by one look for all of a table: their
 * places in the list, in its order.
 */
export const whichMayMatch = (
  patterns: readonly RegExp[],
): ((
  text: string,
  options?: { /** It is such a piece of the text asked about before. */ piece: boolean },
) => readonly number[]) => {
  let group: Group | null = null;
  return (text, options) => {
    group ??= openGroup(patterns);
    return isGuarding() ? inGroup(group, text, options?.piece === true) : group.all;
  };
};

/** Patterns that are asked together. */
type Group = {
  /** The places of those that may match anything. */
  always: readonly number[];
  /** The places of all but `never`. */
  all: readonly number[];
  /** For each table the place of a pattern by its number, from 1. */
  tables: readonly { table: Table; placeByNumber: Uint16Array }[];
  /** In which look a place was last met. */
  metIn: Uint32Array;
  look: number;
};

const openGroup = (patterns: readonly RegExp[]): Group => {
  const placesIn = new Map<Table, [number: number, place: number][]>();
  const always: number[] = [];
  for (const [at, pattern] of patterns.entries()) {
    if (pattern === never) continue;
    const own = placeOf(pattern);
    if (own === null) always.push(at);
    else placesIn.set(own.table, [...(placesIn.get(own.table) ?? []), [own.number, at + 1]]);
  }
  return {
    always,
    all: [...patterns.keys()].filter((at) => patterns[at] !== never),
    tables: [...placesIn].map(([table, places]) => {
      const placeByNumber = new Uint16Array(Math.max(...places.map(([number]) => number)) + 1);
      for (const [number, place] of places) placeByNumber[number] = place;
      return { table, placeByNumber };
    }),
    metIn: new Uint32Array(patterns.length + 1),
    look: 0,
  };
};

const inGroup = (group: Group, text: string, piece: boolean): readonly number[] => {
  const { metIn } = group;
  group.look += 1;
  let met = 0;
  for (const { table, placeByNumber } of group.tables)
    for (const each of (piece ? table.foundInPiece(text) : table.foundInWhole(text)).branches) {
      const place = placeByNumber[each.of] ?? 0;
      if (place === 0 || metIn[place] === group.look) continue;
      metIn[place] = group.look;
      met += 1;
    }
  if (met === 0) return group.always;
  const { always, look } = group;
  return group.all.filter((at) => metIn[at + 1] === look || always.includes(at));
};

/** `whichMayMatch` for who needs no more than whether any does. */
export const anyMayMatch = (patterns: readonly RegExp[]): ((text: string) => boolean) => {
  let group: Group | null = null;
  return (text) => {
    if (!isGuarding()) return true;
    group ??= openGroup(patterns);
    if (group.always.length > 0) return true;
    for (const { table, placeByNumber } of group.tables)
      for (const each of table.foundInWhole(text).branches) if ((placeByNumber[each.of] ?? 0) !== 0) return true;
    return false;
  };
};

/**
 * The patterns with those put out that certainly match neither in a text nor in a piece of it cut between words, for whoever reads the pieces one by one.
 */
export const patternsIn = <Name extends string>(
  patterns: Readonly<Record<Name, RegExp>>,
): ((text: string) => Readonly<Record<Name, RegExp>>) => {
  const names: Name[] = [];
  for (const name in patterns) names.push(name);
  const which = whichMayMatch(names.map((name) => patterns[name]));
  const without: Record<Name, RegExp> = { ...patterns };
  for (const name of names) without[name] = never;
  return (text) => {
    const places = which(text);
    if (places.length === 0) return without;
    const out: Record<Name, RegExp> = { ...without };
    for (const place of places) {
      const name = names[place];
      if (name !== undefined) out[name] = patterns[name];
    }
    return out;
  };
};
