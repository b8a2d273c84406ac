/**
 * Runs `work` over the items, at most `width` at once, as a sliding window: a slow item holds one place, never a whole batch.
 * Takes no new item once `goOn` says no; resolves when those in flight have ended. `work` must not reject.
 */
export const slidingWindow = async <T>(
  items: readonly T[],
  width: number,
  goOn: () => boolean,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const runner = async (): Promise<void> => {
    while (goOn()) {
      const item = items[next];
      next += 1;
      if (item === undefined) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
};
