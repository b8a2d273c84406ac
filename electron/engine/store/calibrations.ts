import { and, eq, sql } from 'drizzle-orm';
import type { CalibrationFit } from '../calibration/fit/calibration-fit';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { calibrations, campaigns } from './schema';

export type CalibrationRow = typeof calibrations.$inferSelect;

const inForce = buildOnce((db) =>
  db
    .select()
    .from(calibrations)
    .where(
      and(
        eq(calibrations.workspaceId, sql.placeholder('workspaceId')),
        eq(calibrations.scorer, sql.placeholder('scorer')),
        eq(calibrations.state, 'in_force'),
      ),
    )
    .prepare(),
);

/** The calibration by which a scorer's scores are read now; null while its raw scores are compared. */
export const calibrationInForce = keepRead(
  ['calibrations'],
  (store, workspaceId: string, scorer: string): CalibrationRow | null =>
    inForce(store).get({ workspaceId, scorer }) ?? null,
);

/** Withdraws what is in force for a scorer; its row stays, since decisions name it. */
export const withdrawCalibration = (store: Store, workspaceId: string, scorer: string, now: number): void => {
  store.db
    .update(calibrations)
    .set({ state: 'withdrawn', updatedAt: now })
    .where(
      and(
        eq(calibrations.workspaceId, workspaceId),
        eq(calibrations.scorer, scorer),
        eq(calibrations.state, 'in_force'),
      ),
    )
    .run();
};

export const insertCalibration = (
  store: Store,
  row: { id: string; workspaceId: string; scorer: string; fit: CalibrationFit; by: string; now: number },
): void => {
  const { now, ...rest } = row;
  store.db
    .insert(calibrations)
    .values({ ...rest, state: 'in_force', createdAt: now, updatedAt: now })
    .run();
};

/** Sets both faces of a campaign's threshold: the one compared, and its counterpart for raw scores. */
export const setBothThresholds = (
  store: Store,
  campaignId: string,
  threshold: number,
  rawThreshold: number | null,
  now: number,
): void => {
  const version = store.db.select({ n: campaigns.version }).from(campaigns).where(eq(campaigns.id, campaignId)).get();
  store.db
    .update(campaigns)
    .set({
      autoSendConfidenceThreshold: threshold,
      rawThreshold,
      updatedAt: now,
      version: (version?.n ?? 0) + 1,
    })
    .where(eq(campaigns.id, campaignId))
    .run();
};
