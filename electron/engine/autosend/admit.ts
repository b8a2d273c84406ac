import { doesNotFit } from '../../../shared/channel-fit';
import { Refusal } from '../../../shared/errors';
import { fingerprint } from '../store/fingerprint';
import { blockOf } from '../store/leads';
import type { CampaignRow, DraftRow, LeadRow, MessageRow } from '../store/rows';
import type { Verdict } from './decide';

declare const minted: unique symbol;

/**
 * Leave to send one exact text to exact people. Only this file makes one, `enqueue` demands one, and it is used once:
 * whether a rule or a click earned it, nothing else opens the way out.
 */
export type Admission = {
  readonly [minted]: true;
  readonly by: 'rule' | 'person';
  readonly byName: string;
  readonly at: number;
  readonly draft: DraftRow;
  readonly lead: LeadRow;
  readonly campaign: CampaignRow;
  readonly trigger: MessageRow;
  readonly fingerprint: string;
  /** From this moment on nothing newer may have come from the lead, nor gone to the lead. */
  readonly triggerAt: number;
  readonly leavesAt: number;
  readonly graceEndsAt: number;
  /** The moment a person named for it; null: as soon as it may. */
  readonly chosenAt: number | null;
  readonly keepHours: boolean;
  readonly forced: boolean;
  readonly runId: string | null;
};

type Subject = {
  draft: DraftRow;
  lead: LeadRow;
  campaign: CampaignRow;
  trigger: MessageRow;
  /** An addressee who asked not to be written to, or null. */
  blockedRecipient: string | null;
  /** An addressee to whom mail came back, or null. */
  deadRecipient: string | null;
  now: number;
  /** Who settled the draft, if somebody did: the beginning of a sentence. */
  settledBy?: string | null;
};

const refuseUnsendable = ({ draft, lead, blockedRecipient, deadRecipient, settledBy }: Subject): void => {
  if (draft.state !== 'pending')
    throw new Refusal('already_settled', `${settledBy ?? 'This draft was settled already'}. Nothing was sent again.`);
  if (draft.body.trim() === '')
    throw new Refusal('bad_input', 'The draft has no text. Write one, then approve. Nothing was sent.');
  const tooLong = doesNotFit(draft.channel, draft.body);
  if (tooLong !== null) throw new Refusal('bad_input', tooLong);
  if (draft.to.length === 0 || draft.to.some((who) => who.email.trim() === ''))
    throw new Refusal(
      'bad_input',
      'This reply has nobody to go to. Choose who gets it, then approve. Nothing was sent.',
    );
  const block = blockOf(lead);
  if (block === 'opted_out')
    throw new Refusal(
      'lead_blocked',
      'This lead asked not to be written to, so nothing was sent. Undo the opt-out first if that was a mistake.',
    );
  if (block === 'bounced')
    throw new Refusal(
      'lead_blocked',
      'Mail to this address came back, so nothing was sent. Reject the draft; the address counts again once they write from it.',
    );
  if (block === 'blacklisted')
    throw new Refusal(
      'lead_blocked',
      'This lead is on the blacklist, so nothing was sent. Change the tag first if that was a mistake.',
    );
  if (blockedRecipient !== null)
    throw new Refusal(
      'lead_blocked',
      `${blockedRecipient} asked not to be written to, so nothing was sent. Choose who gets this reply, then approve.`,
    );
  if (deadRecipient !== null)
    throw new Refusal(
      'lead_blocked',
      `Mail to ${deadRecipient} came back, so nothing was sent. Choose who gets this reply, then approve.`,
    );
};

/** How far ahead a reply may be sent: as far as the sending hours are looked at. */
const furthestMs = 60 * 86_400_000;

/** Leave earned by the gate's verdict. Throws Refusal when the draft cannot be sent at all. */
export const admitByRule = (
  subject: Subject,
  verdict: Verdict,
  options: { keepHours: boolean; forced: boolean; runId: string | null },
): Admission => {
  refuseUnsendable(subject);
  if ((verdict.kind !== 'send_immediate' && verdict.kind !== 'send_delayed') || verdict.sendAt === null)
    throw new Error(`a verdict of ${verdict.kind} admits nothing`);
  return {
    ...base(subject),
    by: 'rule',
    byName: 'rule',
    leavesAt: verdict.sendAt,
    graceEndsAt: verdict.sendAt,
    chosenAt: null,
    keepHours: options.keepHours,
    forced: options.forced,
    runId: options.runId,
  } as Admission;
};

/**
 * Leave earned by a person's approval of a text named by its fingerprint.
 * Throws Refusal('text_changed') when the draft reads otherwise now, ('newer_inbound') when the lead wrote since.
 */
export const admitByPerson = (
  subject: Subject,
  approval: {
    name: string;
    fingerprint: string;
    /** Whether the lead wrote what this person has not read. */
    unseen: boolean;
    newestInboundAt: number | null;
    graceSeconds: number;
    /** Send later: the moment named, UTC milliseconds, and whether it lies in the sending hours and is to stay in them. */
    later?: { at: number; keepHours: boolean } | null;
  },
): Admission => {
  refuseUnsendable(subject);
  if (fingerprint(subject.draft) !== approval.fingerprint)
    throw new Refusal(
      'text_changed',
      'The text changed since you read it, so nothing was sent. Read it again, then approve.',
    );
  const newest = approval.newestInboundAt;
  if (approval.unseen)
    throw new Refusal(
      'newer_inbound',
      `${subject.lead.name} wrote again, so nothing was sent. Read the new message, then approve again.`,
    );
  const later = approval.later ?? null;
  if (later !== null && (later.at <= subject.now || later.at > subject.now + furthestMs))
    throw new Refusal(
      'bad_input',
      later.at <= subject.now
        ? 'This moment has passed. Choose a later one.'
        : 'Choose a moment within the next 60 days.',
    );
  const leavesAt = later?.at ?? subject.now + approval.graceSeconds * 1000;
  return {
    ...base(subject),
    by: 'person',
    byName: approval.name,
    // A person who saw the newest message answers it too; drafts made on request start from there as well.
    triggerAt: Math.max(subject.trigger.at, newest ?? 0),
    leavesAt,
    graceEndsAt: leavesAt,
    chosenAt: later?.at ?? null,
    keepHours: later?.keepHours ?? false,
    forced: false,
    runId: null,
  } as Admission;
};

const base = (subject: Subject) => ({
  at: subject.now,
  draft: subject.draft,
  lead: subject.lead,
  campaign: subject.campaign,
  trigger: subject.trigger,
  fingerprint: fingerprint(subject.draft),
  triggerAt: subject.trigger.at,
});
