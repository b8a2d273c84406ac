import { Refusal } from '../../../shared/errors';
import type { Admission } from '../autosend/admit';
import type { EngineContext } from '../engine-context';
import type { Outgoing } from '../providers/sender';
import { appendAudit } from '../store/audit';
import { getConnection } from '../store/connections';
import { moveDraft } from '../store/drafts';
import { lastSeq } from '../store/messages';
import { insertSend, moveSend, sendForCause } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { getWorkspace } from '../store/workspaces';

/** Our own Message-ID, in the sender's domain, made before anything touches the network. */
const newMessageId = (ctx: EngineContext, from: string): string =>
  `<${ctx.newId()}@${from.split('@')[1] ?? 'countersign.invalid'}>`;

const outgoing = (ctx: EngineContext, outboxId: string, admission: Admission): Outgoing => {
  const { draft, trigger, campaign } = admission;
  const { config } = getConnection(ctx.store, ctx.workspaceId, campaign.connectionId);
  const from =
    config.kind === 'email'
      ? { name: config.displayName, email: config.address }
      : { name: campaign.persona.name, email: trigger.accountExternalId ?? trigger.to[0]?.email ?? '' };
  return {
    outboxId,
    channel: draft.channel,
    from,
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    body: draft.body,
    messageId: newMessageId(ctx, from.email),
    inReplyTo: trigger.messageIdHeader === null ? null : `<${trigger.messageIdHeader}>`,
    // RFC 5322 3.6.4: the parent's References, then the parent.
    references: [...trigger.references, ...(trigger.messageIdHeader ? [trigger.messageIdHeader] : [])].map(
      (each) => `<${each}>`,
    ),
    replyToExternalId: trigger.externalId,
    accountExternalId: trigger.accountExternalId,
    at: admission.leavesAt,
    instanceId: ctx.instanceId,
  };
};

/**
 * Commits the intent to send: one transaction takes the draft and writes the outbox row, keyed by the message it answers.
 * Throws Refusal('already_settled') when that message is being answered or was.
 */
export const enqueue = (ctx: EngineContext, admission: Admission): OutboxRow =>
  ctx.store.write(() => {
    const { draft, campaign, lead, trigger } = admission;
    const now = ctx.ports.clock.now();
    const before = sendForCause(ctx.store, ctx.workspaceId, 'reply', trigger.id);
    // Who asked for another draft of what was answered means to write once more: a message of its own, once per draft.
    const again = before?.state === 'sent' && admission.by === 'person' && draft.askedByPerson;
    if (before && before.state !== 'failed' && !again)
      throw new Refusal(
        'already_settled',
        `${before.admittedBy === 'rule' ? 'A rule' : before.admittedByName} approved a reply to this message first. Nothing was sent again.`,
      );
    if (!moveDraft(ctx.store, draft.id, 'sending', now))
      throw new Refusal('already_settled', 'Somebody else settled this draft first. Nothing was sent again.');
    // One that failed is known not to have left; another answer to the same message takes its place.
    if (before?.state === 'failed')
      moveSend(ctx.store, before.id, 'cancelled', now, { code: 'replaced', reason: 'Another answer was approved' });
    const stopped = getWorkspace(ctx.store, ctx.workspaceId).stoppedBy;
    const id = ctx.newId();
    const payload = outgoing(ctx, id, admission);
    const row = insertSend(ctx.store, {
      id,
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      causeKind: again ? 'compose' : 'reply',
      causeId: again ? draft.id : trigger.id,
      channel: draft.channel,
      recipient: (draft.to[0]?.email ?? '').toLowerCase(),
      state: stopped === null ? 'queued' : 'held',
      ...(stopped === null ? {} : { code: 'stopped', reason: `Stopped by ${stopped}` }),
      connectionId: campaign.connectionId,
      campaignId: campaign.id,
      leadId: lead.id,
      draftId: draft.id,
      payload,
      fingerprint: admission.fingerprint,
      admittedBy: admission.by,
      admittedByName: admission.byName,
      admittedAt: admission.at,
      triggerAt: admission.triggerAt,
      keepHours: admission.keepHours,
      forced: admission.forced,
      leavesAt: admission.leavesAt,
      graceEndsAt: admission.graceEndsAt,
      chosenAt: admission.chosenAt,
      knownSeq: lastSeq(ctx.store),
      runId: admission.runId,
    });
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: admission.byName,
      actorRole: null,
      kind: 'send.queued',
      cause: trigger.id,
      data: {
        outboxId: id,
        draftId: draft.id,
        by: admission.by,
        fingerprint: admission.fingerprint,
        leavesAt: admission.leavesAt,
        ...(admission.chosenAt === null ? {} : { chosenAt: admission.chosenAt }),
      },
    });
    return row;
  });
