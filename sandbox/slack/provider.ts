import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { bearerToken, type HttpAnswer, type HttpRequest } from '../http/answer';
import type { HttpProvider } from '../http/serve-http';
import { demoKeys } from '../keys';
import type { Fault } from '../store/faults';
import type { Pace } from '../store/pace';
import { RateWindow } from '../store/rate-window';
import type { SettingsFile } from '../store/settings';
import type { SlackWorld } from '../world';
import { isArgumentError, readArguments, text } from './arguments';
import { slackMethods } from './methods';
import { SlackPosts } from './posts';
import { type Press, pressPayload } from './press';
import { type Delivered, SlackSockets } from './sockets';

/** What a person alone was shown after pressing a button. */
export interface Ephemeral {
  readonly user: string;
  readonly text: string;
}

/** Posts to one channel: about one a second, with room for a short burst. */
const postsPerChannel = { count: 10, windowMs: 10_000 };

/** The Slack stand-in: errors are HTTP 200 with `ok: false`, but for 429. Nothing is deduplicated: a post sent twice is there twice. */
export class SlackProvider implements HttpProvider {
  readonly name = 'slack';
  posts: SlackPosts;
  readonly sockets: SlackSockets;
  readonly ephemerals: Ephemeral[] = [];
  private readonly responders = new Map<string, string>();
  private host = '127.0.0.1';
  private readonly tiers = new Map<number, RateWindow>();
  private readonly postWindow: RateWindow;

  constructor(
    private readonly context: {
      readonly pace: Pace;
      readonly settings: SettingsFile;
      readonly world: () => SlackWorld;
      readonly file: string;
    },
  ) {
    this.posts = new SlackPosts(context.file);
    this.sockets = new SlackSockets(() => context.world().bot.appId);
    this.postWindow = new RateWindow(context.pace, postsPerChannel.count, postsPerChannel.windowMs);
  }

  /** Forgets all posts; the caller has removed the file. */
  reopen(): void {
    this.posts = new SlackPosts(this.context.file);
    this.sockets.close();
    this.ephemerals.length = 0;
  }

  refuse(fault: Fault): HttpAnswer {
    switch (fault.kind) {
      case '429':
        return this.limited(fault.retryAfterSeconds ?? 1);
      case '401':
        return this.answer({ ok: false, error: fault.code ?? 'invalid_auth' });
      default:
        return { status: 500, json: { ok: false, error: fault.code ?? 'internal_error' } };
    }
  }

  async handle(request: HttpRequest): Promise<HttpAnswer> {
    const [root, name] = request.path;
    this.host = request.headers.host ?? this.host;
    if (root === 'respond') return this.respond(name ?? '', request.body.toString('utf8'));
    const method = name === undefined ? undefined : slackMethods[name];
    const args = readArguments(request);
    if (isArgumentError(args)) return this.answer({ ok: false, error: args.error });
    const token = bearerToken(request) ?? text(args, 'token');
    const { slackScopes, revoked } = this.context.settings.get();
    if (root === 'api' && name === 'apps.connections.open') return this.openConnection(token);
    if (root !== 'api' || method === undefined || name === undefined) {
      return this.answer({ ok: false, error: 'unknown_method', req_method: name ?? '' });
    }
    if (token === null) return this.answer({ ok: false, error: 'not_authed' });
    if (token !== demoKeys.slack) return this.answer({ ok: false, error: 'invalid_auth' });
    if (revoked.includes('slack')) return this.answer({ ok: false, error: 'token_revoked' });

    const needed = method.scopes[0];
    if (needed !== undefined && !method.scopes.some((scope) => slackScopes.includes(scope))) {
      return this.answer({ ok: false, error: 'missing_scope', needed, provided: slackScopes.join(',') }, method.scopes);
    }
    const waitSeconds =
      name === 'chat.postMessage'
        ? this.postWindow.refuse(text(args, 'channel') ?? '')
        : method.perMinute === null
          ? null
          : this.tier(method.perMinute).refuse(name);
    if (waitSeconds !== null) return this.limited(waitSeconds);
    const result = await method.run(args, { world: this.context.world(), posts: this.posts });
    return this.answer({ ok: !('error' in result), ...result }, method.scopes);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.sockets.upgrade(request, socket, head);
  }

  close(): void {
    this.sockets.close();
  }

  /** Somebody presses a button; resolves when the app has acknowledged it, or did not. */
  press(press: Press, how: { attempts?: number; copies?: number } = {}): Promise<Delivered> {
    const post = this.posts.find(press.channel, press.ts);
    if (!post) throw new Error('there is no such post');
    const world = this.context.world();
    const id = randomBytes(8).toString('hex');
    this.responders.set(id, world.users.find((one) => one.email === press.user)?.id ?? press.user);
    return this.sockets.deliver(pressPayload(press, post, world, `http://${this.host}/respond/${id}`), how);
  }

  private openConnection(token: string | null): HttpAnswer {
    if (token === null) return this.answer({ ok: false, error: 'not_authed' });
    // A bot token opens no connection: Slack says so by its type.
    if (token === demoKeys.slack) return this.answer({ ok: false, error: 'not_allowed_token_type' });
    if (token !== demoKeys.slackApp) return this.answer({ ok: false, error: 'invalid_auth' });
    if (!this.sockets.enabled) return this.answer({ ok: false, error: 'socket_mode_disabled' });
    return this.answer({ ok: true, url: this.sockets.address(this.host) });
  }

  private respond(id: string, body: string): HttpAnswer {
    const user = this.responders.get(id);
    if (user === undefined) return { status: 404, json: { ok: false, error: 'used_url' } };
    const { text: words, response_type: type } = JSON.parse(body) as { text?: unknown; response_type?: unknown };
    if (type === 'ephemeral') this.ephemerals.push({ user, text: String(words) });
    return { status: 200, json: { ok: true } };
  }

  private tier(perMinute: number): RateWindow {
    const known = this.tiers.get(perMinute);
    if (known) return known;
    const made = new RateWindow(this.context.pace, perMinute, 60_000);
    this.tiers.set(perMinute, made);
    return made;
  }

  private answer(json: Record<string, unknown>, accepted: readonly string[] = []): HttpAnswer {
    return {
      status: 200,
      headers: {
        'x-oauth-scopes': this.context.settings.get().slackScopes.join(','),
        'x-accepted-oauth-scopes': accepted.join(','),
        'x-slack-req-id': randomBytes(16).toString('hex'),
      },
      json,
    };
  }

  private limited(seconds: number): HttpAnswer {
    return {
      status: 429,
      headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) },
      json: { ok: false, error: 'ratelimited' },
    };
  }
}
