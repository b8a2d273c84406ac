import type { Store } from './open';

/** Zones shown at most. */
const shown = 5;

/**
 * The zones of a campaign's leads with how many are in each, most first; leads without one count for the workspace's, which
 * is always among them.
 */
export const leadZones = (
  store: Store,
  workspaceId: string,
  campaignId: string,
  workspaceZone: string,
): { zone: string; leads: number }[] => {
  const zones = store.sqlite
    .prepare<[string, string, string], { zone: string; leads: number }>(
      `SELECT coalesce(zone, ?) AS zone, count(*) AS leads FROM leads
       WHERE workspace_id = ? AND campaign_id = ? GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all(workspaceZone, workspaceId, campaignId);
  const own = zones.find(({ zone }) => zone === workspaceZone) ?? { zone: workspaceZone, leads: 0 };
  return [...zones.filter((each) => each !== own).slice(0, shown - 1), own].sort((a, b) => b.leads - a.leads);
};
