/**
 * The demo world: what exists at the providers before Countersign looks at them for the first time.
 *
 * `sandbox/content` makes one (`makeWorld({ nowAt, seed }): World`), the stand-ins serve it. Rules for whoever makes one:
 * - Pure and deterministic: the same `nowAt` and `seed` give the same world, byte for byte. The stand-ins store `nowAt` and
 *   `seed` on disk and make the world again at every start; what happened since is kept apart, as a journal.
 * - Ids, Message-IDs and `(folder, position)` of mails must not depend on anything but `nowAt` and `seed`.
 * - Times are UTC milliseconds, named `…At`. Everything lies at or before `nowAt`, but for busy times.
 * - Addresses live in example domains only.
 */
export interface World {
  readonly nowAt: number;
  readonly seed: number;
  readonly instantly: InstantlyWorld;
  readonly mail: MailWorld;
  readonly calendar: CalendarWorld;
  readonly slack: SlackWorld;
}

/** Someone in a header. `name` null when the header carried an address only. */
export interface Person {
  readonly address: string;
  readonly name: string | null;
}

// ---------------------------------------------------------------- Instantly

export interface InstantlyWorld {
  /** UUID of the Instantly workspace (`organization_id` on the wire). */
  readonly organizationId: string;
  /** Sending accounts (`eaccount`), e.g. `mara@fernhill-mail.example`. A reply must name one of them. */
  readonly accounts: readonly string[];
  readonly campaigns: readonly InstantlyCampaign[];
  readonly leads: readonly InstantlyLead[];
  /** In any order; the server sorts by `createdAt`. */
  readonly emails: readonly InstantlyEmail[];
}

export interface InstantlyCampaign {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  /** 0 draft, 1 active, 2 paused, 3 completed. */
  readonly status: 0 | 1 | 2 | 3;
  readonly createdAt: number;
  /** The accounts it sends from (`email_list`). */
  readonly accounts: readonly string[];
  /** IANA zone of its schedule. */
  readonly zone: string;
}

export interface InstantlyLead {
  /** UUID. */
  readonly id: string;
  readonly campaignId: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly jobTitle: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  /** Custom variables (`payload` on the wire), flat. Put the lead's IANA zone here as `timezone` when it is known. */
  readonly variables: Readonly<Record<string, string | number | boolean | null>>;
  /** 1 active, 2 paused, 3 completed, -1 bounced, -2 unsubscribed, -3 skipped. */
  readonly status: 1 | 2 | 3 | -1 | -2 | -3;
  /** Instantly's own label: 0 out of office, 1 interested, 2 meeting booked, 3 meeting completed, 4 won, negatives: not interested and so on. null: none. */
  readonly interestStatus: -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4 | null;
  readonly createdAt: number;
}

/**
 * One email in Instantly's unified inbox. The real API gives no raw source and no headers beyond these: threading is known by
 * `threadId` and `messageId` only, quotes and signature stand inside `text`/`html` as the sender's client wrote them.
 */
export interface InstantlyEmail {
  /** UUID. */
  readonly id: string;
  /** null for mails that belong to no campaign. */
  readonly campaignId: string | null;
  /** The lead's address, also when a colleague wrote (then `from` differs). null when Instantly could not tell. */
  readonly leadEmail: string | null;
  readonly leadId: string | null;
  /** UUID, the same for the whole thread. */
  readonly threadId: string;
  /** The account of ours in this thread. */
  readonly eaccount: string;
  /** campaign: sent by a sequence step · received: from outside · manual: sent by hand (or by API reply). */
  readonly type: 'campaign' | 'received' | 'manual';
  /** With angle brackets, e.g. `<a1@northwind.example>`. */
  readonly messageId: string;
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: string | null;
  /** At least one of text and html is not null. */
  readonly text: string | null;
  readonly html: string | null;
  readonly isAutoReply: boolean;
  readonly isUnread: boolean;
  /** `ai_interest_value`, 0..1, null when Instantly did not judge it. */
  readonly aiInterest: number | null;
  /** Sequence step such as `0_0_1`, null when not from a sequence. */
  readonly step: string | null;
  /** `timestamp_email`: the Date header, which may lie. */
  readonly sentAt: number;
  /** `timestamp_created`: when it reached Instantly; pages are ordered by it. */
  readonly createdAt: number;
}

// --------------------------------------------------------------------- mail

export interface MailWorld {
  /** Every mailbox user. The first is the demo's own, `mara@fernhill.example`. The password is the sandbox's, not the world's. */
  readonly accounts: readonly MailAccount[];
}

export interface MailAccount {
  readonly address: string;
  readonly name: string;
  /** In order of arrival per folder: position decides the UID. Folders always present: INBOX, Sent, Drafts, Junk, Trash, Archive. */
  readonly messages: readonly WorldMail[];
}

export interface WorldMail {
  readonly folder: 'INBOX' | 'Sent' | 'Drafts' | 'Junk' | 'Trash' | 'Archive';
  /** The whole message, RFC 5322, lines ended by CRLF. Bytes when it is not UTF-8 clean (an 8-bit charset, say), else a string. */
  readonly raw: string | Uint8Array;
  /** System flags and keywords, e.g. `\\Seen`, `\\Answered`. */
  readonly flags: readonly string[];
  /** INTERNALDATE: when the server received it. */
  readonly receivedAt: number;
}

// ----------------------------------------------------------------- calendar

export interface CalendarWorld {
  readonly calendars: readonly WorldCalendar[];
}

export interface WorldCalendar {
  /** As in the API, usually an address: `mara@fernhill.example`. */
  readonly id: string;
  readonly summary: string;
  /** IANA zone. */
  readonly zone: string;
  readonly busy: readonly BusyTime[];
}

export interface BusyTime {
  readonly startAt: number;
  readonly endAt: number;
  readonly summary: string;
}

// -------------------------------------------------------------------- Slack

export interface SlackWorld {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly bot: { readonly userId: string; readonly botId: string; readonly appId: string; readonly name: string };
  readonly users: readonly SlackUser[];
}

export interface SlackUser {
  /** `U…` */
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  /** IANA zone. */
  readonly zone: string;
  /** A deactivated account: lookupByEmail answers users_not_found. */
  readonly deleted: boolean;
}

/** What `sandbox/content` must export as `makeWorld`. */
export type MakeWorld = (options: { nowAt: number; seed: number }) => World;

/** What `sandbox/writer` must export as `answer`: the model's brain, one call per stage. Deterministic for a seed. */
export type Answer = (stage: string, document: unknown, options: { seed: number }) => WriterAnswer;

export interface WriterAnswer {
  /** Will be serialised as the reply text; must fit the schema the caller sent. */
  readonly output: unknown;
  /** Token counts that decide how long the answer takes (reasoning tokens belong to `outputTokens`). */
  readonly latencyShape: { readonly inputTokens: number; readonly outputTokens: number };
}
