/** Runs work one piece after another per key, so that one refusal for haste makes all that follow wait. */
export type CallLanes = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export const createCallLanes = (): CallLanes => {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return mine;
  };
};
