import type { Persona } from '../../../shared/schemas/campaign';
import type { Channel, Direction, Sentiment } from '../../../shared/schemas/common';
import type { RejectReason } from '../../../shared/schemas/draft';
import type { LessonKind } from '../../../shared/schemas/learning';
import type { OfferedTime } from '../availability';
import type { SignatureFacts } from '../ingest/signature-facts';
import type { ModelCall, ModelFailureCode, ModelUsage } from '../providers/openai';
import type { Strategy } from './plan-strategy';

/** The times a lead asked for (gates' `windowAskedFor`), UTC milliseconds, `toAt` exclusive. */
export type WindowAsked = {
  text: string;
  fromAt: number;
  toAt: number;
  /** Only these stretches of it, where it is not all of it. */
  stretches?: { fromAt: number; toAt: number }[] | null;
};

export type HistoryLine = { at: number; direction: Direction; from: string; body: string };
export type KnowledgeLine = { key: string; text: string };

/** What people changed in earlier drafts, alike and several times (see learning/): told to the model as data, never as an order. */
export type LessonLine = {
  /** Hash by which the draft remembers it. */
  id: string;
  kind: LessonKind;
  before: string;
  after: string;
  reason: RejectReason | null;
  sentiment: Sentiment | null;
  /** In how many drafts. */
  confirmations: number;
};

/** What a signature says of its writer. */
export type SignatureSays = Omit<SignatureFacts, 'numbers'>;

/** Everything a reply is made from; plain data, so that a draft can be made again from a stored row. */
export type DraftContext = {
  channel: Channel;
  /** ISO 639-1 of the lead's newest message, or null when it is too short to tell. */
  language: string | null;
  lead: { name: string; email: string; company: string | null; role: string | null; zone: string | null };
  campaign: { name: string };
  sentiment: Sentiment;
  /** `signature` holds facts such as a phone number, so that nobody asks "which number?"; `says`: them, where they were read before. */
  inbound: { subject: string; body: string; at: number; signature: string; says?: SignatureSays | undefined };
  history: HistoryLine[];
  knowledge: KnowledgeLine[];
  lessons: LessonLine[];
  persona: Persona;
  bookingLink: string | null;
  /** The lead's own calendar link, when the lead sent one: then ours is not offered. */
  leadSchedulingLink: string | null;
  windowAsked: WindowAsked | null;
  /** What a person asked of this version ("shorter, and mention the pilot"). */
  wish: string | null;
  /** 0 for the first draft, then the number of the regeneration. */
  alternative: number;
  /** `OPENAI_DRAFT_TIMEOUT_MS`: one budget for all stages together. */
  budgetMs: number;
};

export type DraftResult =
  | {
      kind: 'drafted';
      body: string;
      subject: string;
      origin: 'model' | 'template';
      /** Why a template had to serve. */
      failure: { code: ModelFailureCode; message: string } | null;
      /** The text was out of bounds twice and had to be cut at a sentence's end: never auto-sent. */
      clamped: boolean;
      verifier: 'passed' | 'corrected' | 'ignored' | 'failed' | 'not_run';
      overseer: 'passed' | 'corrected' | 'failed' | 'not_needed';
      strategy: Strategy;
      /** All times that were given to the model (evaluation and rule checks need them). */
      offered: OfferedTime[];
      /** Starts (UTC ms) of those that the body names: charge these, give the others back. */
      offersUsed: number[];
      noMatchingTime: boolean;
      promptVersion: string;
      model: string;
      usage: ModelUsage;
      ms: number;
      calls: ModelCall[];
    }
  | {
      kind: 'failed';
      code: ModelFailureCode;
      fatal: boolean;
      message: string;
      /** Times that were reserved before it failed: give them back. */
      offered: OfferedTime[];
      promptVersion: string;
      usage: ModelUsage;
      ms: number;
      calls: ModelCall[];
    };
