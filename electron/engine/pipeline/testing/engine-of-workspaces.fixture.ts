import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../../shared/contract';
import type { CampaignSettings } from '../../../../shared/schemas/campaign';
import type { Role } from '../../../../shared/schemas/common';
import { memorySecrets } from '../../host/env-secrets';
import { createEngine } from '../../index';
import type { Clock } from '../../ports';
import { drafts, outbox } from '../../store/schema';
import { startAt } from './engine-for-tests.fixture';
import { obligingModel } from './obliging-model.fixture';
import { scriptedMailbox } from './scripted-mailbox.fixture';

/** Turns of the event loop in which lanes get as far as they can without time passing. */
const turns = 12;

/** A clock moved by the test: who sleeps wakes in order, and does what it has to before the next one wakes. */
const passingClock = () => {
  let now = startAt;
  let number = 0;
  let slept = 0;
  let sleepers: { at: number; n: number; wake(): void }[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.resolve();
      slept += 1;
      number += 1;
      return new Promise((resolve) => {
        const sleeper = { at: now + Math.max(0, ms), n: number, wake: () => resolve() };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          resolve();
        });
      });
    },
  };
  const settle = async (): Promise<void> => {
    for (let n = 0; n < turns; n += 1) await turn();
  };
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    await settle();
    for (;;) {
      const at = Math.min(...sleepers.map((each) => each.at));
      if (at > until) break;
      now = Math.max(now, at);
      const due = sleepers.filter((each) => each.at <= now).sort((a, b) => a.n - b.n);
      sleepers = sleepers.filter((each) => !due.includes(each));
      for (const sleeper of due) sleeper.wake();
      await settle();
    }
    now = until;
    await settle();
  };
  return { clock, pass, slept: () => slept };
};

/** One engine over one database, every workspace's lanes running as in the app; each with a mailbox and a model of its own. */
export const engineOfWorkspaces = async () => {
  const { clock, pass, slept } = passingClock();
  let n = 0;
  const errors: string[] = [];
  const engine = createEngine({
    ports: {
      clock,
      random: {
        next: () => {
          n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
          return n / 2_147_483_648;
        },
        bytes: (length) => {
          n += 7;
          return Uint8Array.from({ length }, (_, index) => (n + index) % 256);
        },
      },
      secrets: memorySecrets(),
      log: {
        write: (level, event, fields) => {
          if (level === 'error') errors.push(`${event} ${JSON.stringify(fields ?? {})}`);
        },
      },
      env: {},
      fetch: () => Promise.reject(new Error('no network in this test')),
      trace: () => {},
    },
    dataDir: '.',
    migrations: 'migrations',
    version: 'test',
    inMemory: true,
    lanes: 'all',
  });
  await engine.start();
  onTestFinished(() => engine.stop());

  const call = async <N extends CallName>(
    name: N,
    input: CallInput<N>,
    profileId: string | null = null,
  ): Promise<CallOutput<N>> => {
    const answer = await engine.call(name, input, profileId);
    if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    return answer.ok;
  };

  /** Makes a workspace with one account and puts it on screen. */
  const workspace = async (
    name: string,
    campaign: Partial<Omit<CampaignSettings, 'liveFromAt'>> = {},
    /** The provider's key; the same one in two workspaces is one account. */
    secret = `key of ${name}`,
  ) => {
    const mailbox = scriptedMailbox(clock);
    const model = obligingModel();
    const imported = await call('workspace.import', {
      file: {
        name,
        settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 10 },
        profiles: [
          { name: 'Mara Lind', email: 'mara.lind@brightwater.example', role: 'setter' },
          { name: 'Ines Castro', email: `ines@${name.toLowerCase()}.example`, role: 'admin' },
        ],
        connections: [{ label: 'Mailbox', config: { kind: 'instantly' }, secret }],
        campaignDefaults: {},
        campaigns: [
          {
            name: 'Bakeries',
            settings: {
              responseMode: 'SETTER_MANAGED',
              auditSampleRate: 0,
              persona: {
                ...{ name: 'Mara Lind', tone: 'plain', greeting: 'Hi {first name},', goals: '', service: '' },
                signature: 'Mara Lind\nFernhill',
              },
              ...campaign,
            },
            draftHistoryDays: 2,
          },
        ],
        knowledge: [],
      },
    });
    const { id } = imported.workspace;
    const services = engine.services(id);
    Object.assign(services.accounts, {
      readerFor: async () => mailbox.reader,
      senderFor: async () => mailbox.sender,
      model: async () => model.access,
      slack: async () => null,
      calendar: async () => null,
    });
    // The lanes have met the account as it is on disk.
    await services.restartLanes();
    const { profiles } = await call('profiles.list', {});
    const { store } = services.ctx;
    const open = () => call('workspace.switch', { id });
    return {
      id,
      name,
      mailbox,
      model,
      services,
      open,
      profile: (role: Role): string => profiles.find((each) => each.role === role)?.id ?? '',
      sends: () =>
        store.db
          .select()
          .from(outbox)
          .all()
          .filter((row) => row.workspaceId === id),
      drafts: () =>
        store.db
          .select()
          .from(drafts)
          .all()
          .filter((row) => row.workspaceId === id),
      needs: async () => (await call('workspace.list', {})).workspaces.find((each) => each.id === id)?.needs,
    };
  };

  /** Approves the one draft that waits in the workspace on screen. */
  const approve = async () => {
    const { rows } = await call('queue.list', {});
    const [row] = rows;
    if (!row || rows.length > 1) throw new Error(`${rows.length} drafts wait`);
    const { draft } = await call('drafts.get', { id: row.id });
    return call('drafts.approve', { id: row.id, fingerprint: draft.fingerprint });
  };

  return { engine, call, workspace, approve, pass, slept, errors };
};
