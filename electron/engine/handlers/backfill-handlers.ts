import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'backfill.start'
  | 'backfill.list'
  | 'backfill.get'
  | 'backfill.items'
  | 'backfill.facets'
  | 'backfill.item'
  | 'backfill.dms'
  | 'backfill.compare'
  | 'backfill.export'
  | 'backfill.artifact'
  | 'backfill.log'
  | 'backfill.logPage'
  | 'backfill.logFind'
  | 'backfill.logParts'
  | 'backfill.pause'
  | 'backfill.resume'
  | 'backfill.cancel'
  | 'backfill.retryFailed'
  | 'backfill.retryItem'
  | 'backfill.plan'
  | 'backfill.plans'
  | 'backfill.savePlan'
  | 'backfill.keepPlan'
  | 'backfill.forgetPlan'
  | 'backfill.sample'
  | 'backfill.schedule'
  | 'backfill.setSchedule';

/** Backfills: the same engine from the window and from the command line. */
export const backfillHandlers = ({ backfill }: Services): HandlerSet<Names> => ({
  'backfill.start': async (input, caller) => ({ run: await backfill.start(input.options, caller) }),
  'backfill.list': () => ({ runs: backfill.list() }),
  'backfill.get': (input) => ({ run: backfill.get(input.id) }),
  'backfill.items': (input) => backfill.items(input),
  'backfill.facets': (input) => backfill.facets(input.runId),
  'backfill.item': (input) => backfill.item(input.id),
  'backfill.dms': (input) => backfill.dms(input),
  'backfill.compare': (input) => backfill.compare(input.runId, input.withId),
  'backfill.export': (input) => backfill.export(input.runId, input.format),
  'backfill.artifact': (input) => backfill.artifact(input.runId),
  'backfill.log': (input) => backfill.log(input.runId, input.after, input.limit),
  'backfill.logPage': (input) => backfill.logPage(input),
  'backfill.logFind': (input) => backfill.logFind(input),
  'backfill.logParts': (input) => backfill.logParts(input),
  'backfill.pause': (input, caller) => ({ run: backfill.pause(input.id, caller) }),
  'backfill.resume': ({ id, ...input }, caller) => ({ run: backfill.resume(id, caller, input) }),
  'backfill.cancel': (input, caller) => ({ run: backfill.cancel(input.id, caller) }),
  'backfill.retryFailed': (input, caller) => ({ run: backfill.retryFailed(input.id, caller) }),
  'backfill.retryItem': (input, caller) => ({ run: backfill.retryItem(input.id, caller) }),
  'backfill.plan': (input) => ({ plan: backfill.plan(input.id) }),
  'backfill.plans': () => ({ plans: backfill.plans() }),
  'backfill.savePlan': (input) => ({ plan: backfill.savePlan(input.runId, input.name, input.replace) }),
  'backfill.keepPlan': (input) => ({ plan: backfill.keepPlan(input.plan) }),
  'backfill.forgetPlan': (input) => {
    backfill.forgetPlan(input.id);
    return {};
  },
  'backfill.schedule': () => backfill.schedule(),
  'backfill.setSchedule': (input, caller) => backfill.setSchedule(input.schedule, caller),
  'backfill.sample': (input) => backfill.sample(input.runId),
});
