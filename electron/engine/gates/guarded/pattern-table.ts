/* Long because what a look goes through lies in rows of numbers that a table shares with nobody. */
import { chanceOf as chanceOfLiteral, withSingleSpaces } from './literal-signs';
import { openChains, openRows, type Rows, withRoom } from './number-rows';
import { type OneOf, readAlternatives } from './read-required';
import { openSignMarks } from './sign-marks';
import { type Reading, readOnce, readTokens } from './vocabulary';

/** A branch of a pattern, compiled when a text first holds what it requires. */
export type Branch = {
  /** The number of its pattern. */
  of: number;
  source: string;
  /** What it requires, the rarest first. */
  required: readonly number[];
  pattern: RegExp | null;
};

/** The branches that may match a text, of all patterns; a pattern of which there is none is not in it. */
export class Found {
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
/** What is found in most texts. */
export const nothing = new Found(none);
const fewBranches = 6;
/** Patterns enter one after the other when a process starts; who asks as often as this without another one will ask on. */
const looksBeforeOrder = 500;
/** Above this, going by what is met in a piece is quicker than by what may be in it. */
const manyBranches = 60;

/** Patterns that are asked about the same texts. */
export type Table = {
  enter: (source: string) => { number: number; open: Branch[] };
  foundIn: (text: string) => Found;
  /** The same, for a text whose pieces are asked about next. */
  foundInWhole: (text: string) => Found;
  /** The same for a piece of the text that was last asked about as a whole, of which nobody asks again. */
  foundInPiece: (text: string) => Found;
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

  const meetMarks = (reading: Reading): { readonly marks: Uint32Array; readonly count: number } => {
    const met = marks.marksIn(reading);
    ({ metIn, look } = marks.look());
    return met;
  };

  const lookAt = (text: string): Found => {
    const { marks: met, count } = meetMarks(readTokens(text));
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
  const lookAtPiece = (text: string, read = readTokens): Found => {
    if (whole.found.branches.length === 0) return nothing;
    meetMarks(read(text));
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

  const foundInPiece = (text: string): Found =>
    whole.text !== '' && whole.found.branches.length <= manyBranches && isPiece(text)
      ? lookAtPiece(text, readOnce)
      : foundIn(text);

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

  return { enter, foundIn, foundInWhole, foundInPiece };
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
/** The table of a name, opened when it is first asked for. */
export const tableOf = (name: string): Table => {
  const table = tables.get(name) ?? openTable();
  tables.set(name, table);
  return table;
};
