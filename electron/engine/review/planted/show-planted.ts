import type { DraftDetail } from '../../../../shared/contract';
import type { Draft, QueueRow } from '../../../../shared/schemas/draft';
import type { EngineContext } from '../../engine-context';
import { getCampaign } from '../../store/campaigns';
import { fingerprint } from '../../store/fingerprint';
import { queueIndex } from '../../store/queue';
import { waitingNow } from '../../store/waiting-now';
import type { PlantedRow } from './planted-rows';

const leadAddress = (row: PlantedRow) => ({ name: row.scene.lead.name, email: row.email });
const edited = (row: PlantedRow): boolean => row.body !== row.scene.originalBody;
const printOf = (row: PlantedRow): string =>
  fingerprint({ subject: row.subject, body: row.body, to: [leadAddress(row)], cc: [] });

/** As the queue lists it. Its group is told by the queue's own keys. */
export const plantedQueueRow = (ctx: EngineContext, row: PlantedRow, groupKey: string | null): QueueRow => {
  const campaign = getCampaign(ctx.store, ctx.workspaceId, row.campaignId);
  return {
    id: row.id,
    leadId: row.leadId,
    leadName: row.scene.lead.name,
    company: row.scene.lead.company,
    role: row.scene.lead.role,
    campaignId: campaign.id,
    campaignName: campaign.name,
    channel: row.scene.channel,
    sentiment: row.scene.lead.sentiment,
    score: edited(row) ? null : row.scene.score,
    threshold: campaign.autoSendConfidenceThreshold,
    rule: row.scene.rule,
    headline: edited(row) ? 'You edited this draft, so the score is void' : row.scene.headline,
    inboundAt: row.inboundAt,
    edited: edited(row),
    fingerprint: printOf(row),
    heldAnyway: 'none',
    failedChecks: 0,
    phone: null,
    claim: null,
    groupKey,
  };
};

/** As a draft. Once decided it reads as rejected: nothing else can have become of it. */
export const plantedDraft = (row: PlantedRow): Draft => ({
  id: row.id,
  leadId: row.leadId,
  messageId: row.messageId,
  campaignId: row.campaignId,
  channel: row.scene.channel,
  state: row.state === 'waiting' ? 'pending' : 'rejected',
  subject: row.subject,
  body: row.body,
  originalBody: row.scene.originalBody,
  fingerprint: printOf(row),
  to: [leadAddress(row)],
  cc: [],
  origin: 'model',
  edited: edited(row),
  createdAt: row.createdAt,
  version: row.version,
});

/** As the reading pane shows it. */
export const plantedDetail = (ctx: EngineContext, row: PlantedRow): DraftDetail => {
  const campaign = getCampaign(ctx.store, ctx.workspaceId, row.campaignId);
  const { scene } = row;
  return {
    draft: plantedDraft(row),
    lead: {
      id: row.leadId,
      campaignId: campaign.id,
      name: scene.lead.name,
      email: row.email,
      phone: null,
      company: scene.lead.company,
      role: scene.lead.role,
      zone: null,
      sentiment: scene.lead.sentiment,
      sentimentBy: 'model',
      snoozedUntilAt: null,
      optedOutAt: null,
      bouncedAt: null,
      blacklistedAt: null,
      bookedAt: null,
      replier: null,
      version: 1,
    },
    campaign: {
      id: campaign.id,
      name: campaign.name,
      threshold: campaign.autoSendConfidenceThreshold,
      mode: campaign.responseMode,
      bookingLink: campaign.bookingLink,
    },
    senderEmail: scene.sender.email,
    senderName: campaign.persona.name,
    thread: scene.messages.map((message) => ({
      id: message.id,
      leadId: row.leadId,
      channel: scene.channel,
      direction: message.direction,
      at: row.inboundAt - message.beforeMs,
      from: message.direction === 'inbound' ? leadAddress(row) : scene.sender,
      to: [message.direction === 'inbound' ? scene.sender : leadAddress(row)],
      cc: [],
      subject: message.subject,
      body: message.body,
      quoted: '',
      signature: '',
      hasHtml: false,
      attachments: [],
      sentBy: message.direction === 'inbound' ? null : 'setter',
      stage: message.direction === 'inbound' ? 'drafted' : 'outbound',
      skipReason: null,
      evidence: null,
      findings: null,
      returned: null,
    })),
    decision: {
      id: row.id,
      kind: 'needs_review',
      rule: scene.rule,
      headline: scene.headline,
      sentence: scene.sentence,
      score: scene.score,
      threshold: campaign.autoSendConfidenceThreshold,
      evaluation: { confidence: scene.score, safeToSend: true, requiresHumanReview: false, reason: '' },
      checks: [],
      fingerprint: printOf(row),
      decidedAt: row.createdAt,
    },
    offers: [],
    send: null,
    reviewDms: [],
    track: { reviewed: 0, unchanged: 0 },
    newerInboundAt: null,
    inboundSeq: 0,
    typed: null,
    claim: null,
    position:
      row.state === 'waiting'
        ? {
            index: queueIndex(ctx.store, ctx.workspaceId, row, ctx.ports.clock.now()),
            total: waitingNow(ctx.store, ctx.workspaceId, ctx.ports.clock),
          }
        : null,
  };
};
