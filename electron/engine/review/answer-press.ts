import type { Clock, Log } from '../ports';
import { fetchWhole } from '../providers/fetch-whole';

export type AnswerDeps = { baseUrl: string; fetch: typeof globalThis.fetch; clock: Clock; log: Log };

const timeoutMs = 10_000;

/** A press comes with the address to answer at; only Slack's own may be written to, or the stand-in's that pressed. */
const mayAnswerAt = (url: string, baseUrl: string): boolean => {
  const at = URL.parse(url);
  const base = URL.parse(baseUrl);
  if (at?.protocol === 'https:') return at.host === 'hooks.slack.com';
  return base?.hostname === '127.0.0.1' && at?.origin === base.origin;
};

/** Leaves a message that only the person who pressed sees (response_url, `ephemeral`). Never throws: the command is done whatever Slack says. */
export const answerPress = async (deps: AnswerDeps, url: string | null, text: string): Promise<void> => {
  const { baseUrl, fetch, clock, log } = deps;
  if (url === null || !mayAnswerAt(url, baseUrl)) {
    log.write('warn', 'slack.press_not_answered', { code: url === null ? 'no_url' : 'foreign_url' });
    return;
  }
  try {
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, text });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const whole = await fetchWhole(
      url,
      { method: 'POST', headers, body },
      { fetch, clock, timeoutMs, signal: AbortSignal.timeout(timeoutMs) },
    );
    if (whole.status !== 200) log.write('warn', 'slack.press_not_answered', { code: `http_${whole.status}` });
  } catch {
    log.write('warn', 'slack.press_not_answered', { code: 'unreachable' });
  }
};
