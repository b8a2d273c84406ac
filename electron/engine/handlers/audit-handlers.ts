import { listAudit, verifyAudit } from '../store/audit';
import type { HandlerSet, Services } from './handler-context';

/** The audit trail: read and verified, never written from here. */
export const auditHandlers = (services: Services): HandlerSet<'audit.list' | 'audit.verify' | 'log.tail'> => ({
  'audit.list': (input) => ({
    events: listAudit(services.ctx.store, services.ctx.workspaceId, input.after, input.limit, input.newest),
  }),
  'audit.verify': () => verifyAudit(services.ctx.store),
  'log.tail': (input) => ({ lines: services.logTail(input.after, input.limit) }),
});
