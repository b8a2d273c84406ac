import type Database from 'better-sqlite3';

/** Texts kept per database; lists of different lengths and searches make new ones, so the oldest have to go. */
const kept = 400;

/**
 * Lets a database remember the statements it has compiled: the same text is asked thousands of times, and compiling it costs
 * more than running it (a fifth of all time under load, measured in the simulator). A statement in use by an open iterator is
 * left alone and compiled anew; what an earlier caller set (`raw`, `pluck`) does not reach the next one.
 */
export const rememberStatements = (sqlite: Database.Database): Database.Database => {
  const compile = sqlite.prepare.bind(sqlite);
  const known = new Map<string, { statement: Database.Statement; reader: boolean; askedAt: number }>();
  let asked = 0;
  const recall = (text: string): Database.Statement => {
    const before = known.get(text);
    if (before === undefined) {
      const statement = compile(text);
      asked += 1;
      known.set(text, { statement, reader: statement.reader, askedAt: asked });
      // Asked for last, forgotten last.
      if (known.size > kept)
        for (const [oldest] of [...known].sort(([, a], [, b]) => a.askedAt - b.askedAt).slice(0, kept / 4))
          known.delete(oldest);
      return statement;
    }
    const { statement, reader } = before;
    if (statement.busy) return compile(text);
    asked += 1;
    before.askedAt = asked;
    return reader ? statement.raw(false).pluck(false) : statement;
  };
  sqlite.prepare = recall as typeof sqlite.prepare;
  return sqlite;
};
