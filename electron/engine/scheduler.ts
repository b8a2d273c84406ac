import type { Clock, Log } from './ports';

/** One piece of repeated work. Gives the milliseconds until it wants to run again, or null to wait until it is woken. */
export type Step = (signal: AbortSignal) => Promise<number | null>;

export type Scheduler = {
  /** Starts a lane: its steps never overlap. A second lane of the same name is refused. */
  lane(name: string, step: Step): void;
  /** Runs a lane's next step now; while one runs, another follows it. */
  wake(name: string): void;
  wakeAll(prefix: string): void;
  /**
   * Runs the next step of these lanes within a second: something changed that may be their work. A lane may cause such changes
   * itself, so that its steps stay a second apart.
   */
  soon(prefix: string): void;
  /** Stops one lane, waiting for the step under way. */
  drop(name: string): Promise<void>;
  has(name: string): boolean;
  /** Aborts waits, lets steps under way end, and gives when all are still. */
  stop(): Promise<void>;
};

const failureWaitMs = 5_000;
const soonMs = 1_000;
const longestMs = 2_147_000_000;

type Waiter = { nudge: AbortController; woken: boolean; soon: boolean };
type Lane = { abort: AbortController; wake(): void; soon(): void; done: Promise<void> };

/** Runs the engine's repeated work in lanes, one per account and purpose, with waits that can be cut short. */
export const createScheduler = (
  ports: { clock: Clock; log: Log },
  /** Is told of everything that a lane threw. */
  onFault: (error: unknown) => void = () => {},
): Scheduler => {
  const lanes = new Map<string, Lane>();

  /** Waits so long, or until woken; what is to run soon waits a second at most, and no less than it asked for. */
  const rest = async (ms: number, signal: AbortSignal, waiter: Waiter): Promise<void> => {
    const wait = (forMs: number): Promise<void> => {
      waiter.nudge = new AbortController();
      return ports.clock.sleep(forMs, AbortSignal.any([signal, waiter.nudge.signal]));
    };
    if (!waiter.soon) await wait(ms);
    if (waiter.soon && !waiter.woken && !signal.aborted) await wait(Math.min(ms, soonMs));
  };

  const run = async (name: string, step: Step, signal: AbortSignal, waiter: Waiter): Promise<void> => {
    while (!signal.aborted) {
      waiter.woken = false;
      waiter.soon = false;
      let waitMs: number | null;
      try {
        waitMs = await step(signal);
      } catch (error) {
        // Work that ended because it was called off did what it was told.
        if (signal.aborted && error === signal.reason) return;
        onFault(error);
        // Expected failures are answers; what is thrown is a bug, told loudly, and the lane lives on.
        ports.log.write('error', 'lane.threw', {
          lane: name,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        waitMs = failureWaitMs;
      }
      if (signal.aborted) return;
      if (!waiter.woken && waitMs !== 0) await rest(waitMs ?? longestMs, signal, waiter);
    }
  };

  const drop = async (name: string): Promise<void> => {
    const lane = lanes.get(name);
    if (!lane) return;
    lane.abort.abort();
    await lane.done;
    lanes.delete(name);
  };

  return {
    lane: (name, step) => {
      if (lanes.has(name)) throw new Error(`lane ${name} runs already`);
      const abort = new AbortController();
      const waiter: Waiter = { nudge: new AbortController(), woken: false, soon: false };
      const done = run(name, step, abort.signal, waiter);
      lanes.set(name, {
        abort,
        done,
        wake: () => {
          waiter.woken = true;
          waiter.nudge.abort();
        },
        soon: () => {
          if (waiter.soon) return;
          waiter.soon = true;
          waiter.nudge.abort();
        },
      });
    },
    wake: (name) => lanes.get(name)?.wake(),
    wakeAll: (prefix) => {
      for (const [name, lane] of lanes) if (name.startsWith(prefix)) lane.wake();
    },
    soon: (prefix) => {
      for (const [name, lane] of lanes) if (name.startsWith(prefix)) lane.soon();
    },
    drop,
    has: (name) => lanes.has(name),
    stop: async () => {
      await Promise.all([...lanes.keys()].map(drop));
    },
  };
};
