/* Long because a table of patterns, what is found of them and the patterns themselves know of each other and of nobody else. */
import { chanceOf as chanceOfLiteral, withSingleSpaces } from './literal-signs';
import { openChains, openRows, type Rows, withRoom } from './number-rows';
import { type OneOf, readAlternatives } from './read-required';
import { openSignMarks } from './sign-marks';
import { readTokens } from './vocabulary';

/** A branch of a pattern, compiled when a text first holds what it requires. */
type Branch = {
  /** The number of its pattern. */
  of: number;
  source: string;
  /** What it requires, the rarest first. */
  required: readonly number[];
  pattern: RegExp | null;
};

/** The branches that may match a text, of all patterns; a pattern of which there is none is not in it. */
class Found {
  private byPattern: Map<number, Branch[]> | null = null;

  constructor(readonly branches: readonly Branch[]) {}

  of(pattern: number): readonly Branch[] {
    const { branches } = this;
    if (branches.length === 0) return none;
    if (this.byPattern === null) {
      // Sentences hold a handful, and are asked once by most patterns.
      if (branches.length <= fewBranches) return branches;
      this.byPattern = new Map();
      for (const each of branches) {
        const same = this.byPattern.get(each.of);
        if (same === undefined) this.byPattern.set(each.of, [each]);
        else same.push(each);
      }
    }
    return this.byPattern.get(pattern) ?? none;
  }

  has(pattern: number): boolean {
    for (const each of this.of(pattern)) if (each.of === pattern) return true;
    return false;
  }
}

const none: readonly Branch[] = [];
const nothing = new Found(none);
const fewBranches = 6;
/** Patterns enter one after the other when a process starts; who asks as often as this without another one will ask on. */
const looksBeforeOrder = 500;
/** Above this, going by what is met in a piece is quicker than by what may be in it. */
const manyBranches = 60;

/** Patterns that are asked about the same texts. */
type Table = {
  enter: (source: string) => { number: number; open: Branch[] };
  foundIn: (text: string) => Found;
  /** The same, for a text whose pieces are asked about next. */
  foundInWhole: (text: string) => Found;
};

/*
 * The patterns of a table share one set of literals, so that one pass over a text answers for all of them. A pattern enters it when it is first asked; what
 * was found in texts before is then found out again.
 */
const openTable = (): Table => {
  const requirementOf = new Map<string, number>();
  const marks = openSignMarks();
  const branches: Branch[] = [];
  /*
   * All that a look needs is kept in rows of numbers, since it goes through hundreds of branches, and grows as patterns enter: to lay it out anew for each of
   * hundreds that are asked for the first time would cost more than the first mails themselves.
   */
  /** For each requirement, the pairs of marks of which one is to be met, both of it (0: none); in turns. */
  const ways = openRows();
  /** For each branch its requirements but the rarest. */
  const more = openRows();
  /** For each mark the branches of whose rarest requirement it is one, each with the mark to be met beside it. */
  const waiting = openChains();
  let patterns = 0;
  /** So many looks have gone by since a pattern entered. */
  let looksSinceEntry = 0;

  const requirementFor = (literals: OneOf): number => {
    const key = literals.join('\n');
    const known = requirementOf.get(key);
    if (known !== undefined) return known;
    const number = ways.add(pairsOf(literals.map(marks.marksOf)));
    requirementOf.set(key, number);
    return number;
  };

  const chanceOf = (literals: OneOf): number => literals.reduce((sum, each) => sum + chanceOfLiteral(each), 0);

  /** In which look a branch was last looked at, so that nothing is cleared between texts. */
  let lookedAt = new Uint32Array(1);
  /** What the last look met (sign-marks.ts). */
  let { metIn, look } = marks.look();

  const meetMarks = (text: string): { readonly marks: Uint32Array; readonly count: number } => {
    const met = marks.marksIn(readTokens(text));
    ({ metIn, look } = marks.look());
    return met;
  };

  const lookAt = (text: string): Found => {
    const { marks: met, count } = meetMarks(text);
    if (looksSinceEntry < looksBeforeOrder) {
      looksSinceEntry += 1;
      if (looksSinceEntry === looksBeforeOrder) waiting.putInOrder();
    }
    const { first, links } = waiting.chains();
    const rows = ways.rows();
    const { from, all } = more.rows();
    // What does not change in the loop is at hand in it: it goes through every word of every sentence.
    const [seen, now, looked] = [metIn, look, lookedAt];
    const found: Branch[] = [];
    for (let index = 0; index < count; index += 1) {
      let at = first[met[index] ?? 0] ?? 0;
      while (at !== 0) {
        const beside = links[at + 2] ?? 0;
        if (beside !== 0 && seen[beside] !== now) {
          at = links[at + 3] ?? 0;
          continue;
        }
        const branch = links[at + 1] ?? 0;
        at = links[at] ?? 0;
        if (looked[branch] === now) continue;
        looked[branch] = now;
        const last = from[branch + 1] ?? 0;
        let next = from[branch] ?? 0;
        while (next < last && isMet(rows, all[next] ?? 0, seen, now)) next += 1;
        const meets = next === last ? branches[branch] : undefined;
        if (meets !== undefined) found.push(meets);
      }
    }
    return found.length === 0 ? nothing : new Found(found);
  };

  /** The text whose pieces are asked about, also with its lines put together, and what is in it. `reached`: where the last piece stood in each. */
  let whole = { text: '', joined: null as string | null, found: nothing, reached: 0, joinedReached: 0 };

  /** Only what is in the whole can be in a piece of it. */
  const lookAtPiece = (text: string): Found => {
    if (whole.found.branches.length === 0) return nothing;
    meetMarks(text);
    const rows = ways.rows();
    const found: Branch[] = [];
    for (const each of whole.found.branches) if (allMet(rows, each.required, metIn, look)) found.push(each);
    return found.length === 0 ? nothing : new Found(found);
  };

  const isPiece = (text: string): boolean => {
    if (text.length > whole.text.length) return false;
    const at = placeIn(whole.text, text, whole.reached);
    if (at >= 0) {
      whole.reached = at;
      return true;
    }
    whole.joined ??= withSingleSpaces(whole.text);
    const joinedAt = placeIn(whole.joined, text, whole.joinedReached);
    if (joinedAt >= 0) whole.joinedReached = joinedAt;
    return joinedAt >= 0;
  };

  /** What was found in the texts and sentences of the message at hand: many patterns are asked about each. */
  const lately = new Map<string, Found>();
  const rememberedTexts = 400;
  const rememberedLetters = 200_000;
  let letters = 0;
  let lastText: string | null = null;
  let lastFound = nothing;
  /** What was last asked about as a whole, or as a piece of it: many patterns ask one after the other. */
  let lastWhole: string | null = null;

  const forget = (): void => {
    lately.clear();
    letters = 0;
    lastText = null;
    lastWhole = null;
    whole = { text: '', joined: null, found: nothing, reached: 0, joinedReached: 0 };
  };

  const foundIn = (text: string): Found => {
    if (text === lastText) return lastFound;
    let found = lately.get(text);
    if (found === undefined) {
      if (lately.size >= rememberedTexts || letters + text.length > rememberedLetters) forget();
      found = whole.found.branches.length <= manyBranches && isPiece(text) ? lookAtPiece(text) : lookAt(text);
      lately.set(text, found);
      letters += text.length;
    }
    lastText = text;
    lastFound = found;
    return found;
  };

  const foundInWhole = (text: string): Found => {
    const found = foundIn(text);
    if (text === lastWhole) return found;
    if (text !== whole.text && !isPiece(text)) whole = { text, joined: null, found, reached: 0, joinedReached: 0 };
    lastWhole = text;
    return found;
  };

  const wait = (branch: Branch): void => {
    branches.push(branch);
    const number = more.add(branch.required.slice(1));
    const { from, all } = ways.rows();
    const rarest = branch.required[0] ?? 0;
    for (let at = from[rarest] ?? 0; at < (from[rarest + 1] ?? 0); at += 2)
      waiting.add(all[at] ?? 0, number, all[at + 1] ?? 0);
  };

  const enter = (source: string): { number: number; open: Branch[] } => {
    patterns += 1;
    looksSinceEntry = 0;
    const open: Branch[] = [];
    for (const each of readAlternatives(source)) {
      const required = [...each.required].sort((a, b) => chanceOf(a) - chanceOf(b)).map(requirementFor);
      const branch: Branch = { of: patterns, source: each.source, required, pattern: null };
      if (required.length === 0) open.push(branch);
      else wait(branch);
    }
    lookedAt = withRoom(lookedAt, branches.length);
    forget();
    return { number: patterns, open };
  };

  return { enter, foundIn, foundInWhole };
};

type RowsOfNumbers = ReturnType<Rows['rows']>;

/** Whether one of a requirement's pairs of marks was met in a look, both of it. */
const isMet = ({ from, all }: RowsOfNumbers, requirement: number, metIn: Uint32Array, look: number): boolean => {
  const end = from[requirement + 1] ?? 0;
  for (let at = from[requirement] ?? 0; at < end; at += 2) {
    if (metIn[all[at] ?? 0] !== look) continue;
    const beside = all[at + 1] ?? 0;
    if (beside === 0 || metIn[beside] === look) return true;
  }
  return false;
};

const allMet = (rows: RowsOfNumbers, required: readonly number[], metIn: Uint32Array, look: number): boolean => {
  for (const each of required) if (!isMet(rows, each, metIn, look)) return false;
  return true;
};

/** Pairs, each once, in turns. */
const pairsOf = (pairs: readonly (readonly [number, number])[]): number[] =>
  [...new Map(pairs.map((each) => [each.join(' '), each])).values()].flat();

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Where a piece stands in a text, cut between words; -1 where it does not. Pieces come in their order: looked for from the last one's place on, then in front of it. */
const placeIn = (text: string, piece: string, from: number): number => {
  const behind = text.indexOf(piece, from);
  if (behind >= 0 && isCutOut(text, piece, behind)) return behind;
  if (from === 0) return -1;
  const before = text.indexOf(piece);
  return before >= 0 && before !== behind && isCutOut(text, piece, before) ? before : -1;
};

const isCutOut = (text: string, piece: string, at: number): boolean =>
  !(at > 0 && isLetter(text.charCodeAt(at - 1)) && isLetter(piece.charCodeAt(0))) &&
  !(isLetter(text.charCodeAt(at + piece.length)) && isLetter(piece.charCodeAt(piece.length - 1)));

const tables = new Map<string, Table>();
const tableOf = (name: string): Table => {
  const table = tables.get(name) ?? openTable();
  tables.set(name, table);
  return table;
};

let looksFirst = true;

/** Runs something with every guarded pattern asked as a plain one, for comparison: its answers must be the same, only later. */
export const withoutGuards = <T>(run: () => T): T => {
  looksFirst = false;
  try {
    return run();
  } finally {
    looksFirst = true;
  }
};

/**
 * A regular expression that first looks whether a text holds the words without which none of its branches can match (read-required.ts), and runs only those
 * that can. Answers as the plain one does; made for tables of hundreds of phrases of which hardly any stands in a given mail. Not for the
 * flags `g` and `y`, which keep a place between calls.
 */
class GuardedPattern extends RegExp {
  /** Its number, 0 until it is first asked. */
  private number = 0;
  /** Branches that require nothing. */
  private open: Branch[] = [];

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  private table: Table | null = null;
  /** Whose texts it is asked about. */
  name = '';

  private entered(): Table {
    if (this.table !== null) return this.table;
    this.table = tableOf(this.name);
    Object.assign(this, this.table.enter(this.source));
    return this.table;
  }

  /** Its number in its table, which it enters for this; null where a branch requires nothing, so that it may match anything. */
  place(): { table: Table; number: number } | null {
    const table = this.entered();
    return this.open.length > 0 ? null : { table, number: this.number };
  }

  private matches(branch: Branch, text: string): boolean {
    branch.pattern ??= new RegExp(branch.source, this.flags);
    return branch.pattern.test(text);
  }

  override test(text: string): boolean {
    if (!looksFirst) return super.exec(text) !== null;
    const found = (this.table ?? this.entered()).foundIn(text);
    if (found !== nothing)
      for (const each of found.of(this.number)) if (each.of === this.number && this.matches(each, text)) return true;
    for (const each of this.open) if (this.matches(each, text)) return true;
    return false;
  }

  /** Whether a branch may match in the text or in a piece of it. */
  mayMatch(text: string): boolean {
    if (!looksFirst) return true;
    return (this.table ?? this.entered()).foundInWhole(text).has(this.number) || this.open.length > 0;
  }

  override exec(text: string): RegExpExecArray | null {
    return this.test(text) ? super.exec(text) : null;
  }
}

/**
 * The same pattern, guarded; one with the flags `g` or `y` or with references between its branches stays as it is.
 *
 * @param name of the patterns that are asked about the same texts: they are looked for together.
 */
export const guarded = (pattern: RegExp, name = ''): RegExp => {
  if (pattern.global || pattern.sticky || /\\[1-9k]/.test(pattern.source)) return pattern;
  const made = new GuardedPattern(pattern.source, pattern.flags);
  made.name = name;
  return made;
};

/** False where a guarded pattern certainly matches neither in the text nor in a piece of it cut between words, so that its pieces need no look. */
export const mayMatch = (pattern: RegExp, text: string): boolean =>
  pattern !== never && (!(pattern instanceof GuardedPattern) || pattern.mayMatch(text));

class NeverPattern extends RegExp {
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override test(): boolean {
    return false;
  }

  override exec(): null {
    return null;
  }
}

/** Matches nothing, without a look at the text: the engine would try `(?!)` at every letter. */
export const never: RegExp = new NeverPattern('(?!)');

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
    return looksFirst ? inGroup(group, text, options?.piece === true) : group.all;
  };
};

/** Patterns that are asked together. */
type Group = {
  /** The places of those that may match anything. */
  always: readonly number[];
  /** The places of all but `never`. */
  all: readonly number[];
  /** For each table the place of a pattern by its number, from 1. */
  tables: readonly { table: Table; placeOf: Uint16Array }[];
  /** In which look a place was last met. */
  metIn: Uint32Array;
  look: number;
};

const openGroup = (patterns: readonly RegExp[]): Group => {
  const placesIn = new Map<Table, [number: number, place: number][]>();
  const always: number[] = [];
  for (const [at, pattern] of patterns.entries()) {
    if (pattern === never) continue;
    const own = pattern instanceof GuardedPattern ? pattern.place() : null;
    if (own === null) always.push(at);
    else placesIn.set(own.table, [...(placesIn.get(own.table) ?? []), [own.number, at + 1]]);
  }
  return {
    always,
    all: [...patterns.keys()].filter((at) => patterns[at] !== never),
    tables: [...placesIn].map(([table, places]) => {
      const placeOf = new Uint16Array(Math.max(...places.map(([number]) => number)) + 1);
      for (const [number, place] of places) placeOf[number] = place;
      return { table, placeOf };
    }),
    metIn: new Uint32Array(patterns.length + 1),
    look: 0,
  };
};

const inGroup = (group: Group, text: string, piece: boolean): readonly number[] => {
  const { metIn } = group;
  group.look += 1;
  let met = 0;
  for (const { table, placeOf } of group.tables)
    for (const each of (piece ? table.foundIn(text) : table.foundInWhole(text)).branches) {
      const place = placeOf[each.of] ?? 0;
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
    if (!looksFirst) return true;
    group ??= openGroup(patterns);
    if (group.always.length > 0) return true;
    for (const { table, placeOf } of group.tables)
      for (const each of table.foundInWhole(text).branches) if ((placeOf[each.of] ?? 0) !== 0) return true;
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
