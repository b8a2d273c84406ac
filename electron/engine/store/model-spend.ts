import type { Store } from './open';

export type Spend = { calls: number; inputTokens: number; outputTokens: number; costUsd: number };

/** Adds what calls cost to their day (`2026-05-07` in the workspace's zone). */
export const addSpend = (store: Store, workspaceId: string, day: string, spend: Spend): void => {
  store.sqlite
    .prepare(
      `INSERT INTO model_spend (workspace_id, day, calls, input_tokens, output_tokens, cost_usd)
       VALUES (@workspaceId, @day, @calls, @inputTokens, @outputTokens, @costUsd)
       ON CONFLICT (workspace_id, day) DO UPDATE SET calls = calls + excluded.calls, input_tokens = input_tokens + excluded.input_tokens,
         output_tokens = output_tokens + excluded.output_tokens, cost_usd = cost_usd + excluded.cost_usd`,
    )
    .run({ workspaceId, day, ...spend });
};

/** Dollars spent on a day and in its month: at most 31 rows are read, however many calls there were. */
export const spentOn = (store: Store, workspaceId: string, day: string): { dayUsd: number; monthUsd: number } =>
  store.sqlite
    .prepare<unknown[], { dayUsd: number; monthUsd: number }>(
      `SELECT coalesce(sum(CASE day WHEN @day THEN cost_usd END), 0) AS dayUsd, coalesce(sum(cost_usd), 0) AS monthUsd
       FROM model_spend WHERE workspace_id = @workspaceId AND day BETWEEN @month || '-01' AND @month || '-31'`,
    )
    .get({ workspaceId, day, month: day.slice(0, 7) }) ?? { dayUsd: 0, monthUsd: 0 };
