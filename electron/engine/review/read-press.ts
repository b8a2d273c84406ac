import { z } from 'zod';
import type { SlackEnvelope } from '../providers/slack';
import { type ButtonCommand, readButton } from './slack-buttons';

/** Somebody pressed a button of a review DM. */
export type Press = {
  /** The same for every time Slack tells of this press. */
  key: string;
  slackUserId: string;
  command: ButtonCommand;
  /** Where an answer that only they see can be left; null when Slack gave none. */
  responseUrl: string | null;
};

/** `block_actions` as docs.slack.dev describes it, as far as it is read. */
const blockActions = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string().min(1) }),
  container: z.object({ message_ts: z.string(), channel_id: z.string() }),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** Reads an envelope as a press of one of our buttons; null for anything else. */
export const readPress = (envelope: Pick<SlackEnvelope, 'type' | 'payload'>): Press | null => {
  if (envelope.type !== 'interactive') return null;
  const parsed = blockActions.safeParse(envelope.payload);
  if (!parsed.success) return null;
  const { user, container, actions, response_url: responseUrl } = parsed.data;
  const action = actions[0];
  const command = action ? readButton(action.action_id, action.selected_option?.value ?? action.value ?? '') : null;
  if (!action || !command) return null;
  // One person, one post, one control, one moment: the envelope's own id may differ when it is told again.
  const key = [user.id, container.channel_id, container.message_ts, action.action_id, action.action_ts].join(' ');
  return { key, slackUserId: user.id, command, responseUrl: responseUrl ?? null };
};
