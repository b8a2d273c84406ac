/** How often each thing happened: crash points, faults, what people did and were told, moves of states, outcomes. */
export type Coverage = {
  hit(kind: string, name: string, times?: number): void;
  /** `kind name` → times. */
  counts: ReadonlyMap<string, number>;
  add(other: Coverage): void;
};

export const createCoverage = (): Coverage => {
  const counts = new Map<string, number>();
  const hit: Coverage['hit'] = (kind, name, times = 1) => {
    const key = `${kind}: ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + times);
  };
  return {
    hit,
    counts,
    add: (other) => {
      for (const [key, times] of other.counts) counts.set(key, (counts.get(key) ?? 0) + times);
    },
  };
};

/** The counts as a table for a log, one kind after the other, the rarest first: what is hardly met is tested hardly at all. */
export const coverageTable = (coverage: Coverage, expected: readonly string[]): string => {
  const all = new Map([...expected.map((key): [string, number] => [key, 0]), ...coverage.counts]);
  const kinds = new Map<string, [string, number][]>();
  for (const [key, times] of all) {
    const [kind = '', name = ''] = key.split(/: (.*)/s);
    kinds.set(kind, [...(kinds.get(kind) ?? []), [name, times]]);
  }
  return [...kinds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, names]) => {
      const sorted = names.sort(([, a], [, b]) => a - b).map(([name, times]) => `${name} ${times}`);
      return `  ${kind}: ${sorted.join(', ')}`;
    })
    .join('\n');
};

/** What should have happened at least once and never did. */
export const neverMet = (coverage: Coverage, expected: readonly string[]): string[] =>
  expected.filter((key) => (coverage.counts.get(key) ?? 0) === 0);
