import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createEngine, type Engine } from '../../electron/engine';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { systemPorts } from '../../electron/engine/host/system-ports';
import type { Log } from '../../electron/engine/ports';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import type { CallInput, CallName, CallOutput, DraftDetail } from '../../shared/contract';
import type { CallError } from '../../shared/errors';
import { fillWorkspace } from '../../shared/fill-workspace';
import type { QueueRow } from '../../shared/schemas/draft';
import type { WorkspaceFile } from '../../shared/schemas/workspace-file';
import { skippingClock } from './skipping-clock';
import type { MailServers } from './start-mail-servers';

const root = resolve(import.meta.dirname, '../..');

/** A workspace at its desk: the real engine on a database on disk, a real mailbox, and stand-ins for everything else. */
export type Desk = {
  /** The mailbox's own address. */
  me: string;
  /** A call as the setter; throws what the engine refuses. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The refusal of a call that must be refused. */
  refusal<N extends CallName>(name: N, input: CallInput<N>): Promise<CallError>;
  asAdmin<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Waits until the queue holds a decided draft for this lead that `fits`, and gives its row. Throws after `maxMs`. */
  queued(email: string, fits?: (row: QueueRow) => boolean): Promise<QueueRow>;
  /** Approves what the setter sees of a draft now. */
  approve(draftId: string): Promise<{ seen: DraftDetail; sendId: string }>;
  lead(email: string): Promise<{ id: string; draftId: string | null }>;
  thread(email: string): Promise<CallOutput<'inbox.thread'>>;
  sync(): Promise<void>;
  /** Puts the engine's time forward. */
  skip(ms: number): void;
  engine: Engine;
  sandbox: Sandbox;
  /** Log lines at level error: a bug each. */
  errors: string[];
  stop(): Promise<void>;
};

/** Waits until `look` gives something, looking often; throws with `what` after two minutes. */
export const until = async <T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> => {
  const end = Date.now() + 120_000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within two minutes: ${what}`);
    await wait(25);
  }
};

const workspaceOf = (sandbox: Sandbox, servers: MailServers, me: string, historyDays: number): WorkspaceFile => {
  const demo = fillWorkspace(readFileSync(join(root, 'resources/demo/workspace.json'), 'utf8'), sandbox.ready);
  return {
    ...demo,
    name: 'Brightwater mail',
    demo: false,
    // Polling so seldom that only IDLE can be what brings a message in time.
    settings: { ...demo.settings, undoGraceSeconds: 0, syncEverySeconds: 600 },
    connections: demo.connections.flatMap((connection) => {
      if (connection.config.kind === 'instantly') return [];
      if (connection.config.kind !== 'email') return [connection];
      return [{ label: me, config: servers.configFor(me), secret: servers.password }];
    }),
    campaigns: [
      { name: 'Inbound mailbox', settings: { responseMode: 'SETTER_MANAGED' }, draftHistoryDays: historyDays },
    ],
  };
};

/** Sets a workspace up on real mail servers, its lanes running and its mailbox read once. */
export const openDesk = async (servers: MailServers, me: string, historyDays = 0): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-desk-'));
  const errors: string[] = [];
  const log: Log = {
    write: (level, event, fields) => {
      if (level === 'error') errors.push(`${event} ${JSON.stringify(fields ?? {})}`);
    },
  };
  const sandbox = await startSandbox({ dir: join(folder, 'sandbox'), scale: 0.002, seed: 7 });
  const ports = systemPorts({ secrets: memorySecrets(), log, emit: () => undefined });
  const clock = skippingClock();
  const engine = createEngine({
    // What is set in the environment of whoever runs the tests is no part of them.
    ports: { ...ports, clock, env: {} },
    dataDir: join(folder, 'data'),
    migrations: join(root, 'migrations'),
    version: 'test',
  });
  const stop = async (): Promise<void> => {
    await engine.stop();
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  const callAs = async <N extends CallName>(
    profileId: string | null,
    name: N,
    input: CallInput<N>,
  ): Promise<CallOutput<N>> => {
    const result = await engine.call(name, input, profileId);
    if ('error' in result) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
    return result.ok;
  };

  try {
    await engine.start();
    await callAs(null, 'workspace.import', { file: workspaceOf(sandbox, servers, me, historyDays) });
    const { profiles } = await callAs(null, 'profiles.list', {});
    const setter = profiles.find((profile) => profile.role === 'setter')?.id ?? null;
    if (setter === null) throw new Error('the workspace has no setter');
    await until('the first sync', async () => (await callAs(null, 'engine.status', {})).syncedAt);

    const call: Desk['call'] = (name, input) => callAs(setter, name, input);
    const lead: Desk['lead'] = async (email) => {
      const { rows } = await call('inbox.list', { search: email });
      const row = rows.find((one) => one.email === email);
      if (!row) throw new Error(`${email} is not in the inbox`);
      return { id: row.leadId, draftId: row.draftId };
    };
    return {
      me,
      engine,
      sandbox,
      errors,
      call,
      refusal: async (name, input) => {
        const result = await engine.call(name, input, setter);
        if (!('error' in result)) throw new Error(`${name} was not refused`);
        return result.error;
      },
      asAdmin: (name, input) => callAs(null, name, input),
      queued: (email, fits = () => true) =>
        until(`a draft for ${email} in the queue`, async () =>
          (await call('queue.list', { search: email })).rows.find((row) => row.rule !== null && fits(row)),
        ),
      approve: async (draftId) => {
        const seen = await call('drafts.get', { id: draftId });
        const { send } = await call('drafts.approve', { id: draftId, fingerprint: seen.draft.fingerprint });
        return { seen, sendId: send.id };
      },
      lead,
      thread: async (email) => call('inbox.thread', { leadId: (await lead(email)).id }),
      sync: async () => {
        const { results } = await call('sync.now', {});
        const problem = results.find((one) => one.error !== null);
        if (problem) throw new Error(`${problem.label}: ${problem.error}`);
      },
      skip: clock.skip,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A mail as a prospect's program writes it, with the identity and threading it would have. */
export const letter = (mail: {
  from: string;
  to: string;
  id: string;
  subject: string;
  body: string;
  cc?: string;
  answers?: string[];
}): string =>
  [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    ...(mail.cc ? [`Cc: ${mail.cc}`] : []),
    `Subject: ${mail.subject}`,
    `Message-ID: <${mail.id}>`,
    ...(mail.answers ? [`In-Reply-To: ${mail.answers.at(-1)}`, `References: ${mail.answers.join(' ')}`] : []),
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...mail.body.split('\n'),
    '',
  ].join('\r\n');

/** A header of a raw message, unfolded; null when it is missing. */
export const headerOf = (raw: string, name: string): string | null => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? null;
};
