/** Makes sure that one account sends one thing at a time, whoever asks: the lane, a backfill, a test. */
export type SendingLanes = {
  run<T>(connectionId: string, work: () => Promise<T>): Promise<T>;
};

/** `keyOf` names the account of a connection: connections that are one mailbox take turns. */
export const createSendingLanes = (keyOf: (connectionId: string) => string = (id) => id): SendingLanes => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (connectionId, work) => {
      const key = keyOf(connectionId);
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      tails.set(
        key,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
};
