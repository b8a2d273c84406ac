import { eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { workspaces } from '../store/schema';
import { listWorkspaces, setMeta, toWorkspace } from '../store/workspaces';

export const damageKey = 'damage';

/** Rules send nothing any more, in every workspace, until an admin says otherwise. Call it inside a transaction. */
const turnAutoSendOff = (ctx: EngineContext, reason: string): void => {
  const now = ctx.ports.clock.now();
  for (const workspace of listWorkspaces(ctx.store)) {
    const { settings } = toWorkspace(workspace);
    if (settings.autoSendOff) continue;
    ctx.store.db
      .update(workspaces)
      .set({ settings: { ...settings, autoSendOff: true }, autoSendOffReason: reason, updatedAt: now })
      .where(eq(workspaces.id, workspace.id))
      .run();
    appendAudit(ctx.store, {
      workspaceId: workspace.id,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind: 'sending.auto_send_off',
      cause: reason,
      data: {},
    });
  }
};

const tell = (ctx: EngineContext): void => {
  ctx.changed('engine');
  ctx.changed('sending');
  ctx.changed('outbox');
};

/** The file itself is damaged: nothing leaves any more, auto-send is off, and everybody is told. */
export const noteDamage = (ctx: EngineContext, what: string): void => {
  if (ctx.dataHealth.damage !== null) return;
  // In force at once, also when nothing can be written any more.
  ctx.dataHealth.damage = what;
  ctx.ports.log.write('error', 'data.damaged', { what });
  try {
    ctx.store.write(() => {
      setMeta(ctx.store, damageKey, what);
      turnAutoSendOff(ctx, 'the database is damaged');
    });
  } catch (error) {
    ctx.ports.log.write('error', 'data.damage_not_written', {
      error: error instanceof Error ? error.message : String(error),
    });
  }
  tell(ctx);
};

/** Rows were found that are not what was written: they are never sent by, auto-send is off, and everybody is told. */
export const noteDamagedRows = (ctx: EngineContext): void => {
  ctx.store.write(() => turnAutoSendOff(ctx, 'damaged rows were found in the database'));
  ctx.ports.log.write('error', 'data.rows_damaged', { rows: countDamagedRows(ctx) });
  tell(ctx);
};

export const countDamagedRows = ({ store }: Pick<EngineContext, 'store'>): number =>
  store.sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM row_damage').get()?.n ?? 0;
