import type { SkipReason } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import { runSafetyGates } from '../gates';
import { blockOf, getLead } from '../store/leads';
import { getMessage, listThread, newestInbound, sentToLeadAfter } from '../store/messages';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { knownSentiment } from './judge-message';

export type GateOutcome = {
  /** Null: it goes on. */
  skip: SkipReason | null;
  evidence: string;
  /** Whether the sentiment is known without asking the model. */
  sentimentKnown: boolean;
};

export type GateOptions = {
  askedByPerson: boolean;
  includeAnswered: boolean;
};

/** Loads what the gates look at for one stored message and runs them. Reads only. */
export const gateMessage = (ctx: EngineContext, messageId: string, options: GateOptions): GateOutcome => {
  const message = getMessage(ctx.store, ctx.workspaceId, messageId);
  if (message.facts.broken && !options.askedByPerson)
    return {
      skip: 'missing_transcript',
      evidence: 'This message could not be taken apart, so no rule has looked at it.',
      sentimentKnown: false,
    };
  const lead = getLead(ctx.store, ctx.workspaceId, message.leadId);
  const block = blockOf(lead);
  const newest = newestInbound(ctx.store, lead.id);
  const sentiment = knownSentiment(lead, message);
  const verdict = runSafetyGates({
    message: { direction: message.direction, facts: message.facts },
    lead: {
      optedOut: block === 'opted_out',
      bounced: block === 'bounced',
      blacklisted: block === 'blacklisted',
      booked: lead.bookedAt !== null,
    },
    thread: {
      newerInbound: newest !== null && newest.id !== message.id && newest.at >= message.at,
      answered: sentToLeadAfter(ctx.store, lead.id, message.at) !== null,
      hasTranscript:
        message.body.trim() !== '' ||
        listThread(ctx.store, ctx.workspaceId, lead.id).some(
          (each) => each.direction === 'inbound' && each.at <= message.at && each.body.trim() !== '',
        ),
    },
    // A person's wish for a draft outranks the tag; otherwise the known tag is the last gate.
    sentiment: options.askedByPerson ? null : sentiment,
    extraEligible: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.extraEligible,
    personAsked: options.askedByPerson,
    // Drafts that a person edited and those that are there already are the selection's to leave alone, not the message's.
    backfill: {
      includeAnswered: options.includeAnswered,
      editedByPerson: false,
      draftExists: false,
      missingOnly: false,
    },
  });
  return { skip: verdict.skip, evidence: verdict.evidence, sentimentKnown: sentiment !== null };
};
