import type { Clock, Random } from '../ports';
import { createModelLimiter, type ModelLimiter, type ModelLimits } from '../providers/openai';

/** A workspace's hold on the limiter of its model account. */
export type HeldLimiter = ModelLimiter & {
  /** From here on the account is this one, and its limits and back-off are shared with every workspace that asks with its key. */
  use(account: { baseUrl: string; apiKey: string }): void;
};

/** Gives each workspace its hold. */
export type ModelLimiters = { hold(): HeldLimiter };

/** Requests in flight at most, of one account. */
const concurrency = 10;

type Shared = { limiter: ModelLimiter; wishes: Map<symbol, ModelLimits> };

/**
 * One limiter per model account: a provider's limits and a spent balance belong to the key, whichever workspaces ask with it. Where
 * several set limits (two backfills with an --rpm each), the lowest holds. Keys stay in memory.
 */
export const createModelLimiters = (ports: { clock: Clock; random: Random }): ModelLimiters => {
  const make = (): Shared => ({
    limiter: createModelLimiter({ concurrency, rpm: null, clock: ports.clock, random: ports.random }),
    wishes: new Map(),
  });
  const byAccount = new Map<string, Shared>();

  const agree = ({ limiter, wishes }: Shared): void => {
    const all = [...wishes.values()];
    const paces = all.map(({ rpm }) => rpm).filter((rpm) => rpm !== null);
    limiter.setLimits({
      concurrency: Math.min(concurrency, ...all.map((wish) => wish.concurrency)),
      rpm: paces.length === 0 ? null : Math.min(...paces),
    });
  };

  return {
    hold: () => {
      const me = Symbol('workspace');
      // Until the account is known it is nobody else's.
      let held = make();
      return {
        use: ({ baseUrl, apiKey }) => {
          const key = `${baseUrl}\n${apiKey}`;
          const found = byAccount.get(key) ?? make();
          byAccount.set(key, found);
          if (found === held) return;
          const wish = held.wishes.get(me);
          held.wishes.delete(me);
          agree(held);
          held = found;
          if (!wish) return;
          held.wishes.set(me, wish);
          agree(held);
        },
        acquire: (request) => held.limiter.acquire(request),
        setLimits: (limits) => {
          held.wishes.set(me, limits);
          agree(held);
        },
        spent: () => held.limiter.spent(),
        reset: () => held.limiter.reset(),
        state: () => held.limiter.state(),
      };
    },
  };
};
