import { listAudit, verifyAudit } from '../store/audit';
import { describeAudit } from '../store/describe-audit';
import type { HandlerSet, Services } from './handler-context';

/** The audit trail: read and verified, never written from here. */
export const auditHandlers = (services: Services): HandlerSet<'audit.list' | 'audit.verify' | 'log.tail'> => ({
  'audit.list': (input) => {
    const { store, workspaceId } = services.ctx;
    const events = listAudit(store, workspaceId, input.after, input.limit, input.newest, input.before);
    return { events, about: describeAudit(store, events) };
  },
  'audit.verify': () => verifyAudit(services.ctx.store),
  'log.tail': (input) => ({ lines: services.logTail(input.after, input.limit) }),
});
