export type BounceKind = 'hard' | 'soft' | 'policy' | 'challenge' | 'report' | 'delivered';

export type BounceFailure = {
  /** The address as we wrote to it where the report says so; empty when it names none. */
  address: string;
  kind: BounceKind;
  /** RFC 3463, as reported or as meant by the words. */
  status: string | null;
  /** SMTP reply code. */
  code: number | null;
  /** The system's own words. */
  diagnostic: string;
  /** What that means, in plain English, as the rest of "could not be reached: …". */
  why: string;
};

export type Bounce = {
  kind: BounceKind;
  status: string | null;
  code: number | null;
  /** Addresses the report is about. */
  recipients: string[];
  failures: BounceFailure[];
  /** Message-IDs of our own mail that came back, to match it in the outbox. */
  originalMessageIds: string[];
  evidence: string;
};
