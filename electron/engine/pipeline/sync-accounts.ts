import type { CallOutput } from '../../../shared/contract';
import type { EngineContext } from '../engine-context';
import type { ConnectionHealthBook } from '../health/connection-health';
import { createOpenOnce } from '../open-once';
import { getConnection, listAccounts, setConnectionState } from '../store/connections';
import type { ConnectionRow } from '../store/rows';
import { isSharedAccount } from '../store/shared-accounts';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { openSyncAccount, runSyncLane, type SyncAccount, type SyncStatus } from '../sync';
import { acceptPage } from './accept-page';
import type { Accounts } from './accounts';
import { tellForeignSender } from './tell-foreign-sender';

/** The workspace's accounts as they are kept up to date: shared by the lanes, the send-time check and a person's click. */
export type SyncAccounts = {
  /** Follows one account until the signal ends. */
  follow(connectionId: string, signal: AbortSignal): Promise<void>;
  now(connectionId: string | null): Promise<CallOutput<'sync.now'>['results']>;
  /** Null when the account was synced in the last 60 s (it is synced now if not), else why it could not be. */
  ensureFresh(connectionId: string): Promise<string | null>;
  syncing(): boolean;
  /** Pulls every account that is followed now, instead of when its interval or its backoff ends. */
  nudge(): void;
  /** Forgets the accounts: their settings changed. */
  forget(): void;
};

const freshMs = 60_000;

/** Nobody is told more by a pull that came so soon after the last one which was noted, milliseconds. */
const noteEveryMs = 1_000;

/** Whether how an account stands is worth noting: mail that comes in quick succession is a pull for each. */
const tellsMore = (noted: ConnectionRow, status: SyncStatus): boolean => {
  if (noted.state !== status.state || noted.problem !== status.error) return true;
  if (noted.syncedAt === null || status.syncedAt === null) return true;
  const sinceMs = status.syncedAt - noted.syncedAt;
  return sinceMs < 0 || sinceMs >= noteEveryMs;
};

export const createSyncAccounts = (
  engine: EngineContext,
  accounts: Accounts,
  health: ConnectionHealthBook,
  onNew: () => void,
): SyncAccounts => {
  const { ports } = engine;
  const open = createOpenOnce<SyncAccount>();
  let closing = new AbortController();
  let nudging = new AbortController();
  let syncing = 0;

  const readers = () =>
    listAccounts(engine.store, engine.workspaceId).filter(
      (row) => row.config.kind === 'email' || row.config.kind === 'instantly',
    );

  const openAccount = async (connectionId: string): Promise<SyncAccount | null> => {
    // The workspace and the closing of this moment: a person may switch while a pull is under way.
    const ctx: EngineContext = { ...engine };
    const { signal } = closing;
    const reader = await accounts.readerFor(connectionId);
    if (!reader) return null;
    return openSyncAccount({
      reader,
      clock: ports.clock,
      signal,
      loadCursor: () => getConnection(ctx.store, ctx.workspaceId, connectionId).cursor,
      accept: (page) => acceptPage(ctx, connectionId, page, (found) => void tellForeignSender(ctx, accounts, found)),
      onAccepted: (page) => {
        if (page.newMessages > 0) onNew();
      },
      onOutcome: (error) => {
        if (error === null) health.note(connectionId, 'ok');
        else health.noteReadError(connectionId, error);
      },
      onStatus: (status) => {
        const now = ports.clock.now();
        const before = getConnection(ctx.store, ctx.workspaceId, connectionId);
        if (tellsMore(before, status))
          ctx.store.write(
            () =>
              setConnectionState(
                ctx.store,
                connectionId,
                {
                  state: status.state,
                  problem: status.error,
                  checkedAt: now,
                  ...(status.syncedAt === null ? {} : { syncedAt: status.syncedAt }),
                },
                now,
              ),
            'soon',
          );
        if (before.state !== status.state) ctx.changed('connections', connectionId);
        ctx.changed('sync', connectionId);
      },
    });
  };
  const accountOf = (connectionId: string): Promise<SyncAccount | null> =>
    open.get(connectionId, () => openAccount(connectionId));

  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    syncing += 1;
    try {
      return await work();
    } finally {
      syncing -= 1;
    }
  };

  return {
    follow: async (connectionId, signal) => {
      const account = await accountOf(connectionId);
      const reader = await accounts.readerFor(connectionId);
      if (!account || !reader) return;
      await runSyncLane({
        account,
        reader,
        everyMs: () => toWorkspace(getWorkspace(engine.store, engine.workspaceId)).settings.syncEverySeconds * 1000,
        clock: ports.clock,
        random: ports.random,
        log: ports.log,
        signal,
        nudge: () => nudging.signal,
      });
    },
    now: async (connectionId) => {
      const wanted = readers().filter((row) => connectionId === null || row.id === connectionId);
      return Promise.all(
        wanted.map(async (row) => {
          const account = await accountOf(row.id);
          if (!account)
            return { connectionId: row.id, label: row.label, newMessages: 0, error: 'No key is stored for it.' };
          try {
            const result = await counted(() => account.sync());
            return { connectionId: row.id, label: row.label, newMessages: result.newMessages, error: null };
          } catch (error) {
            return {
              connectionId: row.id,
              label: row.label,
              newMessages: 0,
              error: error instanceof Error ? error.message : String(error),
            };
          }
        }),
      );
    },
    ensureFresh: async (connectionId) => {
      const account = await accountOf(connectionId);
      if (!account) return 'the account is not connected';
      const { syncedAt, state } = account.status();
      const ageMs = ports.clock.now() - (syncedAt ?? Number.NEGATIVE_INFINITY);
      // Back after a failure, the account is read before anything leaves: the lead may have written while it was away. A pull
      // from the future is one before the clock was set back.
      const shared = isSharedAccount(engine.store, connectionId);
      if (!shared && state === 'working' && ageMs >= 0 && ageMs < freshMs) return null;
      try {
        const result = await counted(() => account.sync());
        return result.complete ? null : 'the sync was interrupted';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    syncing: () => syncing > 0,
    nudge: () => {
      const before = nudging;
      nudging = new AbortController();
      before.abort();
    },
    forget: () => {
      closing.abort();
      closing = new AbortController();
      // Its readers are closed by the accounts they belong to.
      void open.clear();
    },
  };
};
