/** Heights at which a mark can stand beside the log: more than a window has room for would cover each other. */
export const marks = 250;

/** Where marks stand for all errors of a log whose view shows `count` lines from place `first` on: 0 (top) to `marks` - 1, each once. */
export const errorMarks = (errors: readonly number[], first: number, count: number): number[] => {
  const taken = new Set<number>();
  for (const place of errors)
    if (place >= first && place < first + count) taken.add(Math.floor(((place - first) / count) * marks));
  return [...taken];
};
