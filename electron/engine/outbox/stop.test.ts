/* Long because every process and state that a stop must reach is a case of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { autoSendDisabledBy } from '../autosend/auto-send-disabled';
import { byPeople, engineForTests, handClock } from '../pipeline/testing/engine-for-tests.fixture';
import { smoothly } from '../pipeline/testing/scripted-mailbox.fixture';
import { resumeSending, stopSending } from './stop';
import { stopBeside } from './stop-beside';

/* The stop from every side in one world: long, since each side is held against the same outbox. */

const ivo = { lead: 'ivo@couriers.example', campaign: 'Couriers' };

describe('emergency stop', () => {
  it('comes in the middle of a batch: what has left has left, the rest is held until an admin resumes', async () => {
    const t = await engineForTests(byPeople);
    await t.approve(await t.waiting());
    await t.approve(await t.waiting(ivo));
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      const outcome = await smoothly(message, handedOff, deliver);
      await t.call('sending.stop', {}, 'setter');
      return outcome;
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect((await t.call('engine.status', {})).sending).toMatchObject({ held: 1, stopped: { by: 'Mara Lind' } });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    await expect(t.call('sending.resume', {}, 'manager')).rejects.toThrow(/denied/);
    await t.call('sending.resume', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  it('holds what is approved while it is in force, and an undo still takes that back', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('sending.stop', {}, 'setter');
    const { send } = await t.approve(draft);
    expect(send).toMatchObject({ state: 'held', undoable: true });
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(0);
    await t.call('drafts.undo', { sendId: send.id });
    expect(t.draft(draft.id).state).toBe('pending');
    await t.call('sending.resume', {});
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(0);
  });

  it('releases nothing unchecked: what the lead wrote meanwhile counts', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.call('sending.stop', {}, 'setter');
    t.clock.advance(1_000);
    t.mailbox.arrive({ text: 'Please hold on for a moment, I have to ask my colleague first.' });
    await t.sync();
    await t.call('sending.resume', {});
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('holds a retry a person asks for, whoever asks', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(() => ({ kind: 'refused', retry: false, retryAfterMs: null, code: 'no', message: 'No.' }));
    await t.leave();
    await t.call('sending.stop', {});
    await t.call('outbox.retry', { id: t.send(draft.id).id });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('held');
  });

  it('is in force in a workspace that is made while it is', async () => {
    const t = await engineForTests(byPeople);
    await t.call('sending.stop', {}, 'setter');
    const { workspace } = await t.call('workspace.create', { name: 'Other', zone: 'UTC' });
    await t.call('workspace.switch', { id: workspace.id });
    const status = await t.engine.call('engine.status', {});
    expect('ok' in status && status.ok.sending.stopped?.by).toBe('Mara Lind');
  });
});

describe('emergency stop across processes', () => {
  const folder = (): string => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stop-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    return dataDir;
  };

  it('reaches an engine that does not answer, in the middle of a batch, from a second process', async () => {
    const dataDir = folder();
    const t = await engineForTests({ ...byPeople, dataDir });
    await t.approve(await t.waiting());
    await t.approve(await t.waiting(ivo));
    // What another process does while this engine is busy with its first delivery: its own connection, no lease, no socket.
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      const outcome = await smoothly(message, handedOff, deliver);
      const beside = await stopBeside({
        dataDir,
        ports: t.ctx.ports,
        who: { name: 'Somebody', role: null },
      });
      expect(beside).toEqual({ held: 1, workspaceName: 'Brightwater' });
      return outcome;
    });
    await t.leave();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    const { sending } = await t.call('engine.status', {});
    expect(sending).toMatchObject({ held: 1, stopped: { by: 'Somebody' } });
    expect(await t.call('audit.verify', {})).toMatchObject({ ok: true });
    const { events } = await t.call('audit.list', { newest: true, limit: 5 });
    expect(events.map((event) => event.kind)).toContain('sending.stopped');
  });

  it('from beside tells what the stop holds also when the slow engine has made it meanwhile', async () => {
    const dataDir = folder();
    const t = await engineForTests({ ...byPeople, dataDir });
    await t.approve(await t.waiting());
    const who = { name: 'S', role: null };
    expect(stopSending(t.ctx, who)).toEqual({ held: 1 });
    expect(await stopBeside({ dataDir, ports: t.ctx.ports, who })).toMatchObject({ held: 1 });
  });

  it('stops what is claimed and being connected, when it comes from beside at that very moment', async () => {
    const dataDir = folder();
    const t = await engineForTests({ ...byPeople, dataDir });
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      await stopBeside({ dataDir, ports: t.ctx.ports, who: { name: 'S', role: null } });
      return smoothly(message, handedOff, deliver);
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('held');
  });

  it('outlives the engine, however it ends', async () => {
    const dataDir = folder();
    const clock = handClock();
    const first = await engineForTests({ ...byPeople, dataDir, clock });
    const draft = await first.waiting();
    await first.approve(draft);
    await first.call('sending.stop', {}, 'setter');
    await first.engine.stop();
    const second = await engineForTests({ ...byPeople, dataDir, clock, mailbox: first.mailbox });
    await second.leave();
    expect(second.mailbox.delivered).toHaveLength(0);
    expect((await second.call('engine.status', {})).sending).toMatchObject({ held: 1, stopped: { by: 'Mara Lind' } });
  });
});

describe('emergency stop over rows that cannot be read', () => {
  const damages: [string, string][] = [
    ['a send', "UPDATE outbox SET payload = '{' || payload WHERE id = (SELECT min(id) FROM outbox)"],
    ['a workspace', "UPDATE workspaces SET settings = '{' || settings"],
    ['the presets of a workspace', "UPDATE workspaces SET campaign_presets = '{{'"],
  ];

  it.each(damages)('holds everything when %s is damaged', async (_what, damage) => {
    const t = await engineForTests(byPeople);
    await t.approve(await t.waiting());
    await t.approve(await t.waiting(ivo));
    t.ctx.store.sqlite.exec(damage);
    expect(stopSending(t.ctx, { name: 'S', role: null })).toEqual({ held: 2 });
    const { sqlite } = t.ctx.store;
    expect(sqlite.prepare("SELECT 1 FROM workspaces WHERE stopped_by IS NOT 'S'").all()).toEqual([]);
    expect(sqlite.prepare('SELECT DISTINCT state, code FROM outbox').all()).toEqual([
      { state: 'held', code: 'stopped' },
    ]);
    expect(resumeSending(t.ctx, { name: 'S', role: 'admin' })).toEqual({ released: 2 });
  });

  it('holds a confirmed booking that cannot be read', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    t.ctx.store.sqlite
      .prepare(
        `INSERT INTO bookings (id, workspace_id, created_at, updated_at, lead_id, campaign_id, message_id, connection_id, state, words, zone, candidates)
         SELECT 'b', workspace_id, 0, 0, lead_id, campaign_id, message_id, ?, 'confirmed', 'ok', 'UTC', '[1' FROM drafts WHERE id = ?`,
      )
      .run(t.connectionId, draft.id);
    expect(stopSending(t.ctx, { name: 'S', role: null })).toEqual({ held: 1 });
    expect(t.ctx.store.sqlite.prepare('SELECT state FROM bookings').get()).toEqual({ state: 'held' });
  });

  it.each(damages)('and from beside, when %s is damaged', async (_what, damage) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stop-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const t = await engineForTests({ ...byPeople, dataDir });
    await t.approve(await t.waiting());
    t.ctx.store.sqlite.exec(damage);
    const who = { name: 'S', role: null };
    const beside = await stopBeside({ dataDir, ports: t.ctx.ports, who });
    expect(beside).toEqual({ held: 1, workspaceName: 'Brightwater' });
    expect(t.ctx.store.sqlite.prepare('SELECT stopped_by AS by FROM workspaces').all()).toContainEqual({ by: 'S' });
  });

  it('from beside it changes no table under the engine that runs, and keeps the hashes by its columns', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stop-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const t = await engineForTests({ ...byPeople, dataDir });
    const draft = await t.waiting();
    await t.approve(draft);
    const { sqlite } = t.ctx.store;
    // As an older engine, or one of tomorrow, has it: what is applied is not what this version knows.
    sqlite.exec(
      'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)',
    );
    const tables = () => sqlite.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all();
    const applied = () => sqlite.prepare('SELECT * FROM __drizzle_migrations').all();
    const seals = () => sqlite.prepare("SELECT hex(seal) AS seal FROM row_seals WHERE row_id = ''").all();
    const before = [tables(), applied(), seals()];
    const beside = await stopBeside({ dataDir, ports: t.ctx.ports, who: { name: 'S', role: null } });
    expect(beside.held).toBe(1);
    expect([tables(), applied(), seals()]).toEqual(before);
    expect(t.send(draft.id)).toMatchObject({ state: 'held', code: 'stopped' });
    expect((await t.call('data.check', {})).damaged).toEqual([]);
  });
});

describe('what a resume would let go', () => {
  it('is listed with what each would do, and in every workspace', async () => {
    const t = await engineForTests(byPeople);
    const old = await t.waiting();
    await t.approve(old);
    await t.call('sending.stop', {}, 'setter');
    t.clock.advance(25 * 3_600_000);
    const fresh = await t.waiting(ivo);
    await t.approve(fresh);
    const { items } = await t.call('sending.held', {}, 'setter');
    expect(items.map(({ kind, leadName, onResume }) => [kind, leadName, onResume])).toEqual([
      ['message', 'Dana Okafor', 'returns'],
      ['message', 'Ivo Brandt', 'waits'],
    ]);
    const { workspace } = await t.call('workspace.create', { name: 'Other', zone: 'UTC' });
    await t.call('workspace.switch', { id: workspace.id });
    const status = await t.engine.call('engine.status', {});
    expect('ok' in status && status.ok.sending).toMatchObject({ held: 0, heldElsewhere: 2 });
    const elsewhere = await t.engine.call('sending.held', {});
    expect('ok' in elsewhere && elsewhere.ok.items.map((item) => item.workspaceName)).toEqual([
      'Brightwater',
      'Brightwater',
    ]);
  });

  it('does as it said: what was approved more than a day ago comes back to the person', async () => {
    const t = await engineForTests(byPeople);
    const old = await t.waiting();
    await t.approve(old);
    await t.call('sending.stop', {}, 'setter');
    t.clock.advance(25 * 3_600_000);
    await t.call('sending.resume', {});
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect((await t.call('drafts.get', { id: old.id })).decision?.headline).toBe('Approved more than a day ago');
  });
});

describe('auto-send off', () => {
  it('stops what rules would send and leaves people alone', async () => {
    const t = await engineForTests({ env: { AUTO_SEND_DISABLED: '1' } });
    const draft = await t.waiting();
    expect(t.sends()).toHaveLength(0);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('brings back what a rule queued before it was turned off', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(t.sends()).toMatchObject([{ state: 'queued', admittedBy: 'rule' }]);
    await t.call('settings.update', { patch: { autoSendOff: true } });
    // At once, not when its time comes: nobody should have to wonder whether the delayed ones still go.
    expect(t.sends()).toMatchObject([{ state: 'cancelled' }]);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect((await t.call('drafts.get', { id: t.pending().id })).decision).toMatchObject({ rule: 'held_back' });
  });

  it('gives way to --force-auto-send, which the emergency stop does not', async () => {
    const t = await engineForTests({ env: { AUTO_SEND_DISABLED: '1' } });
    const draft = await t.waiting();
    const forced = {
      draftId: draft.id,
      source: 'backfill' as const,
      runId: null,
      ignoreDelay: true,
      ignoreHours: true,
      forceAutoSend: true,
      callerAutoSendOff: null,
    };
    const decided = await t.services.pipeline.decide(forced);
    expect(decided.kind).toBe('send_immediate');
    await t.call('sending.stop', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.call('sending.resume', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.draft(draft.id).disposition).toBe('AUTO_SENT');
  });

  it('leaves what a person approved where it is', async () => {
    const t = await engineForTests(byPeople);
    await t.approve(await t.waiting());
    await t.call('settings.update', { patch: { autoSendOff: true } });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['yes', true],
    ['on', true],
    ['please', true],
    ['0', false],
    ['false', false],
    [' No ', false],
    ['', false],
    [undefined, false],
  ])('AUTO_SEND_DISABLED=%s: off is %s', (value, off) => {
    expect(autoSendDisabledBy({ AUTO_SEND_DISABLED: value })).toBe(off);
  });
});
