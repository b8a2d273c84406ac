import { describe, expect, it } from 'vitest';
import { skipReason } from '../../../shared/schemas/common';
import { type GateInput, runSafetyGates } from './run-safety-gates';

const clear: GateInput = {
  message: {
    direction: 'inbound',
    facts: { bounce: null, autoReply: null, optOut: null, acknowledgementOnly: false, evidence: {} },
  },
  lead: { optedOut: false, bounced: false, blacklisted: false, booked: false },
  thread: { newerInbound: false, answered: false, hasTranscript: true },
  sentiment: 'Interested',
  extraEligible: [],
  personAsked: false,
  backfill: null,
};

/** Everything wrong at once; taking away the causes in order must show the reasons in order. */
const worst: GateInput = {
  message: {
    direction: 'outbound',
    facts: {
      bounce: { kind: 'hard' },
      autoReply: { kind: 'vacation' },
      optOut: { form: 'polite' },
      acknowledgementOnly: true,
      evidence: {},
    },
  },
  lead: { optedOut: true, bounced: false, blacklisted: false, booked: true },
  thread: { newerInbound: true, answered: true, hasTranscript: false },
  sentiment: 'Not Interested',
  extraEligible: [],
  personAsked: false,
  backfill: { includeAnswered: false, editedByPerson: true, draftExists: true, missingOnly: true },
};

const repairs: ((input: GateInput) => GateInput)[] = [
  (input) => ({ ...input, message: { ...input.message, direction: 'inbound' } }),
  (input) => ({ ...input, message: { ...input.message, facts: { ...input.message.facts, bounce: null } } }),
  (input) => ({ ...input, message: { ...input.message, facts: { ...input.message.facts, autoReply: null } } }),
  (input) => ({
    ...input,
    message: { ...input.message, facts: { ...input.message.facts, acknowledgementOnly: false } },
  }),
  (input) => ({ ...input, message: { ...input.message, facts: { ...input.message.facts, optOut: null } } }),
  (input) => ({ ...input, lead: { ...input.lead, optedOut: false } }),
  (input) => ({ ...input, thread: { ...input.thread, newerInbound: false } }),
  (input) => ({ ...input, thread: { ...input.thread, answered: false } }),
  (input) => ({ ...input, lead: { ...input.lead, booked: false } }),
  (input) => ({ ...input, thread: { ...input.thread, hasTranscript: true } }),
  (input) => ({ ...input, sentiment: 'Interested' }),
  (input) => ({
    ...input,
    backfill: { includeAnswered: false, editedByPerson: false, draftExists: true, missingOnly: true },
  }),
];

describe('runSafetyGates', () => {
  it('stops in the order of the gates', () => {
    const seen: (string | null)[] = [];
    let input = worst;
    for (const repair of repairs) {
      seen.push(runSafetyGates(input).skip);
      input = repair(input);
    }
    expect(seen).toEqual(skipReason.options.slice(0, 12));
    expect(runSafetyGates(input).skip).toBe('draft_exists');
  });

  it('lets a clear message through, and one whose sentiment is still to come', () => {
    expect(runSafetyGates(clear).skip).toBeNull();
    expect(runSafetyGates({ ...clear, sentiment: null }).skip).toBeNull();
  });

  it('lets a person ask for a draft that was superseded or answered, but never past an opt-out', () => {
    const asked = { ...clear, personAsked: true, thread: { newerInbound: true, answered: true, hasTranscript: true } };
    expect(runSafetyGates(asked).skip).toBeNull();
    expect(runSafetyGates({ ...asked, lead: { ...clear.lead, optedOut: true } }).skip).toBe('lead_blocked');
  });

  it('marks the lead only where the fact is about the lead', () => {
    const bounced = (kind: string): GateInput => ({
      ...clear,
      message: { ...clear.message, facts: { ...clear.message.facts, bounce: { kind } } },
    });
    expect(runSafetyGates(bounced('hard')).effects).toEqual(['mark_bounced']);
    expect(runSafetyGates(bounced('soft')).effects).toEqual([]);
    expect(
      runSafetyGates({
        ...clear,
        message: { ...clear.message, facts: { ...clear.message.facts, optOut: { form: 'polite' } } },
      }).effects,
    ).toEqual(['mark_opted_out']);
  });

  it('adds only the tags a workspace may add', () => {
    expect(runSafetyGates({ ...clear, sentiment: 'Objection' }).skip).toBe('sentiment_not_eligible');
    expect(runSafetyGates({ ...clear, sentiment: 'Objection', extraEligible: ['Objection'] }).skip).toBeNull();
    expect(runSafetyGates({ ...clear, sentiment: 'Blacklist', extraEligible: ['Blacklist'] }).skip).toBe(
      'sentiment_not_eligible',
    );
  });
});
