import { Refusal } from '../../../shared/errors';
import type { Admission } from '../autosend/admit';
import type { EngineContext } from '../engine-context';
import type { Outgoing } from '../providers/sender';
import { appendAudit } from '../store/audit';
import { getConnection } from '../store/connections';
import { moveDraft } from '../store/drafts';
import { leadsWithAddress } from '../store/leads';
import { lastSeq } from '../store/messages';
import { insertSend, moveSend, sendForCause, sendForSameMail, unsettledTwin } from '../store/outbox';
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

/** Refuses the words that are on their way to this lead already, or may have arrived: nobody may be written the same twice. */
const refuseTwin = (ctx: EngineContext, { draft, lead }: Admission): void => {
  // By address, in every campaign and account: whoever reads it is one person.
  const same = [lead.email, ...draft.to.map((who) => who.email)].flatMap((email) =>
    email === '' ? [] : leadsWithAddress(ctx.store, ctx.workspaceId, email),
  );
  const leadIds = [...new Set([lead.id, ...same.map(({ id }) => id)])];
  const twin = unsettledTwin(ctx.store, { leadIds, channel: draft.channel, body: draft.body });
  if (twin === null) return;
  const mayHaveLeft = twin.state === 'handed_off' || twin.state === 'uncertain' || twin.state === 'needs_person';
  throw new Refusal(
    'conflict',
    mayHaveLeft
      ? `A reply with the same words to ${lead.name} may have left already. Say first whether it was sent, or change this text.`
      : `A reply with the same words to ${lead.name} is ${twin.state === 'held' ? 'held' : 'on its way'}. Take that one back first, or change this text.`,
  );
};

/** Refuses a second answer to one mail that two of our accounts were addressed by, unless a person asked to write once more. */
const refuseSameMail = (ctx: EngineContext, { draft, trigger, by }: Admission): void => {
  const elsewhere = sendForSameMail(ctx.store, ctx.workspaceId, trigger);
  if (elsewhere === null) return;
  if (elsewhere.state === 'sent' && by === 'person' && draft.askedByPerson) return;
  const who = elsewhere.admittedBy === 'rule' ? 'A rule' : elsewhere.admittedByName;
  throw new Refusal(
    'already_settled',
    `${who} approved a reply to this very mail first, in another campaign that was addressed by it too. Nothing was sent again.`,
  );
};

/**
 * Commits the intent to send: one transaction takes the draft and writes the outbox row, keyed by the message it answers. Gives its id.
 * Throws Refusal('already_settled') when that message is being answered or was, Refusal('conflict') while another send of the same
 * words to the same lead has not come to an end. `decisionId`: the decision that lets it go, which its caller stores in the same
 * transaction; the draft names it by the write that takes it.
 */
export const enqueue = (ctx: EngineContext, admission: Admission, decisionId: string | null = null): string =>
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
    if (before === null) refuseSameMail(ctx, admission);
    refuseTwin(ctx, admission);
    if (!moveDraft(ctx.store, draft.id, 'sending', now, decisionId === null ? {} : { decisionId }))
      throw new Refusal('already_settled', 'Somebody else settled this draft first. Nothing was sent again.');
    // One that failed is known not to have left; another answer to the same message takes its place.
    if (before?.state === 'failed')
      moveSend(ctx.store, before.id, 'cancelled', now, { code: 'replaced', reason: 'Another answer was approved' });
    const stopped = getWorkspace(ctx.store, ctx.workspaceId).stoppedBy;
    const id = ctx.newId();
    const payload = outgoing(ctx, id, admission);
    insertSend(ctx.store, {
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
    return id;
  });
