import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connectToEngine, type EngineClient } from '../../electron/cli/engine-client';
import { byPeople, engineForTests } from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { drafts as draftRows } from '../../electron/engine/store/schema';
import type { FromEngine } from '../../shared/engine-protocol';
import { type BundledProcess, bundleProcess } from '../bundle-process';

const kills = process.env.COUNTERSIGN_LONG === '1' ? 200 : 20;
const drafts = 12;
/** How often the engine is killed while somebody types. */
const typingKills = process.env.COUNTERSIGN_LONG === '1' ? 50 : 8;
/** Ends what hangs: each kill starts an engine process anew, which takes seconds on a busy machine. */
const typingTimeoutMs = 600_000 + typingKills * 60_000;

/** The engine's process, bundled once for both tests. */
let built: BundledProcess;
beforeAll(async () => {
  built = await bundleProcess(resolve(import.meta.dirname, 'socket-engine.fixture.ts'));
});
afterAll(() => built?.remove());

const startEngine = async (
  { script, env }: BundledProcess,
  dataDir: string,
): Promise<{ child: ChildProcess; client: EngineClient }> => {
  const child = fork(script, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ready = new Promise<void>((done, failed) => {
    child.on('message', (message: FromEngine) => {
      if (message.type === 'ready') done();
      if (message.type === 'fatal') failed(new Error(message.error.message));
      if (message.type === 'secret') child.send({ type: 'secret_answer', id: message.id, value: null, error: null });
    });
    child.once('exit', (code) => failed(new Error(`the engine ended with ${code}`)));
  });
  child.send({ type: 'init', options: { dataDir, migrationsDir: resolve('migrations'), version: 'test' } });
  await ready;
  const client = await connectToEngine(dataDir, null);
  if (!client) throw new Error('the engine runs and does not listen');
  return { child, client };
};

/** A queue of drafts that wait for a person. */
const fill = async (dataDir: string): Promise<void> => {
  const t = await engineForTests({ ...byPeople, dataDir });
  const one = await t.waiting();
  // Rows like those that a year's queue would hold; one pending draft per lead is the table's own rule.
  for (let n = 1; n < drafts; n += 1) {
    const leadId = t.ctx.newId();
    t.ctx.store.sqlite
      .prepare(
        `INSERT INTO leads (id, workspace_id, created_at, updated_at, version, campaign_id, name, email, sentiment, sentiment_by)
         SELECT ?, workspace_id, created_at, updated_at, version, campaign_id, name, ? || email, sentiment, sentiment_by FROM leads WHERE id = ?`,
      )
      .run(leadId, `${n}-`, one.leadId);
    const row = { ...one, id: t.ctx.newId(), leadId };

    t.ctx.store.db.insert(draftRows).values(row).run();
  }
  await t.engine.stop();
};

it(`edits that were acknowledged survive kill -9 of the engine, in ${kills} of ${kills}`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'edits-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  await fill(dataDir);
  const acknowledged = new Map<string, string>();
  let edits = 0;
  let survived = 0;
  for (let n = 0; n < kills; n += 1) {
    const { child, client } = await startEngine(built, dataDir);
    const { rows } = await client.call('queue.list', { limit: 100 });
    expect(rows).toHaveLength(drafts);
    const lost: string[] = [];
    const versions = new Map<string, number>();
    for (const { id } of rows) {
      const { draft } = await client.call('drafts.get', { id });
      versions.set(id, draft.version);
      const wanted = acknowledged.get(id);
      // What was under way when the engine died may stand there too, and is newer than what was acknowledged.
      if (wanted !== undefined && draft.body !== wanted && draft.body !== `${wanted}+`) lost.push(id);
      acknowledged.set(id, draft.body);
    }
    expect(lost).toEqual([]);
    if (n > 0) survived += 1;
    let dead = false;
    const ended = once(child, 'exit');
    const edit = async (id: string): Promise<void> => {
      while (!dead) {
        const body = `${acknowledged.get(id)}+`;
        const answer = await client.call('drafts.edit', { id, body, version: versions.get(id) ?? 0 }).catch(() => null);
        if (answer === null) return;
        acknowledged.set(id, body);
        versions.set(id, answer.draft.version);
        edits += 1;
      }
    };
    const setters = rows.slice(0, 4).map(({ id }) => edit(id));
    // On a machine that does much else nothing may be acknowledged in that time: it begins with what is.
    const begun = edits + 2;
    for (const until = Date.now() + 60_000; edits < begun && Date.now() < until; ) await wait(1);
    await wait(5 + ((n * 37) % 60));
    child.kill('SIGKILL');
    await ended;
    dead = true;
    await Promise.all(setters);
    await client.close();
  }
  const { child, client } = await startEngine(built, dataDir);
  for (const [id, body] of acknowledged) {
    const { draft } = await client.call('drafts.get', { id });
    expect([body, `${body}+`]).toContain(draft.body);
  }
  survived += 1;
  await client.close();
  child.kill('SIGKILL');
  process.stdout.write(`[edits] ${survived} of ${kills} kills: every one of ${edits} acknowledged edits stood there\n`);
  expect(survived).toBe(kills);
  expect(edits).toBeGreaterThan(kills);
});

it(`what is being typed survives kill -9 of the engine between two keys, in ${typingKills} of ${typingKills}`, {
  timeout: typingTimeoutMs,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'typing-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  await fill(dataDir);
  const told = 'Tuesday at half past two would suit us; the van stands at the north gate. ';
  let keys = 0;
  let survived = 0;
  let last: { id: string; shown: string; sent: string } | null = null;
  for (let n = 0; n <= typingKills; n += 1) {
    const { child, client } = await startEngine(built, dataDir);
    if (last !== null) {
      const { typed } = await client.call('drafts.get', { id: last.id });
      // The key under way when the engine died may stand there too; never less than what was acknowledged.
      expect([last.shown, last.sent]).toContain(typed);
      survived += 1;
    }
    if (n === typingKills) {
      await client.close();
      child.kill('SIGKILL');
      break;
    }
    const { rows } = await client.call('queue.list', { limit: 100 });
    const id = rows[n % rows.length]?.id ?? '';
    const ended = once(child, 'exit');
    const wanted = 3 + ((n * 29) % 60);
    let shown = (await client.call('drafts.get', { id })).typed ?? '';
    let sent = shown;
    // Killed after so many keys, with the next one on its way: no clock decides when.
    for (let key = 0; key < wanted; key += 1) {
      sent = `${shown}${told.charAt(key % told.length)}`;
      await client.call('drafts.keepTyped', { id, body: sent });
      shown = sent;
      keys += 1;
    }
    sent = `${shown}!`;
    const late = client.call('drafts.keepTyped', { id, body: sent }).catch(() => null);
    child.kill('SIGKILL');
    await ended;
    await late;
    await client.close();
    last = { id, shown, sent };
  }
  process.stdout.write(`[typing] ${survived} of ${typingKills} kills: every one of ${keys} keys stood there\n`);
  expect(survived).toBe(typingKills);
});
