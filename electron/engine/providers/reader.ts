import type { Channel, Direction, MailAddress } from '../../../shared/schemas/common';

/** A campaign as a provider tells it. */
export type RemoteCampaign = { externalId: string; name: string };

/** A lead as a provider tells it. */
export type RemoteLead = {
  externalId: string;
  campaignExternalId: string;
  email: string;
  name: string;
  phone: string | null;
  company: string | null;
  role: string | null;
  zone: string | null;
};

/** What a provider that is not a mailbox says about a message, in place of raw source. */
export type RemoteParts = {
  subject: string;
  text: string | null;
  html: string | null;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** The provider's sending account of this thread (Instantly's eaccount); replies must leave from it. */
  accountExternalId: string | null;
  /** The provider's own verdict, one more witness for the gate. */
  autoReply: boolean;
};

/** One message from a provider: RFC 5322 source where there is one, parts where there is not. */
export type RemoteMessage = {
  /** Unique at the source: Instantly's email id, or `mailbox:uidvalidity:uid`. */
  externalId: string;
  channel: Channel;
  direction: Direction;
  at: number;
  /** Campaign at the provider; null where a mailbox holds one campaign. */
  campaignExternalId: string | null;
  /** The lead's address at the provider; null when only the message tells. */
  leadEmail: string | null;
  threadExternalId: string | null;
  content: { kind: 'raw'; raw: Uint8Array } | { kind: 'parts'; parts: RemoteParts };
};

/** One page of a pull; `cursor` is stored in the same transaction as the page. */
export type SyncPage = {
  campaigns: RemoteCampaign[];
  leads: RemoteLead[];
  messages: RemoteMessage[];
  cursor: string;
};

export type ReadProblem =
  | { kind: 'auth'; message: string }
  | { kind: 'unreachable'; message: string }
  | { kind: 'rate_limited'; retryAfterMs: number; message: string }
  | { kind: 'refused'; message: string };

/** Thrown by a Reader for what can be expected of a network; the scheduler decides what to do. */
export class ReadError extends Error {
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem) {
    super(problem.message);
    this.name = 'ReadError';
    this.problem = problem;
  }
}

/** Reads an account. It has no way to send: that is another type, held by the outbox alone. */
export type Reader = {
  /** Pages since the cursor (null = from the start), oldest first, ending when there is nothing more. Throws ReadError. */
  pull(cursor: string | null, signal: AbortSignal): AsyncIterable<SyncPage>;
  /** Waits for a hint that something is new (IDLE); resolves on the hint, on abort, or after `maxMs`. Absent where only polling exists. */
  waitForNews?(maxMs: number, signal: AbortSignal): Promise<void>;
  /** A live check for the connections screen. Throws ReadError. */
  check(signal: AbortSignal): Promise<{ detail: string }>;
  close(): Promise<void>;
};
