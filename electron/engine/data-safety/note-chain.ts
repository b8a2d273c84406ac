import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { getMeta, setMeta } from '../store/workspaces';
import type { RestoredBy } from './mark-restored';
import { tellDamage, turnAllAutoSendOff } from './note-damage';

const brokenKey = 'audit_broken';
const seenKey = 'audit_broken_seen';

/** Where the audit trail was found broken, by its event's number, until an admin has looked at it; null: it is whole, or was looked at. */
export const brokenChainAt = ({ store }: Pick<EngineContext, 'store'>): number | null => {
  const at = getMeta(store, brokenKey) ?? '';
  return at === '' || at === getMeta(store, seenKey) ? null : Number(at);
};

/**
 * Notes what a walk of the chain came to; `at` is the first event that does not follow, null for none. A broken chain cannot be made
 * whole: it turns auto-send off once, when it is found, and is told until an admin has looked. Who finds it whole again (a copy was
 * restored) says so.
 */
export const noteChain = (ctx: EngineContext, at: number | null): void => {
  const known = getMeta(ctx.store, brokenKey) ?? '';
  const found = at === null ? '' : String(at);
  if (known === found) return;
  ctx.store.write(() => {
    setMeta(ctx.store, brokenKey, found);
    if (at !== null) turnAllAutoSendOff(ctx, `the audit trail is broken at event ${at}`);
  });
  if (at !== null) ctx.ports.log.write('error', 'data.audit_broken', { entry: at });
  tellDamage(ctx);
};

/** An admin has looked at the break: noted in the trail itself, by name. Throws Refusal('not_found') when none is told now. */
export const noteChainSeen = (ctx: EngineContext, who: RestoredBy): void => {
  ctx.store.write(() => {
    const at = brokenChainAt(ctx);
    if (at === null) throw new Refusal('not_found', 'The audit trail is not told as broken any more.');
    setMeta(ctx.store, seenKey, String(at));
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: who.name,
      actorRole: who.role,
      kind: 'audit.break_seen',
      cause: 'person',
      data: { event: at },
    });
  });
  tellDamage(ctx);
};
