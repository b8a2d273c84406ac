import type { z } from 'zod';
import { type CallOutput, sendingStatus } from '../../../shared/contract';
import { countHeld, listHeld } from '../outbox/list-held';
import { autoSendOffReason, resumeSending, stopSending } from '../outbox/stop';
import { resolveSend, retrySend } from '../outbox/take-back';
import { foreignSenderKey } from '../pipeline/notice-foreign-sender';
import { getLead } from '../store/leads';
import { getSend, listSends, toSendStatus } from '../store/outbox';
import { getMeta, getWorkspace } from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';
import { sendEvidence } from './send-evidence';

/** Whether sending is stopped or auto-send is off, and how much that holds. */
export const sendingStatusOf = ({ ctx }: Pick<Services, 'ctx'>): CallOutput<'sending.stop'> => {
  const workspace = getWorkspace(ctx.store, ctx.workspaceId);
  const off = autoSendOffReason(ctx);
  return {
    stopped: workspace.stoppedBy === null ? null : { by: workspace.stoppedBy, at: workspace.stoppedAt ?? 0 },
    autoSendOff: off !== null,
    autoSendOffReason: off,
    foreignSender: foreignSenderOf(ctx),
    ...countHeld(ctx),
  };
};

const foreignSender = sendingStatus.shape.foreignSender;

const foreignSenderOf = ({ store, workspaceId }: Services['ctx']): z.infer<typeof foreignSender> => {
  const told = getMeta(store, foreignSenderKey(workspaceId));
  return told ? foreignSender.parse(JSON.parse(told)) : null;
};

type Names =
  | 'outbox.list'
  | 'outbox.resolve'
  | 'outbox.evidence'
  | 'outbox.retry'
  | 'sending.stop'
  | 'sending.resume'
  | 'sending.held';

/** The outbox as people see it, and the emergency stop. */
export const sendingHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;
  const status = (id: string) => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    return { send: toSendStatus(send, getLead(ctx.store, ctx.workspaceId, send.leadId).name, ctx.ports.clock.now()) };
  };
  const changed = (id?: string) => {
    ctx.changed('outbox', ...(id ? [id] : []));
    ctx.changed('queue');
    ctx.changed('sending');
    ctx.changed('booking');
    services.wakeSending();
  };
  return {
    'outbox.list': (input) => ({
      sends: listSends(ctx.store, ctx.workspaceId, input.states, 500).map((send) =>
        toSendStatus(send, getLead(ctx.store, ctx.workspaceId, send.leadId).name, ctx.ports.clock.now()),
      ),
    }),
    'outbox.evidence': (input) => sendEvidence(ctx, input.id),
    'outbox.resolve': (input, caller) => {
      resolveSend(ctx, input.id, input.verdict, caller);
      changed(input.id);
      return status(input.id);
    },
    'outbox.retry': (input, caller) => {
      retrySend(ctx, input.id, caller);
      changed(input.id);
      return status(input.id);
    },
    'sending.stop': (_input, caller) => {
      stopSending(ctx, caller);
      changed();
      return sendingStatusOf(services);
    },
    'sending.resume': (_input, caller) => {
      resumeSending(ctx, caller);
      changed();
      return sendingStatusOf(services);
    },
    'sending.held': () => ({ items: listHeld(ctx) }),
  };
};
