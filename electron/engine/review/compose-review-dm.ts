import type { SlackText } from '../providers/slack';
import { formatConfidence } from './format-confidence';
import { draftLink, type ReviewSubject } from './review-subject';
import { context, header, longest, section } from './slack-blocks';
import { cutSlack, quoteSlack } from './slack-text';

const field = (name: string, value: string) =>
  ({ type: 'mrkdwn', text: `*${name}*\n${cutSlack(value, longest.field)}`, verbatim: true }) as const;

const quoted = (title: string, subject: string, body: string, max: number): string => {
  const head = subject.trim() === '' ? `*${title}*` : `*${title}* · ${cutSlack(subject.trim(), 200)}`;
  const text = body.trim() === '' ? '_(no text)_' : quoteSlack(body, max - head.length - 1);
  return `${head}\n${text}`;
};

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
      section(`<${draftLink(subject.draftId)}|Open in Countersign>`),
      context(draftLink(subject.draftId)),
    ],
  };
};
