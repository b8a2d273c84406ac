type Question = { name: string; input: unknown; profileId: string | null };

/** Plain data with its keys in order: what is asked does not depend on the order it was written down in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

/** Whether the same profile asks the same. */
export const sameQuestion = (one: Question, other: Question): boolean =>
  one.name === other.name &&
  one.profileId === other.profileId &&
  JSON.stringify(ordered(one.input)) === JSON.stringify(ordered(other.input));
