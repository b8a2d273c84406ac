import { and, asc, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Profile } from '../../../shared/schemas/people';
import { defaultWorkspaceSettings, type Workspace, type WorkspaceSettings } from '../../../shared/schemas/workspace';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import type { WorkspaceRow } from './rows';
import { meta, profiles, workspaces } from './schema';

/** Small facts about the database itself, by key. */
export const getMeta = (store: Store, key: string): string | null =>
  store.sqlite.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null;

export const setMeta = (store: Store, key: string, value: string): void => {
  store.db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
};

const allWorkspaces = buildOnce((db) => db.select().from(workspaces).orderBy(asc(workspaces.id)).prepare());

export const listWorkspaces = (store: Store): WorkspaceRow[] => allWorkspaces(store).all();

const workspaceById = buildOnce((db) =>
  db
    .select()
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder('id')))
    .prepare(),
);

const keptWorkspace = keepRead(
  ['workspaces'],
  (store, id: string): WorkspaceRow | null => workspaceById(store).get({ id }) ?? null,
);

/** The workspace row. Throws Refusal('not_found'). */
export const getWorkspace = (store: Store, id: string): WorkspaceRow => {
  const row = keptWorkspace(store, id);
  if (!row) throw new Refusal('not_found', 'This workspace does not exist.');
  return row;
};

export const toWorkspace = (row: WorkspaceRow): Workspace => ({
  id: row.id,
  name: row.name,
  demo: row.demo,
  settings: { ...defaultWorkspaceSettings, ...row.settings },
});

export const insertWorkspace = (
  store: Store,
  row: { id: string; name: string; demo: boolean; settings: WorkspaceSettings; now: number },
): void => {
  // The emergency stop holds the whole database, workspaces made after it included.
  const stopped = listWorkspaces(store).find((workspace) => workspace.stoppedBy !== null);
  store.db
    .insert(workspaces)
    .values({
      id: row.id,
      workspaceId: row.id,
      createdAt: row.now,
      updatedAt: row.now,
      name: row.name,
      demo: row.demo,
      settings: row.settings,
      campaignPresets: {},
      stoppedBy: stopped?.stoppedBy ?? null,
      stoppedAt: stopped?.stoppedAt ?? null,
    })
    .run();
};

export const updateWorkspace = (
  store: Store,
  id: string,
  set: Partial<Omit<WorkspaceRow, 'id' | 'workspaceId'>>,
  now: number,
): void => {
  store.db
    .update(workspaces)
    .set({ ...set, updatedAt: now })
    .where(eq(workspaces.id, id))
    .run();
};

const profilesOf = buildOnce((db) =>
  db
    .select({ id: profiles.id, name: profiles.name, email: profiles.email, role: profiles.role })
    .from(profiles)
    .where(eq(profiles.workspaceId, sql.placeholder('workspaceId')))
    .orderBy(asc(profiles.createdAt), asc(profiles.id))
    .prepare(),
);

export const listProfiles = keepRead(['profiles'], (store, workspaceId: string): Profile[] =>
  profilesOf(store).all({ workspaceId }),
);

export const getProfile = (store: Store, workspaceId: string, id: string): Profile | null =>
  listProfiles(store, workspaceId).find((profile) => profile.id === id) ?? null;

export const saveProfile = (store: Store, workspaceId: string, profile: Profile, now: number): void => {
  store.db
    .insert(profiles)
    .values({ ...profile, workspaceId, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: profiles.id,
      set: { name: profile.name, email: profile.email, role: profile.role, updatedAt: now },
      setWhere: and(eq(profiles.workspaceId, workspaceId)),
    })
    .run();
};
