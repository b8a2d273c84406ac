import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DemoFolder, openDemoFolder } from './demo-folder';
import { readStore } from './read-store';
import { applyLog, countersUpTo, readLog, summaryText } from './run-log';

const laundry = 'Laundry and linen, Europe';
const bakeries = 'Florists and bakeries, France';
const of = (...campaigns: string[]): string[] => [
  'backfill',
  '--apply',
  '--demo',
  '--ignore-hours',
  ...campaigns.flatMap((name) => ['--campaign-id', name]),
];
const idOf = (folder: DemoFolder, name: string): string =>
  readStore<{ id: string }>(folder.demo, 'SELECT id FROM campaigns WHERE name = ?', name)[0]?.id ?? '';
/** How often the model was asked at a stage. */
const asked = (folder: DemoFolder, stage: string): number =>
  readStore<{ n: number }>(folder.demo, 'SELECT count(*) AS n FROM model_calls WHERE stage = ?', stage)[0]?.n ?? 0;

describe('options of a backfill', () => {
  it('--campaign-id by name and by id, --limit in total, --json as lines of events', async () => {
    const folder = await openDemoFolder();
    const run = await folder.run([...of(laundry, idOf(folder, bakeries)), '--limit', '7', '--json']);
    expect(run.code, run.stderr).toBe(0);
    const events = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; text?: string });
    expect(events.map(({ event }) => event)).toEqual(['started', ...events.slice(2).map(() => 'log'), 'ended']);
    const log = events.flatMap(({ text }) => (text === undefined ? [] : [`${text}\n`])).join('');
    expect(log).toMatch(applyLog(2));
    const { drafts, counters } = readLog(log);
    expect(counters.drafts).toEqual(countersUpTo(7));
    for (const { campaign } of drafts) expect([laundry, bakeries]).toContain(campaign);

    const unknown = await folder.run(of('Nobody’s'));
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toContain('There is no campaign Nobody’s.');
    const managed = await folder.run(of('Inbound mailbox'));
    expect(managed).toMatchObject({ code: 1, stdout: '' });
    expect(managed.stderr).toContain('Inbound mailbox is answered by people.');
  });

  it('--skip-auto-send drafts only; --missing-only keeps what is there; --skip-draft-gen decides what is there', async () => {
    const folder = await openDemoFolder();
    const some = await folder.run([...of(laundry), '--skip-auto-send', '--limit', '2']);
    expect(some.stdout).toContain(summaryText({ total: 2, drafts: 2 }));
    expect(some.stdout).not.toContain('Phase 2');
    const made = readLog(some.stdout).drafts.map(({ draftId }) => draftId);

    const missing = await folder.run([...of(laundry), '--skip-auto-send', '--missing-only']);
    const all = readLog(missing.stdout).drafts;
    expect(missing.stdout).toContain(summaryText({ total: all.length, drafts: all.length - 2, kept: 2 }));
    expect(
      all.filter(({ draftId }) => made.includes(draftId)).map(({ existing, draftId }) => existing === draftId),
    ).toEqual([true, true]);
    expect(await folder.standIns.inbox()).toEqual([]);
    expect(asked(folder, 'evaluate')).toBe(0);

    const written = asked(folder, 'reply');
    const decide = await folder.run([...of(laundry), '--skip-draft-gen']);
    expect(decide.code, decide.stderr).toBe(0);
    expect(decide.stdout).toMatch(applyLog(1));
    const { decisions } = readLog(decide.stdout);
    expect(decisions.map(({ draftId }) => draftId).sort()).toEqual(all.map(({ draftId }) => draftId).sort());
    expect(asked(folder, 'reply')).toBe(written);

    // Without --missing-only, what waits is drafted anew and replaced.
    const again = await folder.run([...of(laundry), '--skip-auto-send']);
    for (const { existing, draftId } of readLog(again.stdout).drafts) {
      expect(existing).not.toBe('NONE');
      expect(existing).not.toBe(draftId);
    }
  });

  it('--redact: no name and no address in what is printed or kept', async () => {
    const folder = await openDemoFolder();
    const run = await folder.run([...of(laundry, bakeries), '--redact']);
    expect(run.code, run.stderr).toBe(0);
    expect(readLog(run.stdout).decisions.length).toBeGreaterThan(5);
    expect(folder.logs().map(({ text }) => text)).toEqual([run.stdout]);
    const people = readStore<{ who: string }>(
      folder.demo,
      'SELECT name AS who FROM leads UNION SELECT email FROM leads UNION SELECT name FROM profiles UNION SELECT email FROM profiles',
    ).map(({ who }) => who);
    expect(people.filter((who) => who.length > 3 && run.stdout.includes(who))).toEqual([]);
    expect(run.stdout).not.toMatch(/\S+@\S+/);
  });

  it('--concurrency bounds phase 1 and is used; --pace keeps sends apart', async () => {
    const folder = await openDemoFolder(undefined, 0.03);
    // Kept waiting until as many ask as may: on a slow machine they would hardly meet.
    await folder.standIns.faults({ faults: [{ provider: 'openai', kind: 'held', match: 'strategy', count: 1_000 }] });
    const running = folder.start([...of(laundry), '--concurrency', '3', '--pace', '200']);
    await folder.standIns.untilHeld(3);
    await folder.standIns.faults({ clear: true });
    const run = await running.ended;
    expect(run.code, run.stderr).toBe(0);
    const calls = (await folder.standIns.requests())
      .filter(({ provider }) => provider === 'openai')
      .map(({ at, durationMs }) => ({ at: at + 1, end: at + durationMs - 1 }));
    const atOnce = calls.map((call) => calls.filter(({ at, end }) => at <= call.at && call.at < end).length);
    expect(Math.max(...atOnce)).toBe(3);
    const decided = readStore<{ at: number }>(
      folder.demo,
      'SELECT created_at AS at FROM decisions ORDER BY created_at',
    );
    expect(decided.length).toBeGreaterThan(2);
    for (const [n, { at }] of decided.slice(1).entries())
      expect(at - (decided[n]?.at ?? 0)).toBeGreaterThanOrEqual(200);
  });

  it('--save-plan and --plan: exactly that plan', async () => {
    const folder = await openDemoFolder();
    const file = join(folder.data, 'plan.json');
    const dry = await folder.run([
      'backfill',
      '--demo',
      '--campaign-id',
      bakeries,
      '--limit',
      '5',
      '--save-plan',
      file,
    ]);
    expect(dry.stderr).toContain(`Plan: ${file}`);
    const planned = readLog(dry.stdout).drafts.map(({ messageId }) => messageId);
    expect(planned).toHaveLength(5);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      ...{ version: 2, name: 'plan', messageIds: planned },
    });
    // By the file, or by the name it gave the plan.
    const run = await folder.run([...of(), '--skip-auto-send', '--plan', 'plan']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toMatch(/^Plan: {6}plan \(made \d{4}-.*, 5 messages\)$/m);
    expect(run.stdout).toMatch(/^Options: {4}other than planned: .*--skip-auto-send/m);
    expect(run.stdout).toMatch(/\nAgainst the plan plan: \d of 5 messages, .*\n$/);
    const again = await folder.run([...of(), '--skip-auto-send', '--plan', file]);
    expect(again.code, again.stderr).toBe(0);
    const drafted = readLog(run.stdout).drafts.map(({ messageId }) => messageId);
    expect(drafted.length).toBeGreaterThan(0);
    const judged = readStore<{ id: string }>(folder.demo, 'SELECT DISTINCT message_id AS id FROM model_calls').map(
      ({ id }) => id,
    );
    for (const id of [...drafted, ...judged]) expect(planned).toContain(id);
  });

  it('--keep-delays: decided, and nothing leaves before its time', async () => {
    const folder = await openDemoFolder();
    const run = await folder.run([...of(laundry), '--keep-delays']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toMatch(applyLog(1));
    const delayed = readLog(run.stdout).decisions.filter(({ kind }) => kind === 'SEND_DELAYED');
    expect(delayed.length).toBeGreaterThan(0);
    expect(run.stdout).not.toContain('SEND_IMMEDIATE');
    // On a machine that takes half a minute for the run the first may leave while it lasts: never before its time.
    const sends = readStore<{ soon: number; left: number; early: number }>(
      folder.demo,
      `SELECT leaves_at < created_at + 29000 AS soon, handed_off_at IS NOT NULL AS left,
         coalesce(handed_off_at < leaves_at, 0) AS early FROM outbox`,
    );
    expect(sends.map(({ soon, early }) => ({ soon, early }))).toEqual(delayed.map(() => ({ soon: 0, early: 0 })));
    expect(await folder.standIns.inbox()).toHaveLength(sends.filter(({ left }) => left === 1).length);
  });

  it('--include-answered drafts answered threads and never sends to them', async () => {
    const folder = await openDemoFolder();
    const run = await folder.run([...of(laundry), '--include-answered']);
    expect(run.code, run.stderr).toBe(0);
    const { decisions } = readLog(run.stdout);
    const answered = decisions.filter(({ because }) => because.includes('answered_never_auto_sent'));
    expect(answered.length).toBeGreaterThan(0);
    for (const { kind } of answered) expect(kind).toBe('NEEDS_REVIEW');
    expect(await folder.standIns.inbox()).toHaveLength(
      decisions.filter(({ kind }) => kind === 'SEND_IMMEDIATE').length,
    );
  });
});
