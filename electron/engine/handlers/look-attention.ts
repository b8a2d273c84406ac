import type { CallOutput } from '../../../shared/contract';
import type { AttentionItem } from '../../../shared/people-calls';
import { type Attention, defaultPrefs, type Profile } from '../../../shared/schemas/people';
import type { EngineContext } from '../engine-context';
import { isQuiet } from '../review/quiet-hours';
import { getProfileRow, prefsOf } from '../store/profiles';
import { waitingNow } from '../store/waiting-now';
import { getProfile, getWorkspace, listProfiles } from '../store/workspaces';
import type { Services } from './handler-context';

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
const itemOf = (row: Row, showContent: boolean, workspace: AttentionItem['workspace']): AttentionItem => {
  const kind = row.sentiment === 'Call Requested' ? ('call' as const) : ('review' as const);
  if (!showContent)
    return {
      draftId: row.id,
      kind,
      at: row.at,
      title: kind === 'call' ? 'A lead asks for a call' : 'A draft needs you',
      text: '',
      workspace,
    };
  const text = kind === 'call' ? `Wants a call${row.phone ? `: ${row.phone}` : ''}` : (row.headline ?? 'Needs you');
  return { draftId: row.id, kind, at: row.at, title: row.name, text: text.slice(0, textLength), workspace };
};

type Look = {
  afterAt: number;
  attention: Attention;
  locked: boolean;
  /** The workspace, where it is not the one on screen. */
  elsewhere?: { id: string; name: string };
};

/** What is new in a workspace, asks for a person and may be told now; `at` is the moment to look from the next time. */
export const lookFresh = (
  ctx: EngineContext,
  { afterAt, attention, locked, elsewhere }: Look,
): { fresh: AttentionItem[]; quiet: boolean; at: number } => {
  const now = ctx.ports.clock.now();
  // A draft of this very millisecond may have a sister yet to come: both are told by the next look.
  const untilAt = now - 1;
  const wall = new Date(now);
  const quiet = isQuiet(attention.quiet, wall.getHours() * 60 + wall.getMinutes());
  const told = quiet || attention.notify === 'none' ? [] : freshRows(ctx, afterAt, untilAt);
  const fresh = told
    .map((row) => itemOf(row, attention.showContent && !locked, elsewhere ?? null))
    .filter(({ kind }) => attention.notify === 'all' || kind === 'call');
  return { fresh, quiet, at: untilAt };
};

/** What waits for a person here, and what is new, here and wherever else the same person works (by address). */
export const lookAttention = (
  { ctx, locks, neighbours }: Pick<Services, 'ctx' | 'locks' | 'neighbours'>,
  caller: Profile,
  afterAt: number,
): CallOutput<'attention.look'> => {
  const lookAs = (place: Pick<Services, 'ctx' | 'locks'>, id: string, elsewhere?: Look['elsewhere']) => {
    const { store, workspaceId } = place.ctx;
    // The owner of the machine, who calls without a profile, has neither preferences nor a PIN.
    const known = getProfile(store, workspaceId, id) !== null;
    const { attention } = known ? prefsOf(getProfileRow(store, workspaceId, id)) : defaultPrefs;
    const locked = known && place.locks.locked(id);
    return lookFresh(place.ctx, { afterAt, attention, locked, ...(elsewhere ? { elsewhere } : {}) });
  };
  const here = lookAs({ ctx, locks }, caller.id);
  const email = caller.email.toLowerCase();
  const waitingAt = ({ store, workspaceId, ports }: EngineContext): number =>
    waitingNow(store, workspaceId, ports.clock);
  const others = neighbours().flatMap((other) => {
    const { store, workspaceId } = other.ctx;
    const self = listProfiles(store, workspaceId).find((profile) => profile.email.toLowerCase() === email);
    if (!self) return [];
    const place = { id: workspaceId, name: getWorkspace(store, workspaceId).name };
    return [{ ...place, waiting: waitingAt(other.ctx), fresh: lookAs(other, self.id, place).fresh }];
  });
  return {
    waiting: waitingAt(ctx),
    elsewhere: others.map(({ id, name, waiting }) => ({ id, name, waiting })),
    ...here,
    fresh: [...here.fresh, ...others.flatMap(({ fresh }) => fresh)].sort((a, b) => b.at - a.at),
  };
};
