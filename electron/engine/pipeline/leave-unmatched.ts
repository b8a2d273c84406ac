import type { RemoteMessage } from '../providers/reader';
import { appendAudit } from '../store/audit';
import type { Known } from './accept-page';
import type { TakenApart } from './take-apart';

/**
 * Nobody's conversation: never stored as a lead. A mail system's report about an address that nobody here has is written into the audit with what
 * it says, so that it can be found; it marks nobody. Anything else (a robot's mail without a sender) is told by id in the log.
 */
export const leaveUnmatched = ({ ctx, connection, now }: Known, remote: RemoteMessage, parts: TakenApart): null => {
  ctx.ports.log.write('info', 'ingest.unmatched', { connectionId: connection.id, externalId: remote.externalId });
  const { bounce, evidence } = parts.facts;
  if (bounce === null) return null;
  const cause = `${connection.id}:${remote.externalId}`;
  const told = ctx.store.sqlite
    .prepare("SELECT 1 FROM audit_events WHERE workspace_id = ? AND kind = 'bounce.unmatched' AND cause = ?")
    .get(ctx.workspaceId, cause);
  if (told === undefined)
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind: 'bounce.unmatched',
      cause,
      data: { kind: bounce.kind, status: bounce.status, recipients: bounce.recipients, said: evidence.bounce ?? '' },
    });
  return null;
};
