import type { CallOutput } from '../../../shared/contract';
import { changedShare } from '../drafting/changed-share';
import type { EngineContext } from '../engine-context';
import { getConnection } from '../store/connections';
import { listThread } from '../store/messages';
import { getSend } from '../store/outbox';

/** Sent copies bear times of other clocks: this much earlier than the hand-over still counts as since. */
const slackMs = 15 * 60_000;

/**
 * What a person needs to judge whether a send of unknown outcome has left: on one side what was handed over, on the other what
 * the account has shown since. `likeness` is 0 to 1, of our text and a message's. Throws Refusal('not_found').
 */
export const sendEvidence = (ctx: EngineContext, id: string): CallOutput<'outbox.evidence'> => {
  const send = getSend(ctx.store, ctx.workspaceId, id);
  const connection = getConnection(ctx.store, ctx.workspaceId, send.connectionId);
  // After a restore nobody knows when it was handed over, only that it was not before it was approved.
  const from = (send.code === 'restored' ? send.admittedAt : (send.handedOffAt ?? send.admittedAt)) - slackMs;
  return {
    state: send.state,
    handedOver: {
      at: send.handedOffAt,
      to: [...send.payload.to, ...send.payload.cc].map((who) => who.email),
      subject: send.payload.subject,
      body: send.payload.body,
      messageId: send.payload.messageId,
    },
    lookups: send.lookups,
    reason: send.reason,
    account: { label: connection.label, syncedAt: connection.syncedAt },
    seen: listThread(ctx.store, ctx.workspaceId, send.leadId)
      .filter((message) => message.at >= from && message.outboxId !== send.id)
      .map((message) => ({
        at: message.at,
        direction: message.direction,
        from: message.from.email,
        subject: message.subject,
        text: message.body,
        likeness: message.direction === 'outbound' ? 1 - changedShare(send.payload.body, message.body) : null,
      })),
  };
};
