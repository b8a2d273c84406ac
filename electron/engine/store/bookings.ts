import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import { type BookingState, bookingTransitions } from '../../../shared/states/booking';
import { mayMove, statesBefore } from '../../../shared/states/transition';
import { buildOnce } from './build-once';
import type { Store } from './open';
import { planOnce } from './plan-once';
import type { BookingRow, OfferRow } from './rows';
import { bookings, drafts, offers } from './schema';

/** The proposal. Throws Refusal('not_found'). */
export const getBooking = (store: Store, workspaceId: string, id: string): BookingRow => {
  const row = store.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.workspaceId, workspaceId), eq(bookings.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This booking proposal does not exist.');
  return row;
};

/** Adds a proposal unless its message brought one before; gives whether it was added. */
export const insertBooking = (store: Store, row: typeof bookings.$inferInsert): boolean =>
  store.db.insert(bookings).values(row).onConflictDoNothing({ target: bookings.messageId }).run().changes === 1;

/**
 * Moves a proposal along its table in one statement; `from` narrows the states it may come from. Gives false when somebody
 * else moved it first.
 */
export const moveBooking = (
  store: Store,
  id: string,
  to: BookingState,
  now: number,
  set: Partial<Omit<BookingRow, 'id' | 'state'>> = {},
  from: BookingState[] = statesBefore(bookingTransitions, to),
): boolean => {
  for (const state of from)
    if (!mayMove(bookingTransitions, state, to)) throw new Error(`booking: ${state} → ${to} is not in the table`);
  const done = store.db
    .update(bookings)
    .set({ ...set, state: to, updatedAt: now, version: sql`${bookings.version} + 1` })
    .where(and(eq(bookings.id, id), inArray(bookings.state, from)))
    .run();
  return done.changes === 1;
};

/** Notes something about a proposal that stays where it stands. */
export const noteBooking = (
  store: Store,
  id: string,
  now: number,
  set: Partial<Pick<BookingRow, 'leavesAt' | 'code' | 'reason' | 'lookups' | 'nextLookupAt'>>,
): void => {
  store.db
    .update(bookings)
    .set({ ...set, updatedAt: now })
    .where(eq(bookings.id, id))
    .run();
};

const inStates = buildOnce((db) =>
  db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.workspaceId, planOnce('workspaceId')),
        sql`${bookings.state} IN (SELECT value FROM json_each(${sql.placeholder('states')}))`,
      ),
    )
    .orderBy(asc(bookings.createdAt), asc(bookings.id))
    .prepare(),
);

export const bookingsInStates = (store: Store, workspaceId: string, states: readonly BookingState[]): BookingRow[] =>
  inStates(store).all({ workspaceId, states: JSON.stringify(states) });

/** Their ids alone: one that cannot be read any more must not hide the others. */
export const bookingIdsInStates = (store: Store, workspaceId: string, states: readonly BookingState[]): string[] =>
  store.sqlite
    .prepare<[string, string], { id: string }>(
      `SELECT id FROM bookings WHERE workspace_id = +? AND state IN (SELECT value FROM json_each(?)) ORDER BY created_at, id`,
    )
    .all(workspaceId, JSON.stringify(states))
    .map(({ id }) => id);

/** When the next confirmed one is to be booked, UTC milliseconds, or null. */
export const nextBookingAt = (store: Store, workspaceId: string): number | null =>
  store.sqlite
    .prepare<[string], { at: number | null }>(
      "SELECT min(coalesce(leaves_at, 0)) AS at FROM bookings WHERE workspace_id = +? AND state = 'confirmed'",
    )
    .get(workspaceId)?.at ?? null;

const ofLead = buildOnce((db) =>
  db
    .select()
    .from(bookings)
    // `+`: by the lead's index. The workspace's serves as well, says a planner without statistics, and reads all there are.
    .where(
      sql`+${bookings.workspaceId} = ${sql.placeholder('workspaceId')} AND ${bookings.leadId} = ${sql.placeholder('leadId')}`,
    )
    .prepare(),
);

/** All proposals of a lead, the newest first: put in order here, since most leads have none and a sort in SQL costs more than the look-up. */
export const bookingsOfLead = (store: Store, workspaceId: string, leadId: string): BookingRow[] =>
  ofLead(store)
    .all({ workspaceId, leadId })
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));

const seenBy = buildOnce((db) =>
  db
    .select({ offer: offers })
    .from(offers)
    .innerJoin(drafts, eq(drafts.id, offers.draftId))
    .where(
      and(
        eq(offers.leadId, planOnce('leadId')),
        sql`(${offers.state} = 'charged' OR (${offers.state} = 'reserved' AND ${drafts.state} = 'sending'))`,
      ),
    )
    .orderBy(asc(offers.startAt))
    .prepare(),
);

const occupying: BookingState[] = ['handed_off', 'uncertain', 'needs_person', 'booked'];

/** Another proposal that has, or may have, a stretch of this calendar. */
export const bookingOver = (
  store: Store,
  booking: Pick<BookingRow, 'id' | 'connectionId'>,
  startAt: number,
  endAt: number,
): BookingRow | null =>
  store.db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.connectionId, booking.connectionId),
        ne(bookings.id, booking.id),
        inArray(bookings.state, occupying),
        sql`${bookings.startAt} < ${endAt} AND ${bookings.endAt} > ${startAt}`,
      ),
    )
    .get() ?? null;

/**
 * The times that stand with a lead: charged with a reply that was sent, or reserved with one that is on its way or may have
 * left. What only lies in a draft no lead has seen. By time; `draftId` tells those of one reply apart.
 */
export const offersSeenBy = (store: Store, leadId: string): OfferRow[] =>
  // Asked for every message that comes in, and most leads were never offered a time: one look into an index tells.
  store.sqlite.prepare('SELECT 1 FROM offers WHERE lead_id = +? LIMIT 1').get(leadId) === undefined
    ? []
    : seenBy(store)
        .all({ leadId })
        .map((row) => row.offer);
