import type { Store } from '../store/open';
import type { OutboxRow } from '../store/rows';

export type SendLimits = {
  /** From one account on one channel. */
  sendsPerMinuteAccount: number;
  /** From all accounts of the workspace. */
  sendsPerMinuteWorkspace: number;
  /** To one lead, whatever allowed them. */
  sendsPerHourConversation: number;
};

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** When the next one may leave under "so many in a span", given when the last ones left; `now` when there is room. */
export const nextRoomAt = (leftAt: readonly number[], most: number, spanMs: number, now: number): number => {
  const recent = leftAt.filter((at) => at > now - spanMs).sort((a, b) => a - b);
  // Room comes when the one goes out of the span that makes the span full.
  const filling = recent[recent.length - most];
  return filling === undefined ? now : filling + spanMs;
};

/** What has left, or may have: everything that a provider counts. Its `leaves_at` is when it was claimed. */
const gone = "('claimed','handed_off','sent','uncertain','needs_person')";

/** When this send may leave under the workspace's limits, and which of them asks it to wait; null when it may leave now. */
export const limitOf = (
  store: Store,
  send: OutboxRow,
  limits: SendLimits,
  now: number,
): { leavesAt: number; reason: string } | null => {
  const left = (where: string, spanMs: number, ...values: string[]): number[] =>
    store.sqlite
      .prepare<unknown[], { at: number }>(
        `SELECT leaves_at AS at FROM outbox WHERE state IN ${gone} AND leaves_at > ? AND workspace_id = ? AND id <> ? AND ${where}`,
      )
      .all(now - spanMs, send.workspaceId, send.id, ...values)
      .map((row) => row.at);
  const found = [
    {
      at: nextRoomAt(
        left('connection_id = ? AND channel = ?', minuteMs, send.connectionId, send.channel),
        limits.sendsPerMinuteAccount,
        minuteMs,
        now,
      ),
      reason: `At most ${limits.sendsPerMinuteAccount} a minute leave from this account`,
    },
    {
      at: nextRoomAt(left('1', minuteMs), limits.sendsPerMinuteWorkspace, minuteMs, now),
      reason: `At most ${limits.sendsPerMinuteWorkspace} a minute leave from this workspace`,
    },
    {
      at: nextRoomAt(left('lead_id = ?', hourMs, send.leadId), limits.sendsPerHourConversation, hourMs, now),
      reason: `At most ${limits.sendsPerHourConversation} an hour go to one person`,
    },
  ].reduce((latest, one) => (one.at > latest.at ? one : latest));
  return found.at > now ? { leavesAt: found.at, reason: found.reason } : null;
};
