import type { Direction, Sentiment, SkipReason } from '../../../shared/schemas/common';
import { shouldGenerateDraft } from './should-generate-draft';

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
  lead: { optedOut: boolean; bounced: boolean; blacklisted: boolean; booked: boolean };
  thread: {
    /** The lead wrote again after this message, on this channel. */
    newerInbound: boolean;
    /** Anybody answered after this message, on any channel. */
    answered: boolean;
    /** There is text to judge: of this message or its thread. */
    hasTranscript: boolean;
  };
  /** Null: not judged yet; then the last gate is left out. */
  sentiment: Sentiment | null;
  extraEligible: readonly Sentiment[];
  /** A person asked for this draft: passes superseded and answered. */
  personAsked: boolean;
  /** A backfill: answered threads may be drafted, drafts that a person edited or has open are left alone. */
  backfill: { includeAnswered: boolean; editedByPerson: boolean; draftExists: boolean; missingOnly: boolean } | null;
};

/** What a stopped message does to its lead. */
export type GateEffect = 'mark_bounced' | 'mark_opted_out' | 'mark_out_of_office';

export type GateVerdict = {
  /** Null: goes on. */
  skip: SkipReason | null;
  /** One sentence a person can read. */
  evidence: string;
  effects: GateEffect[];
};

type Gate = {
  reason: SkipReason;
  stops: (input: GateInput) => string | null;
  effects?: (input: GateInput) => GateEffect[];
};

const fact = (input: GateInput, name: string, otherwise: string): string =>
  input.message.facts.evidence[name] ?? otherwise;

/** The gates in their order; the first that stops ends it. */
const gates: readonly Gate[] = [
  {
    reason: 'not_inbound',
    stops: ({ message }) => (message.direction === 'inbound' ? null : 'We sent this message ourselves.'),
  },
  {
    reason: 'bounce',
    stops: (input) =>
      input.message.facts.bounce === null ? null : fact(input, 'bounce', 'A mail system reports about a mail.'),
    // Only an address that will never work marks the lead; a full mailbox or a refused sender passes.
    effects: ({ message }) => (message.facts.bounce?.kind === 'hard' ? ['mark_bounced'] : []),
  },
  {
    reason: 'auto_reply',
    stops: (input) => (input.message.facts.autoReply === null ? null : fact(input, 'autoReply', 'A machine answered.')),
    effects: ({ message }) => (message.facts.autoReply?.kind === 'vacation' ? ['mark_out_of_office'] : []),
  },
  {
    reason: 'acknowledgement_only',
    stops: (input) =>
      input.message.facts.acknowledgementOnly
        ? fact(input, 'acknowledgement', 'Only thanks or confirms; there is nothing to answer.')
        : null,
  },
  {
    reason: 'opt_out',
    stops: (input) => (input.message.facts.optOut === null ? null : fact(input, 'optOut', 'Asks to hear no more.')),
    effects: () => ['mark_opted_out'],
  },
  {
    reason: 'lead_blocked',
    stops: ({ lead }) =>
      lead.optedOut
        ? 'The lead has opted out.'
        : lead.blacklisted
          ? 'The lead is on the blacklist.'
          : lead.bounced
            ? 'Mail to the lead bounces.'
            : null,
  },
  {
    reason: 'superseded_by_newer_inbound',
    stops: ({ thread, personAsked }) =>
      thread.newerInbound && !personAsked ? 'The lead wrote again later; only the newest message is answered.' : null,
  },
  {
    reason: 'already_answered',
    stops: ({ thread, personAsked, backfill }) =>
      thread.answered && !personAsked && backfill?.includeAnswered !== true ? 'Somebody has answered since.' : null,
  },
  {
    reason: 'already_booked',
    stops: ({ lead, personAsked }) => (lead.booked && !personAsked ? 'A meeting with the lead is booked.' : null),
  },
  {
    reason: 'missing_transcript',
    stops: ({ thread }) => (thread.hasTranscript ? null : 'No text to judge: the message and its thread are empty.'),
  },
  {
    reason: 'sentiment_not_eligible',
    stops: ({ sentiment, extraEligible }) =>
      sentiment === null || shouldGenerateDraft({ sentiment, extraEligible })
        ? null
        : `Tagged ${sentiment}, which gets no draft.`,
  },
  {
    reason: 'edited_by_person',
    stops: ({ backfill }) => (backfill?.editedByPerson === true ? 'Somebody edited the draft or has it open.' : null),
  },
  {
    reason: 'draft_exists',
    stops: ({ backfill }) =>
      backfill?.missingOnly === true && backfill.draftExists ? 'There is a draft already.' : null,
  },
];

/**
 * Runs the safety gates in PRODUCT's order and gives the first that stops, with its reason in words and what it does to the lead; `skip: null` when the message goes
 * on. With `sentiment: null` the judgement is still to come; call again with the tag.
 */
export const runSafetyGates = (input: GateInput): GateVerdict => {
  for (const gate of gates) {
    const evidence = gate.stops(input);
    if (evidence !== null) return { skip: gate.reason, evidence, effects: gate.effects?.(input) ?? [] };
  }
  return { skip: null, evidence: 'Passed every gate.', effects: [] };
};
