import type { SkipReason } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import { type GateInput, runSafetyGates } from '../gates';
import { draftForMessage, pendingDraft } from '../store/drafts';
import { blockOf, getLead } from '../store/leads';
import { getMessage, listHeard, newerOnThread, sentInThreadAfter, speakerOf } from '../store/messages';
import type { LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { knownSentiment, sentimentSource } from './judge-message';

export type GateOutcome = {
  /** Null: it goes on. */
  skip: SkipReason | null;
  evidence: string;
  /** Whether the sentiment is known without asking the model. */
  sentimentKnown: boolean;
  /** The rows that it looked at, for whoever goes on at once. */
  message: MessageRow;
  lead: LeadRow;
};

export type GateOptions = {
  askedByPerson: boolean;
  includeAnswered: boolean;
  /** Set by a backfill that selects; live mail and drafting leave it out. */
  backfill?: { existingDraftsOnly: boolean };
};

/** What a backfill may not touch or needs: the draft that waits on this channel, and whether one waits for this very message. */
const backfillFacts = (ctx: EngineContext, message: MessageRow, options: GateOptions): GateInput['backfill'] => {
  const { includeAnswered, backfill } = options;
  if (backfill === undefined)
    return { includeAnswered, editedByPerson: false, existingDraftsOnly: false, draftWaits: true };
  return {
    includeAnswered,
    editedByPerson: pendingDraft(ctx.store, message.leadId, message.channel)?.edited === true,
    existingDraftsOnly: backfill.existingDraftsOnly,
    draftWaits: draftForMessage(ctx.store, message.id)?.state === 'pending',
  };
};

/** Loads what the gates look at for one stored message and runs them. Reads only. */
export const gateMessage = (ctx: EngineContext, messageId: string, options: GateOptions): GateOutcome => {
  const message = getMessage(ctx.store, ctx.workspaceId, messageId);
  const lead = getLead(ctx.store, ctx.workspaceId, message.leadId);
  const rows = { message, lead };
  if (message.facts.broken && !options.askedByPerson)
    return {
      skip: 'missing_transcript',
      evidence: 'This message could not be taken apart, so no rule has looked at it.',
      sentimentKnown: false,
      ...rows,
    };
  if (message.facts.doubt && !options.askedByPerson)
    return {
      skip: 'not_inbound',
      evidence: message.evidence ?? message.facts.evidence.doubt ?? '',
      sentimentKnown: false,
      ...rows,
    };
  const block = blockOf(lead);
  const newer = newerOnThread(ctx.store, message);
  // What went out in a mailbox beside the campaign need be no answer to this: a draft is made, and never sent by rule (decide-draft).
  const sent = sentInThreadAfter(ctx.store, lead.id, message.at);
  const answer = sent === null ? null : speakerOf(ctx.store, sent.id);
  const sentiment = knownSentiment(lead, message);
  const from = sentimentSource(lead, message);
  const verdict = runSafetyGates({
    message: { direction: message.direction, facts: message.facts },
    lead: {
      optedOut: block === 'opted_out',
      bounced: block === 'bounced',
      blacklisted: block === 'blacklisted',
      booked: lead.bookedAt !== null,
      optedOutEvidence: lead.optedOutEvidence,
    },
    thread: {
      newerInbound: newer !== null,
      ...(newer === null ? {} : { newerFrom: newer.from.name || newer.from.email || lead.name }),
      answered: sent !== null,
      ...(answer === null ? {} : { answer }),
      hasTranscript:
        message.body.trim() !== '' ||
        listHeard(ctx.store, ctx.workspaceId, lead.id).some(
          (each) => each.direction === 'inbound' && each.at <= message.at && each.body.trim() !== '',
        ),
    },
    // A person's wish for a draft outranks the tag; otherwise the known tag is the last gate.
    sentiment: options.askedByPerson ? null : sentiment,
    ...(from === null ? {} : { sentimentFrom: from }),
    extraEligible: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.extraEligible,
    personAsked: options.askedByPerson,
    backfill: backfillFacts(ctx, message, options),
  });
  return { skip: verdict.skip, evidence: verdict.evidence, sentimentKnown: sentiment !== null, ...rows };
};
