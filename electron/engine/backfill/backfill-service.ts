import type { EngineStatus } from '../../../shared/contract';
import type { BackfillOptions, LogLine, Run, RunItem } from '../../../shared/schemas/run';
import type { Caller } from '../router';

/** Backfills as the rest of the engine sees them. One run works at a time; two over one campaign exclude each other. */
export type BackfillService = {
  /** Selects and starts. Throws Refusal('run_excluded') when a campaign is in another run. */
  start(options: BackfillOptions, caller: Caller): Run;
  list(): Run[];
  get(id: string): Run;
  items(
    runId: string,
    filter: 'all' | 'skipped' | 'failed' | 'review' | 'sent',
    cursor: string | null,
    limit: number,
  ): { items: RunItem[]; nextCursor: string | null };
  log(runId: string, after: number, limit: number): { lines: LogLine[]; total: number };
  pause(id: string, caller: Caller): Run;
  /** Continues a paused or interrupted run; null = the newest that can be. */
  resume(id: string | null, caller: Caller): Run;
  cancel(id: string, caller: Caller): Run;
  retryFailed(id: string, caller: Caller): Run;
  plan(id: string): { messageIds: string[]; campaignIds: string[]; madeAt: number };
  /** The run under way, for the status bar. */
  current(): EngineStatus['run'];
  /** After a start: runs whose process died become `interrupted`. */
  recover(): void;
  /** Stops between items and waits for those in flight. */
  stop(): Promise<void>;
};
