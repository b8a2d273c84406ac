import type { SendMoment } from '../autosend/send-time-checks';
import { thresholdOn } from '../calibration/lab/scale';
import { getCampaign } from '../store/campaigns';
import { getConnection } from '../store/connections';
import { comparedBy, getDecision } from '../store/decisions';
import { getDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import { blockedAmong, blockOf, bouncedAmong, getLead, leadsBeside } from '../store/leads';
import { inboundSince, sentToLeadAfter } from '../store/messages';
import { mayHaveLeftTo } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { getWorkspace } from '../store/workspaces';
import type { OutboxDeps } from './outbox-deps';

/** Starts of the times a reply names, whether each is free, and why that is not known where it is not. */
export type Offers = SendMoment['offers'];

/** As messages name it: without its brackets. */
const bareId = (header: string | null): string | null => header?.replace(/^<|>$/g, '') ?? null;

/** All that the send-time checks look at, read as of now: call it in the transaction that claims the send or hands it over. */
export const momentOf = (deps: OutboxDeps, send: OutboxRow, offers: Offers): SendMoment => {
  const { store, workspaceId, ports } = deps.ctx;
  const draft = send.draftId === null ? null : getDraft(store, workspaceId, send.draftId);
  const lead = getLead(store, workspaceId, send.leadId);
  const workspace = getWorkspace(store, workspaceId);
  // A person who approves what is answered already, having asked for it or been told, means to write once more: then only
  // what came to light after the approval stops it.
  const told =
    send.admittedBy === 'person' &&
    draft !== null &&
    (draft.askedByPerson || getDecision(store, draft.decisionId)?.rule === 'held_back');
  const campaign = getCampaign(store, workspaceId, send.campaignId);
  const { config } = getConnection(store, workspaceId, send.connectionId);
  const ruled = send.admittedBy === 'rule';
  const compared = ruled ? comparedBy(store, draft?.decisionId ?? null) : null;
  const addressed = [...send.payload.to, ...send.payload.cc].map((who) => who.email);
  return {
    send,
    draft,
    draftFingerprint: draft ? fingerprint(draft) : null,
    lead,
    leadBlock: blockOf(lead),
    blockedRecipient: blockedAmong(store, workspaceId, addressed),
    deadRecipient: bouncedAmong(store, workspaceId, addressed),
    campaign,
    newerInbound: inboundSince(store, send.leadId, {
      causeId: draft?.messageId ?? null,
      triggerAt: send.triggerAt,
      admittedAt: send.admittedAt,
      knownSeq: send.knownSeq,
    }),
    sentSinceTrigger: sentToLeadAfter(store, send.leadId, send.triggerAt, {
      outboxId: send.id,
      learnedAt: told ? send.admittedAt : null,
      answering: bareId(send.payload.inReplyTo),
    }),
    mayHaveLeft: mayHaveLeftTo(store, [send.leadId, ...leadsBeside(store, send.leadId)], {
      at: send.triggerAt,
      exceptOutboxId: send.id,
      learnedAt: told ? send.admittedAt : 0,
      givenUp: ruled,
    }),
    accountNow:
      config.kind === 'email' && config.address.toLowerCase() !== send.payload.from.email.toLowerCase()
        ? config.address
        : null,
    compared: compared && {
      score: compared.score,
      threshold: thresholdOn({ kind: compared.calibrated ? 'calibrated' : 'raw' }, campaign),
    },
    // As they were when it was let go, they were held against it then.
    linkTrouble: ruled && draft && campaign.updatedAt >= send.admittedAt ? deps.linkTrouble(draft.id) : null,
    offers,
    stoppedBy: workspace.stoppedBy,
    autoSendOff: deps.autoSendOff(),
    workspaceZone: workspace.settings.zone,
    now: ports.clock.now(),
  };
};
