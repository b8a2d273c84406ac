import type { CallOutput, CallParsed, EngineStatus } from '../../../shared/contract';
import type { BackfillOptions, LogLine, PlanHead, Run, SavedPlan } from '../../../shared/schemas/run';
import type { Caller } from '../router';
import type { ScheduleService } from './create-schedule';

/** What is read of runs; asks no provider and writes nothing to the database. */
export type BackfillReports = {
  items(input: CallParsed<'backfill.items'>): CallOutput<'backfill.items'>;
  facets(runId: string): CallOutput<'backfill.facets'>;
  item(id: string): CallOutput<'backfill.item'>;
  dms(input: CallParsed<'backfill.dms'>): CallOutput<'backfill.dms'>;
  compare(runId: string, withId: string | null): CallOutput<'backfill.compare'>;
  /** Writes a run's items beside its log. */
  export(runId: string, format: 'csv' | 'json'): Promise<CallOutput<'backfill.export'>>;
  artifact(runId: string): Promise<CallOutput<'backfill.artifact'>>;
  log(runId: string, after: number, limit: number): { lines: LogLine[]; total: number };
  logPage(input: CallParsed<'backfill.logPage'>): Promise<CallOutput<'backfill.logPage'>>;
  logFind(input: CallParsed<'backfill.logFind'>): Promise<CallOutput<'backfill.logFind'>>;
  logParts(input: CallParsed<'backfill.logParts'>): Promise<CallOutput<'backfill.logParts'>>;
  sample(runId: string): CallOutput<'backfill.sample'>;
};

/** Plans: what a dry run found, kept under a name. */
export type BackfillPlans = {
  /** Of a dry run of this session by its id, or a saved one by id or name. */
  plan(idOrName: string): SavedPlan;
  plans(): PlanHead[];
  savePlan(runId: string, name: string, replace: boolean): PlanHead;
  keepPlan(plan: SavedPlan): PlanHead;
  forgetPlan(id: string): void;
};

/** Backfills as the rest of the engine sees them. Two runs over one campaign exclude each other. */
export type BackfillService = BackfillReports &
  BackfillPlans &
  ScheduleService & {
    /** Selects and starts. Throws Refusal('run_excluded') when a campaign is in another run. */
    start(options: BackfillOptions, caller: Caller): Promise<Run>;
    list(): Run[];
    get(id: string): Run;
    pause(id: string, caller: Caller): Run;
    /** Continues a paused or interrupted run; null = the newest that can be. A caller whose environment says that nothing is sent holds from here on. */
    resume(id: string | null, caller: Caller, from?: { autoSendDisabled: boolean }): Run;
    cancel(id: string, caller: Caller): Run;
    retryFailed(id: string, caller: Caller): Run;
    /** One failed message of a run, by its item. */
    retryItem(id: string, caller: Caller): Run;
    /** The run under way, for the status bar. */
    current(): EngineStatus['run'];
    /** After a start: runs whose process died become `interrupted`. */
    recover(): void;
    /** Stops between items and waits for those in flight. */
    stop(): Promise<void>;
  };
