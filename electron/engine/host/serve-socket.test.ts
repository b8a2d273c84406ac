import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { serveSocket, stopCalls } from './serve-socket';
import { socketPath } from './socket-path';

const serve = async (only: readonly string[] | null = null) => {
  const t = await engineForTests();
  const dir = mkdtempSync(join(tmpdir(), 'sock-'));
  const path = socketPath(dir);
  // Left over by an engine that was killed.
  writeFileSync(path, '');
  const stop = await serveSocket(t.engine, dir, only);
  onTestFinished(async () => {
    await stop();
    rmSync(dir, { recursive: true, force: true });
  });
  return { t, path, stop };
};

const client = async (path: string) => {
  const socket: Socket = connect(path);
  await new Promise((done) => socket.once('connect', done));
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  const heard: Record<string, unknown>[] = [];
  createInterface({ input: socket })
    .on('line', (line) => heard.push(JSON.parse(line)))
    .on('error', () => {});
  const answer = async (find: (message: Record<string, unknown>) => boolean) => {
    for (let n = 0; n < 5_000; n += 1) {
      const found = heard.find(find);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 4));
    }
    throw new Error(`nothing of the kind was heard: ${JSON.stringify(heard)}`);
  };
  let id = 0;
  return {
    socket,
    answer,
    ask: (name: string, input: unknown, as: string | null = null) => {
      id += 1;
      const mine = id;
      socket.write(`${JSON.stringify({ id: mine, name, input, as })}\n`);
      return answer((message) => message.id === mine);
    },
  };
};

it.skipIf(process.platform === 'win32')('only the user of this computer can open it', async () => {
  const { path } = await serve();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('answers calls by number, as whoever is named, and tells of what changes', async () => {
  const { path } = await serve();
  const one = await client(path);
  expect(await one.ask('queue.counts', {})).toMatchObject({ result: { ok: { counts: { needs_you: 0 } } } });
  expect(await one.ask('sending.resume', {}, 'Mara Lind')).toMatchObject({ result: { error: { code: 'denied' } } });
  expect(await one.ask('sending.resume', {}, 'ines.castro@brightwater.example')).toMatchObject({ result: { ok: {} } });
  expect(await one.ask('sending.resume', {}, 'Nobody')).toMatchObject({ result: { error: { code: 'denied' } } });
  expect(await one.answer((message) => 'event' in message)).toMatchObject({ event: { topic: 'outbox' } });
});

it('answers nonsense with a refusal and goes on', async () => {
  const { path } = await serve();
  const one = await client(path);
  one.socket.write('{"not": "a request"}\nnot even JSON\n');
  expect(await one.answer((message) => message.id === 0)).toMatchObject({ result: { error: { code: 'bad_input' } } });
  expect(await one.ask('queue.counts', {})).toMatchObject({ result: { ok: {} } });
});

it('a command line that is killed in the middle of its call takes nothing with it', async () => {
  const { t, path } = await serve();
  const one = await client(path);
  for (let n = 1; n <= 200; n += 1)
    one.socket.write(`${JSON.stringify({ id: n, name: 'audit.list', input: { limit: 1000 }, as: null })}\n`);
  one.socket.destroy();
  await new Promise((done) => setTimeout(done, 50));
  for (let n = 0; n < 50; n += 1) t.ctx.changed('queue');
  const two = await client(path);
  expect(await two.ask('queue.counts', {})).toMatchObject({ result: { ok: {} } });
});

it('stopping lets go of everyone who listens', async () => {
  const { path, stop } = await serve();
  const one = await client(path);
  const closed = new Promise((done) => one.socket.once('close', done));
  await stop();
  await closed;
  const refused = connect(path);
  expect(await new Promise((done) => refused.once('error', (error) => done('code' in error && error.code)))).toBe(
    'ENOENT',
  );
});

it('a command in the middle of its run can be stopped by another, and does nothing else for it', async () => {
  const { path } = await serve(stopCalls);
  const { ask } = await client(path);
  expect(await ask('sending.stop', {})).toMatchObject({
    result: { ok: { stopped: { by: 'Owner of this computer' } } },
  });
  expect(await ask('engine.status', {})).toHaveProperty('result.ok');
  const refused = await ask('queue.list', {});
  expect(refused).toMatchObject({ result: { error: { code: 'lease_held' } } });
  expect(JSON.stringify(refused)).toContain(`process ${process.pid}`);
});
