import type { SlackText } from '../providers/slack';
import { describeSettlement } from './describe-settlement';
import { draftLink, type ReviewSettlement, type ReviewSubject } from './review-subject';
import { longest, section } from './slack-blocks';
import { cutSlack } from './slack-text';

/** What a review DM becomes once its draft is settled: short, and without the texts, which live in the app. Pure. */
export const composeSettledDm = (
  subject: Pick<ReviewSubject, 'draftId' | 'leadName' | 'campaignName'>,
  settlement: ReviewSettlement,
): SlackText => {
  const verdict = describeSettlement(settlement);
  const who = `${subject.leadName} · ${subject.campaignName}`;
  return {
    text: cutSlack(`${verdict}: ${who}`, longest.fallback),
    blocks: [
      section(`*${cutSlack(verdict, longest.field)}*\n${cutSlack(who, longest.field)}`),
      section(`<${draftLink(subject.draftId)}|Open in Countersign>`),
    ],
  };
};
