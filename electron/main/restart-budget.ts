export type RestartBudget = {
  /** Milliseconds to wait before starting again, or null: it fell too often, give up. */
  next(nowMs: number): number | null;
};

const windowMs = 60_000;
const allowed = 5;

/**
 * How often a fallen engine is started again: five times within a minute, the first at once and each later one after
 * twice the wait. A crash at every start must not burn the processor for ever, and one crash must not be noticed.
 */
export const createRestartBudget = (): RestartBudget => {
  let falls: number[] = [];
  return {
    next: (nowMs) => {
      falls = [...falls.filter((at) => nowMs - at < windowMs), nowMs];
      if (falls.length > allowed) return null;
      return falls.length === 1 ? 0 : 100 * 2 ** (falls.length - 2);
    },
  };
};
