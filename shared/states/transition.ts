/** A table of allowed moves: from each state, the states that may follow. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Whether the table allows a move. */
export const mayMove = <S extends string>(table: Transitions<S>, from: S, to: S): boolean => table[from].includes(to);

/** All states from which `to` may be reached in one move: what an `UPDATE … WHERE state IN (…)` names. */
export const statesBefore = <S extends string>(table: Transitions<S>, to: S): S[] =>
  (Object.keys(table) as S[]).filter((from) => table[from].includes(to));
