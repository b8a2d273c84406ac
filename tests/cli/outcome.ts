import { expect } from 'vitest';
import type { DemoFolder } from './demo-folder';
import { readStore } from './read-store';
import { summaryText } from './run-log';

type Item = { decision: string | null; draftId: string; to: string; reviewers: string };

/**
 * Holds a finished run of the demo against everything that it leaves behind: its journal, the log's summary, the replies in
 * the stand-in's inbox and the posts in its Slack. Not one more and not one less of each. `unknown`: leads whose reply is of
 * unknown outcome, which did not arrive. Gives the summary's skip counts.
 */
export const expectWholeOutcome = async (
  folder: DemoFolder,
  total: number,
  unknown: readonly string[] = [],
): Promise<string> => {
  const items = readStore<Item>(
    folder.demo,
    `SELECT run_items.decision, drafts.id AS draftId, drafts."to", campaigns.reviewers FROM run_items
       JOIN drafts ON drafts.id = run_items.draft_id JOIN campaigns ON campaigns.id = run_items.campaign_id`,
  );
  const toOf = ({ to }: Item): string => (JSON.parse(to) as { email: string }[])[0]?.email ?? '';
  const sent = items.filter(({ decision }) => decision === 'send_immediate');
  const review = items.filter(({ decision }) => decision === 'needs_review');
  expect(sent.length + review.length).toBe(total);
  // Both ways are walked by a good part of the demo; a gate that says one thing to all of them is broken.
  expect(Math.min(sent.length, review.length)).toBeGreaterThan(10);

  const [, summary = ''] =
    folder
      .logs()
      .at(-1)
      ?.text.split(/(?=^=+\nSummary\n)/m) ?? [];
  const counted = summaryText({
    total,
    drafts: total,
    sendImmediate: sent.length,
    needsReview: review.length,
    slack: ' (Slack DMs sent)',
  });
  expect(summary.slice(0, counted.length)).toBe(counted);

  expect((await folder.standIns.inbox()).map(({ to }) => to).sort()).toEqual(
    sent
      .map(toOf)
      .filter((to) => !unknown.includes(to))
      .sort(),
  );
  const posts = (await folder.standIns.slack()).map((post) => ({ to: post.to, said: JSON.stringify(post) }));
  const told = items.flatMap((item) =>
    posts.filter(({ said }) => said.includes(item.draftId)).map(({ to }) => `${to} ← ${toOf(item)}`),
  );
  expect(told.sort()).toEqual(
    review.flatMap((item) => (JSON.parse(item.reviewers) as string[]).map((who) => `${who} ← ${toOf(item)}`)).sort(),
  );
  return summary.slice(counted.length);
};
