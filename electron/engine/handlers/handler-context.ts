import type { CallName, CallOutput } from '../../../shared/contract';
import type { HostSignal } from '../../../shared/engine-protocol';
import type { BackfillService } from '../backfill/backfill-service';
import type { BookingDeps } from '../booking/booking-deps';
import type { ReplaceDatabase } from '../data-safety/replace-database';
import type { EngineContext } from '../engine-context';
import type { ConnectionHealthBook } from '../health/connection-health';
import type { OutboxDeps } from '../outbox/outbox-deps';
import type { SendingLanes } from '../outbox/sending-lanes';
import type { Accounts } from '../pipeline/accounts';
import type { Pipeline } from '../pipeline/pipeline';
import type { SyncAccounts } from '../pipeline/sync-accounts';
import type { Handler } from '../router';
import type { Scheduler } from '../scheduler';
import type { ProfileLocks } from './profile-locks';
import type { ButtonsService } from './slack-buttons';

/** What handlers may use: the rooms of the engine behind their doors. */
export type Services = {
  ctx: EngineContext;
  scheduler: Scheduler;
  accounts: Accounts;
  pipeline: Pipeline;
  outbox: OutboxDeps;
  booking: BookingDeps;
  sync: SyncAccounts;
  sendingLanes: SendingLanes;
  backfill: BackfillService;
  startedAt: number;
  /** Pulls news from one account, or all. */
  syncNow(connectionId: string | null): Promise<CallOutput<'sync.now'>['results']>;
  health: ConnectionHealthBook;
  /** What the computer says of itself: its network, going to sleep, waking. */
  signal(signal: HostSignal): void;
  /** The computer is going to sleep: nothing new is begun. */
  asleep(): boolean;
  /** Whether this workspace is the one on screen; the others work too, and are looked at by nobody. */
  onScreen(): boolean;
  /** Sets up this workspace's lanes anew after its connections changed. */
  restartLanes(): Promise<void>;
  /** Puts another workspace on screen. `reopen`: its connections may be others now. Throws Refusal('not_found'). */
  switchWorkspace(id: string, options?: { reopen: boolean }): Promise<void>;
  /** A workspace was made: it works from now on. */
  workspaceAdded(): void;
  /** The rooms of the other workspaces that are open in this engine. */
  neighbours(): Services[];
  /** Has every workspace look at once what may leave: the stop, which is the whole database's, was lifted. */
  wakeSending(): void;
  /** Puts another database in place of this one: the rooms close, and open again over it. */
  replaceDatabase: ReplaceDatabase;
  /** Buttons that people press in Slack. */
  buttons: ButtonsService;
  /** Which profiles are open. */
  locks: ProfileLocks;
  logTail(after: number, limit: number): CallOutput<'log.tail'>['lines'];
};

/** The handlers of one noun: part of the table that the router needs whole. */
export type HandlerSet<N extends CallName> = { [K in N]: Handler<K> };
