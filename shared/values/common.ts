export const channels = ['email', 'sms', 'linkedin'] as const;

export const roles = ['setter', 'manager', 'admin'] as const;
type Role = (typeof roles)[number];

const rank: Record<Role, number> = { setter: 0, manager: 1, admin: 2 };

/** Whether `held` may do what `needed` may do (setter ⊂ manager ⊂ admin). */
export const roleAllows = (held: Role, needed: Role): boolean => rank[held] >= rank[needed];

/** The sentiment tags of a lead, in the words people see. */
export const sentiments = [
  'New',
  'Interested',
  'Meeting Requested',
  'Meeting Booked',
  'Call Requested',
  'Information Requested',
  'Follow Up',
  'Objection',
  'Neutral',
  'Not Interested',
  'Out of Office',
  'Automated Reply',
  'Blacklist',
  'Snoozed',
] as const;
type Sentiment = (typeof sentiments)[number];

/** Tags that get a draft without anybody asking. */
export const eligibleSentiments = [
  'Interested',
  'Meeting Requested',
  'Call Requested',
  'Information Requested',
  'Follow Up',
] as const satisfies readonly Sentiment[];

/** Tags a workspace may add to the eligible ones; drafted, never sent by rule. */
export const optionalSentiments = ['Objection', 'Neutral', 'Meeting Booked'] as const satisfies readonly Sentiment[];
