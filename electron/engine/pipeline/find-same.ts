import { messageIdentity } from '../ingest';
import type { RemoteMessage } from '../providers/reader';
import { hasSeveralCampaigns } from '../store/campaigns';
import { getConnection } from '../store/connections';
import { contentOf, findAnywhere, messagesNear, nameMessage } from '../store/message-search';
import { findByIdentity } from '../store/messages';
import type { CampaignRow, LeadRow } from '../store/rows';
import type { Known } from './accept-page';
import { isSameContent, lettersOf } from './same-content';
import type { TakenApart } from './take-apart';

/** Providers stamp the same mail a little apart: when it was sent, received or fetched. */
const apartMs = 3 * 60_000;

type Arriving = { campaign: CampaignRow; lead: LeadRow; remote: RemoteMessage; parts: TakenApart };

/** What an arrival is: another copy of a message (`same`), or a message of its own under an identity; `odd` where its Message-ID is another mail's. */
export type Found = { same: string } | { same: null; identity: string; odd: string | null };

/**
 * The message that this arrival is another copy of, or null. One mail is one message whether a webhook, a poll or a mailbox brought it: by its
 * Message-ID (RFC 5322 section 3.6.4); where one of the copies lost it, by sender, words and about the time. A mailbox that is read beside a
 * provider's campaigns, or beside another mailbox that was addressed too, brings a mail a second time: the first copy stays, whichever it was, so that nobody is answered twice.
 * A mail that says something else under a Message-ID already seen is another mail, and is kept under the digest of its words.
 */
export const findSame = (known: Known, arriving: Arriving): Found => {
  const { campaign, remote, parts } = arriving;
  const { ctx } = known;
  const content = { from: parts.from.email, at: remote.at, subject: parts.subject, text: parts.rawText };
  const identity = messageIdentity({ ...content, messageId: parts.messageId });
  const first = underIdentity(known, campaign, identity, parts);
  if (first !== null && (parts.messageId === null || isSameContent(contentOf(ctx.store, first), content)))
    return { same: first };
  const twin = findTwin(known, arriving, first === null ? identity : null);
  if (twin !== null) return { same: twin };
  if (first === null) return { same: null, identity, odd: null };
  const own = messageIdentity({ ...content, messageId: null });
  const again = underIdentity(known, campaign, own, parts);
  return again === null
    ? { same: null, identity: own, odd: `Carries the Message-ID of another mail (${parts.messageId ?? ''}).` }
    : { same: again };
};

const underIdentity = (
  { ctx, connection }: Known,
  campaign: CampaignRow,
  identity: string,
  parts: TakenApart,
): string | null => {
  const same = findByIdentity(ctx.store, campaign.id, ctx.workspaceId, identity);
  if (same) return same.id;
  // Where there is one campaign, nothing stands elsewhere.
  if (parts.messageId === null || !hasSeveralCampaigns(ctx.store, ctx.workspaceId)) return null;
  const elsewhere = findAnywhere(ctx.store, ctx.workspaceId, identity);
  if (!elsewhere || elsewhere.connectionId === connection.id) return null;
  const other = getConnection(ctx.store, ctx.workspaceId, elsewhere.connectionId);
  return other.config.kind === 'email' || connection.config.kind === 'email' ? elsewhere.id : null;
};

/** The copy of this mail that lost its Message-ID (which then takes `identity`; null: the id is another mail's), or the one that has what this copy lost. */
const findTwin = ({ ctx, now }: Known, arriving: Arriving, identity: string | null): string | null => {
  const { lead, remote, parts } = arriving;
  if (remote.channel !== 'email') return null;
  const text = lettersOf(parts.rawText);
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
      lettersOf(each.text) === text,
  );
  if (!twin) return null;
  if (identity !== null && twin.messageIdHeader === null && parts.messageId !== null)
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
