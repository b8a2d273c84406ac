import type { EngineContext } from '../engine-context';
import { turnAutoSendOff } from '../outbox/turn-auto-send-off';
import { instanceHeader } from '../providers/email/instance-header';
import type { RemoteMessage } from '../providers/reader';
import { appendAudit } from '../store/audit';
import type { ConnectionRow } from '../store/rows';
import { getMeta, setMeta } from '../store/workspaces';

/** Another Countersign that sends from one of our accounts. */
export type ForeignSender = {
  /** The end of its instance id: enough to tell two apart, and in the header of its mail for whoever wants it whole. */
  ending: string;
  address: string;
  /** When that mail was sent, UTC milliseconds. */
  at: number;
};

/** Where it is remembered until an admin turns auto-send on again. */
export const foreignSenderKey = (workspaceId: string): string => `foreign_sender:${workspaceId}`;

/** More of a message's beginning than any header of ours lies behind. */
const headerBytes = 65_536;

/** The instance id in a message's header block (RFC 5322 2.2: up to the first empty line), or null. */
export const instanceOf = (raw: Uint8Array): string | null => {
  const text = new TextDecoder('latin1').decode(raw.subarray(0, headerBytes));
  const end = text.search(/\r?\n\r?\n/);
  const header = (end === -1 ? text : text.slice(0, end)).replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${instanceHeader}:[ \\t]*(\\S{1,100})[ \\t]*$`, 'im').exec(header)?.[1] ?? null;
};

/**
 * Looks whether a message in an account's Sent folder left another Countersign: two desktops that send by rule for one account
 * answer everything twice. Then auto-send goes off, loudly. What lay there before this installation began, or before an admin
 * turned auto-send on again, is known and says nothing. Called inside the transaction that stores the message; gives what was
 * found when it turned auto-send off.
 *
 * Only Sent counts: a header in received mail is whatever its sender wrote.
 */
export const noticeForeignSender = (
  ctx: EngineContext,
  connection: Pick<ConnectionRow, 'id' | 'label' | 'config'>,
  remote: RemoteMessage,
): ForeignSender | null => {
  if (remote.direction !== 'outbound' || remote.content.kind !== 'raw') return null;
  const instance = instanceOf(remote.content.raw);
  if (instance === null || instance === ctx.instanceId) return null;
  const knownUntil = Math.max(
    Number(getMeta(ctx.store, 'instance_since') ?? 0),
    Number(getMeta(ctx.store, `auto_send_on_at:${ctx.workspaceId}`) ?? 0),
  );
  if (remote.at <= knownUntil) return null;
  const found: ForeignSender = {
    ending: instance.slice(-4),
    address: connection.config.kind === 'email' ? connection.config.address : connection.label,
    at: remote.at,
  };
  const turned = turnAutoSendOff(ctx, {
    reason: `another Countersign sends from ${found.address}`,
    by: 'sync',
    cause: remote.externalId,
  });
  if (!turned) return null;
  setMeta(ctx.store, foreignSenderKey(ctx.workspaceId), JSON.stringify(found));
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: ctx.ports.clock.now(),
    actor: 'sync',
    actorRole: null,
    kind: 'autosend.foreign_sender',
    cause: remote.externalId,
    data: { connectionId: connection.id, instance, sentAt: remote.at },
  });
  ctx.ports.log.write('error', 'sync.foreign_sender', { connectionId: connection.id, ending: found.ending });
  return found;
};
