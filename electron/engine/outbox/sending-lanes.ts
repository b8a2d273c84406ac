/** Makes sure that one account sends one thing at a time, whoever asks: the lane, a backfill, a test. */
export type SendingLanes = {
  run<T>(connectionId: string, work: () => Promise<T>): Promise<T>;
};

export const createSendingLanes = (): SendingLanes => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (connectionId, work) => {
      const before = tails.get(connectionId) ?? Promise.resolve();
      const mine = before.then(work, work);
      tails.set(
        connectionId,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
};
