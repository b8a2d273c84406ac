import type { EngineContext } from '../engine-context';
import type { Sender } from '../providers/sender';
import type { OutboxRow } from '../store/rows';

/** What the outbox needs from the rooms it must not know. */
export type OutboxDeps = {
  ctx: EngineContext;
  /** The sender of an account, or null when it is not connected. */
  senderFor(connectionId: string): Promise<Sender | null>;
  /**
   * Makes sure that the account was synced in the last 60 s, syncing now if not.
   * Gives null, or why it could not: then nothing may leave, because the lead may have written.
   */
  ensureSynced(connectionId: string, signal: AbortSignal): Promise<string | null>;
  /** Starts of the times that a draft offers, with whether each is still free; `unread`: why nobody can tell. */
  offersOf(send: OutboxRow, signal: AbortSignal): Promise<{ startAt: number; free: boolean; unread?: string }[]>;
  /** Is told of every attempt what it shows of the account's sending half; null: it takes mail. */
  noteSending(connectionId: string, trouble: { kind: 'credentials' | 'refused'; problem: string } | null): void;
  /** Why rules may send nothing now, or null. */
  autoSendOff(): string | null;
  /** What is wrong with a link in a draft by its campaign's settings as they are now, or null. Reads only. */
  linkTrouble(draftId: string): string | null;
  /** Looks whether what rules sent in a campaign went wrong; then what they queued there comes back to review. */
  watchBreaker(ctx: EngineContext, campaignId: string): void;
};
