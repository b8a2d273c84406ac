import { eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { normaliseMessageId, sameMessageId } from '../ingest';
import { settleSent } from '../outbox/settle';
import type { RemoteMessage } from '../providers/reader';
import { messageOfSend } from '../store/messages';
import type { LeadRow, OutboxRow } from '../store/rows';
import { outbox } from '../store/schema';
import { noteRenamed } from './note-renamed';
import { lettersOf } from './same-content';
import type { TakenApart } from './take-apart';

const mayHaveLeft: ReadonlySet<string> = new Set(['sent', 'handed_off', 'uncertain', 'needs_person']);
/** Letters and digits alone where there are any: servers set other quotes, dashes and line ends than we sent. */
const words = (text: string): string => lettersOf(text) || text.replace(/\s+/g, ' ').trim();
/** Providers stamp a sent copy a little before or after we do. */
const slackMs = 15 * 60_000;

/** Of a send in doubt after a restore only the approval's time is known for certain: it left at some time since. */
const aboutThen = (send: OutboxRow, at: number): boolean =>
  send.code === 'restored' && send.state !== 'sent'
    ? at > send.admittedAt - slackMs
    : Math.abs((send.sentAt ?? send.handedOffAt ?? send.leavesAt) - at) < slackMs;

/**
 * Whether an outbound message that sync brings is one of ours under another id (Instantly and Outlook give their own):
 * the same words to the same lead, about when we sent. A send of unknown outcome that shows up here is thereby settled.
 */
export const recogniseOurs = (
  ctx: EngineContext,
  input: { lead: LeadRow; remote: RemoteMessage; parts: TakenApart },
): { kind: 'known'; messageId: string } | null => {
  const { lead, remote, parts } = input;
  // What we sent ends with the persona's signature, which taking the copy apart may have put aside.
  const texts = [parts.body, `${parts.body}\n${parts.signature}`, parts.rawText]
    .map(words)
    .filter((text) => text !== '');
  const all = ctx.store.db.select().from(outbox).where(eq(outbox.leadId, lead.id)).all();
  const sends = all.filter(({ state }) => mayHaveLeft.has(state));
  const carriesIdOf = (row: OutboxRow): boolean =>
    sameMessageId(normaliseMessageId(row.payload.messageId), parts.messageId);
  const send =
    sends.find((row) => carriesIdOf(row) || row.providerId === remote.externalId) ??
    // A copy that carries the id of one send proves nothing of another with the same words.
    (all.some(carriesIdOf)
      ? undefined
      : sends.find(
          (row) => aboutThen(row, remote.at) && texts.some((text) => text.startsWith(words(row.payload.body))),
        ));
  if (!send) return null;
  // Not marked as sent yet (the answer is lost or still on its way): that the copy is there proves that it left.
  if (send.state !== 'sent')
    settleSent(ctx, send, {
      providerId: remote.externalId,
      acceptance: 'accepted',
      sentAt: remote.at,
      how: 'seen by sync',
    });
  const own = messageOfSend(ctx.store, send.leadId, send.id);
  if (own) {
    noteRenamed(ctx, own.id, parts.messageId);
    return { kind: 'known', messageId: own.id };
  }
  return null;
};
