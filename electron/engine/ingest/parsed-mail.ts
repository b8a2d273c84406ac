import type { MailAddress } from '../../../shared/schemas/common';

/** One header field as it stands in the mail, in order; the value unfolded and with encoded words decoded. */
export type MailHeader = { name: string; value: string };

export type MailAttachment = { name: string; type: string; sizeBytes: number; inline: boolean };

/** A machine-readable part (delivery status, feedback report, returned message or its headers), as text. */
export type ReportPart = { type: string; text: string };

export type CalendarAnswer = 'accepted' | 'declined' | 'tentative' | 'delegated';

/** An invitation, an answer to one, a counter-proposal or a cancellation (RFC 5546) found as a calendar part. */
export type CalendarPart = {
  /** In upper case: REQUEST, REPLY, COUNTER, CANCEL, PUBLISH … */
  method: string;
  uid: string | null;
  summary: string | null;
  location: string | null;
  /** As written (`20260512T090000Z`). */
  start: string | null;
  end: string | null;
  /** UTC milliseconds; null when the text does not tell its zone. The end is exclusive. */
  startAt: number | null;
  endAt: number | null;
  /** Days, not times: `startAt` is the midnight in UTC that begins the first. */
  allDay: boolean;
  cancelled: boolean;
  /** In lower case. */
  organizer: string | null;
  attendees: { email: string; answer: CalendarAnswer | null }[];
  /** What a REPLY says. */
  answer: CalendarAnswer | null;
  comment: string | null;
};

/** A mail taken apart. No string holds a NUL; anything that could not be read is empty and named in `problems`. */
export type ParsedMail = {
  /** Names in lower case. */
  headers: MailHeader[];
  /** Without angle brackets, or null. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: MailAddress | null;
  sender: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  returnPath: string | null;
  subject: string;
  /** The Date header in UTC milliseconds; null when missing or unreadable. */
  sentAt: number | null;
  text: string;
  html: string;
  attachments: MailAttachment[];
  reports: ReportPart[];
  calendar: CalendarPart[];
  problems: string[];
};

/** The first value of a header, or the empty string. */
export const headerOf = (mail: Pick<ParsedMail, 'headers'>, name: string): string =>
  mail.headers.find((each) => each.name === name)?.value ?? '';
