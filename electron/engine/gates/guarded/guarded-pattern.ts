import { type Branch, nothing, type Table, tableOf } from './pattern-table';

let looksFirst = true;

/** Whether patterns are guarded now (`withoutGuards`). */
export const isGuarding = (): boolean => looksFirst;

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

/** Where a guarded pattern stands in its table; null for any other, and where it may match anything. */
export const placeOf = (pattern: RegExp): { table: Table; number: number } | null =>
  pattern instanceof GuardedPattern ? pattern.place() : null;
