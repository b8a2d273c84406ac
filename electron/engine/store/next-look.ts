import type { Store } from './open';

const next = (store: Store, of: 'outbox' | 'bookings', workspaceId: string): number | null =>
  store.sqlite
    .prepare<[string], { at: number | null }>(
      `SELECT min(coalesce(next_lookup_at, 0)) AS at FROM ${of} WHERE workspace_id = +? AND state = 'uncertain'`,
    )
    .get(workspaceId)?.at ?? null;

/** When the next send of unknown outcome is to be looked for, UTC milliseconds; null when there is none. */
export const nextSendLookAt = (store: Store, workspaceId: string): number | null => next(store, 'outbox', workspaceId);

/** The same of bookings. */
export const nextBookingLookAt = (store: Store, workspaceId: string): number | null =>
  next(store, 'bookings', workspaceId);
