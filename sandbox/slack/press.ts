import { randomBytes } from 'node:crypto';
import type { SlackWorld } from '../world';
import type { SlackPost } from './posts';

/** Somebody presses a button of a post, or picks from its menu. */
export interface Press {
  /** Address or id of the Slack user who presses. */
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly actionId: string;
  /** Of a menu: the value picked. */
  readonly option?: string;
}

type Element = { type?: string; action_id?: string; value?: string; options?: { value?: string }[] };

const elementsOf = (post: SlackPost): Element[] =>
  (Array.isArray(post.blocks) ? (post.blocks as { elements?: unknown }[]) : []).flatMap(({ elements }) =>
    Array.isArray(elements) ? (elements as Element[]) : [],
  );

/**
 * The `block_actions` payload of a press, in the form Slack documents. Throws where a person could not have pressed: the post
 * has no such button.
 */
export function pressPayload(press: Press, post: SlackPost, world: SlackWorld, respondAt: string): unknown {
  const element = elementsOf(post).find(({ action_id: id }) => id === press.actionId);
  if (!element) throw new Error(`the post has no button ${press.actionId}`);
  const user = world.users.find(({ id, email }) => id === press.user || email === press.user);
  if (!user) throw new Error(`there is no Slack user ${press.user}`);
  const picked = element.options?.find(({ value }) => value === press.option);
  if (element.type === 'static_select' && !picked) throw new Error(`the menu has no option ${press.option ?? ''}`);
  const nowUs = Date.now() * 1000 + Math.floor(Math.random() * 1000);
  return {
    type: 'block_actions',
    user: { id: user.id, username: user.name, name: user.name, team_id: world.team.id },
    api_app_id: world.bot.appId,
    container: { type: 'message', message_ts: post.ts, channel_id: post.channel, is_ephemeral: false },
    trigger_id: `${nowUs}.${randomBytes(8).toString('hex')}`,
    team: { id: world.team.id, domain: world.team.domain },
    channel: { id: post.channel, name: 'directmessage' },
    message: { type: 'message', ts: post.ts, text: post.text, blocks: post.blocks, bot_id: world.bot.botId },
    response_url: respondAt,
    actions: [
      {
        type: element.type ?? 'button',
        action_id: press.actionId,
        block_id: 'b1',
        ...(element.value === undefined ? {} : { value: element.value }),
        ...(picked ? { selected_option: picked } : {}),
        action_ts: `${Math.floor(nowUs / 1_000_000)}.${String(nowUs % 1_000_000).padStart(6, '0')}`,
      },
    ],
  };
}
