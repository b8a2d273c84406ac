import type { SlackBlock, SlackText } from '../providers/slack';
import { describeSettlement } from './describe-settlement';
import { formatConfidence } from './format-confidence';
import { draftLink, type ReviewSettlement } from './review-subject';
import { header, section } from './slack-blocks';
import { cutSlack, escapeSlack } from './slack-text';

/** A draft's line in a digest. */
export type DigestLine = {
  draftId: string;
  leadName: string;
  campaignName: string;
  score: number | null;
  threshold: number;
  settlement: ReviewSettlement | null;
};

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
