import type { SlackBlock } from '../providers/slack';
import { cutPlain } from './slack-text';

/** Limits of Block Kit, less a little room: header 150, field 2000, section 3000. */
export const longest = { header: 150, field: 300, reason: 700, inbound: 1500, draft: 2600, fallback: 400 } as const;

/** A paragraph of mrkdwn; `verbatim` keeps Slack from making links and mentions of what people wrote. */
export const section = (text: string): SlackBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});
/** Small print. */
export const context = (text: string): SlackBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text, verbatim: true }],
});
/** A title in plain text. */
export const header = (text: string): SlackBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cutPlain(text, longest.header), emoji: false },
});
