import type { DraftDetail } from '../../shared/contract';
import type { ErrorCode } from '../../shared/errors';

/** What a refusal may rest on, as it stood when it was made. */
export type Ground = {
  text: string;
  people: string;
  state: string;
  link: string;
  /** The lead may not be written to, and why. */
  blocked: string;
  claim: string;
  /** Up to which row of the lead's the person has read. */
  seen: string;
};

/** A refusal beside its draft: what was said, and what it rests on. */
export type Refusal = {
  message: string;
  code: ErrorCode;
  /** Null until it is known; it stands meanwhile. */
  ground: Ground | null;
  /** The model was seen to be away since; once it is back the refusal is over. */
  modelAway: boolean;
  /** What a press does again. */
  again: 'redraft' | 'versions' | null;
  /** The wish of the redraft that failed. */
  wish: string | null;
};

/** The ground under a draft now. `text` is what stands in the sheet, `seenSeq` how far the person has read. */
export const groundOf = (detail: DraftDetail, text: string, seenSeq: number | undefined): Ground => {
  const { draft, lead, campaign, claim } = detail;
  return {
    text,
    people: [...draft.to, ...draft.cc].map(({ email }) => email).join(' '),
    state: draft.state,
    link: campaign.bookingLink ?? '',
    blocked: [lead.optedOutAt, lead.bouncedAt, lead.blacklistedAt].map((at) => (at === null ? '' : 'x')).join(),
    claim: claim?.profileId ?? '',
    seen: String(seenSeq ?? ''),
  };
};

const always = ['text', 'people', 'state', 'link'] as const satisfies readonly (keyof Ground)[];
/** What else may change and take a refusal with it, or what alone may. */
const restsOn: Partial<Record<ErrorCode, readonly (keyof Ground)[]>> = {
  lead_blocked: ['blocked', 'people', 'state'],
  claimed: ['claim', 'state'],
  newer_inbound: ['seen', 'state'],
};

/**
 * What becomes of a refusal while things change: itself while its cause is there, null once it is gone. A refusal about a text ends with that
 * text, one about a blocked lead when the lead is not blocked any more, one about a silent model when the model was away and is back.
 */
export const afterwards = (refusal: Refusal, now: Ground, modelAway: boolean): Refusal | null => {
  const { ground, code } = refusal;
  if (ground !== null && (restsOn[code] ?? always).some((part) => ground[part] !== now[part])) return null;
  if (code !== 'provider_unreachable' || modelAway === refusal.modelAway) return refusal;
  return modelAway ? { ...refusal, modelAway } : null;
};
