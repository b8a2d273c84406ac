import { z } from 'zod';
import type { Clock } from '../../ports';
import { fetchWhole } from '../fetch-whole';
import { type SlackResult, slackFailed, slackOk } from './slack-result';

const answer = z.object({ ok: z.boolean(), url: z.string().optional(), error: z.string().optional() });
const timeoutMs = 15_000;

export type ConnectionUrlOptions = {
  /** `https://slack.com/api/` in the real world. */
  baseUrl: string;
  /** App-level, `xapp-…`, with `connections:write`; it may stand in the header only. */
  appToken: string;
  fetch: typeof globalThis.fetch;
  clock: Pick<Clock, 'sleep'>;
  signal: AbortSignal | null;
};

/** A websocket in clear text is only for a stand-in on this computer. */
const mayOpen = (url: string, baseUrl: string): boolean =>
  url.startsWith('wss://') || (url.startsWith('ws://127.0.0.1:') && baseUrl.startsWith('http://127.0.0.1:'));

/** Asks Slack for an address that takes one Socket Mode connection (apps.connections.open). Never throws. */
export const openConnectionUrl = async (options: ConnectionUrlOptions): Promise<SlackResult<string>> => {
  const { baseUrl, appToken, fetch, clock, signal } = options;
  try {
    const whole = await fetchWhole(
      new URL('apps.connections.open', baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${appToken}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      },
      { fetch, clock, timeoutMs, signal },
    );
    if (whole.status === 429)
      return slackFailed('ratelimited', { retryAfterMs: 1_000 * (Number(whole.headers.get('retry-after')) || 1) });
    if (whole.status !== 200) return slackFailed(`http_${whole.status}`);
    const parsed = answer.safeParse(JSON.parse(whole.text));
    if (!parsed.success) return slackFailed('unreadable_answer');
    if (!parsed.data.ok) return slackFailed(parsed.data.error ?? 'unreadable_answer');
    const { url } = parsed.data;
    return url !== undefined && mayOpen(url, baseUrl) ? slackOk(url) : slackFailed('unreadable_answer');
  } catch {
    return slackFailed(signal?.aborted ? 'stopped' : 'unreachable');
  }
};
