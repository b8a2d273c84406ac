import type { MessageMoment } from '../store/messages';
import type { DoubtfulSend } from '../store/outbox';
import type { CampaignRow, DraftRow, LeadRow, OutboxRow } from '../store/rows';
import { scoreWords } from './score-words';
import { nextSendingTime } from './sending-hours';

const approvalLastsMs = 24 * 3_600_000;
/** A rule's word lasts over a weekend with holidays, and no longer. */
const ruleLastsMs = 7 * 86_400_000;

/** What is looked at in the moment before a send is claimed; all of it read in the claiming transaction. */
export type SendMoment = {
  send: OutboxRow;
  draft: DraftRow | null;
  draftFingerprint: string | null;
  lead: LeadRow;
  leadBlock: 'opted_out' | 'bounced' | 'blacklisted' | null;
  /** An addressee, not the lead, who asked not to be written to. */
  blockedRecipient: string | null;
  /** An addressee, not the lead, to whom mail came back. */
  deadRecipient: string | null;
  campaign: CampaignRow;
  /** What the lead wrote after that which this answers, as far as nobody had read it when this was allowed. */
  newerInbound: MessageMoment | null;
  /** What went to the lead since, and was not known to the person who approved after being told. */
  sentSinceTrigger: MessageMoment | null;
  /** Another send to this person since the trigger of which nobody knows whether it left, under the same condition. */
  mayHaveLeft: DoubtfulSend | null;
  /** The address that the account has now where it is not the one this is written from, else null. */
  accountNow: string | null;
  /** Of what a rule admitted: the score that was compared and the campaign's threshold on that scale now; null where there is none. */
  compared: { score: number; threshold: number } | null;
  /** Of what a rule admitted: what is wrong with a link in it by the campaign's settings as they are now, or null. */
  linkTrouble: string | null;
  /** Starts of the times this reply names, UTC milliseconds, and whether each is still free; `unread`: why that is not known. */
  offers: { startAt: number; free: boolean; unread?: string }[];
  stoppedBy: string | null;
  autoSendOff: string | null;
  workspaceZone: string;
  now: number;
};

export type SendCheck =
  | { kind: 'go' }
  /** Stays queued for a later moment. */
  | { kind: 'later'; leavesAt: number; reason: string }
  /** Kept until something is lifted. */
  | { kind: 'hold'; code: 'stopped'; reason: string }
  /** Back to a person, with the reason as the queue shows it. */
  | { kind: 'review'; headline: string; sentence: string; expires?: true }
  | { kind: 'cancel'; reason: string };

/** How soon it is looked again whether another reply that is leaving now has left. */
const soonMs = 5_000;

const clock = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);

/** What kept it from leaving, where an account said so. */
const lastSaid = ({ state, reason }: OutboxRow): string =>
  state === 'retry_wait' && reason ? ` The account said last: ${reason.replace(/[.!]?$/, '.')}` : '';

const inHours = (m: SendMoment): SendCheck => {
  const next = nextSendingTime(m.campaign.sendingHours, m.lead.zone ?? m.workspaceZone, m.now);
  if (next === null)
    return {
      kind: 'review',
      headline: 'The sending hours never open',
      sentence: 'The sending hours of this campaign do not open in the next 60 days.',
    };
  return next > m.now ? { kind: 'later', leavesAt: next, reason: 'Outside the sending hours' } : { kind: 'go' };
};

/** The send-time checks of PRODUCT section 3, stage 7: always made, whoever allowed the send. Pure. */
export const checkAtSendTime = (m: SendMoment): SendCheck => {
  const review = (headline: string, sentence: string): SendCheck => ({ kind: 'review', headline, sentence });
  const expired = (headline: string, sentence: string): SendCheck => ({
    kind: 'review',
    headline,
    sentence,
    expires: true,
  });
  if (m.stoppedBy !== null) return { kind: 'hold', code: 'stopped', reason: `Stopped by ${m.stoppedBy}` };
  if (m.leadBlock !== null) return { kind: 'cancel', reason: `The lead is blocked (${m.leadBlock.replace('_', ' ')})` };
  if (m.blockedRecipient !== null)
    return review(
      'An addressee asked not to be written to',
      `${m.blockedRecipient} asked not to be written to. Take that address out, then approve.`,
    );
  if (m.deadRecipient !== null)
    return review(
      'Mail to one addressee came back',
      `Mail to ${m.deadRecipient} came back. Take that address out, then approve.`,
    );
  if (m.draft && m.draftFingerprint !== m.send.fingerprint)
    return review(
      'The text changed after it was approved',
      'The text is not the one that was approved. Read it again, then approve.',
    );
  if (m.newerInbound)
    return review(
      `${m.lead.name} wrote again`,
      `${m.lead.name} wrote again at ${clock(m.newerInbound.at, m.workspaceZone)}. Nothing left; read the new message first.`,
    );
  if (m.sentSinceTrigger)
    return review(
      'Someone answered meanwhile',
      `A message went to ${m.lead.name} at ${clock(m.sentSinceTrigger.at, m.workspaceZone)}. Nothing more left.`,
    );
  if (m.mayHaveLeft?.leaving)
    return {
      kind: 'later',
      leavesAt: m.now + soonMs,
      reason: `Another reply to ${m.lead.name} is leaving; this one waits until it is known whether it did`,
    };
  if (m.mayHaveLeft)
    return review(
      'Another reply may have left',
      `A reply to ${m.lead.name} of ${clock(m.mayHaveLeft.at, m.workspaceZone)} may have left; nobody knows yet. Nothing more left. Look at that one in the outbox first.`,
    );
  if (m.accountNow !== null)
    return review(
      'The account has another address now',
      `This was to leave from ${m.send.payload.from.email}, and the account is ${m.accountNow} now. Nothing left; approve it again if it may leave from there.`,
    );
  if (m.offers.some((offer) => offer.startAt <= m.now))
    return review('A time offered has passed', 'A time that this reply names has passed. Redraft it.');
  const unread = m.offers.find((offer) => offer.unread !== undefined)?.unread;
  if (unread !== undefined)
    return review(
      'The calendar could not be read',
      `Whether the times that this reply names are still free is not known: ${unread} Nothing left; approve it again once the calendar answers.`,
    );
  if (m.offers.some((offer) => !offer.free))
    return review('A time offered is taken', 'A time that this reply names is no longer free. Redraft it.');
  // One that was approved for later holds for a day from the moment named.
  const since = Math.max(m.send.admittedAt, m.send.chosenAt ?? 0);
  if (m.send.admittedBy === 'person' && m.now - since > approvalLastsMs)
    return expired(
      'Approved more than a day ago',
      `This was approved more than 24 hours ago and has not left.${lastSaid(m.send)} Approve it again if it still holds.`,
    );
  if (m.send.admittedBy === 'rule' && m.now - m.send.admittedAt > ruleLastsMs)
    return expired(
      'It waited more than a week',
      `A rule let this reply go more than a week ago and it has not left.${lastSaid(m.send)} Look whether it still holds.`,
    );
  if (m.send.admittedBy === 'person') {
    // Approved for a moment in the sending hours: a computer that slept over it does not write to the lead at night. Who asks for
    // it again afterwards means now.
    const { keepHours, chosenAt, admittedAt } = m.send;
    return keepHours && (chosenAt ?? 0) > admittedAt ? inHours(m) : { kind: 'go' };
  }
  if (m.campaign.responseMode !== 'AI_AUTO_SEND')
    return review(
      'The campaign is answered by people now',
      'The campaign no longer sends by rule, so this reply waits for you.',
    );
  if (m.compared !== null && !(m.compared.score >= m.compared.threshold))
    return review(
      'The threshold was raised',
      `The campaign sends from ${scoreWords(m.compared.score, m.compared.threshold).threshold} on since this reply was queued, so it waits for you.`,
    );
  if (m.linkTrouble !== null)
    return review(
      'A link in it is not allowed any more',
      `${m.linkTrouble} The campaign's settings were changed since this reply was queued, so it waits for you.`,
    );
  // Nor does `--force-auto-send` override it: the breaker says that something is wrong, not that somebody prefers to wait.
  if (m.campaign.breakerOpen)
    return review(
      'This campaign is back to review',
      'The breaker of this campaign opened meanwhile, so this reply waits for you.',
    );
  // As when it was decided, `--force-auto-send` does not override it.
  if (m.campaign.shadow)
    return review(
      'Shadow mode was turned on',
      'This campaign decides but sends nothing since this reply was queued, so it waits for you.',
    );
  // `--force-auto-send` was asked for by name and audited; the emergency stop above is never overridden.
  if (m.autoSendOff !== null && !m.send.forced)
    return review('Auto-send was turned off', `Auto-send is off (${m.autoSendOff}), so this reply waits for you.`);
  return m.send.keepHours ? inHours(m) : { kind: 'go' };
};
