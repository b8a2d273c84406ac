import type { Channel, Role, Sentiment, SkipReason } from '../../shared/schemas/common';
import type { DecisionKind, DecisionRule, RejectReason, RuleCheck } from '../../shared/schemas/draft';
import type { Connection } from '../../shared/schemas/workspace';

/** Sentence case of the tags (docs/design.md, Type): "Meeting requested". */
export const sentimentWord: Record<Sentiment, string> = {
  New: 'New',
  Interested: 'Interested',
  'Meeting Requested': 'Meeting requested',
  'Meeting Booked': 'Meeting booked',
  'Call Requested': 'Call requested',
  'Information Requested': 'Information requested',
  'Follow Up': 'Follow up',
  Objection: 'Objection',
  Neutral: 'Neutral',
  'Not Interested': 'Not interested',
  'Out of Office': 'Out of office',
  'Automated Reply': 'Automated reply',
  Blacklist: 'Blacklist',
  Snoozed: 'Snoozed',
};

export const channelWord: Record<Channel, string> = { email: 'Email', sms: 'SMS', linkedin: 'LinkedIn' };

export const roleWord: Record<Role, string> = { setter: 'Setter', manager: 'Manager', admin: 'Admin' };

/** Why a message got no draft, as a sentence. */
export const skipSentence: Record<SkipReason, string> = {
  not_inbound: 'This message was sent, not received.',
  bounce: 'A mail server sent this: an earlier mail bounced.',
  auto_reply: 'A machine answered, not the lead.',
  acknowledgement_only: 'It only says thanks; nothing to answer.',
  opt_out: 'The lead asked not to be written to.',
  lead_blocked: 'This lead is blocked.',
  superseded_by_newer_inbound: 'The lead wrote again later; that message is the one to answer.',
  already_answered: 'Somebody answered it already.',
  already_booked: 'A meeting is booked already.',
  missing_transcript: 'There is no text to answer.',
  sentiment_not_eligible: 'Leads with this sentiment get no draft by themselves.',
  edited_by_person: 'Somebody is editing a draft for it.',
  draft_exists: 'A draft for it exists already.',
  before_live: 'It came before live drafting began for this campaign. A backfill can draft it.',
  sentiment_unknown: 'Only the model can judge it, and a dry run does not ask it.',
};

/** The same in a table cell. */
export const skipWord: Record<SkipReason, string> = {
  not_inbound: 'sent, not received',
  bounce: 'bounce',
  auto_reply: 'automatic reply',
  acknowledgement_only: 'only thanks',
  opt_out: 'opted out',
  lead_blocked: 'lead blocked',
  superseded_by_newer_inbound: 'newer message',
  already_answered: 'already answered',
  already_booked: 'already booked',
  missing_transcript: 'no text',
  sentiment_not_eligible: 'sentiment not eligible',
  edited_by_person: 'being edited',
  draft_exists: 'draft exists',
  before_live: 'before live drafting',
  sentiment_unknown: 'only the model can judge',
};

export const checkWord: Record<RuleCheck['name'], string> = {
  placeholder: 'No placeholder left',
  name: 'Name and company',
  link: 'Links on the allow-list',
  price: 'Prices in the knowledge',
  time: 'Times are bookable',
  weekday: 'Weekdays match dates',
  language: 'Language is the lead’s',
  length: 'Length',
  signature: 'Signature',
  instruction: 'No instructions inside',
  person: 'Writer is the right person',
  phone: 'Phone number',
  automatic: 'Writer is no robot',
  recipient: 'Goes to people of this conversation',
  characters: 'No hidden or foreign characters',
  others: 'Nothing of another lead',
  figures: 'Numbers and codes are known',
  secret: 'No secret asked for',
  terms: 'Durations are in the knowledge',
  claim: 'Nothing said to be done that is not',
};

export const decisionWord: Record<DecisionKind, string> = {
  send_immediate: 'Sent now',
  send_delayed: 'Sends later',
  needs_review: 'Needs a person',
  skip: 'Skipped',
  error: 'Failed',
};

/** Shown when a draft has no headline of its own. */
export const ruleHeadline: Record<DecisionRule, string> = {
  mode_setter_managed: 'A person sends in this campaign',
  auto_send_off: 'Auto-send is off',
  empty_draft: 'The draft is empty',
  call_requested: 'Asks to be rung',
  own_scheduling_link: 'The lead sent a calendar link of their own',
  tag_never_auto_sent: 'This sentiment always needs a person',
  template_draft: 'Made from a template; the model failed',
  clamped_draft: 'The draft was cut to fit',
  overseer_failed: 'The times could not be checked',
  requires_human_review: 'The evaluation asks for a person',
  evaluation_failed: 'Could not be scored',
  not_safe: 'The evaluation says it is not safe',
  below_threshold: 'Below the threshold',
  rule_check_failed: 'A rule check failed',
  breaker_open: 'The breaker is open',
  audit_sample: 'Audit sample: would have been sent',
  shadow: 'Shadow mode: would have been sent',
  send_now: 'Sure enough to leave now',
  send_later: 'Sure enough to leave later',
  answered_never_auto_sent: 'Answered before; never sent by rule',
  held_back: 'Held back by a check before sending',
  error: 'The decision failed',
};

/** In the order of the keys 1–6. */
export const rejectReasons: readonly { reason: RejectReason; word: string }[] = [
  { reason: 'wrong_facts', word: 'Wrong or invented fact' },
  { reason: 'wrong_times', word: 'Wrong time or date' },
  { reason: 'wrong_tone', word: 'Tone is off' },
  { reason: 'wrong_person', word: 'Wrong person' },
  { reason: 'no_reply_needed', word: 'Needs no reply' },
  { reason: 'other', word: 'Something else' },
];

export const connectionKindWord: Record<Connection['config']['kind'], string> = {
  email: 'Mailbox',
  slack: 'Slack',
  openai: 'OpenAI',
  google_calendar: 'Google Calendar',
  instantly: 'Instantly',
};

export const connectionStateWord: Record<Connection['state'], string> = {
  unknown: 'Not checked',
  working: 'Working',
  slow: 'Slow, retrying',
  failing: 'Needs you',
  not_connected: 'Not connected',
};
