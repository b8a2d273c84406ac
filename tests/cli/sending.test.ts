import { describe, expect, it, vi } from 'vitest';
import { type DemoFolder, openDemoFolder } from './demo-folder';
import { readStore } from './read-store';
import { applyLog, readLog, summaryText } from './run-log';

const laundry = 'Laundry and linen, Europe';
const apply = ['backfill', '--apply', '--demo', '--ignore-hours', '--campaign-id', laundry];
const off = { env: { AUTO_SEND_DISABLED: '1' } };

const events = async (folder: DemoFolder): Promise<{ kind: string; data: Record<string, unknown> }[]> => {
  const exported = await folder.run(['audit', 'export', '--demo']);
  expect(exported.code, exported.stderr).toBe(0);
  return exported.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; data: Record<string, unknown> });
};
const inbox = async (folder: DemoFolder): Promise<string[]> =>
  (await folder.standIns.inbox()).map(({ to }) => to).sort();

describe('auto-send off', () => {
  it('AUTO_SEND_DISABLED=1 sends nothing; --force-auto-send does, and the audit says so', async () => {
    const folder = await openDemoFolder();
    const held = await folder.run(apply, off);
    expect(held.code, held.stderr).toBe(0);
    expect(held.stdout).toMatch(applyLog(1));
    const { decisions } = readLog(held.stdout);
    const total = decisions.length;
    expect(total).toBeGreaterThan(2);
    for (const { kind, because } of decisions) expect(`${kind} ${because}`).toMatch(/^SKIP .*auto_send_off$/);
    expect(held.stdout).toContain(summaryText({ total, drafts: total, skip: total }));
    expect(await folder.standIns.inbox()).toEqual([]);
    expect(await folder.standIns.slack()).toEqual([]);
    expect(readStore(folder.demo, 'SELECT 1 FROM outbox')).toEqual([]);
    // The drafts wait in the queue.
    const queue = await folder.run(['drafts', 'list', '--demo', '--json']);
    const waiting = queue.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(waiting).toEqual(expect.arrayContaining(decisions.map(({ draftId }) => draftId)));
    expect((await events(folder)).map(({ kind }) => kind)).not.toContain('backfill.force_auto_send');

    const forced = await folder.run([...apply, '--force-auto-send'], off);
    expect(forced.code, forced.stderr).toBe(0);
    expect(forced.stdout).toMatch(applyLog(1));
    const sent = readLog(forced.stdout).decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(sent.length).toBeGreaterThan(0);
    for (const { send } of sent) expect(send).toBeNull();
    expect(await inbox(folder)).toHaveLength(sent.length);
    const said = (await events(folder)).filter(({ kind }) => kind === 'backfill.force_auto_send');
    expect(said).toMatchObject([{ data: { autoSendOff: true } }]);
    const verified = await folder.run(['audit', 'verify', '--demo']);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toMatch(/^The chain is whole: \d+ events\.\n$/);
  });
});

describe('emergency stop', () => {
  it('from a second process, in the middle of a run: what has left has left, nothing more does', async () => {
    const folder = await openDemoFolder();
    const { faults, untilHeld } = folder.standIns;
    // Decisions are let go one by one until one has sent its reply; the next waits, so that the run is in its middle.
    const hold = { provider: 'openai' as const, kind: 'held' as const, match: 'evaluate' };
    await faults({ faults: [hold] });
    const running = folder.start(apply);
    const decided = () =>
      readStore<{ decision: string }>(folder.demo, 'SELECT decision FROM run_items WHERE decision IS NOT NULL').map(
        ({ decision }) => decision,
      );
    for (let letGo = 0; ; letGo += 1) {
      await untilHeld(1);
      // The next one may ask before the last one's row can be read: else one too many would be let go.
      await vi.waitUntil(() => decided().length >= letGo, { timeout: 120_000 });
      if (decided().includes('send_immediate')) break;
      await faults({ clear: true, faults: [hold] });
    }
    // Frozen: it holds the database and answers nobody, as long as the command takes on this machine.
    running.child.kill('SIGSTOP');
    const stopped = await folder.run(['stop', '--demo']);
    expect(stopped.code, stopped.stderr).toBe(0);
    expect(stopped.stdout).toMatch(/^Sending is stopped.*Reviewers are still told by Slack DM/);
    const left = await inbox(folder);
    expect(left.length).toBeGreaterThan(0);
    running.child.kill('SIGCONT');
    await faults({ clear: true });
    const ended = await running.ended;
    const sends = readLog(ended.stdout).decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(sends.filter(({ send }) => send === 'HELD').length).toBeGreaterThan(0);
    expect(await inbox(folder)).toEqual(left);
    const asked = await folder.run(['resume', '--demo', '--as', 'Ines Castro']);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toMatch(/^Held now:\n( {2}Reply for .*: leaves at once\n)+$/);
    expect(asked.stderr).toMatch(/Nothing was resumed.*--yes/);
  });

  it('stop, apply: nothing leaves and DMs still go; only an admin resumes; then each goes once', async () => {
    const folder = await openDemoFolder();
    const stopped = await folder.run(['stop', '--demo']);
    expect(stopped.stdout).toMatch(/^Sending is stopped.* 0 replies are held\. .*admin resume.*countersign resume/);
    // Above --force-auto-send too.
    const run = await folder.run([...apply, '--force-auto-send']);
    expect(run.stdout).toMatch(applyLog(1));
    const { decisions } = readLog(run.stdout);
    const sends = decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE');
    expect(sends.length).toBeGreaterThan(0);
    for (const { send } of sends) expect(send).toBe('HELD');
    expect(await folder.standIns.inbox()).toEqual([]);
    const review = decisions.filter(({ kind }) => kind === 'NEEDS_REVIEW');
    expect(review.length).toBeGreaterThan(0);
    for (const { dms } of review) for (const dm of dms) expect(dm).toMatch(/^SENT to /);
    const states = (): string[] =>
      readStore<{ state: string }>(folder.demo, 'SELECT state FROM outbox').map(({ state }) => state);
    expect(states()).toEqual(sends.map(() => 'held'));

    const setter = await folder.run(['resume', '--demo', '--as', 'Mara Lind', '--yes']);
    expect(setter.code).toBe(1);
    expect(setter.stderr).toMatch(/^countersign resume: /);
    expect(states()).toEqual(sends.map(() => 'held'));

    const resumed = await folder.run(['resume', '--demo', '--as', 'Ines Castro', '--yes']);
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(states()).toEqual(sends.map(() => 'queued'));
    expect(await folder.standIns.inbox()).toEqual([]);

    // The next run over the campaign takes along what is due.
    const next = await folder.run([...apply, '--skip-draft-gen']);
    expect(next.code, next.stderr).toBe(0);
    expect(states()).toEqual(sends.map(() => 'sent'));
    expect(await inbox(folder)).toEqual([...new Set(await inbox(folder))]);
    expect(await inbox(folder)).toHaveLength(sends.length);
    const kinds = (await events(folder)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['sending.stopped', 'sending.resumed']));
  });
});
