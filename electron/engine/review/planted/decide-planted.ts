import { Refusal } from '../../../../shared/errors';
import type { EngineContext } from '../../engine-context';
import type { Caller } from '../../router';
import { appendAudit } from '../../store/audit';
import { endPlanted, faultSentence, type PlantedRow } from './planted-rows';

/** What a person did: let it go, changed it, or did anything else about it, which is to have seen something. */
export type PlantedAct = 'approved' | 'rejected' | 'put_away';

const nothing = 'The lead is made up, and nothing was sent.';

const words = (row: PlantedRow, verdict: PlantedRow['verdict']): string => {
  const fault = faultSentence(row.fault, row);
  switch (verdict) {
    case 'approved':
      return `This was an attention check with a fault put in on purpose. ${fault} ${nothing} One slips past everybody now and then.`;
    case 'corrected':
      return `This was an attention check, and you corrected it. ${fault} ${nothing}`;
    case 'rejected':
      return `This was an attention check, and you noticed. ${fault} ${nothing}`;
    case null:
      return `This was an attention check. ${fault} ${nothing} It counts for nothing.`;
  }
};

/**
 * Ends a planted draft by what a person did, and says kindly what it was. Always a refusal, because what was asked for (a send, a
 * change to a lead) is not done: there is nobody to do it to.
 */
export const decidePlanted = (ctx: EngineContext, row: PlantedRow, act: PlantedAct, caller: Caller): Refusal => {
  const corrected = act === 'approved' && !row.body.includes(row.scene.wrong);
  const verdict: PlantedRow['verdict'] =
    act === 'put_away' ? null : corrected && row.fault !== 'ignored_opt_out' ? 'corrected' : act;
  const now = ctx.ports.clock.now();
  const first = ctx.store.write(() => {
    const outcome =
      verdict === null
        ? { state: 'withdrawn' as const, verdict, decidedBy: null, decidedAt: null }
        : { state: 'decided' as const, verdict, decidedBy: caller.name, decidedAt: now };
    if (!endPlanted(ctx.store, row.id, outcome, now)) return false;
    if (verdict !== null)
      appendAudit(ctx.store, {
        workspaceId: ctx.workspaceId,
        at: now,
        actor: caller.name,
        actorRole: caller.role,
        kind: 'attention_check.decided',
        cause: 'person',
        data: { checkId: row.id, fault: row.fault, verdict },
      });
    return true;
  });
  ctx.changed('draft', row.id);
  ctx.changed('queue');
  if (!first) return new Refusal('planted', `This was an attention check. ${nothing} Somebody was first.`);
  return new Refusal('planted', words(row, verdict));
};
