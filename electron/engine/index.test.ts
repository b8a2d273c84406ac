import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { byPeople, engineForTests, handClock } from './pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox } from './pipeline/testing/scripted-mailbox.fixture';

const world = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'engine-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const clock = handClock();
  return { ...byPeople, dataDir, clock, mailbox: scriptedMailbox(clock) };
};

it('stopping and starting keeps everything: drafts, edits, what is queued, and the stop', async () => {
  const options = world();
  const first = await engineForTests(options);
  const draft = await first.waiting();
  await first.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
  const other = await first.waiting({ campaign: 'Couriers' });
  await first.approve(other);
  await first.call('sending.stop', {}, 'setter');
  const before = { messages: first.messages().length, audit: await first.call('audit.verify', {}) };
  await first.engine.stop();
  expect(await first.engine.call('queue.counts', {})).toMatchObject({ error: { code: 'engine_down' } });

  const second = await engineForTests(options);
  expect(second.workspaceId).toBe(first.workspaceId);
  expect(second.draft(draft.id)).toMatchObject({ state: 'pending', body: 'Mine entirely.', edited: true });
  expect(second.send(other.id)).toMatchObject({ state: 'held' });
  expect((await second.call('engine.status', {})).sending).toMatchObject({ stopped: { by: 'Mara Lind' }, held: 1 });
  expect(second.messages()).toHaveLength(before.messages);
  expect(await second.call('audit.verify', {})).toEqual(before.audit);
  await second.sync();
  expect(second.messages()).toHaveLength(before.messages);
  await second.call('sending.resume', {});
  await second.leave();
  expect(options.mailbox.delivered.map((mail) => mail.body)).toEqual([other.body]);
});

it('a second engine on the same folder is refused while the first lives', async () => {
  const options = world();
  const first = await engineForTests(options);
  await expect(engineForTests(options)).rejects.toMatchObject({ code: 'lease_held' });
  await first.engine.stop();
  await engineForTests(options);
});

it('tells who listens what changed, and no longer once they stopped listening', async () => {
  const t = await engineForTests(byPeople);
  const heard: string[] = [];
  const off = t.engine.on(({ topic }) => heard.push(topic));
  await t.waiting();
  expect(heard).toEqual(expect.arrayContaining(['sync', 'queue', 'draft']));
  off();
  heard.length = 0;
  await t.call('sending.stop', {});
  expect(heard).toEqual([]);
});

it('what is of one workspace is not found from another', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  const { send } = await t.approve(draft);
  const { workspace } = await t.call('workspace.create', { name: 'Other', zone: 'UTC' });
  await t.call('workspace.switch', { id: workspace.id });
  const ask = async (answer: Promise<unknown>) => expect(await answer).toMatchObject({ error: { code: 'not_found' } });
  const { engine } = t;
  await ask(engine.call('drafts.get', { id: draft.id }));
  await ask(engine.call('drafts.reject', { id: draft.id, reason: 'other' }));
  await ask(engine.call('drafts.undo', { sendId: send.id }));
  await ask(engine.call('outbox.retry', { id: send.id }));
  await ask(engine.call('inbox.thread', { leadId: draft.leadId }));
  await ask(engine.call('message.html', { id: draft.messageId }));
  await ask(engine.call('leads.setOptOut', { leadId: draft.leadId, optedOut: true }));
  await ask(engine.call('connections.check', { id: t.connectionId }));
  expect(await engine.call('sync.now', { connectionId: t.connectionId })).toEqual({ ok: { results: [] } });
  expect(await engine.call('queue.list', {})).toMatchObject({ ok: { rows: [], total: 0 } });
  expect(await engine.call('inbox.list', {})).toMatchObject({ ok: { rows: [] } });
});
