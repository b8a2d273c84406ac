import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createEngine } from '../../electron/engine';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { rotatingLog } from '../../electron/engine/host/rotating-log';
import { systemPorts } from '../../electron/engine/host/system-ports';
import { obligingModel } from '../../electron/engine/pipeline/testing/obliging-model.fixture';
import type { Reader } from '../../electron/engine/providers/reader';
import type { Sender } from '../../electron/engine/providers/sender';
import type { CallInput } from '../../shared/contract';
import { remoteMessage } from '../sim/world';
import { callerOf, tell } from './in-process';
import { scaledClock, type TimeScale } from './scaled-clock';

/** Workspaces by name, each with one lead who writes once. The last one is on screen when the replies are due. */
export type WorkspacesJob = {
  dataDir: string;
  time: TimeScale;
  leads: { workspace: string; email: string; wroteAt: number }[];
  /** A line for every reply that an account took. */
  witness: string;
  diesAt: string | null;
};

/** The app's engine over several workspaces, in a process of its own; accounts are a list of mail and a file that grows. */
const main = async (job: WorkspacesJob): Promise<void> => {
  const ports = systemPorts({
    secrets: memorySecrets(),
    log: rotatingLog(`${job.dataDir}/logs`, 'info', () => Date.now()),
    emit: () => undefined,
  });
  const clock = scaledClock(job.time);
  let approved = 0;
  const engine = createEngine({
    ports: {
      ...ports,
      clock,
      env: {},
      fetch: () => Promise.reject(new Error('there is no network here')),
      trace: (point) => {
        if (approved === job.leads.length && point === job.diesAt) process.kill(process.pid, 'SIGKILL');
      },
    },
    dataDir: job.dataDir,
    migrations: 'migrations',
    version: 'test',
    lanes: 'all',
  });
  await engine.start();
  const call = callerOf(engine);
  const model = obligingModel();
  const taken = (): string[] => (existsSync(job.witness) ? readFileSync(job.witness, 'utf8').split('\n') : []);

  const giveAccounts = async (id: string, lead: WorkspacesJob['leads'][number]): Promise<void> => {
    const { email, wroteAt } = lead;
    const reader: Reader = {
      async *pull(cursor) {
        const content = {
          ...{ direction: 'inbound' as const, who: { name: 'Dana Okafor', email }, at: wroteAt },
          text: 'Sounds good. What does it cost for twelve vans, and how long does the set-up take?',
        };
        yield {
          campaigns: [{ externalId: 'Bakeries', name: 'Bakeries' }],
          leads: [
            {
              ...{
                externalId: email,
                campaignExternalId: 'Bakeries',
                email,
                name: 'Dana Okafor',
                zone: 'Europe/Lisbon',
              },
              ...{ phone: null, company: null, role: null },
            },
          ],
          messages: cursor === null ? [remoteMessage({ ...content, messageId: `<asks-${email}>` })] : [],
          cursor: 'read',
        };
      },
      check: async () => ({ detail: 'a list' }),
      close: async () => {},
    };
    const sender: Sender = {
      send: async (message, handedOff) => {
        handedOff();
        appendFileSync(job.witness, `${message.to[0]?.email ?? ''}\n`);
        return { kind: 'sent', providerId: null, acceptance: 'accepted' };
      },
      lookup: async (sought) =>
        taken().includes(sought.to[0]?.email ?? '')
          ? { kind: 'found', providerId: null, at: clock.now() }
          : { kind: 'absent' },
    };
    const services = engine.services(id);
    Object.assign(services.accounts, {
      readerFor: async () => reader,
      senderFor: async () => sender,
      model: async () => model.access,
      slack: async () => null,
      calendar: async () => null,
      booker: async () => null,
    });
    // The lanes that started before have met the account as it is on disk.
    await services.restartLanes();
  };

  const made = (await call('workspace.list', {})).workspaces;
  for (const lead of job.leads) {
    const known = made.find(({ name }) => name === lead.workspace);
    if (known) {
      await giveAccounts(known.id, lead);
      continue;
    }
    const { workspace } = await call('workspace.import', {
      file: {
        name: lead.workspace,
        demo: false,
        // A second and a half of the machine's time: both are approved before either leaves, on most machines.
        settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 30 },
        profiles: [{ name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' }],
        connections: [{ label: 'Mailbox', config: { kind: 'instantly' }, secret: 'key' }],
        campaignDefaults: {},
        campaigns: [{ name: 'Bakeries', settings: { responseMode: 'SETTER_MANAGED' }, draftHistoryDays: 2 }],
        knowledge: [],
      } as CallInput<'workspace.import'>['file'],
    });
    await giveAccounts(workspace.id, lead);
  }

  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  /** Approves what waits, one workspace after the other. */
  const approveAll = async (): Promise<void> => {
    for (const { workspace } of job.leads) {
      const id = (await call('workspace.list', {})).workspaces.find(({ name }) => name === workspace)?.id ?? '';
      await call('workspace.switch', { id });
      for (;;) {
        const { rows } = await call('queue.list', {});
        const [row] = rows;
        if (row && row.rule !== null) {
          const { draft } = await call('drafts.get', { id: row.id });
          const { send } = await call('drafts.approve', { id: row.id, fingerprint: draft.fingerprint });
          approved += 1;
          tell({ kind: 'approved', sendId: send.id });
          break;
        }
        await pause();
      }
    }
  };
  process.on('message', () => {
    void engine.stop().then(() => {
      tell({ kind: 'stopped' });
      process.exit(0);
    });
  });
  if (job.diesAt !== null) await approveAll();
  tell({ kind: 'ready' });
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};
process.once('message', (job: WorkspacesJob) => {
  main(job).catch(fail);
});
