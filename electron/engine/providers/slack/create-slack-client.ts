import { LogLevel, WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock, Log } from '../../ports';
import { fetchWhole } from '../fetch-whole';
import { createCallLanes } from './call-lanes';
import { readSlackError, slackNotes } from './read-slack-error';
import type { SlackClient, SlackMetadata } from './slack-client';
import { type SlackFailed, type SlackResult, type SlackUncertain, slackFailed, slackOk } from './slack-result';

export type SlackClientOptions = {
  /** Ends in a slash or not; `https://slack.com/api/` in the real world. */
  baseUrl: string;
  token: string;
  clock: Clock;
  log: Log;
  /** The engine's own fetch; Node's when left out. */
  fetch?: typeof globalThis.fetch;
  /** Ends waits and requests when the engine stops. */
  signal?: AbortSignal;
  /** For one request and its answer, default 15 s. */
  timeoutMs?: number;
};

/** A refusal for haste is waited out this often, and only when Slack asks for no more than a minute. */
const mostWaits = 4;
const longestWaitMs = 60_000;
const historyPages = 5;

const identityAnswer = z.object({
  team: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
const botAnswer = z.object({ bot: z.object({ app_id: z.string().optional() }) });
const userAnswer = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), real_name: z.string().optional() }),
});
const dmAnswer = z.object({ channel: z.object({ id: z.string() }) });
const placeAnswer = z.object({ channel: z.string(), ts: z.string() });
const historyAnswer = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string().optional(), event_payload: z.record(z.string(), z.unknown()).optional() })
        .optional(),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const written = ({ eventType, payload }: SlackMetadata) => ({
  metadata: { event_type: eventType, event_payload: payload },
});

type Call<A> = {
  method: string;
  args: Record<string, unknown>;
  answer: z.ZodType<A>;
  /** Whether repeating the call leaves a second trace. */
  writes: boolean;
  lane: string;
};

/**
 * A client that does one request per call. The SDK's own retries are off (it posted the same message four or five times
 * after lost answers); only a 429 is repeated here, after the wait Slack asks for, because Slack then did nothing.
 */
export const createSlackClient = (options: SlackClientOptions): SlackClient => {
  const { clock, log, signal, timeoutMs = 15_000 } = options;
  const silent = () => undefined;
  const web = new WebClient(options.token, {
    slackApiUrl: options.baseUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    // The SDK would write bodies and addresses to the console; what matters is logged here, by code.
    logger: {
      debug: silent,
      info: silent,
      warn: silent,
      error: silent,
      setLevel: silent,
      setName: silent,
      getLevel: () => LogLevel.ERROR,
    },
    fetch: async (url, init) => {
      const whole = await fetchWhole(
        String(url),
        {
          method: init?.method ?? 'POST',
          headers: init?.headers ?? {},
          body: typeof init?.body === 'string' ? init.body : null,
        },
        { fetch: options.fetch ?? globalThis.fetch, clock, timeoutMs, signal: signal ?? null },
      );
      return {
        ok: whole.status >= 200 && whole.status < 300,
        status: whole.status,
        statusText: whole.statusText,
        url: whole.url,
        headers: whole.headers,
        text: async () => whole.text,
        json: async () => JSON.parse(whole.text) as unknown,
        arrayBuffer: async () => new Uint8Array(Buffer.from(whole.text)).buffer,
      };
    },
  });
  const inLane = createCallLanes();

  const attempt = async <A>({ method, args, answer, writes }: Call<A>): Promise<SlackResult<A>> => {
    try {
      const parsed = answer.safeParse(await web.apiCall(method, args));
      if (parsed.success) return slackOk(parsed.data);
      // `ok:true` in a shape we do not know: a post was made, yet we cannot name it.
      return writes ? { kind: 'uncertain', code: 'unreadable_answer' } : slackFailed('unreadable_answer');
    } catch (error) {
      const result = readSlackError(error, writes);
      log.write('warn', 'slack.refused', {
        method,
        code: result.code,
        needed: result.kind === 'failed' ? result.needed : null,
        notes: slackNotes(error),
      });
      return result;
    }
  };

  const call = <A>(what: Call<A>): Promise<SlackResult<A>> =>
    inLane(`${what.method} ${what.lane}`, async () => {
      for (let waits = 0; ; waits += 1) {
        if (signal?.aborted) return slackFailed('stopped');
        const result = await attempt(what);
        const waitMs = result.kind === 'failed' && result.code === 'ratelimited' ? (result.retryAfterMs ?? 1000) : null;
        if (waitMs === null || waits === mostWaits || waitMs > longestWaitMs) return result;
        await clock.sleep(waitMs, signal);
      }
    });

  const map = <A, B>(result: SlackResult<A>, turn: (value: A) => B): SlackResult<B> =>
    result.kind === 'ok' ? slackOk(turn(result.value)) : (result satisfies SlackFailed | SlackUncertain);

  return {
    whoAmI: async () =>
      map(await call({ method: 'auth.test', args: {}, answer: identityAnswer, writes: false, lane: '' }), (is) => ({
        team: is.team ?? null,
        bot: is.user ?? null,
        botId: is.bot_id ?? null,
        appId: is.app_id ?? null,
        scopes: is.response_metadata?.scopes?.filter((scope) => scope !== '') ?? null,
      })),

    findApp: async (botId) =>
      map(
        await call({ method: 'bots.info', args: { bot: botId }, answer: botAnswer, writes: false, lane: '' }),
        ({ bot }) => bot.app_id ?? null,
      ),

    findUser: async (email) =>
      map(
        await call({ method: 'users.lookupByEmail', args: { email }, answer: userAnswer, writes: false, lane: '' }),
        ({ user }) => ({ userId: user.id, name: user.real_name ?? user.name ?? user.id }),
      ),

    openDm: async (userId) =>
      map(
        await call({
          method: 'conversations.open',
          args: { users: userId },
          answer: dmAnswer,
          writes: false,
          lane: '',
        }),
        ({ channel }) => ({ channel: channel.id }),
      ),

    post: ({ channel, text, blocks, metadata }) =>
      call({
        method: 'chat.postMessage',
        args: {
          channel,
          text,
          ...(blocks.length === 0 ? {} : { blocks }),
          ...(metadata === null ? {} : written(metadata)),
          // A lead's links must not be fetched by Slack just because a reviewer was told of them.
          unfurl_links: false,
          unfurl_media: false,
        },
        answer: placeAnswer,
        writes: true,
        lane: channel,
      }),

    update: ({ channel, ts, text, blocks, metadata }) =>
      call({
        method: 'chat.update',
        args: {
          channel,
          ts,
          text,
          ...(blocks.length === 0 ? {} : { blocks }),
          ...(metadata === undefined ? {} : written(metadata)),
        },
        answer: placeAnswer,
        writes: false,
        lane: channel,
      }),

    findPost: async ({ channel, marks, sinceAt }) => {
      let cursor: string | undefined;
      for (let page = 0; page < historyPages; page += 1) {
        const result = await call({
          method: 'conversations.history',
          args: { channel, oldest: (sinceAt / 1000).toFixed(6), limit: 200, include_all_metadata: true, cursor },
          answer: historyAnswer,
          writes: false,
          lane: channel,
        });
        if (result.kind !== 'ok') return result;
        const hit = result.value.messages.find(({ metadata }) =>
          marks.some(
            ({ eventType, key, value }) =>
              metadata?.event_type === eventType && metadata.event_payload?.[key] === value,
          ),
        );
        if (hit) return slackOk({ channel, ts: hit.ts, eventType: hit.metadata?.event_type ?? '' });
        cursor = result.value.response_metadata?.next_cursor;
        if (!result.value.has_more || !cursor) return slackOk(null);
      }
      // More pages than a DM can have had since the attempt: do not call that absence.
      return slackFailed('history_too_long');
    },
  };
};
