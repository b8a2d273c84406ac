import type { LogLine } from '../../shared/schemas/run';

export type LogPhase = 'all' | 'drafts' | 'auto_send';

/** The lines of a phase; a run's head and summary belong to "all" only. Gives the same array when nothing is left out. */
export const linesOfPhase = (lines: readonly LogLine[], phase: LogPhase): readonly LogLine[] =>
  phase === 'all' ? lines : lines.filter((line) => line.phase === phase);

/** Indices of the lines that hold the text, letter case aside. Empty text finds nothing. */
export const findLines = (lines: readonly LogLine[], text: string): number[] => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const found: number[] = [];
  for (const [index, line] of lines.entries()) if (line.text.toLowerCase().includes(wanted)) found.push(index);
  return found;
};

/** Indices of the error lines. */
export const errorLines = (lines: readonly LogLine[]): number[] => {
  const found: number[] = [];
  for (const [index, line] of lines.entries()) if (line.level === 'error') found.push(index);
  return found;
};

/** The entry after (or before) a position, round the end; null when there is none. */
export const nextOf = (indices: readonly number[], from: number, step: 1 | -1): number | null => {
  if (indices.length === 0) return null;
  const found = step === 1 ? indices.find((index) => index > from) : indices.findLast((index) => index < from);
  return found ?? (step === 1 ? indices[0] : indices.at(-1)) ?? null;
};

/**
 * Adds newly read lines to those already there. Lines come in order but a read may overlap the one before; a gap means
 * that the log was read anew from its start.
 */
export const appendLines = (before: readonly LogLine[], read: readonly LogLine[]): readonly LogLine[] => {
  const last = before.at(-1)?.n ?? 0;
  const fresh = read.filter((line) => line.n > last);
  return fresh.length === 0 ? before : [...before, ...fresh];
};
