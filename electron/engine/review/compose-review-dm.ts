import type { SlackBlock, SlackText } from '../providers/slack';
import { draftLink, type ReviewSettlement, type ReviewSubject } from './review-subject';
import { cutPlain, cutSlack, escapeSlack, quoteSlack } from './slack-text';

/** Limits of Block Kit, less a little room: header 150, field 2000, section 3000. */
const longest = { header: 150, field: 300, reason: 700, inbound: 1500, draft: 2600, fallback: 400 } as const;

const section = (text: string): SlackBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
const context = (text: string): SlackBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text, verbatim: true }],
});
const header = (text: string): SlackBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cutPlain(text, longest.header), emoji: false },
});
const field = (name: string, value: string) =>
  ({ type: 'mrkdwn', text: `*${name}*\n${cutSlack(value, longest.field)}`, verbatim: true }) as const;

/** Two decimals, or three where two would make a lower score look equal to the threshold. */
export const formatConfidence = (score: number | null, threshold: number): string => {
  if (score === null) return `not scored (threshold ${threshold.toFixed(2)})`;
  const digits = score !== threshold && score.toFixed(2) === threshold.toFixed(2) ? 3 : 2;
  return `${score.toFixed(digits)} (threshold ${threshold.toFixed(digits)})`;
};

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

/** A draft's line in a digest. */
export type DigestLine = {
  draftId: string;
  leadName: string;
  campaignName: string;
  score: number | null;
  threshold: number;
  settlement: ReviewSettlement | null;
};

const verdicts: Record<ReviewSettlement['verdict'], string> = {
  approved: 'Approved',
  edited: 'Edited and approved',
  rejected: 'Rejected',
  superseded: 'Replaced: something newer made this draft pointless',
  undone: 'Taken back to the queue',
};

/** What became of a draft, in words. */
export const describeSettlement = ({ verdict, by }: ReviewSettlement): string =>
  by === null ? verdicts[verdict] : `${verdicts[verdict]} by ${by}`;

/** Lines in one digest; at 160 characters and more each, forty stay inside Slack's limits. */
export const digestLines = 40;

const digestLine = (line: DigestLine): string => {
  const who = cutSlack(`${line.leadName} · ${line.campaignName}`, 120);
  if (line.settlement !== null) return `~${who}~ ${escapeSlack(describeSettlement(line.settlement)).slice(0, 80)}`;
  return `<${draftLink(line.draftId)}|${who}> · ${formatConfidence(line.score, line.threshold)}`;
};

/** One DM for many drafts, when they come faster than a person reads. It is rewritten as more come in. Pure. */
export const composeDigestDm = (lines: readonly DigestLine[]): SlackText => {
  const open = lines.filter((line) => line.settlement === null).length;
  const title = open === 1 ? '1 draft waits for you' : `${open} drafts wait for you`;
  const blocks: SlackBlock[] = [header(title)];
  for (let n = 0; n < lines.length; n += 10)
    blocks.push(
      section(
        lines
          .slice(n, n + 10)
          .map(digestLine)
          .join('\n'),
      ),
    );
  return { text: title, blocks };
};

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
