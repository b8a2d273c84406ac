import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/engine/store/open-sqlite';
import { afterThisTest, openDemoFolder } from './demo-folder';
import { hashStore, readStore } from './read-store';
import { applyLog, countersUpTo, readLog } from './run-log';

const laundry = ['--campaign-id', 'Laundry and linen, Europe'];
const apply = ['backfill', '--apply', '--demo', '--ignore-hours', ...laundry];
const resume = ['backfill', '--resume', '--demo'];

/** One line for a person and no stack. */
const expectOneMessage = (stderr: string, said: RegExp): void => {
  const lines = stderr
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('Log: '));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(said);
  expect(stderr).not.toMatch(/^ +at /m);
};

describe('the model', () => {
  it('a key that is refused pauses the run, in selection and in phase 2, with one sentence; --resume goes on', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ revoked: ['openai'] });
    const refused = await folder.run(apply);
    expect(refused.code).toBe(1);
    expectOneMessage(refused.stderr, /refuses the key.*Continue with: countersign backfill --resume 1$/);
    expect(refused.stdout).toContain('\nPaused: The model provider refuses the key');
    expect(refused.stdout).not.toContain('Summary');

    await folder.standIns.faults({
      clear: true,
      faults: [{ provider: 'openai', kind: '401', match: 'evaluate', after: 1, count: 1000 }],
    });
    const later = await folder.run(resume);
    expect(later.code).toBe(1);
    expectOneMessage(later.stderr, /refuses the key.*Continue with: countersign backfill --resume 1$/);
    // Not every draft of the run is put before a person for it.
    expect(readLog(later.stdout).decisions).toHaveLength(2);

    await folder.standIns.faults({ clear: true });
    const done = await folder.run(resume);
    expect(done.code, done.stderr).toBe(0);
    const { drafts, counters } = readLog(done.stdout);
    expect(counters.decisions).toEqual(countersUpTo(drafts.length));
    expect(folder.logs().map(({ text }) => text)).toEqual([done.stdout]);
  });

  it('no network: the run pauses and says so instead of ending with nothing drafted; --resume drafts all', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ faults: [{ provider: 'openai', kind: 'reset-before', count: 100_000 }] });
    const gone = await folder.run(apply);
    expect(gone.code).toBe(1);
    expectOneMessage(gone.stderr, /no answer 5 times in a row \(network\).*countersign backfill --resume 1$/);
    await folder.standIns.faults({ clear: true });
    const done = await folder.run(resume);
    expect(done.code, done.stderr).toBe(0);
    expect(readLog(done.stdout).drafts.length).toBeGreaterThan(2);
  });
});

describe('the other accounts', () => {
  it('Slack refuses: each DM says why, the drafts wait, the run counts it', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ slackScopes: ['chat:write', 'im:write', 'im:history'] });
    const run = await folder.run(apply);
    expect(run.stdout).toMatch(applyLog(1));
    const review = readLog(run.stdout).decisions.filter(({ kind }) => kind === 'NEEDS_REVIEW');
    expect(review.length).toBeGreaterThan(0);
    for (const { dms } of review) {
      expect(dms.length).toBeGreaterThan(0);
      for (const dm of dms) expect(dm).toBe('FAILED (missing_scope: needed users:read.email)');
    }
    expect(run.stdout).toMatch(/needs_review: +\d+ \(0 Slack DMs sent, [1-9]\d* failed\)/);
    expect(await folder.standIns.slack()).toEqual([]);
  });

  it('a mailbox that refuses a reply: told in its block, sent to nobody, kept in a visible place', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({
      faults: [{ provider: 'instantly', kind: '500', match: 'POST /api/v2/emails/reply', count: 100 }],
    });
    const run = await folder.run(apply);
    expect(run.stdout).toMatch(applyLog(1));
    const sends = readLog(run.stdout).decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(sends.length).toBeGreaterThan(0);
    for (const { send } of sends) expect(send).toMatch(/^(RETRY_WAIT|UNCERTAIN|FAILED)$/);
    expect(await folder.standIns.inbox()).toEqual([]);
    const kept = readStore<{ reason: string | null }>(folder.demo, "SELECT reason FROM outbox WHERE state <> 'sent'");
    expect(kept).toHaveLength(sends.length);
    for (const { reason } of kept) expect(reason).toBeTruthy();
  });
});

describe('an item that fails', () => {
  it('is an error in its block and in the summary, the others go on, exit 1', async () => {
    const folder = await openDemoFolder();
    const drafted = await folder.run([...apply, '--skip-auto-send']);
    const ids = readLog(drafted.stdout).drafts.map(({ draftId }) => draftId);
    const store = openSqlite(join(folder.demo, 'countersign.sqlite'), 5000);
    store.prepare("UPDATE drafts SET body = ' ' WHERE id = ?").run(ids[1]);
    store.close();
    const run = await folder.run([...apply, '--skip-draft-gen']);
    expect(run.code, run.stderr).toBe(1);
    expect(run.stdout).toMatch(applyLog(1));
    const { decisions } = readLog(run.stdout);
    expect(decisions).toHaveLength(ids.length);
    expect(decisions.filter(({ kind }) => kind === 'ERROR').map(({ draftId }) => draftId)).toEqual([ids[1]]);
    expect(run.stdout).toMatch(/^ {2}- error: {12}1$/m);
    expect((await folder.run(resume)).stderr).toContain('There is no run to resume.');
  });
});

/** All but the first reply are kept from being planned: a run that has drafted that one cannot come to its end by itself. */
const afterOneDraft = {
  faults: [{ provider: 'openai', kind: 'held', match: 'strategy', after: 1, count: 1_000 }],
} as const;

describe('interrupted', () => {
  it('--cancel ends a run that stands in the way; what it drafted stays, and nothing is left to resume', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ faults: [...afterOneDraft.faults] });
    const command = folder.start([...apply, '--skip-auto-send']);
    await command.printed(/^\[1\/\d+\] Lead/m);
    command.child.kill('SIGINT');
    expect((await command.ended).code).toBe(130);
    await folder.standIns.faults({ clear: true });
    const second = await folder.run(apply);
    expect(second.code).toBe(1);
    expectOneMessage(
      second.stderr,
      /^countersign backfill: Run 1, .* is paused over .* To cancel: countersign backfill --cancel 1$/,
    );
    const cancelled = await folder.run(['backfill', '--cancel', '1', '--demo']);
    expect(cancelled).toMatchObject({ code: 0, stdout: '' });
    expect(cancelled.stderr).toContain(
      'Run 1 is cancelled. What was sent stays sent; what was drafted stays in the queue.',
    );
    expect((await folder.run(resume)).stderr).toContain('There is no run to resume.');
    expect((await folder.run(['backfill', '--cancel', '--demo'])).stderr).toContain('There is no run to cancel.');
    expect(folder.logs().at(-1)?.text).toMatch(/\nCancelled by .*\n$/);
  });

  it('Ctrl-C: 130, state kept, --resume ends the run; a second Ctrl-C leaves at once', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ faults: [...afterOneDraft.faults] });
    const command = folder.start(apply);
    await command.printed(/^\[1\/\d+\] Lead/m);
    command.child.kill('SIGINT');
    const ended = await command.ended;
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain('Interrupted. Nothing is lost: countersign backfill --resume 1');
    expect(ended.stdout).not.toContain('Summary');

    // A model that is not there any more: the run cannot end while it is asked.
    await folder.standIns.faults({
      clear: true,
      faults: [{ provider: 'openai', kind: 'held', match: 'evaluate', count: 1_000 }],
    });
    const stuck = folder.start(resume);
    await folder.standIns.untilHeld(1);
    stuck.child.kill('SIGINT');
    // Two that come while the process cannot look are one to it: pressed until it has gone.
    const pressing = setInterval(() => stuck.child.kill('SIGINT'), 500);
    expect((await stuck.ended.finally(() => clearInterval(pressing))).code).toBe(130);
    // It did not wait until the model was given up.
    expect(
      readStore(folder.demo, "SELECT outcome FROM model_calls WHERE stage = 'evaluate' AND outcome <> 'cancelled'"),
    ).toEqual([]);

    await folder.standIns.faults({ clear: true });
    const done = await folder.run(resume);
    expect(done.code, done.stderr).toBe(0);
    const { drafts, decisions } = readLog(done.stdout);
    expect(decisions).toHaveLength(drafts.length);
    const sent = decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(await folder.standIns.inbox()).toHaveLength(sent.length);
  });
});

describe('the data folder', () => {
  it('an engine that runs elsewhere holds the lease: who it is, and nothing is changed', async () => {
    const folder = await openDemoFolder();
    await folder.standIns.faults({ faults: [{ provider: 'openai', kind: 'timeout', count: 50 }] });
    const first = folder.start(apply);
    await first.printed(/^Campaigns: 1/m);
    const second = await folder.run(apply);
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expectOneMessage(second.stderr, new RegExp(`in use by another Countersign \\(process ${first.child.pid}\\)`));
  });

  it('a database that another program holds', async () => {
    const folder = await openDemoFolder();
    const other = openSqlite(join(folder.demo, 'countersign.sqlite'), 0);
    afterThisTest(() => {
      other.close();
    });
    other.exec('BEGIN EXCLUSIVE');
    const ended = await folder.run(apply);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expectOneMessage(ended.stderr, /Another program holds .*countersign\.sqlite\. Close it and start again/);
  });

  it('a database of a newer version, and a file that is no database, are refused and left as they are', async () => {
    const folder = await openDemoFolder();
    const file = join(folder.demo, 'countersign.sqlite');
    const store = openSqlite(file, 0);
    store
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run('later', Date.UTC(2099, 0, 1));
    store.close();
    const before = hashStore(folder.demo);
    const newer = await folder.run(apply);
    expect(newer).toMatchObject({ code: 1, stdout: '' });
    expectOneMessage(newer.stderr, /written by a newer Countersign/);
    expect(hashStore(folder.demo)).toEqual(before);

    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    writeFileSync(file, 'These are not the bytes of a database. '.repeat(200));
    const damaged = await folder.run(apply);
    expect(damaged).toMatchObject({ code: 1, stdout: '' });
    expectOneMessage(damaged.stderr, /is damaged \(file is not a database\)\. It was left as it is\. Restore a copy/);
  });

  it('a full disk under the logs: the run goes on, ends, and says that its file is short', async (context) => {
    const folder = await openDemoFolder();
    const logs = join(folder.demo, 'logs');
    const kept = join(folder.data, 'kept-logs');
    mkdirSync(kept);
    cpSync(logs, kept, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', logs]);
    if (mounted.status !== 0) context.skip('needs the right to mount a small file system (run as root)');
    afterThisTest(() => {
      spawnSync('umount', ['-l', logs]);
    });
    const run = await folder.run(apply);
    expect(run.stdout).toContain('Total messages: ');
    expect(run.stdout).toContain(
      'The disk is full: the log file ends early. The run goes on; its log is complete in the window.',
    );
    expect(run.code, run.stderr).toBe(0);
    const { drafts, decisions } = readLog(run.stdout);
    expect(drafts.length).toBeGreaterThan(2);
    expect(decisions).toHaveLength(drafts.length);
    const sent = decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(await folder.standIns.inbox()).toHaveLength(sent.length);
    expect(folder.logs().at(-1)?.text.length).toBeLessThan(run.stdout.length);
  });
});
