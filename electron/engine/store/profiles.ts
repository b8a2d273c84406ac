import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import {
  defaultPrefs,
  type Profile,
  type ProfileCard,
  type ProfilePrefs,
  type StoredPin,
} from '../../../shared/schemas/people';
import { buildOnce } from './build-once';
import type { Store } from './open';
import { profiles } from './schema';

type ProfileRow = typeof profiles.$inferSelect;

const mine = (workspaceId: string, id: string) => and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, id));

const toProfile = ({ id, name, email, role }: ProfileRow): Profile => ({ id, name, email, role });

// Asked by every call of a person: whether their profile is locked.
const byId = buildOnce((db) =>
  db
    .select()
    .from(profiles)
    .where(and(eq(profiles.workspaceId, sql.placeholder('workspaceId')), eq(profiles.id, sql.placeholder('id'))))
    .prepare(),
);

/** Throws Refusal('not_found'). */
export const getProfileRow = (store: Store, workspaceId: string, id: string): ProfileRow => {
  const row = byId(store).get({ workspaceId, id });
  if (!row) throw new Refusal('not_found', 'This profile does not exist in this workspace.');
  return row;
};

/** Everybody of a workspace, without what opens their profiles. */
export const listProfileCards = (store: Store, workspaceId: string): Omit<ProfileCard, 'locked'>[] =>
  store.db
    .select()
    .from(profiles)
    .where(eq(profiles.workspaceId, workspaceId))
    .orderBy(asc(profiles.createdAt), asc(profiles.id))
    .all()
    .map((row) => ({ ...toProfile(row), hasPin: row.pin !== null, slackUserId: row.slackUserId }));

/** Who a Slack user is here; null for a stranger. */
export const profileOfSlackUser = (store: Store, workspaceId: string, slackUserId: string): Profile | null => {
  const row = store.db
    .select()
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.slackUserId, slackUserId)))
    .get();
  return row ? toProfile(row) : null;
};

/** Links a Slack user to a profile, or (null) nobody. Throws Refusal('conflict') where another profile has that user. */
export const setSlackUser = (
  store: Store,
  workspaceId: string,
  input: { id: string; slackUserId: string | null; now: number },
): void => {
  getProfileRow(store, workspaceId, input.id);
  const other =
    input.slackUserId === null
      ? undefined
      : store.db
          .select()
          .from(profiles)
          .where(
            and(
              eq(profiles.workspaceId, workspaceId),
              eq(profiles.slackUserId, input.slackUserId),
              ne(profiles.id, input.id),
            ),
          )
          .get();
  if (other) throw new Refusal('conflict', `This Slack user is linked to ${other.name}. Unlink it there first.`);
  store.db
    .update(profiles)
    .set({ slackUserId: input.slackUserId, updatedAt: input.now })
    .where(mine(workspaceId, input.id))
    .run();
};

export const setPin = (
  store: Store,
  workspaceId: string,
  input: { id: string; pin: StoredPin | null; now: number },
): void => {
  store.db.update(profiles).set({ pin: input.pin, updatedAt: input.now }).where(mine(workspaceId, input.id)).run();
};

/** How a person wants the window; what was never chosen is as usual. */
export const prefsOf = (row: Pick<ProfileRow, 'prefs'>): ProfilePrefs => ({
  ...defaultPrefs,
  ...row.prefs,
  attention: { ...defaultPrefs.attention, ...row.prefs?.attention },
});

export const setPrefs = (
  store: Store,
  workspaceId: string,
  input: { id: string; prefs: ProfilePrefs; now: number },
): void => {
  store.db.update(profiles).set({ prefs: input.prefs, updatedAt: input.now }).where(mine(workspaceId, input.id)).run();
};
