/** What came of one call to Slack. Expected outcomes only; a bug throws. */
export type SlackResult<T> = { kind: 'ok'; value: T } | SlackFailed | SlackUncertain;

/** Slack refused, or was proven not to have been reached: nothing was done. */
export type SlackFailed = {
  kind: 'failed';
  /** Slack's own code, such as `missing_scope`; `unreachable`, `timeout` or `http_503` where Slack gave none. */
  code: string;
  /** Scopes Slack says the call needs, as it writes them. */
  needed: string | null;
  /** Scopes Slack says the token has. */
  provided: string | null;
  /** How long Slack asks to wait; null when it does not. */
  retryAfterMs: number | null;
};

/** The answer was lost or says that part of the work may be done: it may or may not have happened. */
export type SlackUncertain = { kind: 'uncertain'; code: string };

export const slackOk = <T>(value: T): SlackResult<T> => ({ kind: 'ok', value });

export const slackFailed = (code: string, more: Partial<Omit<SlackFailed, 'kind' | 'code'>> = {}): SlackFailed => ({
  kind: 'failed',
  code,
  needed: null,
  provided: null,
  retryAfterMs: null,
  ...more,
});

/** The failure as the log prints it: Slack's code and what it needed, such as `missing_scope: needed users:read.email`. */
export const describeSlackFailure = (result: SlackFailed | SlackUncertain): string => {
  if (result.kind === 'uncertain') return `no certain answer: ${result.code}`;
  if (result.needed !== null) return `${result.code}: needed ${result.needed}`;
  if (result.retryAfterMs !== null) return `${result.code}: retry after ${Math.ceil(result.retryAfterMs / 1000)} s`;
  return result.code;
};
