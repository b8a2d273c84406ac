/** Scripts that set no space between words. */
export const east = /[\p{sc=Han}\p{sc=Katakana}]/u;
const eastRun = /[\p{sc=Han}\p{sc=Katakana}ー]{3,}/gu;
/** Shorter parts are words of everybody's. */
export const shortestEast = 3;
const longestEast = 8;

/** Every part of three to eight signs, as far as a name may begin with its first two. */
export const namesInEast = (
  input: string,
  begin: ((words: Iterable<string>) => ReadonlySet<string>) | undefined,
): string[] => {
  const runs = [...new Set(input.match(eastRun) ?? [])];
  const pairs = new Set(runs.flatMap((run) => Array.from(run.slice(1), (_, at) => run.slice(at, at + 2))));
  const beginning = begin === undefined ? pairs : begin(pairs);
  if (beginning.size === 0) return [];
  const names: string[] = [];
  for (const run of runs)
    for (let at = 0; at + shortestEast <= run.length; at += 1) {
      if (!beginning.has(run.slice(at, at + 2))) continue;
      const end = Math.min(run.length, at + longestEast);
      for (let to = at + shortestEast; to <= end; to += 1) names.push(run.slice(at, to));
    }
  return names;
};
