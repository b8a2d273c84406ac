/** Things opened when first asked for, one per key. */
export type OpenOnce<T> = {
  /** The thing of this key; whoever asks while it is being opened gets the same. Null and failures are not kept. */
  get(key: string, open: () => Promise<T | null>): Promise<T | null>;
  /** Lets go of everything, also of what is being opened now; gives what there was, for closing. */
  clear(): Promise<T[]>;
};

/** Two who ask at once must not open two: a second connection would never be closed, a second sync would pull the same mail. */
export const createOpenOnce = <T>(): OpenOnce<T> => {
  const opening = new Map<string, Promise<T | null>>();
  return {
    get: (key, open) => {
      const known = opening.get(key);
      if (known) return known;
      const drop = (): void => {
        if (opening.get(key) === made) opening.delete(key);
      };
      const made: Promise<T | null> = open().then(
        (thing) => {
          if (thing === null) drop();
          return thing;
        },
        (error: unknown) => {
          drop();
          throw error;
        },
      );
      opening.set(key, made);
      return made;
    },
    clear: async () => {
      const all = [...opening.values()];
      opening.clear();
      const settled = await Promise.allSettled(all);
      return settled.flatMap((one) => (one.status === 'fulfilled' && one.value !== null ? [one.value] : []));
    },
  };
};
