import type { EngineContext } from '../engine-context';
import type { RemoteMessage, SyncPage } from '../providers/reader';
import { findCampaignByExternal, getCampaign, upsertCampaign } from '../store/campaigns';
import { getConnection, setConnectionState } from '../store/connections';
import { readTogether } from '../store/keep-reads';
import { isCorrespondent, updateLead, upsertLead, zoneOfAddress } from '../store/leads';
import {
  addOrigin,
  endOfThread,
  indexMessages,
  insertMessage,
  lastSeq,
  originKnown,
  recordStage,
} from '../store/messages';
import type { CampaignRow, ConnectionRow } from '../store/rows';
import { getWorkspace } from '../store/workspaces';
import type { AcceptedPage } from '../sync';
import { applyArrival } from './apply-arrival';
import { addresseeOf, becameOurs, claimsOurs, doubted, isOfOutbox, leadOfClaim, whyDoubted } from './claims-ours';
import { findSame } from './find-same';
import { leadOf } from './lead-of';
import { leaveUnmatched } from './leave-unmatched';
import { type ForeignSender, noticeForeignSender } from './notice-foreign-sender';
import { allOwnAddresses } from './own-addresses';
import { placeKnowledge } from './place-knowledge';
import { recogniseOurs } from './recognise-ours';
import { keepWhole, type TakenApart, takeApart } from './take-apart';

/** The one campaign of a mailbox, which has no campaigns of its own. */
const mailboxCampaign = 'mailbox';

/** `own`: the addresses of all our accounts, in lower case. */
export type Known = { ctx: EngineContext; connection: ConnectionRow; now: number; own: ReadonlySet<string> };

const campaignOf = (
  { ctx, connection, now }: Known,
  externalId: string | null,
  name: string | null,
): CampaignRow | null => {
  const presets = getWorkspace(ctx.store, ctx.workspaceId).campaignPresets;
  const { config } = connection;
  const wanted =
    config.kind === 'email'
      ? { externalId: mailboxCampaign, name: config.campaignName }
      : externalId === null
        ? null
        : { externalId, name };
  if (!wanted) return null;
  if (wanted.name === null) return findCampaignByExternal(ctx.store, connection.id, wanted.externalId);
  const preset = presets[wanted.name] ?? null;
  const known = findCampaignByExternal(ctx.store, connection.id, wanted.externalId);
  // As nearly every time.
  if (known !== null && known.name === wanted.name) return known;
  const appears = known === null;
  const row = upsertCampaign(ctx.store, {
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    connectionId: connection.id,
    externalId: wanted.externalId,
    name: wanted.name,
    preset,
    now,
  });
  if (appears) placeKnowledge(ctx, ctx.workspaceId, row.id, preset?.knowledge ?? [], now);
  return row;
};

/** Providers leave the campaign out of what was sent by hand: then it is the one in which the lead stands, the newest of several. */
const campaignOfLead = ({ ctx, connection }: Known, email: string | null): CampaignRow | null => {
  if (email === null) return null;
  const row = ctx.store.sqlite
    .prepare<[string, string], { id: string }>(
      'SELECT c.id FROM leads l JOIN campaigns c ON c.id = l.campaign_id WHERE c.connection_id = ? AND l.email = ? ORDER BY l.last_message_at DESC LIMIT 1',
    )
    .get(connection.id, email.toLowerCase());
  return row ? getCampaign(ctx.store, ctx.workspaceId, row.id) : null;
};

const storeMessage = (known: Known, arrived: RemoteMessage, read: TakenApart): string | null => {
  const { ctx, connection, now } = known;
  const claimed = claimsOurs(known, arrived, read);
  const proven = claimed && isOfOutbox(known, read);
  const remote: RemoteMessage = proven
    ? { ...arrived, direction: 'outbound', leadEmail: addresseeOf(known, read) }
    : arrived;
  const doubt = claimed && !proven ? whyDoubted(read) : null;
  const parts = doubt === null ? read : doubted(read, doubt);
  const home = campaignOf(known, remote.campaignExternalId, null) ?? campaignOfLead(known, remote.leadEmail);
  const lead = home && (doubt === null ? leadOf(known, home, remote, parts) : leadOfClaim(known, home, remote, parts));
  if (!home || !lead) return leaveUnmatched(known, remote, parts);
  // A report belongs where the mail it is about stands, though it came to another account.
  const campaign = lead.campaignId === home.id ? home : getCampaign(ctx.store, ctx.workspaceId, lead.campaignId);
  const origin = { connectionId: connection.id, externalId: remote.externalId, seenAt: now };
  const found = findSame(known, { campaign, lead, remote, parts });
  if (found.same !== null) {
    addOrigin(ctx.store, { ...origin, messageId: found.same });
    const stands = {
      leadId: lead.id,
      campaignId: campaign.id,
      connectionId: connection.id,
      externalId: remote.externalId,
    };
    if (remote.direction === 'outbound' && becameOurs(ctx, found.same, stands)) {
      updateLead(ctx.store, lead.id, { lastMessageAt: Math.max(lead.lastMessageAt ?? 0, remote.at) }, now);
      applyArrival(ctx, { lead, messageId: found.same, campaign, remote, parts, latest: false });
    }
    return null;
  }
  const ours = remote.direction === 'outbound' ? recogniseOurs(ctx, { lead, remote, parts }) : null;
  if (ours?.kind === 'known') {
    addOrigin(ctx.store, { ...origin, messageId: ours.messageId });
    return null;
  }
  const id = ctx.newId();
  const inbound = remote.direction === 'inbound';
  const latest = remote.at > endOfThread(ctx.store, lead.id).at;
  insertMessage(
    ctx.store,
    {
      id,
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      leadId: lead.id,
      campaignId: campaign.id,
      connectionId: connection.id,
      channel: remote.channel,
      direction: remote.direction,
      at: remote.at,
      identity: found.identity,
      externalId: remote.externalId,
      // Answers to that id are answers to the first mail that had it.
      messageIdHeader: found.odd === null ? parts.messageId : null,
      inReplyTo: parts.inReplyTo[0] ?? null,
      references: parts.references,
      threadExternalId: remote.threadExternalId,
      accountExternalId: parts.accountExternalId,
      from: parts.from,
      to: parts.to,
      cc: parts.cc,
      replyTo: parts.replyTo,
      subject: parts.subject,
      body: parts.body,
      quoted: parts.quoted,
      signature: parts.signature,
      rawText: parts.rawText,
      rawHtml: parts.rawHtml,
      attachments: parts.attachments,
      facts:
        found.odd === null
          ? parts.facts
          : { ...parts.facts, evidence: { ...parts.facts.evidence, identity: found.odd } },
      sentBy: inbound ? null : 'elsewhere',
      // No rule has looked at a broken one, not even for a "remove me", nor at one that only claims to be ours: a person must.
      stage: !inbound
        ? 'outbound'
        : parts.facts.broken || doubt !== null
          ? 'error'
          : remote.at >= campaign.liveFromAt
            ? 'new'
            : 'history',
      skipReason: null,
      evidence:
        doubt ?? (parts.facts.broken ? 'This message could not be taken apart; the log has the details.' : null),
    },
    remote.content.kind === 'raw' ? remote.content.raw : null,
  );
  addOrigin(ctx.store, { ...origin, messageId: id });
  recordStage(
    ctx.store,
    { id: ctx.newId(), workspaceId: ctx.workspaceId, messageId: id, stage: 'ingest', outcome: 'passed' },
    now,
  );
  updateLead(ctx.store, lead.id, { lastMessageAt: Math.max(lead.lastMessageAt ?? 0, remote.at) }, now);
  if (doubt === null) applyArrival(ctx, { lead, messageId: id, campaign, remote, parts, latest });
  return id;
};

/**
 * In whose days and hours a message is written: the lead's zone as the page or the mirror knows it, else the workspace's.
 * "Tuesday morning" of somebody in Rome begins when Tuesday does there.
 */
const zonesOf = (ctx: EngineContext, page: SyncPage): ((remote: RemoteMessage) => string) => {
  const ours = getWorkspace(ctx.store, ctx.workspaceId).settings.zone;
  const told = new Map(page.leads.map((lead) => [lead.email.toLowerCase(), lead.zone]));
  return ({ leadEmail }) => {
    if (leadEmail === null) return ours;
    return told.get(leadEmail.toLowerCase()) ?? zoneOfAddress(ctx.store, ctx.workspaceId, leadEmail) ?? ours;
  };
};

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Stores one page of an account with its cursor, in one transaction: campaigns, leads, and the messages not seen before.
 * What arrives acts at once: an opt-out marks its lead, a hard bounce its address, and news from a lead brings back what was
 * about to leave to that lead. Mail is taken apart before the transaction, which stays short. `onForeignSender` is told when a
 * copy in Sent turned auto-send off.
 */
export const acceptPage = async (
  engine: EngineContext,
  connectionId: string,
  page: SyncPage,
  onForeignSender: (found: ForeignSender) => void = () => {},
): Promise<AcceptedPage> => {
  // The workspace of the account, also when a person switches to another while mail is being taken apart.
  const ctx: EngineContext = { ...engine };
  const { connection, fresh, zoneOf } = readTogether(ctx.store, () => ({
    connection: getConnection(ctx.store, ctx.workspaceId, connectionId),
    fresh: page.messages.filter((remote) => !originKnown(ctx.store, connectionId, remote.externalId)),
    zoneOf: zonesOf(ctx, page),
  }));
  // Also whom the page itself brings: a provider's leads, and those to whom we wrote.
  const correspondsWithUs = (email: string): boolean =>
    page.leads.some((lead) => sameAddress(lead.email, email)) ||
    page.messages.some((each) => each.direction === 'outbound' && sameAddress(each.leadEmail ?? '', email)) ||
    isCorrespondent(ctx.store, ctx.workspaceId, email);
  const taken: { remote: RemoteMessage; parts: TakenApart }[] = [];
  for (const remote of fresh) {
    const parts = await takeApart(remote, { zone: zoneOf(remote), correspondsWithUs }).catch((error: unknown) => {
      ctx.ports.log.write('error', 'ingest.threw', {
        connectionId,
        externalId: remote.externalId,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return keepWhole(remote);
    });
    taken.push({ remote, parts });
  }
  let foreign: ForeignSender | null = null;
  const messageIds = ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const known: Known = { ctx, connection, now, own: allOwnAddresses(ctx) };
    const seq = lastSeq(ctx.store);
    for (const remote of page.campaigns) campaignOf(known, remote.externalId, remote.name);
    if (connection.config.kind === 'email') campaignOf(known, null, null);
    for (const remote of page.leads) {
      const campaign = campaignOf(known, remote.campaignExternalId, null);
      if (campaign)
        upsertLead(ctx.store, {
          ...remote,
          id: ctx.newId(),
          workspaceId: ctx.workspaceId,
          campaignId: campaign.id,
          now,
        });
    }
    const ids = taken.map(({ remote, parts }) => storeMessage(known, remote, parts)).filter((id) => id !== null);
    for (const { remote } of taken) foreign ??= noticeForeignSender(ctx, connection, remote);
    indexMessages(ctx.store, seq);
    setConnectionState(ctx.store, connectionId, { cursor: page.cursor }, now);
    return ids;
    // With its cursor: after a power cut the page is read once more, before anything leaves from this account.
  }, 'soon');
  // Told once it is committed that auto-send is off.
  if (foreign !== null) onForeignSender(foreign);
  if (messageIds.length > 0) {
    ctx.changed('sync', connectionId);
    ctx.changed('lead');
    ctx.changed('queue');
  }
  return { newMessages: messageIds.length, messageIds };
};
