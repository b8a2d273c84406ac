import type { RunTask } from '../run-task';
import { cancelBatches } from './end-batches';

/** Batches of cancelled runs that the provider may still be working on. */
export type BatchesOut = {
  /** Sees a run's batches to their end, once what the run has under way has ended. */
  see(runId: string): void;
  /** Ends with the engine; the next start takes it up again. */
  stop(): Promise<void>;
};

/** `working` gives the end of what a run has under way. */
export const batchesOut = (
  { ctx, accounts }: RunTask['deps'],
  working: (runId: string) => Promise<void>,
): BatchesOut => {
  const ending = new Map<string, { abort: AbortController; done: Promise<void> }>();
  return {
    see: (id) => {
      if (ending.has(id)) return;
      const abort = new AbortController();
      const done = working(id)
        .then(() => cancelBatches(ctx, accounts, id, abort.signal))
        .catch((error: unknown) =>
          ctx.ports.log.write('error', 'batch.cancel_threw', {
            runId: id,
            error: error instanceof Error ? (error.stack ?? error.message) : String(error),
          }),
        )
        .finally(() => {
          ending.delete(id);
          ctx.changed('run', id);
        });
      ending.set(id, { abort, done });
    },
    stop: async () => {
      for (const { abort } of ending.values()) abort.abort();
      await Promise.all([...ending.values()].map(({ done }) => done));
    },
  };
};
