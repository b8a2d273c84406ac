import type { Sentiment } from '../../../shared/schemas/common';

/** What ingest and the gates learned from a message alone; kept as JSON beside it. */
export type MessageFacts = {
  bounce: { kind: string; status: string | null; code: number | string | null; recipients: string[] } | null;
  autoReply: { kind: string; until: string | null } | null;
  optOut: { form: string; where: string } | null;
  acknowledgementOnly: boolean;
  wrongPerson: 'wrong_person' | 'left_company' | null;
  language: string | null;
  schedulingLink: string | null;
  callNumber: string | null;
  instruction: string | null;
  /** One sentence a person reads for each fact that a gate may use. */
  evidence: Record<string, string>;
  window: { text: string; fromAt: number; toAt: number } | null;
  signaturePhones: string[];
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
