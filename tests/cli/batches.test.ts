import { describe, expect, it } from 'vitest';
import { type DemoFolder, openDemoFolder } from './demo-folder';
import { expectWholeOutcome } from './outcome';
import { readStore } from './read-store';
import { countersUpTo, readLog } from './run-log';

const apply = ['backfill', '--apply', '--demo', '--ignore-hours'];
const resume = ['backfill', '--resume', '--demo'];

const long = process.env.COUNTERSIGN_LONG === '1';
/** All of the demo in the long count. */
const messages = long ? 67 : 15;

type Decided = {
  messageId: string;
  body: string;
  decision: string;
  overseer: string;
  origin: string;
  strategy: string;
};
/** What each message came to, in the order of their ids, which both copies of the demo share. */
const decisionsIn = (folder: DemoFolder): Decided[] =>
  readStore<Decided>(
    folder.demo,
    `SELECT run_items.message_id AS messageId, drafts.body, run_items.decision, drafts.overseer, drafts.origin, drafts.strategy
       FROM run_items JOIN drafts ON drafts.id = run_items.draft_id ORDER BY run_items.message_id`,
  );
type ModelState = { batches: number; batchRequests: number; files: number; callsPerStage: Record<string, number> };
const modelState = async (folder: DemoFolder): Promise<ModelState> =>
  ((await (await fetch(`${folder.standIns.addresses.control}/state`)).json()) as { openai: ModelState }).openai;

const until = async (what: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 300_000; waited += 10) {
    if (await what()) return;
    await new Promise((goOn) => setTimeout(goOn, 10));
  }
  throw new Error('the moment to kill it never came');
};

describe('the demo in batches', () => {
  it('drafts and decides what a live run does, for the same questions', async () => {
    const options = ['--limit', String(messages), '--concurrency', '1'];
    const live = await openDemoFolder();
    const liveRun = await live.run([...apply, ...options]);
    expect(liveRun.code, liveRun.stderr).toBe(0);
    const folder = await openDemoFolder();
    const { code, stdout, stderr } = await folder.run([...apply, ...options, '--batch']);
    expect(code, stderr).toBe(0);
    const inBatches = decisionsIn(folder);
    const before = decisionsIn(live);
    const apartFromTimes = (each: Decided) => ({ ...each, body: '', decision: '' });
    expect(inBatches.map(apartFromTimes)).toEqual(before.map(apartFromTimes));
    // Times go with the minute, and the score of a draft with the times it names: where the text is the same, so is the rest.
    const same = before.filter(({ body }, n) => body === inBatches[n]?.body);
    expect(same.length).toBeGreaterThan(messages / 10);
    expect(inBatches.filter(({ messageId }) => same.some((each) => each.messageId === messageId))).toEqual(same);
    const { counters } = readLog(stdout.replaceAll(/^Batch: .*\n\n/gm, ''));
    expect(counters).toEqual({ drafts: countersUpTo(messages), decisions: countersUpTo(messages) });
    const { callsPerStage, files, batches } = await modelState(folder);
    const { strategy, evaluate } = (await modelState(live)).callsPerStage;
    expect(callsPerStage).toMatchObject({ strategy, evaluate });
    expect(batches).toBeGreaterThanOrEqual(4);
    expect(files).toBe(0);
  });

  it('kill -9 around each call outside and while the provider works: nothing is asked or paid twice', async () => {
    const folder = await openDemoFolder();
    const { faults } = folder.standIns;
    const kill = async (args: string[], ready: () => Promise<boolean>): Promise<void> => {
      const command = folder.start(args);
      await until(ready);
      command.child.kill('SIGKILL');
      expect(await command.ended).toMatchObject({ signal: 'SIGKILL' });
      await faults({ clear: true });
    };
    const stateOf = (): string[] =>
      readStore<{ state: string }>(folder.demo, 'SELECT state FROM model_batches ORDER BY created_at').map(
        ({ state }) => state,
      );
    const made = async (): Promise<number> => (await modelState(folder)).batches;

    // The file arrived, its answer did not.
    await faults({ faults: [{ provider: 'openai', kind: 'timeout-after-accept', match: 'POST /v1/files' }] });
    await kill([...apply, '--batch'], async () => (await modelState(folder)).files === 1);
    expect(stateOf()).toEqual(['uploading']);
    // The batch was made, its answer did not arrive: it is found by its name.
    await faults({ faults: [{ provider: 'openai', kind: 'timeout-after-accept', match: 'POST /v1/batches' }] });
    await kill(resume, async () => (await made()) === 1);
    expect(stateOf()).toEqual(['creating']);
    // While the provider works; a third cannot be made before that.
    await faults({ faults: [{ provider: 'openai', kind: 'held', match: 'POST /v1/batches', after: 1, count: 1_000 }] });
    await kill(resume, async () => (await made()) === 2);
    const { code, stdout, stderr } = await folder.run(resume);
    expect(code, stderr + stdout).toBe(0);
    await expectWholeOutcome(folder, 67);
    const { callsPerStage } = await modelState(folder);
    expect(callsPerStage).toMatchObject({ strategy: 67 });
  });
});
