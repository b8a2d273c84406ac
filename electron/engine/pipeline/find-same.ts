import type { RemoteMessage } from '../providers/reader';
import { getConnection } from '../store/connections';
import { findAnywhere, messagesNear, nameMessage } from '../store/message-search';
import { findByIdentity } from '../store/messages';
import type { CampaignRow, LeadRow } from '../store/rows';
import type { Known } from './accept-page';
import type { TakenApart } from './take-apart';

/** Providers stamp the same mail a little apart: when it was sent, received or fetched. */
const apartMs = 3 * 60_000;

/** Letters and digits only: HTML and plain text of one mail differ in everything else. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

type Arriving = { campaign: CampaignRow; lead: LeadRow; identity: string; remote: RemoteMessage; parts: TakenApart };

/**
 * The message that this arrival is another copy of, or null. One mail is one message whether a webhook, a poll or a mailbox brought it: by its
 * Message-ID (RFC 5322 section 3.6.4); where one of the copies lost it, by sender, words and about the time. A mailbox that is read beside a
 * provider's campaigns, or beside another mailbox that was addressed too, brings a mail a second time: the first copy stays, whichever it was, so that nobody is answered twice.
 */
export const findSame = (known: Known, arriving: Arriving): string | null => {
  const { ctx, connection, now } = known;
  const { campaign, lead, identity, remote, parts } = arriving;
  const same = findByIdentity(ctx.store, campaign.id, ctx.workspaceId, identity);
  if (same) return same.id;
  const elsewhere = parts.messageId === null ? null : findAnywhere(ctx.store, ctx.workspaceId, identity);
  if (elsewhere && elsewhere.connectionId !== connection.id) {
    const other = getConnection(ctx.store, ctx.workspaceId, elsewhere.connectionId);
    if (other.config.kind === 'email' || connection.config.kind === 'email') return elsewhere.id;
  }
  if (remote.channel !== 'email') return null;
  const text = letters(parts.rawText);
  const from = parts.from.email.toLowerCase();
  const twin = messagesNear(ctx.store, {
    leadId: lead.id,
    direction: remote.direction,
    at: remote.at,
    withinMs: apartMs,
  }).find(
    (each) =>
      (each.messageIdHeader === null || parts.messageId === null) &&
      each.from.toLowerCase() === from &&
      letters(each.text) === text,
  );
  if (!twin) return null;
  if (twin.messageIdHeader === null && parts.messageId !== null)
    nameMessage(
      ctx.store,
      twin.id,
      {
        messageIdHeader: parts.messageId,
        identity,
        references: parts.references,
        inReplyTo: parts.inReplyTo[0] ?? null,
      },
      now,
    );
  return twin.id;
};
