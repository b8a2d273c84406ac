/**
 * What several checks ask of the same thing, worked out once for each: `about` is plain data that nobody changes (the context of one
 * text, a line of the knowledge, a persona). Nothing is kept longer than what it is about.
 */
export const onceFor = <C extends object, T>(work: (about: C) => T): ((about: C) => T) => {
  const known = new WeakMap<C, { value: T }>();
  return (about) => {
    const before = known.get(about);
    if (before !== undefined) return before.value;
    const value = work(about);
    known.set(about, { value });
    return value;
  };
};
