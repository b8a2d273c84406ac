import { Journal } from '../store/journal';

/** One message in a DM, as kept on disk. `ts` is its id within the channel. */
export interface SlackPost {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: unknown;
  readonly metadata: unknown;
  readonly threadTs: string | null;
  readonly at: number;
  readonly editedAt: number | null;
}

type Line =
  | { readonly kind: 'open'; readonly channel: string; readonly user: string }
  | { readonly kind: 'post' | 'update'; readonly post: SlackPost };

/** Conversations and posts since the world was made. */
export class SlackPosts {
  private readonly journal: Journal<Line>;
  private readonly channels = new Map<string, string>();
  private readonly posts = new Map<string, SlackPost>();
  private lastTs = 0;

  constructor(file: string) {
    this.journal = new Journal<Line>(file);
    for (const line of this.journal.past) this.apply(line);
  }

  /** The DM channel with a user, if one was ever opened. */
  channelOf(user: string): string | null {
    for (const [channel, owner] of this.channels) if (owner === user) return channel;
    return null;
  }

  userOf(channel: string): string | null {
    return this.channels.get(channel) ?? null;
  }

  async open(user: string): Promise<{ channel: string; alreadyOpen: boolean }> {
    const known = this.channelOf(user);
    if (known !== null) return { channel: known, alreadyOpen: true };
    const channel = `D${user.slice(1)}`;
    await this.record({ kind: 'open', channel, user });
    return { channel, alreadyOpen: false };
  }

  async post(message: Omit<SlackPost, 'ts' | 'at' | 'editedAt'>): Promise<SlackPost> {
    // Microseconds, never twice the same: Slack promises a `ts` to be unique within its channel.
    this.lastTs = Math.max(Date.now() * 1000, this.lastTs + 1);
    const ts = `${Math.floor(this.lastTs / 1_000_000)}.${String(this.lastTs % 1_000_000).padStart(6, '0')}`;
    const post = { ...message, ts, at: Date.now(), editedAt: null };
    await this.record({ kind: 'post', post });
    return post;
  }

  find(channel: string, ts: string): SlackPost | null {
    return this.posts.get(`${channel} ${ts}`) ?? null;
  }

  async update(post: SlackPost): Promise<void> {
    await this.record({ kind: 'update', post });
  }

  /** Oldest first; of one channel when named. */
  list(channel?: string): SlackPost[] {
    return [...this.posts.values()].filter((post) => channel === undefined || post.channel === channel);
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  private async record(line: Line): Promise<void> {
    this.apply(line);
    await this.journal.append(line);
  }

  private apply(line: Line): void {
    if (line.kind === 'open') {
      this.channels.set(line.channel, line.user);
      return;
    }
    this.posts.set(`${line.post.channel} ${line.post.ts}`, line.post);
    this.lastTs = Math.max(this.lastTs, Math.round(Number(line.post.ts) * 1_000_000));
  }
}
