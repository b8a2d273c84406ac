import type { SlackText } from '../providers/slack';
import { formatConfidence } from './format-confidence';
import { draftLink, type ReviewSubject } from './review-subject';
import { context, header, longest, section } from './slack-blocks';
import { composeButtons } from './slack-buttons';
import { cutSlack, quoteSlack } from './slack-text';

const field = (name: string, value: string) =>
  ({ type: 'mrkdwn', text: `*${name}*\n${cutSlack(value, longest.field)}`, verbatim: true }) as const;

const longestSubject = 200;

const quoted = (title: string, subject: string, body: string, max: number): string => {
  const head = subject.trim() === '' ? `*${title}*` : `*${title}* · ${cutSlack(subject.trim(), longestSubject)}`;
  const text = body.trim() === '' ? '_(no text)_' : quoteSlack(body, max - head.length - 1);
  return `${head}\n${text}`;
};

/** Whether the DM shows message and draft to their last word: only then may they be judged by it. */
const wholeShown = ({ inbound, draft }: ReviewSubject): boolean =>
  [
    { ...inbound, max: longest.inbound },
    { ...draft, max: longest.draft },
  ].every(
    ({ subject, body, max }) =>
      subject.length <= longestSubject && quoted('', subject, body, max) === quoted('', subject, body, 1_000_000),
  );

/**
 * The review DM of one draft: who, where, how sure, why a person is asked, what came in, what would go out, and a link that
 * opens the draft in the app. Pure. All that people wrote is escaped and cut to Slack's limits.
 */
export const composeReviewDm = (subject: ReviewSubject): SlackText => {
  const who = subject.company === null ? subject.leadName : `${subject.leadName}, ${subject.company}`;
  const confidence = formatConfidence(subject.score, subject.threshold);
  return {
    text: cutSlack(`Review: ${who} · ${subject.campaignName} · ${confidence}`, longest.fallback),
    blocks: [
      header(`Review: ${who}`),
      {
        type: 'section',
        fields: [
          field('Lead', `${subject.leadName} (${subject.leadEmail})`),
          field('Campaign', subject.campaignName),
          field('Sentiment', subject.sentiment),
          field('Confidence', confidence),
        ],
      },
      section(`*Why you are asked:* ${cutSlack(subject.reason, longest.reason)}`),
      section(quoted('They wrote', subject.inbound.subject, subject.inbound.body, longest.inbound)),
      section(quoted('Draft', subject.draft.subject, subject.draft.body, longest.draft)),
      ...(subject.approval === null
        ? []
        : [composeButtons({ draftId: subject.draftId, approval: subject.approval, wholeShown: wholeShown(subject) })]),
      section(`<${draftLink(subject.draftId)}|Open in Countersign>`),
      context(draftLink(subject.draftId)),
    ],
  };
};
