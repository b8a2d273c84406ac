import type { SendOutcome } from '../providers/sender';
import type { Store } from '../store/open';
import type { OutboxRow } from '../store/rows';

/** In milliseconds: about twice as long each time, a quarter of an hour at most, drawn at random within the upper half. */
export const backoffMs = (attempt: number, random: number): number =>
  Math.round(Math.min(15 * 60_000, 2_000 * 2 ** attempt) * (0.5 + random / 2));

const neverReached = new Set(['connection_lost', 'too_slow', '421']);
/** Its key, password or certificate: a person's to mend, and no fault of any one message. */
const refusedUs = new Set(['auth', 'tls', 'http_401']);

/**
 * Whether a refusal says something of the account rather than of this message, so that every other send of it would meet the same:
 * it cannot be reached, or does not let us in. A mail server that is away for an hour must not end sixty approved replies.
 */
export const isAccounts = (outcome: Extract<SendOutcome, { kind: 'refused' }>): boolean =>
  refusedUs.has(outcome.code) ||
  (outcome.retry &&
    (neverReached.has(outcome.code) || !/^(\d{3}|http_\d+|not_handed_over|stopped)$/.test(outcome.code)));

/**
 * What an outcome shows of whether the account lets us send: trouble that only a person can mend, null when it took a message or
 * spoke about one, undefined when it says nothing of that. RFC 4954, section 6: 535 is a refused login, 530 one that is missing.
 */
export const sendingTrouble = (
  outcome: SendOutcome,
): { kind: 'credentials' | 'refused'; problem: string } | null | undefined => {
  if (outcome.kind === 'sent') return null;
  if (outcome.kind === 'uncertain') return undefined;
  // 454: it cannot look at passwords just now, which says nothing against ours.
  if (outcome.code === 'auth' && outcome.retry) return undefined;
  if (refusedUs.has(outcome.code))
    return {
      kind: outcome.code === 'tls' ? 'refused' : 'credentials',
      problem: `Mail can be read, and none can be sent: ${outcome.message.replace(/[.!]?$/, '.')} Correct its settings for sending.`,
    };
  return isAccounts(outcome) || outcome.code === 'not_handed_over' ? undefined : null;
};

/** How often this account was asked for what waits there now: its pauses grow, whichever send asks next. */
export const attemptsOnAccount = (store: Store, send: OutboxRow): number =>
  store.sqlite
    .prepare<[string, string], { n: number | null }>(
      "SELECT max(attempts) AS n FROM outbox WHERE connection_id = ? AND (id = ? OR state = 'retry_wait' AND code IS NOT NULL)",
    )
    .get(send.connectionId, send.id)?.n ?? 1;

/** Lets everything due at this account until then wait with it: a thousand replies must not ask a dead server a thousand times. */
export const waitTogether = (store: Store, send: OutboxRow, untilAt: number, reason: string, now: number): void => {
  store.sqlite
    .prepare(
      `UPDATE outbox SET code = 'account_away', reason = ?, leaves_at = ?, updated_at = ?
       WHERE connection_id = ? AND id <> ? AND state IN ('queued','retry_wait') AND leaves_at < ?`,
    )
    .run(reason, untilAt, now, send.connectionId, send.id, untilAt);
};
