import type { AttentionItem } from '../../../shared/people-calls';
import type { Attention } from '../../../shared/schemas/people';
import type { EngineContext } from '../engine-context';
import { isQuiet } from '../review/quiet-hours';
import { waitingNow } from '../store/waiting-now';

const mostItems = 20;
const textLength = 120;

type Row = { id: string; at: number; name: string; phone: string | null; sentiment: string; headline: string | null };

/** Live drafts that wait: what a backfill brings is asked for, and would ring a hundred times. */
const freshRows = (ctx: EngineContext, afterAt: number, untilAt: number): Row[] =>
  ctx.store.sqlite
    .prepare<unknown[], Row>(
      `SELECT d.id AS id, d.created_at AS at, l.name AS name, l.phone AS phone, l.sentiment AS sentiment,
              c.headline AS headline
       FROM drafts d JOIN leads l ON l.id = d.lead_id LEFT JOIN decisions c ON c.id = d.decision_id
       WHERE d.workspace_id = ? AND d.state = 'pending' AND d.created_at > ? AND d.created_at <= ?
         AND (c.id IS NULL OR c.source = 'live') AND coalesce(l.snoozed_until_at, 0) <= ?
       ORDER BY d.created_at DESC LIMIT ${mostItems}`,
    )
    .all(ctx.workspaceId, afterAt, untilAt, ctx.ports.clock.now());

/** What a notice says: of a lock screen that anybody may read, nothing about anybody unless it was allowed. */
const itemOf = (row: Row, showContent: boolean): AttentionItem => {
  const kind = row.sentiment === 'Call Requested' ? ('call' as const) : ('review' as const);
  if (!showContent)
    return {
      draftId: row.id,
      kind,
      at: row.at,
      title: kind === 'call' ? 'A lead asks for a call' : 'A draft needs you',
      text: '',
    };
  const text = kind === 'call' ? `Wants a call${row.phone ? `: ${row.phone}` : ''}` : (row.headline ?? 'Needs you');
  return { draftId: row.id, kind, at: row.at, title: row.name, text: text.slice(0, textLength) };
};

/** What waits for a person, and what of it is new and may be told now. */
export const lookAttention = (
  ctx: EngineContext,
  { afterAt, attention, locked }: { afterAt: number; attention: Attention; locked: boolean },
): { waiting: number; fresh: AttentionItem[]; quiet: boolean; at: number } => {
  const now = ctx.ports.clock.now();
  const waiting = waitingNow(ctx.store, ctx.workspaceId, ctx.ports.clock);
  // A draft of this very millisecond may have a sister yet to come: both are told by the next look.
  const untilAt = now - 1;
  const wall = new Date(now);
  const quiet = isQuiet(attention.quiet, wall.getHours() * 60 + wall.getMinutes());
  const told = quiet || attention.notify === 'none' ? [] : freshRows(ctx, afterAt, untilAt);
  const fresh = told
    .map((row) => itemOf(row, attention.showContent && !locked))
    .filter(({ kind }) => attention.notify === 'all' || kind === 'call');
  return { waiting, fresh, quiet, at: untilAt };
};
