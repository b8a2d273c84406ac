import type { ReviewerCheck } from '../../../shared/schemas/editors';
import type { SlackClient } from '../providers/slack';

/** Slack's codes for "nobody here has this address". */
const missing = new Set(['users_not_found', 'user_not_found']);

/**
 * Whether a review would reach each of these addresses: the profile it belongs to, and the Slack member it names. Looks
 * people up, posts nothing.
 */
export const checkReviewers = async (
  slack: SlackClient | null,
  profiles: readonly { name: string; email: string }[],
  emails: readonly string[],
): Promise<ReviewerCheck[]> =>
  Promise.all(
    emails.map(async (email): Promise<ReviewerCheck> => {
      const profile = profiles.find((each) => each.email.toLowerCase() === email.toLowerCase())?.name ?? null;
      const base = { email, profile, slackName: null, code: null };
      if (!slack) return { ...base, slack: 'not_connected' };
      const found = await slack.findUser(email);
      if (found.kind === 'ok') return { ...base, slack: 'found', slackName: found.value.name };
      return { ...base, slack: missing.has(found.code) ? 'unknown' : 'failed', code: found.code };
    }),
  );
