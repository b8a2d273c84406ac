/** Whether two plain values read the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A form as typed, and the saved value it was begun from. */
export type Kept<T> = { base: T; value: T };

/** Fields that nobody touched here follow what is saved; those that were keep what is typed and what it began from. */
export const takeTheirs = <T extends object>({ base, value, saved }: { base: T; value: T; saved: T }): Kept<T> => {
  const next = { base: { ...base }, value: { ...value } };
  for (const key of Object.keys(saved) as (keyof T)[])
    if (same(value[key], base[key])) {
      next.base[key] = saved[key];
      next.value[key] = saved[key];
    }
  return next;
};
