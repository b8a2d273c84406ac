import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Offer } from '../../../shared/schemas/draft';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import type { OfferRow } from './rows';
import { drafts, offers } from './schema';

/** How many offers stand on each stretch of a calendar that begins at `fromAt` or later (reserved and charged). */
export const slotLoads = (
  store: Store,
  connectionId: string,
  fromAt: number,
): { startAt: number; endAt: number; n: number }[] =>
  store.sqlite
    .prepare<[string, number], { startAt: number; endAt: number; n: number }>(
      `SELECT start_at AS startAt, end_at AS endAt, count(*) AS n FROM offers
       WHERE connection_id = +? AND start_at >= ? AND state IN ('reserved','charged') GROUP BY start_at, end_at`,
    )
    .all(connectionId, fromAt);

/** The offers on each slot that begins in [fromAt, toAt), apart by whether the reply was sent. */
export const offerLoads = (
  store: Store,
  connectionId: string,
  fromAt: number,
  toAt: number,
): { startAt: number; endAt: number; reserved: number; charged: number }[] =>
  store.sqlite
    .prepare<[string, number, number], { startAt: number; endAt: number; reserved: number; charged: number }>(
      `SELECT start_at AS startAt, max(end_at) AS endAt, sum(state = 'reserved') AS reserved, sum(state = 'charged') AS charged
       FROM offers WHERE connection_id = +? AND start_at >= ? AND start_at < ? AND state IN ('reserved','charged')
       GROUP BY start_at ORDER BY start_at`,
    )
    .all(connectionId, fromAt, toAt);

export type NewOffer = Omit<typeof offers.$inferInsert, 'state' | 'createdAt' | 'updatedAt'>;

export const reserveOffers = (store: Store, rows: NewOffer[], now: number): void => {
  for (const row of rows)
    store.db
      .insert(offers)
      .values({ ...row, state: 'reserved', createdAt: now, updatedAt: now })
      .run();
};

const ofDraft = buildOnce((db) =>
  db
    .select()
    .from(offers)
    .where(eq(offers.draftId, sql.placeholder('draftId')))
    .prepare(),
);

/**
 * The times that stand with a draft, reserved or charged, by time. Chosen and put in order here: most drafts have none, and to SQLite a sort
 * costs several times the look-up even then.
 */
export const offersOfDraft = keepRead(['offers'], (store, draftId: string): readonly OfferRow[] =>
  ofDraft(store)
    .all({ draftId })
    .filter(({ state }) => state === 'reserved' || state === 'charged')
    .sort((a, b) => a.startAt - b.startAt),
);

/** The times to come that lie in drafts which wait or are about to leave. */
export const offersInDrafts = (store: Store, workspaceId: string, now: number): OfferRow[] =>
  store.db
    .select({ offer: offers })
    .from(offers)
    .innerJoin(drafts, eq(drafts.id, offers.draftId))
    .where(
      and(
        eq(offers.workspaceId, workspaceId),
        eq(offers.state, 'reserved'),
        inArray(drafts.state, ['pending', 'sending']),
        sql`${offers.startAt} > ${now}`,
      ),
    )
    .orderBy(offers.startAt)
    .all()
    .map((row) => row.offer);

/** Gives the times of a draft back: it was rejected, superseded or never made. */
export const releaseOffers = (store: Store, draftId: string, now: number, keep: number[] = []): void => {
  for (const offer of offersOfDraft(store, draftId))
    if (offer.state === 'reserved' && !keep.includes(offer.startAt))
      store.db
        .update(offers)
        .set({ state: 'released', updatedAt: now, version: sql`${offers.version} + 1` })
        .where(eq(offers.id, offer.id))
        .run();
};

/** Reserves the times of a draft again: its rejection was taken back. What others were offered meanwhile stays theirs too. */
export const reclaimOffers = (store: Store, draftId: string, now: number): void => {
  store.db
    .update(offers)
    .set({ state: 'reserved', updatedAt: now, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.draftId, draftId), eq(offers.state, 'released'), sql`${offers.startAt} > ${now}`))
    .run();
};

/** Gives a draft's reserved times to the one that takes its place; those it does not name are released. */
export const moveOffers = (
  store: Store,
  move: { from: string; to: string; now: number },
  named: (offers: OfferRow[]) => readonly number[],
): void => {
  const reserved = offersOfDraft(store, move.from).filter((offer) => offer.state === 'reserved');
  const keep = named(reserved);
  for (const offer of reserved)
    store.db
      .update(offers)
      .set({
        ...(keep.includes(offer.startAt) ? { draftId: move.to } : { state: 'released' as const }),
        updatedAt: move.now,
        version: sql`${offers.version} + 1`,
      })
      .where(eq(offers.id, offer.id))
      .run();
};

/** Charges the times that a sent reply offered. */
export const chargeOffers = (store: Store, draftId: string, now: number): void => {
  store.db
    .update(offers)
    .set({ state: 'charged', updatedAt: now, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.draftId, draftId), eq(offers.state, 'reserved')))
    .run();
};

/** Gives the other times that stand with a lead back: it took one. */
export const releaseChargedOffers = (store: Store, leadId: string, now: number, taken: number | null): void => {
  store.db
    .update(offers)
    .set({ state: 'released', updatedAt: now, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.leadId, leadId), eq(offers.state, 'charged'), sql`${offers.startAt} <> ${taken ?? 0}`))
    .run();
};

/** A draft is written in less; a reservation older than this without one was left by a crash, unless a batch is asked for it. */
const writingMs = 15 * 60_000;

/** Reservations of times that have passed, or for a draft that never came or has ended, are worth nothing any more. */
export const expireOffers = (store: Store, now: number): number =>
  store.db
    .update(offers)
    .set({ state: 'expired', updatedAt: now, version: sql`${offers.version} + 1` })
    .where(
      and(
        eq(offers.state, 'reserved'),
        sql`(${offers.startAt} <= ${now} OR (${offers.createdAt} < ${now - writingMs} AND NOT EXISTS (
          SELECT 1 FROM drafts d WHERE d.id = ${offers.draftId} AND d.state IN ('pending','sending','failed'))
          AND NOT EXISTS (SELECT 1 FROM batch_holds h WHERE h.id = ${offers.draftId} AND h.open)))`,
      ),
    )
    .run().changes;

export const toOffer = (row: OfferRow): Offer => ({
  id: row.id,
  startAt: row.startAt,
  endAt: row.endAt,
  zone: row.zone,
  label: row.label,
  state: row.state,
});
