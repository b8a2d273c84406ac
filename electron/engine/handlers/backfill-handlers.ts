import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'backfill.start'
  | 'backfill.list'
  | 'backfill.get'
  | 'backfill.items'
  | 'backfill.log'
  | 'backfill.pause'
  | 'backfill.resume'
  | 'backfill.cancel'
  | 'backfill.retryFailed'
  | 'backfill.plan';

/** Backfills: the same engine from the window and from the command line. */
export const backfillHandlers = ({ backfill }: Services): HandlerSet<Names> => ({
  'backfill.start': (input, caller) => ({ run: backfill.start(input.options, caller) }),
  'backfill.list': () => ({ runs: backfill.list() }),
  'backfill.get': (input) => ({ run: backfill.get(input.id) }),
  'backfill.items': (input) => backfill.items(input.runId, input.filter, input.cursor, input.limit),
  'backfill.log': (input) => backfill.log(input.runId, input.after, input.limit),
  'backfill.pause': (input, caller) => ({ run: backfill.pause(input.id, caller) }),
  'backfill.resume': (input, caller) => ({ run: backfill.resume(input.id, caller) }),
  'backfill.cancel': (input, caller) => ({ run: backfill.cancel(input.id, caller) }),
  'backfill.retryFailed': (input, caller) => ({ run: backfill.retryFailed(input.id, caller) }),
  'backfill.plan': (input) => backfill.plan(input.id),
});
