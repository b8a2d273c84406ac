import type { Sentiment } from '../../../shared/schemas/common';

/** Facts of a message from which a tag is certain. */
export type RuleFacts = {
  bounce: { kind: string } | null;
  autoReply: { kind: string } | null;
  optOut: { form: string } | null;
  /** The number to ring, when the message asks to be called now. */
  callNumber: string | null;
};

/**
 * The tag that rules are certain of, or null when the model must judge. A bounce says nothing about what somebody wants, so it is an automated reply;
 * a delivery report or complaint likewise. Vacation is Out of Office, every other machine and mail to many (`bulk`) Automated Reply, an opt-out Blacklist.
 */
export const sentimentByRule = (facts: RuleFacts): { tag: Sentiment; reason: string } | null => {
  if (facts.bounce !== null) return { tag: 'Automated Reply', reason: 'A mail system reports about a mail.' };
  if (facts.autoReply !== null) {
    if (facts.autoReply.kind === 'vacation') return { tag: 'Out of Office', reason: 'An out-of-office reply.' };
    const reason = facts.autoReply.kind === 'bulk' ? 'A mailing, written to many.' : 'A machine answered.';
    return { tag: 'Automated Reply', reason };
  }
  if (facts.optOut !== null) return { tag: 'Blacklist', reason: 'Asks to hear no more.' };
  if (facts.callNumber !== null) return { tag: 'Call Requested', reason: `Asks to be rung at ${facts.callNumber}.` };
  return null;
};
