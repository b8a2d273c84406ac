import type { SkipReason } from '../../../../shared/schemas/common';
import type { Gate, GateInput, GateVerdict } from './gate';
import { stopAcknowledgement } from './stop-acknowledgement';
import { stopAnswered } from './stop-answered';
import { stopAutoReply } from './stop-auto-reply';
import { stopBlockedLead } from './stop-blocked-lead';
import { stopBooked } from './stop-booked';
import { stopBounce } from './stop-bounce';
import { stopEditedByPerson } from './stop-edited-by-person';
import { stopMissingTranscript } from './stop-missing-transcript';
import { stopNotEligible } from './stop-not-eligible';
import { stopNotInbound } from './stop-not-inbound';
import { stopOptOut } from './stop-opt-out';
import { stopSuperseded } from './stop-superseded';
import { stopWithoutDraft } from './stop-without-draft';

/** The gates in their order: what the message is, whose it is, where the thread stands, what the lead wants, and last the backfill's own. */
export const safetyGates: readonly { reason: SkipReason; gate: Gate }[] = [
  { reason: 'not_inbound', gate: stopNotInbound },
  { reason: 'bounce', gate: stopBounce },
  { reason: 'auto_reply', gate: stopAutoReply },
  { reason: 'acknowledgement_only', gate: stopAcknowledgement },
  { reason: 'opt_out', gate: stopOptOut },
  { reason: 'lead_blocked', gate: stopBlockedLead },
  { reason: 'superseded_by_newer_inbound', gate: stopSuperseded },
  { reason: 'already_answered', gate: stopAnswered },
  { reason: 'already_booked', gate: stopBooked },
  { reason: 'missing_transcript', gate: stopMissingTranscript },
  { reason: 'sentiment_not_eligible', gate: stopNotEligible },
  { reason: 'edited_by_person', gate: stopEditedByPerson },
  { reason: 'draft_exists', gate: stopWithoutDraft },
];

/**
 * Runs the safety gates in their order and gives the first that stops, with its reason in words and what it does to the lead; `skip: null` when
 * the message goes on. With `sentiment: null` the judgement is still to come; call again with the tag.
 */
export const runSafetyGates = (input: GateInput): GateVerdict => {
  for (const { reason, gate } of safetyGates) {
    const stopped = gate(input);
    if (stopped !== null) return { skip: reason, ...stopped };
  }
  return { skip: null, evidence: 'Passed every gate.', effects: [] };
};
