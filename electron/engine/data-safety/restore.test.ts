/* Long because each story of going back to a copy runs over the same database, set up once below. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stopBeside } from '../outbox/stop-beside';
import { byPeople, engineForTests, handClock, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox } from '../pipeline/testing/scripted-mailbox.fixture';
import type { Sought } from '../providers/sender';
import { markRestored } from './mark-restored';
import { finishRestore } from './replace-database';
import { withReplaceLock } from './replace-lock';

const nina = { name: 'Nina Holm', email: 'nina@harbour.example' };

/** A folder, a clock and a mailbox that outlive engines. */
const world = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restore-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const clock = handClock();
  const mailbox = scriptedMailbox(clock);
  const open = () => engineForTests({ ...byPeople, dataDir, clock, mailbox });
  /** Restores in the running engine, as the window does, and goes on with the engine that opens over it. */
  const restore = async (t: TestEngine, name = 'latest') => {
    const result = await t.engine.call('backups.restore', { name });
    if ('error' in result) throw new Error(`${result.error.code}: ${result.error.message}`);
    await t.engine.stop();
    return { result: result.ok, t: await open() };
  };
  return { dataDir, clock, mailbox, open, restore };
};
const database = (dataDir: string): string => join(dataDir, 'countersign.sqlite');

describe('a restored copy', () => {
  it('knows the sends of the database it replaces, and sends none of them again', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.call('backups.make', {});
    await before.approve(draft);
    await before.leave();
    expect(w.mailbox.delivered).toHaveLength(1);
    const { t, result } = await w.restore(before);
    expect(result).toMatchObject({ carriedSends: 1, uncertain: 1, unread: false });
    expect(t.draft(draft.id).state).toBe('sending');
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'restored' });
    await expect(t.approve(draft)).rejects.toThrow(/already_settled/);
    w.mailbox.answers.push({ kind: 'found', providerId: 'x', at: w.clock.now() });
    await t.reconcile();
    expect(t.send(draft.id).state).toBe('sent');
    await t.call('sending.resume', {});
    await t.leave();
    expect(w.mailbox.delivered).toHaveLength(1);
  });

  it('takes over a send whose lead, message and draft came after it, and answers that message no second time', async () => {
    const w = await world();
    const before = await w.open();
    await before.waiting();
    await before.call('backups.make', {});
    const draft = await before.waiting({ lead: nina.email, text: 'What does it cost for nine boats?' });
    await before.approve(draft);
    await before.leave();
    expect(w.mailbox.delivered).toHaveLength(1);
    const { t, result } = await w.restore(before);
    expect(result).toMatchObject({ carriedSends: 1, unread: false });
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'restored', knownSeq: null });
    await t.sync();
    await t.work();
    // The message that the sync brings again is the one answered, not a new one.
    expect(t.drafts().filter(({ leadId }) => leadId === t.draft(draft.id).leadId)).toMatchObject([
      { state: 'sending' },
    ]);
    w.mailbox.answers.push({ kind: 'found', providerId: 'x', at: w.clock.now() });
    await t.reconcile();
    expect(t.send(draft.id).state).toBe('sent');
    expect((await t.call('data.check', {})).damaged).toEqual([]);
  });

  it('leaves taken back what a person took back after it', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.approve(draft);
    await before.call('backups.make', {});
    await before.call('drafts.undo', { sendId: before.send(draft.id).id });
    const { t, result } = await w.restore(before);
    expect(result.uncertain).toBe(0);
    expect(t.send(draft.id).state).toBe('cancelled');
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('sends nothing that was queued in it before it was looked for; what is not found waits for a person', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.approve(draft);
    await before.call('backups.make', {});
    await before.leave();
    expect(w.mailbox.delivered).toHaveLength(1);
    const { t, result } = await w.restore(before);
    expect(result).toMatchObject({ carriedSends: 0, uncertain: 1 });
    await t.call('sending.resume', {});
    for (let n = 0; n < 8; n += 1) {
      await t.reconcile();
      await t.leave();
      w.clock.advance(600_000);
    }
    expect(t.send(draft.id).state).toBe('needs_person');
    expect(w.mailbox.delivered).toHaveLength(1);
  });

  it.each([
    ['that the copy has', true],
    ['that came after it', false],
  ])('looks for a send %s when it left, not when it was restored', async (_what, queued) => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    if (!queued) await before.call('backups.make', {});
    await before.approve(draft);
    if (queued) await before.call('backups.make', {});
    const { admittedAt } = before.send(draft.id);
    await before.leave();
    const leftAt = w.clock.now();
    w.clock.advance(26 * 3_600_000);
    const { t } = await w.restore(before);
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'restored', handedOffAt: leftAt });
    const sought: Sought[] = [];
    const { lookup } = w.mailbox.sender;
    w.mailbox.sender.lookup = (message, signal) => {
      sought.push(message);
      return lookup(message, signal);
    };
    onTestFinished(() => void Object.assign(w.mailbox.sender, { lookup }));
    await t.reconcile();
    expect(sought).toMatchObject([{ at: admittedAt, anyTimeSince: true }]);
    // Somebody wrote by hand an hour after it left: what a person must see before sending anything again.
    w.mailbox.arrive({ direction: 'outbound', text: 'Here is the price list once more.', at: leftAt + 3_600_000 });
    await t.sync();
    const { seen } = await t.call('outbox.evidence', { id: t.send(draft.id).id }, 'setter');
    expect(seen.map(({ text }) => text).join()).toContain('price list');
    // The account's own copy bears another id, and a time that no row of the copy names.
    w.mailbox.arrive({ direction: 'outbound', text: draft.body, at: leftAt + 2 * 3_600_000, messageId: null });
    await t.sync();
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', sentAt: leftAt + 2 * 3_600_000 });
  });

  it('without the database it replaces: what was to leave is looked for from when it was approved', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.approve(draft);
    await before.call('backups.make', {});
    await before.leave();
    const { leavesAt } = before.send(draft.id);
    w.clock.advance(26 * 3_600_000);
    const { store } = before.ctx;
    markRestored(store, { name: 'Ines Castro', role: 'admin' }, leavesAt, w.clock.now());
    expect(before.send(draft.id).state).toBe('sent');
    store.sqlite.prepare("UPDATE outbox SET state = 'queued', handed_off_at = NULL, sent_at = NULL").run();
    markRestored(store, { name: 'Ines Castro', role: 'admin' }, leavesAt, w.clock.now());
    expect(before.send(draft.id)).toMatchObject({ state: 'uncertain', handedOffAt: leavesAt });
  });

  it('waits an hour from the restore for an account that cannot be asked', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.approve(draft);
    await before.call('backups.make', {});
    await before.leave();
    w.clock.advance(26 * 3_600_000);
    const { t } = await w.restore(before);
    for (let minute = 0; minute < 59; minute += 1) {
      w.mailbox.answers.splice(0, 9, { kind: 'unavailable', message: 'offline' });
      await t.reconcile();
      w.clock.advance(60_000);
    }
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', lookups: 0 });
  });

  it('of a database that cannot be read: everything is stopped, and Sent is read before anything leaves', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.call('backups.make', {});
    await before.approve(draft);
    await before.leave();
    const sent = w.mailbox.delivered[0];
    await before.engine.stop();
    writeFileSync(database(w.dataDir), 'no database any more '.repeat(500));
    // As the engine's process does: it starts all the same, and refuses everything but a restore.
    await expect(w.open()).rejects.toThrow(/database_damaged|damaged/);
    const { createEngine } = await import('../index');
    const rescue = createEngine({
      ports: before.ctx.ports,
      dataDir: w.dataDir,
      migrations: 'migrations',
      version: 'test',
      lanes: false,
      rescue: true,
    });
    await rescue.start();
    expect(await rescue.call('queue.list', {})).toMatchObject({ error: { code: 'database_damaged' } });
    const [first, second] = await Promise.all([
      rescue.call('backups.restore', { name: 'latest' }),
      rescue.call('backups.restore', { name: 'latest' }),
    ]);
    expect(first).toMatchObject({ ok: { unread: true, keptAs: expect.stringMatching(/^countersign\.damaged-/) } });
    expect(second).toMatchObject({ error: { code: 'conflict' } });
    expect('ok' in (await rescue.call('queue.list', {}))).toBe(true);
    await rescue.stop();
    const t = await w.open();
    expect(t.draft(draft.id).state).toBe('pending');
    const status = await t.call('engine.status', {});
    expect(status.sending).toMatchObject({ autoSendOff: true, stopped: { by: expect.stringContaining('restored') } });
    expect(status.data.restored).not.toBeNull();
    await t.approve(draft);
    expect(t.send(draft.id)).toMatchObject({ state: 'held', code: 'stopped' });
    await t.call('sending.resume', {});
    expect((await t.call('engine.status', {})).data.restored).toBeNull();
    // What the account's Sent folder shows comes in with the sync that every send waits for.
    w.clock.advance(61_000);
    w.mailbox.arrive({
      direction: 'outbound',
      messageId: sent?.messageId.replace(/[<>]/g, '') ?? '',
      at: w.clock.now() - 30_000,
      text: sent?.body ?? '',
    });
    await t.leave();
    expect(w.mailbox.delivered).toHaveLength(1);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('forgets no opt-out that came after it', async () => {
    const w = await world();
    const before = await w.open();
    const draft = await before.waiting();
    await before.call('backups.make', {});
    await before.call('leads.setOptOut', { leadId: draft.leadId, optedOut: true });
    const { t, result } = await w.restore(before);
    // The same address in both campaigns.
    expect(result.carriedBlocks).toBe(2);
    expect(t.lead().optedOutAt).not.toBeNull();
    await expect(t.approve(draft)).rejects.toThrow(/lead_blocked/);
  });

  it('forgets no block of a lead that came after it, nor of an address it spells otherwise', async () => {
    const w = await world();
    const before = await w.open();
    await before.waiting();
    await before.call('backups.make', {});
    const late = await before.waiting({ lead: 'nina@harbour.example', from: nina });
    await before.call('leads.setOptOut', { leadId: late.leadId, optedOut: true });
    const { sqlite } = before.ctx.store;
    const ivo = before.lead('ivo@couriers.example');
    sqlite
      .prepare("UPDATE leads SET email = 'Ivo@Couriers.example', bounced_at = ? WHERE id = ?")
      .run(w.clock.now(), ivo.id);
    sqlite.prepare('DELETE FROM leads WHERE email = ?').run('ivo@couriers.example');
    const { t, result } = await w.restore(before);
    expect(result).toMatchObject({ carriedBlocks: 3, unread: false });
    expect(t.lead('nina@harbour.example')).toMatchObject({ id: late.leadId, optedOutAt: expect.any(Number) });
    for (const campaign of ['Bakeries', 'Couriers'])
      expect(t.lead('ivo@couriers.example', campaign).bouncedAt).not.toBeNull();
    expect((await t.call('engine.status', {})).data.damagedRows).toBe(0);
    w.mailbox.arrive({ lead: 'nina@harbour.example', from: nina });
    await t.sync();
    await t.work();
    expect(t.drafts().filter((draft) => draft.leadId === late.leadId)).toHaveLength(0);
  });

  it('leaves the database that it replaces as it was, and says in the audit who did it', async () => {
    const w = await world();
    const before = await w.open();
    await before.call('backups.make', {});
    const draft = await before.waiting();
    const { t, result } = await w.restore(before);
    expect(t.drafts()).toHaveLength(0);
    const { events } = await t.call('audit.list', { newest: true });
    expect(events.find((event) => event.kind === 'data.restored')?.actor).toBe('Owner of this computer');
    expect(await t.call('audit.verify', {})).toMatchObject({ ok: true });
    await t.engine.stop();
    rmSync(database(w.dataDir));
    copyFileSync(join(w.dataDir, result.keptAs ?? ''), database(w.dataDir));
    const again = await w.open();
    expect(again.pending().id).toBe(draft.id);
  });

  it('is refused when it is not right; the database stays', async () => {
    const w = await world();
    const t = await w.open();
    const draft = await t.waiting();
    const { backup } = await t.call('backups.make', {});
    const file = join(w.dataDir, 'backups', backup.name);
    writeFileSync(file, 'no database '.repeat(500));
    const listed = await t.call('backups.list', {});
    expect(listed.backups[0]?.problem).toMatch(/cannot be read/);
    expect(await t.engine.call('backups.restore', { name: backup.name })).toMatchObject({
      error: { code: 'bad_input' },
    });
    expect(await t.engine.call('backups.restore', { name: 'latest' })).toMatchObject({ error: { code: 'not_found' } });
    expect(t.pending().id).toBe(draft.id);
  });
});

describe('two who rescue at once', () => {
  const who = { name: 'Sam Ortiz', role: null };

  it('exclude each other: one restore goes through, the other is told, and one database was put aside', async () => {
    const w = await world();
    const t = await w.open();
    await t.waiting();
    await t.call('backups.make', {});
    const results = await Promise.all([
      t.engine.call('backups.restore', { name: 'latest' }),
      t.engine.call('backups.restore', { name: 'latest' }),
    ]);
    expect(results.filter((result) => 'ok' in result)).toHaveLength(1);
    const refused = results.flatMap((result) => ('error' in result ? [result.error.code] : []));
    // By the rooms that are closed, or where there are none (a damaged file) by the one that was first.
    expect(refused).toEqual([expect.stringMatching(/^(engine_down|conflict)$/)]);
    expect(readdirSync(w.dataDir).filter((name) => /before-restore-.*\.sqlite$/.test(name))).toHaveLength(1);
  });

  it('the stop from beside waits until the copy is in place, and is in force there', async () => {
    const w = await world();
    const t = await w.open();
    await t.engine.stop();
    const order: string[] = [];
    let goOn = (): void => {};
    let nowHeld = (): void => {};
    const go = new Promise<void>((done) => {
      goOn = done;
    });
    const held = new Promise<void>((done) => {
      nowHeld = done;
    });
    const replacing = withReplaceLock(w.dataDir, async () => {
      renameSync(database(w.dataDir), `${database(w.dataDir)}.aside`);
      nowHeld();
      await go;
      renameSync(`${database(w.dataDir)}.aside`, database(w.dataDir));
      order.push('replaced');
    });
    await held;
    const stopping = stopBeside({ dataDir: w.dataDir, ports: t.ctx.ports, who }).then(() => order.push('stopped'));
    await new Promise((done) => setImmediate(done));
    goOn();
    await Promise.all([replacing, stopping]);
    expect(order).toEqual(['replaced', 'stopped']);
    expect((await (await w.open()).call('engine.status', {})).sending.stopped?.by).toBe('Sam Ortiz');
  });

  it('who comes second is told when it takes too long', async () => {
    const w = await world();
    await withReplaceLock(w.dataDir, async () => {
      await expect(withReplaceLock(w.dataDir, () => undefined, 0)).rejects.toThrow(/being put in the place/);
    });
    expect(await withReplaceLock(w.dataDir, () => 'free again', 0)).toBe('free again');
  });
});

it('a crash between the two renames leaves one whole database', async () => {
  const w = await world();
  const t = await w.open();
  const draft = await t.waiting();
  await t.engine.stop();
  // The database was put aside, the ready copy had not taken its name.
  renameSync(database(w.dataDir), `${database(w.dataDir)}.restored`);
  finishRestore(w.dataDir);
  expect((await w.open()).pending().id).toBe(draft.id);
  // The ready copy lay there, the database had not been put aside.
  writeFileSync(`${database(w.dataDir)}.restored`, 'half');
  finishRestore(w.dataDir);
  expect(existsSync(`${database(w.dataDir)}.restored`)).toBe(false);
});

it('the command line’s restore is refused while another engine has the database', async () => {
  const w = await world();
  await w.open();
  await expect(w.open()).rejects.toThrow(/in use by another Countersign/);
  expect(readdirSync(w.dataDir)).not.toContain('countersign.sqlite.restoring');
});
