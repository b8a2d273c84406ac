import type { Sentiment } from '../../../shared/schemas/common';
import type { Findings, Referral } from '../../../shared/schemas/findings';

/** What ingest and the gates learned from a message alone; kept as JSON beside it. */
export type MessageFacts = {
  bounce: {
    kind: string;
    status: string | null;
    code: number | string | null;
    recipients: string[];
    /** Each address's own outcome; rows from before it was kept lack it, like `originalIds`. */
    failures?: { address: string; kind: string }[];
    /** Message-IDs of our mail that came back. */
    originalIds?: string[];
    /** Subjects of the mails it returns. */
    subjects?: string[];
    /** It came with the null return path, as reports of mail systems must (RFC 5321 section 4.5.5). */
    nullPath?: boolean;
    /** Addresses written into the one it came to (VERP). */
    verp?: string[];
  } | null;
  /** Of a mail of ours: what mail systems reported of it, the worst first. */
  returned?: { reportId: string; kind: string; at: number; sentence: string }[];
  /** Of a mail of ours: other Message-IDs under which copies of it were seen, since some providers give their own. */
  alsoKnownAs?: string[];
  /** Of a report: the mails of ours that it is noted on. */
  notedOn?: string[];
  /** `instead`: whom the machine names meanwhile. Rows from before it was kept lack it, like `words` and `referral`. */
  autoReply: { kind: string; until: string | null; instead?: Referral | null } | null;
  /** `words`: what was said. */
  optOut: { form: string; where: string; words?: string } | null;
  acknowledgementOnly: boolean;
  wrongPerson: 'wrong_person' | 'left_company' | null;
  /** Whom a wrong person names instead. */
  referral?: Referral | null;
  language: string | null;
  schedulingLink: string | null;
  callNumber: string | null;
  instruction: string | null;
  /** One sentence a person reads for each fact that a gate may use. */
  evidence: Record<string, string>;
  /** When the lead wants a time; `stretches` where it is not all from `fromAt` to `toAt`. Absent in rows of older versions. */
  window: {
    text: string;
    fromAt: number;
    toAt: number;
    stretches?: { fromAt: number; toAt: number }[] | null;
  } | null;
  /** What a calendar part does to a meeting; absent where there is none. */
  meeting?: {
    kind: 'invitation' | 'accepted' | 'tentative' | 'declined' | 'counter' | 'cancelled';
    uid: string | null;
    startAt: number | null;
    endAt: number | null;
    organizer: string | null;
    /** Rows from before it was kept lack it. */
    attendees?: string[];
  };
  signaturePhones: string[];
  /** What the signature says of its writer, but for the notices below it. Rows from before it was kept lack it. */
  signatureSays?: {
    name: string | null;
    title: string | null;
    company: string | null;
    phones: string[];
    emails: string[];
    links: string[];
    address: string | null;
  };
  /** It claims to be from us and nothing shows that: nobody's words, read by a person only. */
  doubt?: 'sender';
  /** Reading it broke off, so no rule has looked at it: only a person may have it drafted. */
  broken?: boolean;
  /** The sentiment of this message as it was judged; null until it was. */
  sentiment: { tag: Sentiment; by: 'rule' | 'model' | 'fallback'; reason: string } | null;
};

export const noFacts: MessageFacts = {
  bounce: null,
  autoReply: null,
  optOut: null,
  acknowledgementOnly: false,
  wrongPerson: null,
  language: null,
  schedulingLink: null,
  callNumber: null,
  instruction: null,
  evidence: {},
  window: null,
  signaturePhones: [],
  sentiment: null,
};

/** The facts as the window tells them. */
export const toFindings = (facts: MessageFacts): Findings => ({
  bounce: facts.bounce && {
    kind: facts.bounce.kind,
    status: facts.bounce.status,
    recipients: facts.bounce.recipients,
    code: facts.bounce.code === null ? null : String(facts.bounce.code),
  },
  autoReply: facts.autoReply && {
    kind: facts.autoReply.kind,
    until: facts.autoReply.until,
    instead: facts.autoReply.instead ?? null,
  },
  optOut: facts.optOut && { ...facts.optOut, words: facts.optOut.words ?? '' },
  wrongPerson: facts.wrongPerson && { kind: facts.wrongPerson, instead: facts.referral ?? null },
  meeting: facts.meeting
    ? { kind: facts.meeting.kind, startAt: facts.meeting.startAt, endAt: facts.meeting.endAt }
    : null,
  acknowledgement: facts.acknowledgementOnly,
  call: facts.callNumber,
  schedulingLink: facts.schedulingLink,
  instruction: facts.instruction,
  asked: facts.window && {
    text: facts.window.text,
    stretches: facts.window.stretches ?? [{ fromAt: facts.window.fromAt, toAt: facts.window.toAt }],
  },
  sentiment: facts.sentiment,
  sentences: facts.evidence,
});
