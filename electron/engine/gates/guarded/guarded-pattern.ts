import { openLetterMarks } from './letter-marks';
import { type OneOf, readAlternatives } from './read-required';

/** A branch of a pattern, compiled when a text first holds what it requires. */
type Branch = {
  /** The number of its pattern. */
  of: number;
  source: string;
  /** What it requires beside the requirement it waits for. */
  required: readonly number[];
  pattern: RegExp | null;
  /** When it was last looked at. */
  look: number;
};

/** For each pattern (by number) the branches that may match a text; a pattern without any is not in it. */
type Found = ReadonlyMap<number, readonly Branch[]>;

const nothing: Found = new Map();

/** Patterns that are asked about the same texts. */
type Table = { enter: (source: string) => { number: number; open: Branch[] }; foundIn: (text: string) => Found };

/*
 * The patterns of a table share one set of literals, so that one pass over a text answers for all of them. A pattern enters it when it is first asked; what
 * was found in texts before is then found out again.
 */
const openTable = (): Table => {
  const requirementOf = new Map<string, number>();
  const marks = openLetterMarks();
  /** For each requirement, the marks of which one is to be met. */
  const marksOf: (readonly number[])[] = [];
  /** For each mark, the branches that are looked at when it is met: those of which it is in the rarest requirement. */
  const waiting: Branch[][] = [];
  let patterns = 0;

  const requirementFor = (literals: OneOf): number => {
    const key = literals.join('\n');
    const known = requirementOf.get(key);
    if (known !== undefined) return known;
    const number = marksOf.length;
    requirementOf.set(key, number);
    marksOf.push([...new Set(literals.map(marks.markOf))]);
    return number;
  };

  const chanceOf = (literals: OneOf): number => literals.reduce((sum, each) => sum + marks.chanceOf(each), 0);

  const wait = (branch: Branch, requirement: number): void => {
    for (const mark of marksOf[requirement] ?? []) {
      const others = waiting[mark];
      if (others === undefined) waiting[mark] = [branch];
      else others.push(branch);
    }
  };

  /** In which look a mark was last met, and a branch last looked at, so that nothing is cleared between texts. */
  let look = 0;
  let metIn = new Uint32Array(1 << 14);

  const isMet = (requirement: number): boolean => {
    for (const mark of marksOf[requirement] ?? []) if (metIn[mark] === look) return true;
    return false;
  };

  const allMet = (required: readonly number[]): boolean => {
    for (const each of required) if (!isMet(each)) return false;
    return true;
  };

  const lookAt = (text: string): Found => {
    const met = marks.marksIn(text);
    look += 1;
    if (metIn.length <= marks.highest()) metIn = new Uint32Array(marks.highest() * 2);
    for (const mark of met) metIn[mark] = look;
    let found: Map<number, Branch[]> | null = null;
    for (const mark of met) {
      const branches = waiting[mark];
      if (branches === undefined) continue;
      for (const each of branches) {
        if (each.look === look) continue;
        each.look = look;
        if (!allMet(each.required)) continue;
        found ??= new Map();
        const same = found.get(each.of);
        if (same === undefined) found.set(each.of, [each]);
        else same.push(each);
      }
    }
    return found ?? nothing;
  };

  /** What was found in the texts and sentences of the message at hand: many patterns are asked about each. */
  const lately = new Map<string, Found>();
  const rememberedTexts = 400;
  const rememberedLetters = 200_000;
  let letters = 0;
  let lastText: string | null = null;
  let lastFound: Found = new Map();

  const forget = (): void => {
    lately.clear();
    letters = 0;
    lastText = null;
  };

  const foundIn = (text: string): Found => {
    if (text === lastText) return lastFound;
    let found = lately.get(text);
    if (found === undefined) {
      if (lately.size >= rememberedTexts || letters + text.length > rememberedLetters) forget();
      found = lookAt(text);
      lately.set(text, found);
      letters += text.length;
    }
    lastText = text;
    lastFound = found;
    return found;
  };

  const enter = (source: string): { number: number; open: Branch[] } => {
    patterns += 1;
    const open: Branch[] = [];
    for (const each of readAlternatives(source)) {
      const rarestFirst = [...each.required].sort((a, b) => chanceOf(a) - chanceOf(b)).map(requirementFor);
      const [first, ...rest] = rarestFirst;
      const branch: Branch = { of: patterns, source: each.source, required: rest, pattern: null, look: 0 };
      if (first === undefined) open.push(branch);
      else wait(branch, first);
    }
    forget();
    return { number: patterns, open };
  };

  return { enter, foundIn };
};

const tables = new Map<string, Table>();
const tableOf = (name: string): Table => {
  const table = tables.get(name) ?? openTable();
  tables.set(name, table);
  return table;
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

  private branchesIn(text: string): readonly Branch[] | undefined {
    if (this.table === null) {
      this.table = tableOf(this.name);
      Object.assign(this, this.table.enter(this.source));
    }
    return this.table.foundIn(text).get(this.number);
  }

  private any(branches: readonly Branch[], text: string): boolean {
    for (const each of branches) {
      each.pattern ??= new RegExp(each.source, this.flags);
      if (each.pattern.test(text)) return true;
    }
    return false;
  }

  override test(text: string): boolean {
    const branches = this.branchesIn(text);
    return (branches !== undefined && this.any(branches, text)) || this.any(this.open, text);
  }

  /** Whether a branch may match in the text or in a piece of it. */
  mayMatch(text: string): boolean {
    return this.branchesIn(text) !== undefined || this.open.length > 0;
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

/** False where a guarded pattern certainly matches neither in the text nor in a piece of it, so that its pieces need no look. */
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

/** The patterns with those put out that certainly match neither in a text nor in a piece of it, for whoever reads the pieces one by one. */
export const patternsIn = <Name extends string>(
  patterns: Readonly<Record<Name, RegExp>>,
  text: string,
): Record<Name, RegExp> => {
  const out: Record<Name, RegExp> = { ...patterns };
  for (const name in patterns) if (!mayMatch(patterns[name], text)) out[name] = never;
  return out;
};
