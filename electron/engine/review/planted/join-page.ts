import type { CallOutput, CallParsed } from '../../../../shared/contract';
import type { EngineContext } from '../../engine-context';
import { getCampaign } from '../../store/campaigns';
import { waitedMs } from '../../store/queue-where';
import type { PlantedRow } from './planted-rows';
import { plantedQueueRow } from './show-planted';

type Query = CallParsed<'queue.list'>;
type Page = CallOutput<'queue.list'>;
type Key = readonly [group: string, key: string | number, id: string];

/** Whether a cut of the queue would hold it, were it a draft. A search asks for somebody in particular: never. */
const inCut = (query: Query, row: PlantedRow, threshold: number, now: number): boolean => {
  const { filters } = query;
  const among = <T>(chosen: readonly T[], value: T): boolean => chosen.length === 0 || chosen.includes(value);
  const { score } = row.scene;
  const band = score >= threshold ? 'past' : score >= threshold - 0.1 ? 'near' : 'low';
  return (
    (query.view === 'needs_you' || (query.view === 'low_score' && row.scene.rule === 'below_threshold')) &&
    query.search.trim() === '' &&
    (query.campaignId === null || query.campaignId === row.campaignId) &&
    among(filters.campaigns, row.campaignId) &&
    among(filters.rules, row.scene.rule) &&
    among(filters.channels, row.scene.channel) &&
    among(filters.sentiments, row.scene.lead.sentiment) &&
    among(filters.languages, row.scene.language) &&
    among(filters.confidence, band) &&
    (filters.waited === null || row.inboundAt <= now - waitedMs[filters.waited]) &&
    (filters.assignee === null || filters.assignee === 'nobody')
  );
};

const before = (a: Key, b: Key, descending: boolean): boolean => {
  if (a[0] !== b[0]) return a[0] < b[0];
  if (a[1] !== b[1]) return descending ? a[1] > b[1] : a[1] < b[1];
  return descending ? a[2] > b[2] : a[2] < b[2];
};

/** Where a row stands in an order; the same keys as in store/queue. */
const keyOf = (query: Query, row: { id: string } & Page['rows'][number]): Key => {
  const group = query.group === 'none' ? '' : (row.groupKey ?? '');
  switch (query.sort) {
    case 'newest':
    case 'oldest':
      return [group, row.inboundAt, row.id];
    case 'score':
      return [group, row.score ?? 2, row.id];
    case 'score_high':
      return [group, row.score ?? -1, row.id];
    case 'lead':
      return [group, row.leadName.toLowerCase(), row.id];
    case 'campaign':
      return [group, row.campaignName.toLowerCase(), row.id];
    case 'reason':
      return [group, row.headline.toLowerCase(), row.id];
  }
};

/** Puts a planted draft among the rows of a page, where the order has it; `total` counts drafts and stays. */
export const joinPage = (ctx: EngineContext, query: Query, page: Page, planted: readonly PlantedRow[]): Page => {
  const now = ctx.ports.clock.now();
  const descending = query.sort === 'newest' || query.sort === 'score_high';
  const rows = [...page.rows];
  for (const each of planted) {
    const campaign = getCampaign(ctx.store, ctx.workspaceId, each.campaignId);
    if (!inCut(query, each, campaign.autoSendConfidenceThreshold, now)) continue;
    const shown = plantedQueueRow(ctx, each, null);
    const groupKey =
      query.group === 'none'
        ? null
        : query.group === 'campaign'
          ? `${campaign.name.toLowerCase()}/${campaign.id}`
          : shown.edited
            ? 'edited'
            : each.scene.rule;
    if (groupKey !== null && query.collapsed.includes(groupKey)) continue;
    const row = { ...shown, groupKey };
    const key = keyOf(query, row);
    const at = rows.findIndex((other) => before(key, keyOf(query, other), descending));
    // What stands before the cursor was on an earlier page; behind the last row of a page that goes on, it is on a later one.
    if (!afterCursor(query, key, descending) || (at < 0 && page.nextCursor !== null)) continue;
    rows.splice(at < 0 ? rows.length : at, 0, row);
  }
  return { ...page, rows };
};

/** Whether a place lies behind where the page before ended. */
const afterCursor = (query: Query, key: Key, descending: boolean): boolean => {
  if (query.cursor === null) return true;
  const [group, value, id] = JSON.parse(query.cursor) as [string | null, string | number, string];
  return before([group ?? '', value, id], key, descending);
};
