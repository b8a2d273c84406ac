import type { SlackUser, SlackWorld } from '../world';
import { flag, type SlackArguments, structured, text } from './arguments';
import type { SlackPost, SlackPosts } from './posts';

/** What a method answers: `ok` and its fields, or Slack's error code. */
export type MethodResult =
  | { readonly error: string; readonly [field: string]: unknown }
  | Readonly<Record<string, unknown>>;

export interface SlackMethod {
  /** Any one of these bot scopes lets the call pass; empty: none is needed. The first is named as `needed`. */
  readonly scopes: readonly string[];
  /** Calls a minute (tier), per token; null: counted elsewhere. */
  readonly perMinute: number | null;
  run(args: SlackArguments, context: { readonly world: SlackWorld; readonly posts: SlackPosts }): Promise<MethodResult>;
}

const longestText = 40_000;

/** The methods that a review DM and the doctor use, with the scopes and tiers of Slack's method pages. */
export const slackMethods: Readonly<Record<string, SlackMethod>> = {
  'auth.test': {
    scopes: [],
    perMinute: null,
    run: async (_, { world }) => ({
      url: `https://${world.team.domain}.slack.example/`,
      team: world.team.name,
      user: world.bot.name,
      team_id: world.team.id,
      user_id: world.bot.userId,
      bot_id: world.bot.botId,
      is_enterprise_install: false,
    }),
  },
  'bots.info': {
    scopes: ['users:read'],
    perMinute: 50,
    run: async (args, { world }) => {
      const { bot } = world;
      if (text(args, 'bot') !== bot.botId) return { error: 'bot_not_found' };
      return { bot: { id: bot.botId, deleted: false, name: bot.name, app_id: bot.appId, user_id: bot.userId } };
    },
  },
  'users.info': {
    scopes: ['users:read'],
    perMinute: 100,
    run: async (args, { world }) => {
      const user = world.users.find(({ id }) => id === text(args, 'user'));
      return user ? { user: describeUser(user, world) } : { error: 'user_not_found' };
    },
  },
  'users.lookupByEmail': {
    scopes: ['users:read.email'],
    perMinute: 50,
    run: async (args, { world }) => {
      const email = text(args, 'email')?.toLowerCase();
      const user = world.users.find((one) => one.email.toLowerCase() === email && !one.deleted);
      return user ? { user: describeUser(user, world) } : { error: 'users_not_found' };
    },
  },
  'conversations.open': {
    scopes: ['im:write', 'mpim:write', 'groups:write', 'channels:manage'],
    perMinute: 50,
    run: async (args, { world, posts }) => {
      const given = text(args, 'channel');
      if (given !== null) return posts.userOf(given) ? opened(given, true, args) : { error: 'channel_not_found' };
      const users = text(args, 'users')?.split(',') ?? [];
      if (users.length === 0) return { error: 'users_list_not_supplied' };
      // Group conversations are outside of what a review needs.
      if (users.length > 1) return { error: 'method_not_supported_for_channel_type' };
      const user = world.users.find(({ id }) => id === users[0]);
      if (!user) return { error: 'user_not_found' };
      if (user.deleted) return { error: 'user_disabled' };
      const { channel, alreadyOpen } = await posts.open(user.id);
      return opened(channel, alreadyOpen, args);
    },
  },
  'chat.postMessage': {
    scopes: ['chat:write'],
    perMinute: null,
    run: async (args, { world, posts }) => {
      const content = readContent(args);
      if ('error' in content) return content;
      const target = text(args, 'channel');
      const isUser = world.users.some(({ id }) => id === target);
      const channel = isUser && target !== null ? (await posts.open(target)).channel : target;
      if (channel === null || posts.userOf(channel) === null) return { error: 'channel_not_found' };
      const post = await posts.post({ channel, ...content, threadTs: text(args, 'thread_ts') });
      return { channel, ts: post.ts, message: describePost(post, world, true) };
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    perMinute: 50,
    run: async (args, { world, posts }) => {
      const content = readContent(args);
      if ('error' in content) return content;
      const channel = text(args, 'channel');
      if (channel === null || posts.userOf(channel) === null) return { error: 'channel_not_found' };
      const post = posts.find(channel, text(args, 'ts') ?? '');
      if (post === null) return { error: 'message_not_found' };
      // Without `metadata` the old one stays; blocks go when text comes without them.
      const changed: SlackPost = {
        ...post,
        text: content.text,
        blocks: content.blocks,
        metadata: content.metadata ?? post.metadata,
        editedAt: Date.now(),
      };
      await posts.update(changed);
      return { channel, ts: post.ts, text: changed.text, message: describePost(changed, world, true) };
    },
  },
  'conversations.history': {
    scopes: ['im:history', 'mpim:history', 'groups:history', 'channels:history'],
    perMinute: 50,
    run: async (args, { world, posts }) => {
      const channel = text(args, 'channel');
      if (channel === null || posts.userOf(channel) === null) return { error: 'channel_not_found' };
      return history(args, posts.list(channel), world);
    },
  },
};

function opened(channel: string, alreadyOpen: boolean, args: SlackArguments): MethodResult {
  const full = flag(args, 'return_im') ? { is_im: true, is_open: true } : {};
  return { ...(alreadyOpen ? { no_op: true, already_open: true } : {}), channel: { id: channel, ...full } };
}

type Content = Pick<SlackPost, 'text' | 'blocks' | 'metadata'>;

function readContent(args: SlackArguments): Content | { readonly error: string } {
  const blocks = structured(args, 'blocks');
  if (blocks === null || (blocks !== undefined && !Array.isArray(blocks))) return { error: 'invalid_blocks_format' };
  if (Array.isArray(blocks) && blocks.length > 50) return { error: 'invalid_blocks' };
  const metadata = structured(args, 'metadata');
  if (metadata !== undefined) {
    if (typeof metadata !== 'object' || metadata === null) return { error: 'invalid_metadata_format' };
    const { event_type: type, event_payload: payload } = metadata as Record<string, unknown>;
    const empty = Object.keys(metadata).length === 0;
    if (!empty && (typeof type !== 'string' || typeof payload !== 'object'))
      return { error: 'invalid_metadata_schema' };
  }
  const words = text(args, 'text') ?? '';
  if (words === '' && blocks === undefined) return { error: 'no_text' };
  if (words.length > longestText) return { error: 'msg_too_long' };
  return { text: words, blocks: blocks ?? null, metadata: metadata ?? null };
}

function history(args: SlackArguments, all: readonly SlackPost[], world: SlackWorld): MethodResult {
  const inclusive = flag(args, 'inclusive');
  const oldest = text(args, 'oldest');
  const latest = text(args, 'latest');
  const cursor = text(args, 'cursor');
  const limit = Math.min(999, Math.max(1, Number(text(args, 'limit') ?? 100) || 100));
  const before = cursor === null ? null : Buffer.from(cursor, 'base64').toString('utf8').replace(/^ts:/, '');
  if (before !== null && !/^\d+\.\d{6}$/.test(before)) return { error: 'invalid_cursor' };
  const newestFirst = all
    .filter(({ ts }) => oldest === null || Number(ts) > Number(oldest) || (inclusive && ts === oldest))
    .filter(({ ts }) => latest === null || Number(ts) < Number(latest) || (inclusive && ts === latest))
    .filter(({ ts }) => before === null || Number(ts) < Number(before))
    .sort((a, b) => Number(b.ts) - Number(a.ts));
  const page = newestFirst.slice(0, limit);
  const more = newestFirst.length > page.length;
  const last = page[page.length - 1];
  return {
    messages: page.map((post) => describePost(post, world, flag(args, 'include_all_metadata'))),
    has_more: more,
    pin_count: 0,
    response_metadata: { next_cursor: more && last ? Buffer.from(`ts:${last.ts}`).toString('base64') : '' },
  };
}

function describePost(post: SlackPost, world: SlackWorld, withMetadata: boolean): Record<string, unknown> {
  const { bot, team } = world;
  return {
    type: 'message',
    user: bot.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    team: team.id,
    ts: post.ts,
    text: post.text,
    ...(post.blocks === null ? {} : { blocks: post.blocks }),
    ...(post.threadTs === null ? {} : { thread_ts: post.threadTs }),
    ...(post.editedAt === null
      ? {}
      : { edited: { user: bot.userId, ts: `${Math.floor(post.editedAt / 1000)}.000000` } }),
    ...(withMetadata && post.metadata !== null ? { metadata: post.metadata } : {}),
  };
}

function describeUser(user: SlackUser, world: SlackWorld): Record<string, unknown> {
  return {
    id: user.id,
    team_id: world.team.id,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.zone,
    is_bot: false,
    profile: { real_name: user.realName, display_name: user.name, email: user.email },
  };
}
