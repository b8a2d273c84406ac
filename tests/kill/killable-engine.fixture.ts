import { createEngine } from '../../electron/engine';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { rotatingLog } from '../../electron/engine/host/rotating-log';
import { systemPorts } from '../../electron/engine/host/system-ports';
import { obligingModel } from '../../electron/engine/pipeline/testing/obliging-model.fixture';
import type { WorkspaceFile } from '../../shared/schemas/workspace-file';
import { callerOf, tell } from './in-process';
import { scaledClock, type TimeScale } from './scaled-clock';

/** What one engine process is told: where it works, how fast its time runs, and at which point it dies. */
export type KillJob = {
  dataDir: string;
  time: TimeScale;
  file: WorkspaceFile;
  password: string;
  /** The traced point at which the process ends itself by SIGKILL, before the next line of code; null: it lives. */
  diesAt: string | null;
  /** `after_drafting`: once a draft of a `later-` lead waits; `finish`: only what an earlier process left of a run. */
  backfill: 'none' | 'after_drafting' | 'finish';
};

/** The engine of the app in a process of its own; only the model is a stand-in, sure of itself where the lead's name allows. */
const main = async (job: KillJob): Promise<void> => {
  const ports = systemPorts({
    secrets: memorySecrets(),
    log: rotatingLog(`${job.dataDir}/logs`, 'info', () => Date.now()),
    emit: () => undefined,
  });
  const engine = createEngine({
    ports: {
      ...ports,
      clock: scaledClock(job.time),
      env: { COUNTERSIGN_MAIL_PASSWORD: job.password },
      trace: (point) => {
        if (point === job.diesAt) process.kill(process.pid, 'SIGKILL');
      },
    },
    dataDir: job.dataDir,
    migrations: 'migrations',
    version: 'test',
  });
  await engine.start();
  const call = callerOf(engine);
  const model = obligingModel();
  /** From a backfill's start on the model is sure of everybody. */
  let running = false;
  const asked = model.access.client.ask;
  model.access.client.ask = async (question) => {
    const text = JSON.stringify(question.document);
    model.says.confidence = /Petra|Lars/.test(text) && !running ? 0.5 : 0.97;
    return asked(question);
  };
  /** Each workspace has rooms of its own. */
  const giveModel = (): void =>
    void Object.assign(engine.services().accounts, {
      model: async () => model.access,
      slack: async () => null,
      calendar: async () => null,
      booker: async () => null,
    });
  giveModel();
  const { connections } = await call('connections.list', {});
  if (connections.length === 0) {
    await call('workspace.import', { file: job.file });
    giveModel();
  }

  let stopping = false;
  /** A setter who approves what waits for them; what the engine has acknowledged is told at once. */
  const setter = async (): Promise<void> => {
    while (!stopping) {
      const { rows } = await call('queue.list', { search: 'person-' });
      for (const row of rows) {
        const { draft } = await call('drafts.get', { id: row.id });
        const answer = await engine.call('drafts.approve', { id: row.id, fingerprint: draft.fingerprint });
        if ('ok' in answer) tell({ kind: 'approved', sendId: answer.ok.send.id });
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const approving = setter().catch(fail);

  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  const backfill = async (): Promise<void> => {
    const drafted = async () => (await call('queue.list', { search: 'later-' })).rows.some((row) => row.rule !== null);
    while (job.backfill === 'after_drafting' && !(await drafted())) await pause();
    running = true;
    const runs = async () => (await call('backfill.list', {})).runs;
    for (const { id } of (await runs()).filter((run) => run.state === 'interrupted' || run.state === 'paused'))
      await call('backfill.resume', { id });
    while ((await runs()).some((run) => run.state === 'running')) await pause();
    if (await drafted()) await call('backfill.start', { options: { mode: 'apply', ignoreHours: true } });
  };
  if (job.backfill !== 'none') backfill().catch(fail);
  process.on('message', () => {
    stopping = true;
    void approving
      .then(() => engine.stop())
      .then(() => {
        tell({ kind: 'stopped' });
        process.exit(0);
      });
  });
  tell({ kind: 'ready' });
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};
process.once('message', (job: KillJob) => {
  main(job).catch(fail);
});
