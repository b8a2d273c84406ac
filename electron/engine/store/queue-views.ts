import { and, asc, eq } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import {
  type QueueCut,
  type QueuePlace,
  queueCut,
  queuePlace,
  type SavedView,
} from '../../../shared/schemas/queue-cut';
import type { Store } from './open';
import { queuePlaces, queueViews } from './schema';

/** Whose: views and places belong to a person, in one workspace. */
export type Whose = { workspaceId: string; profileId: string };

const toView = (row: typeof queueViews.$inferSelect): SavedView => ({
  id: row.id,
  name: row.name,
  // One saved by a version with other filters opens with what is still known.
  cut: queueCut.catch(queueCut.parse({})).parse(row.cut),
  pinned: row.pinned,
  version: row.version,
});

const own = (whose: Whose) =>
  and(eq(queueViews.workspaceId, whose.workspaceId), eq(queueViews.profileId, whose.profileId));

/** A person's named cuts, in the order they were made. */
export const listViews = (store: Store, whose: Whose): SavedView[] =>
  store.db
    .select()
    .from(queueViews)
    .where(own(whose))
    .orderBy(asc(queueViews.position), asc(queueViews.id))
    .all()
    .map(toView);

/** A person's own view. Throws Refusal('not_found') for anybody else's. */
export const getView = (store: Store, whose: Whose, id: string): SavedView => {
  const row = store.db
    .select()
    .from(queueViews)
    .where(and(own(whose), eq(queueViews.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This view is gone.');
  return toView(row);
};

export const insertView = (
  store: Store,
  whose: Whose,
  view: { id: string; name: string; cut: QueueCut; pinned: boolean; now: number },
): void => {
  const { id, name, cut, pinned, now } = view;
  const position = (store.db.select().from(queueViews).where(own(whose)).all().at(-1)?.position ?? 0) + 1;
  store.db
    .insert(queueViews)
    .values({ ...whose, id, name, cut, pinned, position, createdAt: now, updatedAt: now })
    .run();
};

/** Throws Refusal('conflict') when another window changed it in between. */
export const updateView = (
  store: Store,
  whose: Whose,
  view: { id: string; version: number; name: string; cut: QueueCut; pinned: boolean; now: number },
): void => {
  const { id, version, name, cut, pinned, now } = view;
  const done = store.db
    .update(queueViews)
    .set({ name, cut, pinned, updatedAt: now, version: version + 1 })
    .where(and(own(whose), eq(queueViews.id, id), eq(queueViews.version, version)))
    .run();
  if (done.changes !== 1)
    throw new Refusal('conflict', 'This view was changed in another window. Look at it, then save again.');
};

export const removeView = (store: Store, whose: Whose, id: string): void => {
  store.db
    .delete(queueViews)
    .where(and(own(whose), eq(queueViews.id, id)))
    .run();
};

/** Where a person was; null when they were nowhere yet. */
export const placeOf = (store: Store, { workspaceId, profileId }: Whose): QueuePlace | null => {
  const row = store.db
    .select()
    .from(queuePlaces)
    .where(and(eq(queuePlaces.workspaceId, workspaceId), eq(queuePlaces.profileId, profileId)))
    .get();
  return row ? queuePlace.nullable().catch(null).parse(row.place) : null;
};

export const keepPlace = (store: Store, whose: Whose, place: QueuePlace, now: number): void => {
  store.db
    .insert(queuePlaces)
    .values({ ...whose, place, at: now })
    .onConflictDoUpdate({ target: [queuePlaces.workspaceId, queuePlaces.profileId], set: { place, at: now } })
    .run();
};
