import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { systemPorts } from '../../electron/engine/host/system-ports';
import { createEngine } from '../../electron/engine/index';
import { dispatchDue } from '../../electron/engine/outbox/dispatch';
import { reconcile } from '../../electron/engine/outbox/reconcile';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import { fillWorkspace } from '../../shared/fill-workspace';

/** The whole engine on the demo's stand-ins over real HTTP, IMAP and SMTP: what reached leads is what the stand-ins say. */
let sandbox: Sandbox;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'countersign-path-'));
  sandbox = await startSandbox({ dir: join(dir, 'sandbox'), scale: 0.002, seed: 3 });
  // Read and drafted once; each test goes on from a copy, with leads of its own.
  const first = await open({ dataDir: join(dir, 'drafted') });
  await first.sync();
  await first.work();
  await first.engine.stop();
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(dir, { recursive: true, force: true });
});

const open = async (options: { dataDir: string; trace?: (point: string) => void }) => {
  const late = { ms: 0 };
  const ports = systemPorts({ secrets: memorySecrets(), log: { write: () => {} }, emit: () => {} });
  const engine = createEngine({
    ports: {
      ...ports,
      env: {},
      clock: { now: () => Date.now() + late.ms, sleep: ports.clock.sleep },
      trace: options.trace ?? (() => {}),
    },
    dataDir: options.dataDir,
    migrations: 'migrations',
    version: 'test',
    lanes: false,
  });
  await engine.start();
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const answer = await engine.call(name, input);
    if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    return answer.ok;
  };
  const file = fillWorkspace(readFileSync('resources/demo/workspace.json', 'utf8'), sandbox.ready);
  await call('workspace.import', { file });
  const services = engine.services();
  const signal = new AbortController().signal;
  const { connections } = await call('connections.list', {});
  return {
    engine,
    call,
    services,
    advance: (ms: number) => {
      late.ms += ms;
    },
    sync: async () => {
      for (const result of (await call('sync.now', {})).results) expect(result.error).toBeNull();
    },
    work: () => services.pipeline.workNew(signal),
    dispatch: async () => {
      for (const { id, config } of connections)
        if (config.kind === 'email' || config.kind === 'instantly') await dispatchDue(services.outbox, id, signal);
    },
    reconcile: () => reconcile(services.outbox, signal),
    queue: async () => (await call('queue.list', { limit: 500 })).rows,
    approve: async (id: string) => {
      const { draft, inboundSeq } = await call('drafts.get', { id });
      return (await call('drafts.approve', { id, fingerprint: draft.fingerprint, seenSeq: inboundSeq })).send;
    },
    stateOf: async (sendId: string) =>
      services.ctx.store.sqlite
        .prepare<[string], { state: string }>('SELECT state FROM outbox WHERE id = ?')
        .get(sendId)?.state,
  };
};

const replies = () => sandbox.control.inbox().filter((delivery) => delivery.kind !== 'calendar');
const dataDir = (): string => {
  const to = mkdtempSync(join(dir, 'data-'));
  cpSync(join(dir, 'drafted'), to, { recursive: true });
  return to;
};
const started = async (options: Parameters<typeof open>[0]) => {
  const e = await open(options);
  onTestFinished(() => e.engine.stop());
  return e;
};

/** The n-th draft that waits for an account: leads that no other test answers. */
const waiting = async (e: Awaited<ReturnType<typeof open>>, account: 'mailbox' | 'instantly', n: number) => {
  const rows = (await e.queue()).filter((row) => (row.campaignName === 'Inbound mailbox') === (account === 'mailbox'));
  return rows[n]?.id ?? '';
};

it('syncs the world, drafts what is live, and sends what a person approves once, on both accounts', async () => {
  const e = await started({ dataDir: dataDir() });
  expect((await e.queue()).length).toBeGreaterThanOrEqual(20);
  const before = replies().length;
  const sends = [await e.approve(await waiting(e, 'mailbox', 0)), await e.approve(await waiting(e, 'instantly', 0))];
  e.advance(11_000);
  await e.dispatch();
  await e.dispatch();
  expect(await Promise.all(sends.map((send) => e.stateOf(send.id)))).toEqual(['sent', 'sent']);
  expect(replies().length - before).toBe(2);

  // The copy in Sent and the provider's own listing come back: ours, and nothing new.
  const outbound = () =>
    e.services.ctx.store.sqlite
      .prepare<[], { n: number }>("SELECT count(*) AS n FROM messages WHERE direction = 'outbound'")
      .get()?.n;
  const known = outbound();
  await wait(300);
  e.advance(61_000);
  await e.sync();
  expect(outbound()).toBe(known);
  expect(await e.call('audit.verify', {})).toMatchObject({ ok: true });
});

it('an answer lost after the provider took the reply: looked for, found, never sent twice', async () => {
  const e = await started({ dataDir: dataDir() });
  const before = replies().length;
  sandbox.control.fault({ provider: 'instantly', kind: 'reset-after-accept', match: '/emails/reply' });
  const send = await e.approve(await waiting(e, 'instantly', 1));
  e.advance(11_000);
  await e.dispatch();
  expect(await e.stateOf(send.id)).toBe('uncertain');
  for (let n = 0; n < 5 && (await e.stateOf(send.id)) === 'uncertain'; n += 1) {
    await e.reconcile();
    await e.dispatch();
    e.advance(30_000);
  }
  expect(await e.stateOf(send.id)).toBe('sent');
  expect(replies().length - before).toBe(1);
});

it.each([['instantly' as const], ['mailbox' as const]])(
  'killed between delivery and bookkeeping (%s): the next start finds the reply and sends no second',
  async (account) => {
    const folder = dataDir();
    let dying = false;
    const first = await started({
      dataDir: folder,
      trace: (point) => {
        // From here on this process writes nothing any more.
        if (dying && point.startsWith('outbox.outcome_')) throw new Error('killed');
      },
    });
    const before = replies().length;
    const send = await first.approve(await waiting(first, account, 2));
    first.advance(11_000);
    dying = true;
    await first.dispatch().catch(() => {});
    expect(replies().length - before).toBe(1);
    expect(await first.stateOf(send.id)).toBe('handed_off');
    await first.engine.stop();

    const second = await started({ dataDir: folder });
    expect(await second.stateOf(send.id)).toBe('uncertain');
    second.advance(11_000);
    for (let n = 0; n < 8 && (await second.stateOf(send.id)) !== 'sent'; n += 1) {
      await second.dispatch();
      await second.reconcile();
      second.advance(60_000);
    }
    expect(await second.stateOf(send.id)).toBe('sent');
    await second.sync();
    await second.dispatch();
    expect(replies().length - before).toBe(1);
  },
);
