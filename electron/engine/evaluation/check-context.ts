import type { Channel } from '../../../shared/schemas/common';
import type { RuleCheck } from '../../../shared/schemas/draft';
import type { OfferedTime } from '../availability';
import { type KnowledgeLine, type WindowAsked, withoutSignature } from '../drafting';
import { onceFor } from './once-for';

/** What the rule checks look at. Plain data; nothing is fetched. */
export type CheckContext = {
  channel: Channel;
  /** The text that would be sent, signature included. */
  draft: string;
  subject: string;
  lead: { name: string; email: string; phone: string | null; company: string | null; zone: string | null };
  /** Other people of the conversation whose names may be used (a colleague in Cc who answered). */
  otherNames: string[];
  /** Names of our own people (the persona, the profiles of the workspace); they may be written. */
  ownPeople?: readonly string[];
  persona: { name: string; signature: string };
  /** The newest message of the lead: new text, and its signature block. */
  inbound: { subject: string; body: string; signature: string; at: number };
  history: { at: number; direction: 'inbound' | 'outbound'; body: string }[];
  knowledge: KnowledgeLine[];
  offered: OfferedTime[];
  windowAsked: WindowAsked | null;
  bookingLink: string | null;
  /** Hosts, `*.hosts` and `host/path` beginnings that may be linked, as the admin wrote them. */
  linkAllowList: string[];
  /** Addresses of our side (sender, reviewers): they may be written. */
  ownAddresses: string[];
  /** What the gates found in the inbound that tries to instruct a model (its words), or null. */
  inboundInstruction: string | null;
  /** The sentence that says that the inbound comes from the wrong person, or that the lead has left; null when it says neither. */
  wrongPerson: string | null;
  /** Whom it would go to, by address. */
  recipients: { to: string[]; cc: string[] };
  /** Who wrote the inbound: the address it came from. */
  writer: string;
  /** Addresses that were part of the conversation before this message, and ours. */
  known: string[];
  /** What the draft holds of other leads of the workspace (names, firms, sentences of theirs) and this conversation does not. */
  ofOtherLeads: OfOtherLead[];
  /** The sentence that says why the inbound may be a robot's; null or absent when nothing says so. */
  mayBeAutomatic?: string | null;
  /** ISO 639-1 of the lead's message as the gates detected it, or null. */
  language: string | null;
  /** UTC milliseconds. */
  now: number;
};

/** Something of another lead in a draft, as the draft writes it. */
export type OfOtherLead = { kind: 'name' | 'company' | 'quote'; text: string };

/** One check: pure, one sentence of evidence when it fails. Checks can only lower a verdict. */
export type Check = (context: CheckContext) => RuleCheck;

/** The draft's own words: what a signature says (a number, a link) is the admin's. */
export const withoutSignatureBlock = onceFor((context: Pick<CheckContext, 'draft' | 'persona'>): string =>
  withoutSignature(context.draft, context.persona.signature.trim()),
);
