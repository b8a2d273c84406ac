import { eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { sameMessageId } from '../ingest';
import type { RemoteMessage } from '../providers/reader';
import { findLeadByEmail, getLead } from '../store/leads';
import { noFacts } from '../store/message-facts';
import { findByHeaders, getMessage } from '../store/messages';
import type { CampaignRow, LeadRow, MessageRow } from '../store/rows';
import { messages } from '../store/schema';
import type { Known } from './accept-page';
import { leadOf } from './lead-of';
import { lettersOf } from './same-content';
import type { TakenApart } from './take-apart';

/** Whether what came in says that one of our accounts wrote it: anybody can write that into a From header (RFC 5322 section 3.6.2). */
export const claimsOurs = ({ own }: Known, remote: RemoteMessage, parts: TakenApart): boolean => {
  const from = parts.from.email.toLowerCase();
  if (remote.direction === 'outbound' || from === '') return false;
  return own.has(from) || from === parts.accountExternalId?.toLowerCase();
};

/** The sends whose Message-ID this is: what left from here and came to another of our accounts. */
export const isOfOutbox = ({ ctx }: Known, parts: TakenApart): boolean => {
  if (parts.messageId === null) return false;
  const rows = ctx.store.sqlite
    .prepare<[string, string], { messageId: string; body: string }>(
      `SELECT json_extract(payload, '$.messageId') AS messageId, json_extract(payload, '$.body') AS body FROM outbox
       WHERE workspace_id = ? AND state IN ('sent','handed_off','uncertain','needs_person') AND lower(json_extract(payload, '$.messageId')) = ?`,
    )
    .all(ctx.workspaceId, `<${parts.messageId.toLowerCase()}>`);
  const text = lettersOf(parts.rawText);
  return rows.some(
    (row) => sameMessageId(row.messageId.slice(1, -1), parts.messageId) && text.includes(lettersOf(row.body)),
  );
};

/** Whom of the other side a mail that is, or claims to be, ours names first; null where it names nobody but us. */
export const addresseeOf = ({ own }: Known, parts: TakenApart): string | null =>
  [...parts.to, ...parts.cc].find((each) => !own.has(each.email.toLowerCase()))?.email.toLowerCase() ?? null;

/**
 * In whose thread a mail that claims to be ours is shown: the one it answers, a known lead's whom it names, else that of whoever the provider or its
 * Reply-To names (web forms write so). Null when none of these is there: our own address becomes nobody's lead.
 */
export const leadOfClaim = (
  known: Known,
  campaign: CampaignRow,
  remote: RemoteMessage,
  parts: TakenApart,
): LeadRow | null => {
  const { ctx, own } = known;
  const answered = findByHeaders(ctx.store, ctx.workspaceId, [...parts.inReplyTo, ...[...parts.references].reverse()]);
  if (answered && answered.campaignId === campaign.id) return getLead(ctx.store, ctx.workspaceId, answered.leadId);
  const ofOthers = (email: string | undefined): string | null =>
    email === undefined || email === '' || own.has(email.toLowerCase()) ? null : email.toLowerCase();
  for (const { email } of [...parts.to, ...parts.cc]) {
    const lead = ofOthers(email) === null ? null : findLeadByEmail(ctx.store, campaign.id, email);
    if (lead) return lead;
  }
  const from = parts.from.email.toLowerCase();
  const named = [remote.leadEmail ?? undefined, ...parts.replyTo.map((each) => each.email)]
    .map(ofOthers)
    .find((email) => email !== null && email !== from);
  return named ? leadOf(known, campaign, { ...remote, leadEmail: named }, parts) : null;
};

/** The sentence a person reads beside such a mail. */
export const whyDoubted = (parts: TakenApart): string =>
  `Says it is from ${parts.from.email}, our own address, but it lies in no Sent folder of ours and did not leave from here. Anybody can write that into a mail.`;

/** What no rule reads: the words of a mail that claims to be ours are neither ours nor the lead's. */
export const doubted = (parts: TakenApart, why: string): TakenApart => ({
  ...parts,
  facts: { ...noFacts, doubt: 'sender', evidence: { doubt: why } },
});

/**
 * Its copy in a Sent folder shows that a mail doubted until now is ours, and in whose thread it stands: the doubted one was shown where it could be.
 * Gives whether it was doubted.
 */
export const becameOurs = (
  ctx: EngineContext,
  messageId: string,
  home: Pick<MessageRow, 'leadId' | 'campaignId' | 'connectionId' | 'externalId'>,
): boolean => {
  const row = getMessage(ctx.store, ctx.workspaceId, messageId);
  if (row.direction === 'outbound' || row.facts.doubt !== 'sender') return false;
  ctx.store.db
    .update(messages)
    .set({
      ...home,
      direction: 'outbound',
      sentBy: 'elsewhere',
      stage: 'outbound',
      evidence: null,
      facts: noFacts,
      updatedAt: ctx.ports.clock.now(),
    })
    .where(eq(messages.id, messageId))
    .run();
  return true;
};
