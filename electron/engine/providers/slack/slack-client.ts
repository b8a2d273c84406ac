import type { SlackResult } from './slack-result';

/** A block of Slack's Block Kit, as far as this product writes them. */
export type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string; emoji: boolean } }
  | { type: 'section'; text: { type: 'mrkdwn'; text: string; verbatim: true } }
  | { type: 'section'; fields: { type: 'mrkdwn'; text: string; verbatim: true }[] }
  | { type: 'context'; elements: { type: 'mrkdwn'; text: string; verbatim: true }[] }
  | { type: 'actions'; elements: SlackControl[] }
  | { type: 'divider' };

type PlainText = { type: 'plain_text'; text: string; emoji: boolean };

/** What a person may press. Values: a button's at most 2,000 characters, an option's 150. */
export type SlackControl =
  | { type: 'button'; action_id: string; text: PlainText; value: string; style?: 'primary' | 'danger' }
  | {
      type: 'static_select';
      action_id: string;
      placeholder: PlainText;
      options: { text: PlainText; value: string }[];
    };

export type SlackText = { text: string; blocks: SlackBlock[] };

/** Ids only: whoever is in the Slack workspace can read a post's metadata. */
export type SlackMetadata = { eventType: string; payload: Record<string, string> };

export type SlackIdentity = {
  team: string | null;
  bot: string | null;
  botId: string | null;
  appId: string | null;
  /** Scopes granted, from the answer's header; null when Slack did not send it. */
  scopes: string[] | null;
};

export type SlackPlace = { channel: string; ts: string };

/** What a post of ours is known by: a field of its metadata and what stands in it. */
export type SlackMark = { eventType: string; key: string; value: string };

/** Slack as the engine uses it. Nothing here throws for what Slack or a network does. */
export type SlackClient = {
  /** Who the token is (auth.test). */
  whoAmI(): Promise<SlackResult<SlackIdentity>>;
  /** The app behind a bot (bots.info, needs users:read); null when Slack does not tell. */
  findApp(botId: string): Promise<SlackResult<string | null>>;
  /** The member with this address; a miss is `users_not_found`. */
  findUser(email: string): Promise<SlackResult<{ userId: string; name: string }>>;
  /** The 1:1 DM with a member, opened if need be. */
  openDm(userId: string): Promise<SlackResult<{ channel: string }>>;
  post(input: SlackText & { channel: string; metadata: SlackMetadata | null }): Promise<SlackResult<SlackPlace>>;
  /** Rewrites a post; `channel` is the DM's `D…` id. Its metadata stay when none are given. */
  update(input: SlackText & SlackPlace & { metadata?: SlackMetadata }): Promise<SlackResult<SlackPlace>>;
  /** Looks for our post with any of these marks from `sinceAt` on (UTC ms); null when the history does not hold it. */
  findPost(input: {
    channel: string;
    marks: readonly SlackMark[];
    sinceAt: number;
  }): Promise<SlackResult<(SlackPlace & { eventType: string }) | null>>;
};
