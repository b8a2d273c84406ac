import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../../shared/errors';
import { id as rowId } from '../../../shared/schemas/common';
import type { BackfillOptions, Run } from '../../../shared/schemas/run';
import { runTransitions } from '../../../shared/states/run';
import { mayMove } from '../../../shared/states/transition';
import { autoSendDisabledBy } from '../../engine/autosend/auto-send-disabled';
import { eventLine } from '../backfill-events';
import {
  type Command,
  type CommandContext,
  commonOptions,
  exit,
  list,
  text,
  UsageError,
  wholeNumber,
  yes,
} from '../command';
import type { EngineClient } from '../engine-client';
import { openEngine } from '../open-engine';
import { prepareDemo } from '../prepare-demo';
import { planName, resolvePlan } from '../resolve-plan';

const notWritable = (file: string, error: unknown): Refusal =>
  new Refusal(
    'bad_input',
    `The plan ${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`,
  );

/** Said before the mail is read, not after. Throws Refusal('bad_input') for a file that cannot be written. */
const checkWritable = (file: string): void => {
  try {
    if (existsSync(file)) {
      if (statSync(file).isDirectory()) throw new Error('it is a folder');
      accessSync(file, constants.W_OK);
    } else accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw notWritable(file, error);
  }
};

/** What goes with `--resume` and `--cancel`: everything else belongs to the start of a run, and would be lost without a word. */
const besideRun = new Set([...Object.keys(commonOptions), 'json', 'apply', 'resume', 'cancel']);

/** Refuses words that say nothing to a run that is there already. Throws UsageError. */
const checkBesideRun = (flags: CommandContext['flags']): void => {
  if (yes(flags.resume) && yes(flags.cancel)) throw new UsageError('--resume and --cancel exclude each other.');
  if (yes(flags.cancel) && yes(flags.apply)) throw new UsageError('--apply and --cancel exclude each other.');
  const lost = Object.keys(flags).find((name) => !besideRun.has(name));
  if (lost !== undefined)
    throw new UsageError(
      yes(flags.resume)
        ? `A run goes on with the options it was started with; leave --${lost} out.`
        : `--cancel takes no --${lost}.`,
    );
};

const mostPaceMs = 600_000;

/** Reads the options of a run. Throws UsageError for words that contradict each other. */
const optionsOf = (flags: CommandContext['flags']): BackfillOptions => {
  if (yes(flags.apply) && yes(flags['dry-run'])) throw new UsageError('--apply and --dry-run exclude each other.');
  const apply = yes(flags.apply);
  if (text(flags.plan) !== undefined && list(flags['campaign-id']).length > 0)
    throw new UsageError('--plan names the campaigns already; leave --campaign-id out.');
  if (text(flags['save-plan']) !== undefined && apply) throw new UsageError('--save-plan belongs to a dry run.');
  if (text(flags.plan) !== undefined && !apply) throw new UsageError('--plan belongs to --apply.');
  if (yes(flags['force-auto-send']) && !apply) throw new UsageError('--force-auto-send belongs to --apply.');
  if (yes(flags.batch) && yes(flags['skip-draft-gen']))
    throw new UsageError('--batch is for drafts; leave --skip-draft-gen out.');
  if (list(flags['campaign-id']).includes(''))
    throw new UsageError('--campaign-id takes the id or the name of a campaign.');
  return {
    mode: apply ? 'apply' : 'dry-run',
    limit: wholeNumber(flags, 'limit', 1),
    campaignIds: list(flags['campaign-id']),
    skipDraftGen: yes(flags['skip-draft-gen']),
    skipAutoSend: yes(flags['skip-auto-send']),
    missingOnly: yes(flags['missing-only']),
    forceAutoSend: yes(flags['force-auto-send']),
    autoSendDisabled: autoSendDisabledBy(process.env),
    concurrency: wholeNumber(flags, 'concurrency', 1, 50),
    paceMs: wholeNumber(flags, 'pace', 0, mostPaceMs) ?? 0,
    keepDelays: yes(flags['keep-delays']),
    ignoreHours: yes(flags['ignore-hours']),
    redact: yes(flags.redact),
    rpm: wholeNumber(flags, 'rpm', 1),
    includeAnswered: yes(flags['include-answered']),
    batch: yes(flags.batch),
    plan: text(flags.plan) ?? null,
    planMessageIds: null,
  };
};

/** The run came to its end in the moment of the Ctrl-C. */
const unlessAtRest = (error: unknown): void => {
  if (!(error instanceof Refusal && error.code === 'run_state')) throw error;
};

/** Prints a run's log as it grows; resolves when the run has come to rest. */
const follow = async (client: EngineClient, context: CommandContext, first: Run, json: boolean): Promise<Run> => {
  let after = 0;
  let nudge = (): void => {};
  const off = client.on((event) => {
    if ((event.topic === 'run_log' || event.topic === 'run') && event.ids.includes(first.id)) nudge();
  });
  const wake = (): void => nudge();
  context.signal.addEventListener('abort', wake);
  const print = async (): Promise<void> => {
    for (;;) {
      const { lines, total } = await client.call('backfill.log', { runId: first.id, after, limit: 5000 });
      for (const line of lines) context.out(json ? eventLine({ event: 'log', ...line }) : line.text);
      after = lines.at(-1)?.n ?? after;
      if (lines.length === 0 || after >= total) return;
    }
  };
  let pausing = false;
  try {
    for (;;) {
      await print();
      const { run } = await client.call('backfill.get', { id: first.id });
      if (run.state !== 'running') {
        await print();
        return run;
      }
      if (context.signal.aborted && !pausing) {
        pausing = true;
        await client.call('backfill.pause', { id: first.id }).catch(unlessAtRest);
        continue;
      }
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 500);
        nudge = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  } finally {
    off();
    context.signal.removeEventListener('abort', wake);
  }
};

const findRun = async (client: EngineClient, wanted: string | undefined): Promise<string | null> => {
  if (wanted === undefined) return null;
  // The list holds the newest runs; an id is looked up whatever its age.
  if (rowId.safeParse(wanted).success) return (await client.call('backfill.get', { id: wanted })).run.id;
  const { runs } = await client.call('backfill.list', {});
  const found = runs.find((run) => String(run.number) === wanted);
  if (found) return found.id;
  const oldest = runs.at(-1);
  const older = oldest !== undefined && Number(wanted) < oldest.number;
  throw new Refusal(
    'not_found',
    older ? `Run ${wanted} is not among the newest ${runs.length}: name it by its id.` : `There is no run ${wanted}.`,
  );
};

/** Ends a run for good: what was sent stays sent. Its batches, if any, are seen to their end, unless Ctrl-C leaves that to the next start. */
const cancelRun = async (
  client: EngineClient,
  context: CommandContext,
  wanted: string | undefined,
): Promise<number> => {
  const named = await findRun(client, wanted);
  const { runs } = named === null ? await client.call('backfill.list', {}) : { runs: [] };
  const id = named ?? runs.find(({ state }) => mayMove(runTransitions, state, 'cancelled'))?.id;
  if (id === undefined) throw new Refusal('not_found', 'There is no run to cancel.');
  let { run } = await client.call('backfill.cancel', { id });
  context.err(`Run ${run.number} is cancelled. What was sent stays sent; what was drafted stays in the queue.`);
  if (run.batch !== null && !client.remote)
    context.err('Ending its batches at the provider, which takes minutes; Ctrl-C leaves that to the next start.');
  while (run.batch !== null && !client.remote && !context.signal.aborted) {
    await sleep(batchLookMs, undefined, { signal: context.signal }).catch(() => {});
    ({ run } = await client.call('backfill.get', { id }));
  }
  if (yes(context.flags.json)) context.out(eventLine({ event: 'ended', run }));
  return context.signal.aborted ? exit.interrupted : exit.done;
};

/** Milliseconds between two looks at batches that are being cancelled. */
const batchLookMs = 500;

const endOf = (run: Run, context: CommandContext, remote: boolean): number => {
  const ended = run.state === 'done' || run.state === 'done_with_errors' || run.state === 'cancelled';
  if (context.signal.aborted && !ended) {
    context.err(`Interrupted. Nothing is lost: countersign backfill --resume ${run.number}`);
    return exit.interrupted;
  }
  if (run.state === 'paused' || run.state === 'failed' || run.state === 'interrupted') {
    context.err(`${run.pauseReason ?? 'The run stopped.'} Continue with: countersign backfill --resume ${run.number}`);
    return exit.failed;
  }
  const later = run.counts.byDecision.send_delayed;
  if (later > 0 && !remote)
    context.err(
      `${later} replies leave later, at the time the log gives. They leave while Countersign runs, so open it before then.`,
    );
  return run.state === 'done' ? exit.done : exit.failed;
};

/** Who sits at a terminal cannot press the window's button. */
const withCancelHint = (error: unknown): never => {
  if (error instanceof Refusal && error.code === 'run_excluded')
    throw new Refusal(
      'run_excluded',
      `${error.message} To cancel: countersign backfill --cancel ${/^Run (\d+)/.exec(error.message)?.[1] ?? 'RUN'}`,
    );
  throw error;
};

const runBackfill = async (context: CommandContext): Promise<number> => {
  const { flags, rest } = context;
  const resuming = yes(flags.resume);
  const cancelling = yes(flags.cancel);
  const named = resuming || cancelling ? 1 : 0;
  if (rest.length > named) throw new UsageError(`${JSON.stringify(rest[named])} is not understood here.`);
  if (named === 1) checkBesideRun(flags);
  const options = optionsOf(flags);
  const file = text(flags['save-plan']);
  if (file !== undefined) checkWritable(file);
  const client = await openEngine(context, { lanes: false });
  try {
    await prepareDemo(client, context);
    if (cancelling) return await cancelRun(client, context, rest[0]);
    const json = yes(flags.json);
    if (options.plan !== null) options.plan = await resolvePlan(client, options.plan);
    const { autoSendDisabled } = options;
    const { run } = resuming
      ? await client.call('backfill.resume', { id: await findRun(client, rest[0]), autoSendDisabled })
      : await client.call('backfill.start', { options }).catch(withCancelHint);
    if (context.signal.aborted && run.options.mode === 'dry-run') {
      context.err('Interrupted. A preview changes nothing.');
      return exit.interrupted;
    }
    if (json) context.out(eventLine({ event: 'started', run }));
    const ended = await follow(client, context, run, json);
    if (json) context.out(eventLine({ event: 'ended', run: ended }));
    else if (ended.logFile) context.err(`Log: ${ended.logFile}`);
    if (file !== undefined) {
      const { plan: head } = await client.call('backfill.savePlan', {
        ...{ runId: run.id, name: planName(file), replace: true },
      });
      const { plan } = await client.call('backfill.plan', { id: head.id });
      try {
        writeFileSync(file, `${JSON.stringify(plan, null, 2)}\n`);
      } catch (error) {
        throw notWritable(file, error);
      }
      context.err(`Plan: ${file} (${head.id}). Apply it with: countersign backfill --apply --plan ${file}`);
    }
    return endOf(ended, context, client.remote);
  } finally {
    await client.close();
  }
};

export const backfillCommand: Command = {
  usage: 'backfill [--dry-run | --apply | --resume [RUN] | --cancel [RUN]] [options]',
  options: {
    'dry-run': { type: 'boolean', help: 'preview only; the same as no flag at all' },
    apply: { type: 'boolean', help: 'execute' },
    resume: { type: 'boolean', help: 'continue a run: the newest, or the one named after it' },
    cancel: { type: 'boolean', help: 'end a run for good: the newest, or the one named after it' },
    limit: { type: 'string', value: 'N', help: 'N messages in total' },
    'campaign-id': { type: 'string', value: 'ID', multiple: true, help: 'one campaign, by id or name' },
    'skip-draft-gen': { type: 'boolean', help: 'only existing drafts' },
    'skip-auto-send': { type: 'boolean', help: 'only drafts' },
    'missing-only': { type: 'boolean', help: 'draft only where a draft is missing' },
    'force-auto-send': { type: 'boolean', help: 'override AUTO_SEND_DISABLED (audited)' },
    concurrency: { type: 'string', value: 'N', help: 'drafts in parallel in phase 1 (default 5)' },
    pace: { type: 'string', value: 'MS', help: 'between sends in phase 2 (default 0)' },
    'keep-delays': { type: 'boolean', help: 'honour the campaigns’ delays' },
    'ignore-hours': { type: 'boolean', help: 'send outside sending hours' },
    'include-answered': { type: 'boolean', help: 'draft answered threads too; never auto-sends those' },
    redact: { type: 'boolean', help: 'no names or addresses in the log' },
    rpm: { type: 'string', value: 'N', help: 'model requests a minute' },
    batch: { type: 'boolean', help: 'phase 1 in batches: half the price, up to 24 h a round' },
    'save-plan': { type: 'string', value: 'FILE', help: 'keep what a dry run selected' },
    plan: { type: 'string', value: 'FILE', help: 'apply exactly that plan: its file, name or id' },
    json: { type: 'boolean', help: 'one JSON object per event on stdout' },
  },
  examples: [
    'countersign backfill --demo                        preview the demo',
    'countersign backfill --apply --limit 20            execute for twenty messages',
    'countersign backfill --apply --skip-auto-send      drafts only',
    'countersign backfill --resume                      continue after a stop',
  ],
  run: runBackfill,
};
