import type { RemoteMessage } from '../providers/reader';
import { appendAudit } from '../store/audit';
import type { Known } from './accept-page';
import type { TakenApart } from './take-apart';

/**
 * Nobody's conversation: never stored as a lead. A mail system's report about an address that nobody here has is written into the audit with what
 * it says, so that it can be found, and so is a mail that only claims to be ours; neither marks anybody. Anything else (a robot's mail without a sender) is told by id in the log.
 */
export const leaveUnmatched = ({ ctx, connection, now }: Known, remote: RemoteMessage, parts: TakenApart): null => {
  ctx.ports.log.write('info', 'ingest.unmatched', { connectionId: connection.id, externalId: remote.externalId });
  const { bounce, evidence, doubt } = parts.facts;
  if (bounce === null && doubt === undefined) return null;
  const kind = bounce === null ? 'message.own_address_doubted' : 'bounce.unmatched';
  const cause = `${connection.id}:${remote.externalId}`;
  const told = ctx.store.sqlite
    .prepare('SELECT 1 FROM audit_events WHERE workspace_id = ? AND kind = ? AND cause = ?')
    .get(ctx.workspaceId, kind, cause);
  if (told === undefined)
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind,
      cause,
      data:
        bounce === null
          ? { from: parts.from.email, messageId: parts.messageId, said: evidence.doubt ?? '' }
          : { kind: bounce.kind, status: bounce.status, recipients: bounce.recipients, said: evidence.bounce ?? '' },
    });
  return null;
};
