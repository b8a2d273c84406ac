import { eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { workspaces } from '../store/schema';
import { getMeta, listWorkspaces, setMeta, toWorkspace } from '../store/workspaces';

export const damageKey = 'damage';

/** Rules send nothing any more, in every workspace, until an admin says otherwise. Call it inside a transaction. */
export const turnAllAutoSendOff = (ctx: EngineContext, reason: string): void => {
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

/** Everybody hears that something about the data is otherwise now. */
export const tellDamage = (ctx: EngineContext): void => {
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
      turnAllAutoSendOff(ctx, 'the database is damaged');
    });
  } catch (error) {
    ctx.ports.log.write('error', 'data.damage_not_written', {
      error: error instanceof Error ? error.message : String(error),
    });
  }
  tellDamage(ctx);
};

const toldKey = 'damaged_rows_told';

/** Rows were found that are not what was written: they are never sent by, auto-send is off, and everybody is told. */
export const noteDamagedRows = (ctx: EngineContext): void => {
  const rows = countDamagedRows(ctx);
  ctx.store.write(() => {
    turnAllAutoSendOff(ctx, 'damaged rows were found in the database');
    setMeta(ctx.store, toldKey, String(rows));
  });
  ctx.ports.log.write('error', 'data.rows_damaged', { rows });
  tellDamage(ctx);
};

/** A person has settled one: what is left was told before. Call it inside that transaction. */
export const noteSettledRow = (ctx: EngineContext): void => setMeta(ctx.store, toldKey, String(countDamagedRows(ctx)));

/**
 * Tells of rows that were noted where nobody could tell of it: by a write that met one, by a migration, a restore or the stop
 * from beside. Does nothing when all were told.
 */
export const tellNewDamage = (ctx: EngineContext): void => {
  if (countDamagedRows(ctx) > Number(getMeta(ctx.store, toldKey) ?? 0)) noteDamagedRows(ctx);
};

export const countDamagedRows = ({ store }: Pick<EngineContext, 'store'>): number =>
  store.sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM row_damage').get()?.n ?? 0;

/**
 * Gives what is to be called for every row found damaged: it tells of them once the transaction that found them is over, since
 * one that is rolled back has found nothing.
 */
export const damageTeller = (ctx: EngineContext): (() => void) => {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      if (!ctx.store.sqlite.open) return;
      try {
        tellNewDamage(ctx);
      } catch (error) {
        // The next check tells what could not be written now.
        ctx.ports.log.write('error', 'data.damage_not_written', {
          error: error instanceof Error ? error.message : String(error),
        });
        tellDamage(ctx);
      }
    });
  };
};
