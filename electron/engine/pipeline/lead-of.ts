import { subjectAnswers, subjectBase } from '../ingest';
import type { RemoteMessage } from '../providers/reader';
import { findLeadByEmail, getLead, upsertLead } from '../store/leads';
import { leadIdByMailbox, threadsNaming } from '../store/message-search';
import { findByHeaders } from '../store/messages';
import type { CampaignRow, LeadRow } from '../store/rows';
import type { Known } from './accept-page';
import { matchBounce } from './match-bounce';
import type { TakenApart } from './take-apart';

/** A thread older than this is not taken up again by its subject alone. */
const subjectHoldsMs = 60 * 24 * 3_600_000;

const leadByAddress = ({ ctx }: Known, campaign: CampaignRow, email: string): LeadRow | null => {
  const exact = findLeadByEmail(ctx.store, campaign.id, email);
  if (exact) return exact;
  const id = leadIdByMailbox(ctx.store, campaign.id, email);
  return id === null ? null : getLead(ctx.store, ctx.workspaceId, id);
};

const leadBySubject = (
  { ctx }: Known,
  campaign: CampaignRow,
  remote: RemoteMessage,
  parts: TakenApart,
): LeadRow | null => {
  const base = subjectBase(parts.subject).toLowerCase();
  const lost = parts.inReplyTo.length + parts.references.length === 0;
  if (remote.direction === 'outbound' || !lost || base === '' || !subjectAnswers(parts.subject)) return null;
  const threads = threadsNaming(ctx.store, campaign.id, parts.from.email, remote.at - subjectHoldsMs);
  const leads = new Set(
    threads.filter((each) => subjectBase(each.subject).toLowerCase() === base).map((each) => each.leadId),
  );
  const [only] = leads;
  return leads.size === 1 && only !== undefined ? getLead(ctx.store, ctx.workspaceId, only) : null;
};

/** Whether a mail is addressed to one of these: what is only passed on to others answers nobody. */
const goesTo = (parts: TakenApart, people: readonly { email: string }[]): boolean => {
  const addressed = new Set([...parts.to, ...parts.cc].map((each) => each.email.toLowerCase()));
  return people.some((each) => each.email !== '' && addressed.has(each.email.toLowerCase()));
};

/**
 * Whose conversation a message belongs to: the lead the provider names; else, of a report, the one whose mail came back; else the thread it
 * answers (RFC 5322 section 3.6.4; a colleague in Cc who writes keeps the lead; what a
 * mailbox's Sent folder holds may answer a thread of another account's campaign); else its sender or addressee, or the lead it asks to answer; and where a mail program dropped
 * those headers, the one thread of this subject in which the sender was written to or copied. Never by the subject alone: two leads may
 * write under the same one.
 */
export const leadOf = (
  known: Known,
  campaign: CampaignRow,
  remote: RemoteMessage,
  parts: TakenApart,
): LeadRow | null => {
  const { ctx, now } = known;
  const byEmail = (email: string): LeadRow | null => leadByAddress(known, campaign, email);
  const mailbox = known.connection.config.kind === 'email';
  if (parts.facts.bounce !== null) {
    const named = mailbox || remote.leadEmail === null ? null : byEmail(remote.leadEmail);
    // A robot is nobody's lead: its mail is kept only where it belongs to a conversation.
    return named ?? matchBounce(ctx, { at: remote.at, parts })?.lead ?? null;
  }
  if (remote.leadEmail === null || mailbox) {
    const answered = findByHeaders(ctx.store, ctx.workspaceId, [
      ...parts.inReplyTo,
      ...[...parts.references].reverse(),
    ]);
    if (answered) {
      const lead = getLead(ctx.store, ctx.workspaceId, answered.leadId);
      if (
        answered.campaignId === campaign.id ||
        (remote.direction === 'outbound' && goesTo(parts, [lead, answered.from]))
      )
        return lead;
    }
  }
  const person = remote.direction === 'outbound' ? parts.to[0] : (parts.replyTo[0] ?? parts.from);
  const email = remote.leadEmail ?? person?.email ?? '';
  // What our accounts write to each other is nobody's conversation.
  if (email === '' || (mailbox && known.own.has(email.toLowerCase()))) return null;
  // A list or a form writes for somebody, whom it names as the one to answer: a lead that is known is not made anew under its address.
  const answerTo = mailbox && remote.direction === 'inbound' ? (parts.replyTo[0]?.email ?? '') : '';
  const lead =
    byEmail(email) ??
    (answerTo === '' ? null : byEmail(answerTo)) ??
    (mailbox ? leadBySubject(known, campaign, remote, parts) : null);
  if (lead) return lead;
  return upsertLead(ctx.store, {
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    campaignId: campaign.id,
    externalId: null,
    email,
    name: person?.email.toLowerCase() === email.toLowerCase() ? (person.name ?? '') : '',
    phone: null,
    company: null,
    role: null,
    zone: null,
    now,
  });
};
