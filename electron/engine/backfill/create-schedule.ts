import { z } from 'zod';
import { Refusal } from '../../../shared/errors';
import {
  type BackfillSchedule,
  backfillOptions,
  backfillSchedule,
  type ScheduleState,
} from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { draftForMessage, pendingDraft } from '../store/drafts';
import { getMessage } from '../store/messages';
import { getMeta, getWorkspace, setMeta, toWorkspace } from '../store/workspaces';
import type { BackfillService } from './backfill-service';
import { scheduleDue } from './schedule-due';
import { selectMessages } from './select-messages';

const kept = z.object({ schedule: backfillSchedule, doneAt: z.number() });
const off: BackfillSchedule = { kind: 'off' };

export type ScheduleService = {
  schedule(): ScheduleState;
  setSchedule(schedule: BackfillSchedule, caller: Caller): ScheduleState;
  /** Starts the run that is due, if one is; the app's lane asks every half minute. */
  tick(): Promise<void>;
};

/**
 * Backfills that start by themselves while the app or its tray runs: drafts where one is missing, with the campaigns' own
 * delays and sending hours. With nothing missing there is no run.
 */
export const createSchedule = (
  ctx: EngineContext,
  start: (...input: Parameters<BackfillService['start']>) => Promise<unknown>,
): ScheduleService => {
  const key = (): string => `backfill_schedule:${ctx.workspaceId}`;
  const read = (): z.infer<typeof kept> => {
    const stored = getMeta(ctx.store, key());
    const parsed = kept.safeParse(stored === null ? null : JSON.parse(stored));
    return parsed.success ? parsed.data : { schedule: off, doneAt: 0 };
  };
  const write = (state: z.infer<typeof kept>): void => setMeta(ctx.store, key(), JSON.stringify(state));
  const state = (): ScheduleState => {
    const { schedule, doneAt } = read();
    return { schedule, lastAt: schedule.kind === 'off' ? null : doneAt };
  };

  /** Messages that pass the gates and never had a draft: one that leaves later, or that a person rejected, is not missing. */
  const missing = async (): Promise<string[]> => {
    const { selected } = await selectMessages(ctx, backfillOptions.parse({ mode: 'apply', missingOnly: true }));
    return selected
      .filter(({ messageId, leadId }) => {
        const { channel } = getMessage(ctx.store, ctx.workspaceId, messageId);
        return draftForMessage(ctx.store, messageId) === null && pendingDraft(ctx.store, leadId, channel) === null;
      })
      .map(({ messageId }) => messageId);
  };

  return {
    schedule: state,
    setSchedule: (schedule, caller) => {
      ctx.store.write(() => {
        const now = ctx.ports.clock.now();
        // From now on: what lies behind is no run that was missed.
        write({ schedule, doneAt: now });
        appendAudit(ctx.store, {
          ...{ workspaceId: ctx.workspaceId, at: now, actor: caller.name, actorRole: caller.role },
          ...{ kind: 'backfill.schedule_set', cause: ctx.workspaceId, data: { ...schedule } },
        });
      });
      ctx.changed('run');
      return state();
    },
    tick: async () => {
      const { schedule, doneAt } = read();
      const { zone } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
      const now = ctx.ports.clock.now();
      // A clock that was set back: what it had promised for later would never come.
      if (doneAt > now) return ctx.store.write(() => write({ schedule, doneAt: now }));
      if (!scheduleDue(schedule, doneAt, now, zone)) return;
      const ids = await missing();
      try {
        if (ids.length > 0)
          await start(
            backfillOptions.parse({ mode: 'apply', missingOnly: true, keepDelays: true, planMessageIds: ids }),
            { id: ctx.newId(), name: 'Schedule', email: '', role: 'manager' },
          );
      } catch (error) {
        // Another run stands in the way: this one is still due, and starts when that one is done.
        if (error instanceof Refusal && error.code === 'run_excluded') return;
        throw error;
      }
      ctx.store.write(() => write({ schedule, doneAt: now }));
    },
  };
};
