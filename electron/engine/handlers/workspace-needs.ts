import type { WorkspaceNeeds } from '../../../shared/schemas/workspace';
import type { Clock } from '../ports';
import type { Store } from '../store/open';
import type { WorkspaceRow } from '../store/rows';
import { waitingNow } from '../store/waiting-now';

/** What in a workspace needs somebody, in counts: for the others, which show no more of it than this. */
export const workspaceNeeds = (store: Store, workspace: WorkspaceRow, clock: Pick<Clock, 'now'>): WorkspaceNeeds => {
  const sends = store.sqlite
    .prepare<[string], { failed: number; uncertain: number }>(
      `SELECT coalesce(sum(state = 'failed'), 0) AS failed, coalesce(sum(state <> 'failed'), 0) AS uncertain FROM outbox
       WHERE workspace_id = ? AND state IN ('failed','uncertain','needs_person')`,
    )
    .get(workspace.id);
  const run = store.sqlite
    .prepare<[string], { id: string; number: number }>(
      "SELECT id, number FROM runs WHERE workspace_id = ? AND state = 'running' ORDER BY number DESC LIMIT 1",
    )
    .get(workspace.id);
  return {
    drafts: waitingNow(store, workspace.id, clock),
    failed: sends?.failed ?? 0,
    uncertain: sends?.uncertain ?? 0,
    stopped: workspace.stoppedBy !== null,
    run: run ?? null,
  };
};
