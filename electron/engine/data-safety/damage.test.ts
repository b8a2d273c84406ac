import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { newestBackupAt } from '../store/backup-file';
import { openSqlite } from '../store/open-sqlite';
import { backUpDaily } from './back-up-daily';
import { lookForRoom } from './look-for-room';
import { noteDamage } from './note-damage';

const onDisk = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'damage-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const t = await engineForTests({ ...byPeople, dataDir });
  /** Changes the file as damage does: past the engine. */
  const behind = (sql: string): void => {
    const other = openSqlite(join(dataDir, 'countersign.sqlite'), 1000);
    other.exec(sql);
    other.close();
  };
  return { t, behind, dataDir };
};
const status = (t: TestEngine) => t.call('engine.status', {});

describe('a row that is not what was written', () => {
  it.each([
    ['the send', 'outbox', "UPDATE outbox SET payload = replace(payload, 'dana@', 'eana@')"],
    ['the draft', 'drafts', "UPDATE drafts SET model = 'x'"],
    ['the decision', 'decisions', 'UPDATE decisions SET threshold = 0.1'],
    ['the lead', 'leads', "UPDATE leads SET email = 'eana@northwind.example' WHERE email LIKE 'dana@%'"],
  ])('%s: nothing leaves by it, auto-send is off, and it is named', async (_what, noun, sql) => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    await t.approve(draft);
    behind(sql);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'held', code: 'damaged' });
    const now = await status(t);
    expect(now.data.damagedRows).toBeGreaterThan(0);
    expect(now.sending.autoSendOff).toBe(true);
    const { rows } = await t.call('data.damage', {});
    expect(rows.map((row) => row.noun)).toContain(noun);
    expect(rows.find((row) => row.noun === noun)?.row).toContain('Dana Okafor');
    expect(await t.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('goes back to review by an admin’s word, and leaves once it was approved anew', async () => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    await t.approve(draft);
    behind("UPDATE outbox SET payload = replace(payload, 'dana@', 'eana@')");
    await t.leave();
    const rowId = t.send(draft.id).id;
    await expect(t.call('data.settle', { noun: 'outbox', rowId }, 'setter')).rejects.toThrow(/denied/);
    await t.call('data.settle', { noun: 'outbox', rowId });
    expect(t.draft(draft.id).state).toBe('pending');
    expect((await status(t)).data.damagedRows).toBe(0);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered.map((mail) => mail.to[0]?.email)).toEqual(['dana@northwind.example']);
  });

  it('that another row was the only reason for: the send goes back to review when that one is settled', async () => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    await t.approve(draft);
    behind(
      "UPDATE leads SET company = 'x' WHERE email LIKE 'dana@%'; UPDATE campaigns SET name = 'Bakery' WHERE name = 'Bakeries'",
    );
    await t.leave();
    expect(t.send(draft.id)).toMatchObject({ state: 'held', code: 'damaged' });
    const settle = async (noun: string) => {
      const { rows } = await t.call('data.damage', {});
      for (const { rowId } of rows.filter((row) => row.noun === noun)) await t.call('data.settle', { noun, rowId });
    };
    await settle('campaigns');
    expect(t.send(draft.id).state).toBe('held');
    await settle('leads');
    expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', code: 'back_to_review' });
    expect(t.draft(draft.id).state).toBe('pending');
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('also where its text cannot be read any more, an admin takes it back', async () => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    await t.approve(draft);
    const { id: rowId } = t.send(draft.id);
    behind('UPDATE outbox SET payload = substr(payload, 2)');
    await t.leave();
    expect((await status(t)).data.damagedRows).toBe(1);
    await t.call('data.settle', { noun: 'outbox', rowId });
    expect(t.draft(draft.id).state).toBe('pending');
    expect(t.mailbox.delivered).toHaveLength(0);
  });

  it('and that a write meets: told at once, and auto-send is off', async () => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    const topics: string[] = [];
    t.engine.on(({ topic }) => void topics.push(topic));
    behind("UPDATE leads SET company = 'x' WHERE email LIKE 'dana@%'");
    await t.call('leads.snooze', { leadId: draft.leadId, untilAt: t.clock.now() + 60_000 });
    await Promise.resolve();
    expect(topics).toContain('engine');
    expect(t.lines.map(({ event }) => event)).toContain('data.rows_damaged');
    const now = await status(t);
    expect(now.data.damagedRows).toBe(1);
    expect(now.sending).toMatchObject({ autoSendOff: true, autoSendOffReason: expect.stringMatching(/damaged rows/) });
  });

  it('found by a start: told, and auto-send is off', async () => {
    const { t, behind, dataDir } = await onDisk();
    await t.waiting();
    await t.engine.stop();
    behind("INSERT INTO row_damage (noun, row_id, what, found_at) SELECT 'leads', id, 'changed', 1 FROM leads LIMIT 1");
    const again = await engineForTests({ ...byPeople, dataDir });
    expect((await status(again)).sending.autoSendOff).toBe(true);
    expect(again.lines.map(({ event }) => event)).toContain('data.rows_damaged');
    // Told once; an admin who turns auto-send on again is not overruled by what is known.
    await again.call('settings.update', { patch: { autoSendOff: false } });
    await again.call('data.check', {});
    expect((await status(again)).sending.autoSendOff).toBe(false);
  });

  it('is found by the check when nothing has read it yet', async () => {
    const { t, behind } = await onDisk();
    const draft = await t.waiting();
    await t.approve(draft);
    await t.leave();
    expect(await t.call('data.check', {})).toMatchObject({ structure: [], damaged: [], audit: { ok: true } });
    behind('DELETE FROM outbox');
    expect((await t.call('data.check', {})).damaged).toMatchObject([{ noun: 'outbox', what: 'lost' }]);
  });
});

describe('a broken audit trail', () => {
  it.each([
    ['an event changed', "UPDATE audit_events SET actor = 'Nobody' WHERE n = 2", 2],
    ['an event taken out', 'DELETE FROM audit_events WHERE n = 2', 3],
    ['an event that cannot be read', "UPDATE audit_events SET data = '{' WHERE n = 2", 2],
  ])(
    '%s: found by the check, told by number, and auto-send is off until an admin says otherwise',
    async (_what, change, n) => {
      const { t, behind, dataDir } = await onDisk();
      await t.approve(await t.waiting());
      expect((await status(t)).data.auditBrokenAt).toBeNull();
      behind(change);
      expect((await t.call('data.check', {})).audit).toMatchObject({ ok: false, brokenAt: n });
      expect(await status(t)).toMatchObject({
        data: { auditBrokenAt: n },
        sending: { autoSendOff: true, autoSendOffReason: `the audit trail is broken at event ${n}` },
      });
      await t.engine.stop();
      // The next start finds it still told, and its check tells nothing twice.
      const again = await engineForTests({ ...byPeople, dataDir });
      expect((await status(again)).data.auditBrokenAt).toBe(n);
      await expect(again.call('audit.breakSeen', {}, 'setter')).rejects.toThrow(/denied/);
      await again.call('settings.update', { patch: { autoSendOff: false } });
      await again.call('audit.breakSeen', {});
      await again.call('data.check', {});
      expect(await status(again)).toMatchObject({ data: { auditBrokenAt: null }, sending: { autoSendOff: false } });
      await expect(again.call('audit.breakSeen', {})).rejects.toThrow(/not_found/);
    },
  );
});

it('a damaged file turns auto-send off and is said until a check finds nothing, also by the next engine', async () => {
  const { t, dataDir } = await onDisk();
  noteDamage(t.ctx, 'database disk image is malformed');
  expect(await status(t)).toMatchObject({ data: { damage: expect.any(String) }, sending: { autoSendOff: true } });
  await t.engine.stop();
  const again = await engineForTests({ ...byPeople, dataDir });
  expect((await status(again)).data.damage).toMatch(/malformed/);
  await again.call('data.check', {});
  expect((await status(again)).data.damage).toBeNull();
  expect((await status(again)).sending.autoSendOff).toBe(true);
});

it('a send whose outcome could not be written is looked for once there is room', async () => {
  const { t } = await onDisk();
  const draft = await t.waiting();
  await t.approve(draft);
  const { sqlite } = t.ctx.store;
  t.mailbox.script.push((_message, handedOff, deliver) => {
    handedOff();
    deliver();
    sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
    // What is written next needs room that is not there.
    expect(() =>
      t.ctx.store.write(() => sqlite.prepare("INSERT INTO meta VALUES ('ballast', hex(zeroblob(2000000)))").run()),
    ).toThrow(/full/);
    sqlite.exec(
      "CREATE TEMP TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'sent' BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    return { kind: 'sent', providerId: null, acceptance: 'accepted' };
  });
  await t.leave().catch(() => undefined);
  expect((await status(t)).data.diskFullSinceAt).not.toBeNull();
  sqlite.exec('DROP TRIGGER full');
  t.ctx.store.sqlite.prepare("UPDATE outbox SET state = 'handed_off'").run();
  expect(await lookForRoom(t.ctx, t.services.sendingLanes)).toBe(false);
  sqlite.pragma('max_page_count = 1073741823');
  expect(await lookForRoom(t.ctx, t.services.sendingLanes)).toBe(true);
  expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', code: 'disk_full' });
  t.mailbox.answers.push({ kind: 'found', providerId: 'x', at: t.clock.now() });
  await t.reconcile();
  expect(t.send(draft.id).state).toBe('sent');
  expect(t.mailbox.delivered).toHaveLength(1);
});

it('a copy a day, and no more; the clock set back does not keep it from being made; seven stay', async () => {
  const { t, dataDir } = await onDisk();
  const folder = join(dataDir, 'backups');
  const made: (number | null)[] = [];
  for (let n = 0; n < 9; n += 1) {
    expect(await backUpDaily(t.ctx)).not.toBeNull();
    expect(await backUpDaily(t.ctx)).toBeNull();
    made.push(newestBackupAt(folder, 'daily', t.clock.now()));
    t.clock.advance(24 * 3_600_000);
  }
  const { backups } = await t.call('backups.list', {});
  expect(backups.filter((copy) => copy.kind === 'daily').map((copy) => copy.madeAt)).toEqual(made.slice(2).reverse());
  expect(backups.every((copy) => copy.problem === null && copy.bytes > 0 && copy.schemaVersion !== null)).toBe(true);
  t.clock.advance(-30 * 24 * 3_600_000);
  expect(await backUpDaily(t.ctx)).not.toBeNull();
  expect(await backUpDaily(t.ctx)).toBeNull();
});
