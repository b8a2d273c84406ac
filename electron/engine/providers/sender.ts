import type { Channel, MailAddress } from '../../../shared/schemas/common';

/** What leaves, fixed by the engine before the network is touched. */
export type Outgoing = {
  outboxId: string;
  channel: Channel;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** Plain text. */
  body: string;
  /** Our own Message-ID, with angle brackets, made when the send was queued. */
  messageId: string;
  /** Message-ID answered, with angle brackets, or null. */
  inReplyTo: string | null;
  references: string[];
  /** The provider's id of the message answered (Instantly's reply_to_uuid). */
  replyToExternalId: string | null;
  /** The provider's sending account of that thread (Instantly's eaccount). */
  accountExternalId: string | null;
  /** Date header, UTC milliseconds. */
  at: number;
  /** Marks the desktop that sends. */
  instanceId: string;
};

/**
 * A send that is looked for, around `at`. `anyTimeSince`: its hand-over's time is not known (a restored copy cannot know it),
 * so that it may have left at any time from `at` on.
 */
export type Sought = Outgoing & { anyTimeSince?: boolean };

/** What came of one attempt. `uncertain` is everything that may or may not have left. */
export type SendOutcome =
  | { kind: 'sent'; providerId: string | null; acceptance: 'accepted' | 'delivered' }
  | { kind: 'refused'; retry: boolean; retryAfterMs: number | null; code: string; message: string }
  | { kind: 'uncertain'; code: string; message: string };

/** `absent` proves nothing (an index may lag); only `found` settles a send. */
export type LookupOutcome =
  | { kind: 'found'; providerId: string | null; at: number | null }
  | { kind: 'absent' }
  | { kind: 'unavailable'; message: string };

/** Delivers. Called by outbox/dispatch alone. Never throws for a network's faults, never retries on its own. */
export type Sender = {
  /**
   * Delivers once. Calls `handedOff` (which commits the state) after the peer agreed to take the message and before the last
   * byte that makes it final: SMTP after 354, HTTP before the first byte of the request.
   */
  send(message: Outgoing, handedOff: () => void, signal: AbortSignal): Promise<SendOutcome>;
  /** Looks for a send whose outcome is unknown, by Message-ID, else by recipient, time and body. */
  lookup(message: Sought, signal: AbortSignal): Promise<LookupOutcome>;
  /** Finishes what follows a send (the copy in Sent) and lets go of connections. Absent where there is nothing to finish. */
  close?(): Promise<void>;
};
