import type { Channel, Direction, Sentiment, SkipReason } from '../../../../shared/schemas/common';

/** Who judged a tag: `fallback` is the Neutral that stands for a call that failed. */
export type JudgedBy = 'person' | 'rule' | 'model' | 'fallback';

/** Everything the gates look at, as plain data: no clock, no database. */
export type GateInput = {
  message: {
    direction: Direction;
    /** What ingest and the detecting gates found in it; null where nothing. */
    facts: {
      bounce: { kind: string } | null;
      autoReply: { kind: string } | null;
      optOut: { form: string } | null;
      acknowledgementOnly: boolean;
      /** One sentence per fact, by its name, for the answer. */
      evidence: Readonly<Record<string, string>>;
    };
  };
  lead: {
    optedOut: boolean;
    bounced: boolean;
    blacklisted: boolean;
    booked: boolean;
    /** The words with which the lead, or the person who noted it, said so. */
    optedOutEvidence?: string | null;
  };
  thread: {
    /** The lead wrote again after this message, on this channel. */
    newerInbound: boolean;
    /** Who wrote that newer message. */
    newerFrom?: string;
    /** Anybody answered after this message, on any channel. */
    answered: boolean;
    /** Who answered, and where. */
    answer?: { by: string; channel: Channel };
    /** There is text to judge: of this message or its thread. */
    hasTranscript: boolean;
  };
  /** Null: not judged yet; then the gate of the tags is left out. */
  sentiment: Sentiment | null;
  /** Who said so and why, for the answer. */
  sentimentFrom?: { by: JudgedBy; reason: string };
  extraEligible: readonly Sentiment[];
  /** A person asked for this draft: passes superseded, answered and booked. */
  personAsked: boolean;
  /** Set for a backfill. */
  backfill: {
    /** Answered threads are drafted too. */
    includeAnswered: boolean;
    /** Somebody edited the draft that waits, or has it open. */
    editedByPerson: boolean;
    /** The run makes no drafts and works with those that wait. */
    existingDraftsOnly: boolean;
    /** A draft for this message waits. */
    draftWaits: boolean;
  } | null;
};

/** What a stopped message does to its lead. */
export type GateEffect = 'mark_bounced' | 'mark_opted_out' | 'mark_out_of_office';

/** Why a gate stops a message: one sentence a person can read, and what the stop does to the lead. */
export type GateStop = { evidence: string; effects: readonly GateEffect[] };

/** One gate: a pure function that gives why it stops, or null to let the message on. */
export type Gate = (input: GateInput) => GateStop | null;

/** What all gates together say. */
export type GateVerdict = {
  /** Null: goes on. */
  skip: SkipReason | null;
  /** One sentence a person can read. */
  evidence: string;
  effects: readonly GateEffect[];
};

/** A stop that only says why. */
export const stop = (evidence: string, ...effects: GateEffect[]): GateStop => ({ evidence, effects });
