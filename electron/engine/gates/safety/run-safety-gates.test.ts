import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentiment, skipReason } from '../../../../shared/schemas/common';
import { eligibleSentiments, optionalSentiments } from '../../../../shared/values/common';
import { shouldGenerateDraft } from '../should-generate-draft';
import type { GateEffect, GateInput } from './gate';
import { runSafetyGates, safetyGates } from './run-safety-gates';

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
  backfill: { includeAnswered: false, editedByPerson: false, existingDraftsOnly: false, draftWaits: true },
};

type Facts = GateInput['message']['facts'];
const facts = (input: GateInput, set: Partial<Facts>): GateInput => ({
  ...input,
  message: { ...input.message, facts: { ...input.message.facts, ...set } },
});
const lead = (input: GateInput, set: Partial<GateInput['lead']>): GateInput => ({
  ...input,
  lead: { ...input.lead, ...set },
});
const thread = (input: GateInput, set: Partial<GateInput['thread']>): GateInput => ({
  ...input,
  thread: { ...input.thread, ...set },
});
const backfill = (input: GateInput, set: Partial<NonNullable<GateInput['backfill']>>): GateInput => ({
  ...input,
  backfill: {
    includeAnswered: false,
    editedByPerson: false,
    existingDraftsOnly: false,
    draftWaits: true,
    ...input.backfill,
    ...set,
  },
});

/** For each gate, in the order in which PRODUCT names them, what makes it stop a message that is clear otherwise. */
const faults: [string, (input: GateInput) => GateInput][] = [
  ['not_inbound', (input) => ({ ...input, message: { ...input.message, direction: 'outbound' } })],
  ['bounce', (input) => facts(input, { bounce: { kind: 'soft' } })],
  ['auto_reply', (input) => facts(input, { autoReply: { kind: 'ticket' } })],
  ['acknowledgement_only', (input) => facts(input, { acknowledgementOnly: true })],
  ['opt_out', (input) => facts(input, { optOut: { form: 'polite' } })],
  ['lead_blocked', (input) => lead(input, { optedOut: true })],
  ['superseded_by_newer_inbound', (input) => thread(input, { newerInbound: true })],
  ['already_answered', (input) => thread(input, { answered: true })],
  ['already_booked', (input) => lead(input, { booked: true })],
  ['missing_transcript', (input) => thread(input, { hasTranscript: false })],
  ['sentiment_not_eligible', (input) => ({ ...input, sentiment: 'Not Interested' })],
  ['edited_by_person', (input) => backfill(input, { editedByPerson: true })],
  ['draft_exists', (input) => backfill(input, { existingDraftsOnly: true, draftWaits: false })],
];

describe('the order of the gates', () => {
  it('is the one of the skip reasons', () => {
    expect(safetyGates.map((each) => each.reason)).toEqual(skipReason.options.slice(0, safetyGates.length));
    expect(faults.map(([reason]) => reason)).toEqual(safetyGates.map((each) => each.reason));
  });

  it.each(faults)('%s stops alone, by its own gate and no other', (reason, fault) => {
    const input = fault(clear);
    expect(safetyGates.filter(({ gate }) => gate(input) !== null).map((each) => each.reason)).toEqual([reason]);
    const verdict = runSafetyGates(input);
    expect(verdict.skip).toBe(reason);
    expect(verdict.evidence).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  it('gives the first in order for any combination of facts', () => {
    fc.assert(
      fc.property(fc.subarray(faults), fc.boolean(), (present, shuffled) => {
        const applied = shuffled ? [...present].reverse() : present;
        const input = applied.reduce((made, [, fault]) => fault(made), clear);
        // A run that makes no drafts replaces none: then an edited one is in nobody's way.
        const reasons = present.map(([reason]) => reason);
        const expected = reasons.find((each) => each !== 'edited_by_person' || !reasons.includes('draft_exists'));
        expect(runSafetyGates(input).skip).toBe(expected ?? null);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same however often it is asked, and changes nothing it is given', () => {
    fc.assert(
      fc.property(fc.subarray(faults), (present) => {
        const input = present.reduce((made, [, fault]) => fault(made), clear);
        const before = structuredClone(input);
        expect(runSafetyGates(input)).toEqual(runSafetyGates(input));
        expect(input).toEqual(before);
      }),
    );
  });
});

describe('who may pass', () => {
  const passedByPerson = ['superseded_by_newer_inbound', 'already_answered', 'already_booked'];
  it.each(faults)('%s: a person who asks for a draft', (reason, fault) => {
    const skip = runSafetyGates({ ...fault(clear), personAsked: true }).skip;
    expect(skip).toBe(passedByPerson.includes(reason) ? null : reason);
  });

  it.each(faults)('%s: a backfill that includes what was answered', (reason, fault) => {
    const skip = runSafetyGates(backfill(fault(clear), { includeAnswered: true })).skip;
    expect(skip).toBe(reason === 'already_answered' ? null : reason);
  });

  it('a clear message, one whose sentiment is still to come, and live mail', () => {
    expect(runSafetyGates(clear).skip).toBeNull();
    expect(runSafetyGates({ ...clear, sentiment: null }).skip).toBeNull();
    expect(runSafetyGates({ ...clear, backfill: null }).skip).toBeNull();
  });
});

describe('what a stop does to the lead', () => {
  it.each<[string, Partial<Facts>, GateEffect[]]>([
    ['a hard bounce', { bounce: { kind: 'hard' } }, ['mark_bounced']],
    ['a soft bounce', { bounce: { kind: 'soft' } }, []],
    ['a policy refusal', { bounce: { kind: 'policy' } }, []],
    ['a challenge', { bounce: { kind: 'challenge' } }, []],
    ['a complaint', { bounce: { kind: 'report' } }, []],
    ['a delivery notice', { bounce: { kind: 'delivered' } }, []],
    ['a vacation reply', { autoReply: { kind: 'vacation' } }, ['mark_out_of_office']],
    ['a ticket robot', { autoReply: { kind: 'ticket' } }, []],
    ['an opt-out', { optOut: { form: 'keyword' } }, ['mark_opted_out']],
  ])('%s', (_what, found, effects) => {
    expect(runSafetyGates(facts(clear, found)).effects).toEqual(effects);
  });
});

describe('the evidence', () => {
  it.each<[string, GateInput, string]>([
    [
      'the bounce’s own sentence',
      facts(clear, { bounce: { kind: 'hard' }, evidence: { bounce: 'No such user (5.1.1).' } }),
      'No such user (5.1.1).',
    ],
    [
      'the words that opted out',
      facts(clear, { optOut: { form: 'polite' }, evidence: { optOut: 'Says “take me off”.' } }),
      'Says “take me off”.',
    ],
    [
      'the automatic reply’s',
      facts(clear, { autoReply: { kind: 'vacation' }, evidence: { autoReply: 'Away until 11 May.' } }),
      'Away until 11 May.',
    ],
    [
      'what only thanks',
      facts(clear, { acknowledgementOnly: true, evidence: { acknowledgement: 'Only says “Thanks!”.' } }),
      'Only says “Thanks!”.',
    ],
    ['how the lead opted out', lead(clear, { optedOut: true, optedOutEvidence: 'said by Mara' }), 'said by Mara'],
    ['the blacklist', lead(clear, { blacklisted: true }), 'blacklist'],
    ['bounces', lead(clear, { bounced: true }), 'bounces'],
    ['who wrote again', thread(clear, { newerInbound: true, newerFrom: 'Erik Lund' }), 'Erik Lund wrote again later'],
    [
      'who answered, and where',
      thread(clear, { answered: true, answer: { by: 'Mara Lind', channel: 'sms' } }),
      'Mara Lind has answered since, by SMS.',
    ],
    [
      'who judged, and why',
      { ...clear, sentiment: 'Not Interested', sentimentFrom: { by: 'model', reason: 'Says they have a supplier.' } },
      'Tagged Not Interested by the model, which gets no draft: Says they have a supplier.',
    ],
    [
      'a person’s word',
      { ...clear, sentiment: 'Objection', sentimentFrom: { by: 'person', reason: '' } },
      'Tagged Objection by a person, which gets no draft.',
    ],
    [
      'a Neutral for want of a judgement',
      { ...clear, sentiment: 'Neutral', sentimentFrom: { by: 'fallback', reason: 'The model could not judge.' } },
      'the model could not judge it; the next run asks again.',
    ],
  ])('names %s', (_what, input, said) => {
    expect(runSafetyGates(input).evidence).toContain(said);
  });

  it('says one of the three blocks, the lead’s own word first', () => {
    const all = lead(clear, { optedOut: true, blacklisted: true, bounced: true });
    expect(runSafetyGates(all).evidence).toContain('opted out');
    expect(runSafetyGates(lead(all, { optedOut: false })).evidence).toContain('blacklist');
  });
});

describe('shouldGenerateDraft', () => {
  const optional: readonly string[] = optionalSentiments;
  const eligible: readonly string[] = eligibleSentiments;
  it.each(sentiment.options)('%s', (tag) => {
    expect(shouldGenerateDraft({ sentiment: tag })).toBe(eligible.includes(tag));
    // A workspace may name any tag; only the optional ones gain by it.
    expect(shouldGenerateDraft({ sentiment: tag, extraEligible: sentiment.options })).toBe(
      eligible.includes(tag) || optional.includes(tag),
    );
    // Naming another tag changes nothing for this one.
    const others = sentiment.options.filter((each) => each !== tag);
    expect(shouldGenerateDraft({ sentiment: tag, extraEligible: others })).toBe(eligible.includes(tag));
  });
});
