import { eq } from 'drizzle-orm';
import type { Role } from '../../../shared/schemas/common';
import type { DataStatus } from '../../../shared/schemas/data-safety';
import type { OutboxState } from '../../../shared/states/outbox';
import { appendAudit } from '../store/audit';
import { bookingsInStates, moveBooking } from '../store/bookings';
import { moveDraft } from '../store/drafts';
import type { Store } from '../store/open';
import { moveSend, sendsInStates } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { workspaces } from '../store/schema';
import { getMeta, listWorkspaces, setMeta, toWorkspace } from '../store/workspaces';

export type RestoredBy = { name: string; role: Role | null };
type Restored = NonNullable<DataStatus['restored']>;

const metaKey = 'restored';

/** That a restore has not been confirmed yet: until an admin has resumed sending. */
export const readRestored = (store: Store): Restored | null => {
  const said = getMeta(store, metaKey);
  return said === null || said === '' ? null : (JSON.parse(said) as Restored);
};

/** The admin's resume after a restore is the word that what left meanwhile was looked at. */
export const confirmRestored = (store: Store): void => {
  if (readRestored(store) !== null) setMeta(store, metaKey, '');
};

/** Any of these may have left after the copy was made. */
const mayHaveLeft: OutboxState[] = ['queued', 'retry_wait', 'held', 'claimed', 'handed_off', 'uncertain', 'failed'];

/** The way of a send into doubt, along its table. */
const wayToUncertain: Partial<Record<OutboxState, OutboxState[]>> = {
  queued: ['claimed', 'handed_off', 'uncertain'],
  retry_wait: ['claimed', 'handed_off', 'uncertain'],
  held: ['queued', 'claimed', 'handed_off', 'uncertain'],
  failed: ['queued', 'claimed', 'handed_off', 'uncertain'],
  claimed: ['handed_off', 'uncertain'],
  handed_off: ['uncertain'],
};

/**
 * Makes a restored copy safe to open, before it becomes the database: it does not know what was sent since it was made.
 * Everything that waited to leave is uncertain and is looked for at the provider; all sending is stopped until an admin resumes
 * it; auto-send is off; every account is synced anew, Sent included, before anything may leave. Gives how many sends are in doubt.
 */
export const markRestored = (store: Store, by: RestoredBy, backupAt: number, now: number): number =>
  store.write(() => {
    const day = new Date(backupAt).toISOString().slice(0, 16).replace('T', ' ');
    const reason = `The database was restored from a copy of ${day} UTC; this may have left since.`;
    let uncertain = 0;
    for (const workspace of listWorkspaces(store)) {
      for (const send of sendsInStates(store, workspace.id, mayHaveLeft)) {
        doubt(store, send, reason, now);
        uncertain += 1;
      }
      for (const booking of bookingsInStates(store, workspace.id, ['held', 'confirmed', 'handed_off'])) {
        const set = { code: 'restored', reason, lookups: 0, nextLookupAt: now };
        if (booking.state === 'held') moveBooking(store, booking.id, 'confirmed', now, {}, ['held']);
        moveBooking(store, booking.id, 'handed_off', now, { handedOffAt: now }, ['confirmed']);
        moveBooking(store, booking.id, 'uncertain', now, set, ['handed_off']);
      }
      const { settings } = toWorkspace(workspace);
      store.db
        .update(workspaces)
        .set({
          settings: { ...settings, autoSendOff: true },
          autoSendOffReason: `the database was restored from a copy of ${day} UTC`,
          stoppedBy: workspace.stoppedBy ?? `${by.name} (restored a copy)`,
          stoppedAt: workspace.stoppedAt ?? now,
          updatedAt: now,
        })
        .where(eq(workspaces.id, workspace.id))
        .run();
      appendAudit(store, {
        workspaceId: workspace.id,
        at: now,
        actor: by.name,
        actorRole: by.role,
        kind: 'data.restored',
        cause: 'person',
        data: { backupAt, uncertain },
      });
    }
    store.sqlite.prepare('UPDATE connections SET synced_at = NULL').run();
    setMeta(store, metaKey, JSON.stringify({ at: now, by: by.name, backupAt } satisfies Restored));
    return uncertain;
  });

const doubt = (store: Store, send: OutboxRow, reason: string, now: number): void => {
  const set = { code: 'restored', reason, lookups: 0, nextLookupAt: now };
  if (send.state === 'uncertain') {
    store.sqlite
      .prepare('UPDATE outbox SET code = ?, reason = ?, lookups = 0, next_lookup_at = ?, updated_at = ? WHERE id = ?')
      .run(set.code, reason, now, now, send.id);
    return;
  }
  if (send.state === 'failed' && send.draftId !== null) moveDraft(store, send.draftId, 'sending', now);
  // If it left, then about when it was to leave: a time of the restore would have it looked for where it cannot be.
  const handedOffAt = send.handedOffAt ?? Math.min(send.leavesAt, now);
  for (const state of wayToUncertain[send.state] ?? [])
    moveSend(store, send.id, state, now, state === 'uncertain' ? set : { handedOffAt });
};
