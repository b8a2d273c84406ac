import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackfillOptions, Run } from '../../../shared/schemas/run';
import { engineForTests, type TestEngine, type TestEngineOptions } from '../pipeline/testing/engine-for-tests.fixture';
import { draftsAtOnce } from './run-task';
import { settled } from './settled.fixture';

const people = ['ada', 'ben', 'cleo', 'dov', 'eva', 'finn', 'gia', 'hal', 'iris', 'jon', 'kai', 'lea'];

const withMail = async (options: TestEngineOptions = {}): Promise<TestEngine> => {
  const t = await engineForTests(options);
  for (const who of people) {
    t.clock.advance(60_000);
    t.mailbox.arrive({ lead: `${who}@firm-${who}.example`, text: `What does it cost for six vans, please? ${who}` });
  }
  await t.sync();
  return t;
};
const begin = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> =>
  (await t.call('backfill.start', { options: { mode: 'apply', ...options } }, 'manager')).run;
const apply = async (t: TestEngine, options: Partial<BackfillOptions> = {}): Promise<Run> =>
  settled(t, (await begin(t, options)).id);
const logOf = async (t: TestEngine, run: Run): Promise<string[]> =>
  (await t.call('backfill.log', { runId: run.id, limit: 5000 })).lines.map(({ text }) => text);
const worked = (t: TestEngine, run: Run): string[] =>
  t.ctx.store.sqlite
    .prepare<[string], { id: string }>(
      "SELECT message_id AS id FROM run_items WHERE run_id = ? AND state <> 'gated' ORDER BY position",
    )
    .all(run.id)
    .map(({ id }) => id);
const times = (t: TestEngine, stage: string): number => t.model.asked.filter((each) => each === stage).length;

describe('a limit', () => {
  it('asks the model about no more messages than it needs, and takes the first that pass however wide the run is', async () => {
    const narrow = await withMail();
    const run = await apply(narrow, { limit: 3, concurrency: 1 });
    expect(run).toMatchObject({ state: 'done', counts: { total: 3, decided: 3 } });
    expect(times(narrow, 'sentiment')).toBe(3);
    const wide = await withMail();
    const other = await apply(wide, { limit: 3, concurrency: 5 });
    expect(times(wide, 'sentiment')).toBeLessThan(people.length);
    const leads = (t: TestEngine, each: Run) =>
      worked(t, each).map((id) =>
        t.ctx.store.sqlite.prepare('SELECT raw_text AS text FROM messages WHERE id = ?').get(id),
      );
    expect(leads(wide, other)).toEqual(leads(narrow, run));
  });

  it('that holds a plan back is told of every message it leaves out', async () => {
    const t = await withMail();
    const { run: preview } = await t.call('backfill.start', { options: { mode: 'dry-run' } }, 'manager');
    await t.call('backfill.savePlan', { runId: preview.id, name: 'all' }, 'manager');
    const run = await apply(t, { plan: 'all', limit: 2, concurrency: 1 });
    expect(run.plan).toMatchObject({ planned: 12, kept: 2, gone: { over_limit: 10 } });
  });

  it('shows in a preview what a run would take first, and by campaign what lies beyond it', async () => {
    const t = await withMail();
    const options = { mode: 'dry-run' as const, limit: 2 };
    const { run } = await t.call('backfill.start', { options }, 'manager');
    expect(run.counts).toMatchObject({ total: 2, bySkip: { sentiment_unknown: 2 } });
    expect(await logOf(t, run)).toContain(
      '  Bakeries: 0 to draft, 2 only the model can judge, 0 skipped, 10 beyond the limit',
    );
  });
});

describe('a run that is taken up again', () => {
  it('by retrying what failed works what broke off in the middle too', async () => {
    const t = await withMail();
    let replies = 0;
    t.model.meanwhile.set('reply', () => {
      replies += 1;
      if (replies <= 3) throw new Error('planted');
    });
    const run = await apply(t);
    expect(run).toMatchObject({ state: 'done_with_errors', counts: { failed: 3 } });
    // As a killed process leaves it: one of them was being drafted.
    const { sqlite } = t.ctx.store;
    sqlite.prepare("UPDATE runs SET state = 'interrupted', phase = 'drafts' WHERE id = ?").run(run.id);
    sqlite
      .prepare(
        "UPDATE run_items SET state = 'drafting', error = NULL WHERE id = (SELECT id FROM run_items WHERE run_id = ? AND state = 'failed' LIMIT 1)",
      )
      .run(run.id);
    await t.call('backfill.retryFailed', { id: run.id }, 'manager');
    expect(await settled(t, run.id)).toMatchObject({ state: 'done', counts: { decided: 12, failed: 0 } });
    expect(t.mailbox.delivered).toHaveLength(12);
  });

  it('where AUTO_SEND_DISABLED is set sends nothing from there on', async () => {
    const t = await withMail();
    const run = await begin(t, { skipAutoSend: false });
    await t.call('backfill.pause', { id: run.id }, 'manager');
    await t.call('backfill.resume', { id: run.id, autoSendDisabled: true }, 'manager');
    expect(await settled(t, run.id)).toMatchObject({
      ...{ state: 'done', options: { autoSendDisabled: true } },
      counts: { byDecision: { skip: 12, send_immediate: 0 } },
    });
    expect(t.mailbox.delivered).toEqual([]);
  });
});

describe('a run', () => {
  it.each([
    ['-3', 5],
    ['many', 5],
    ['2.5', 5],
    ['0', 5],
    ['3', 3],
    ['900', 50],
  ])('is as wide as REGENERATE_ALL_DRAFTS_CONCURRENCY=%s can mean', (given, width) => {
    const env = { REGENERATE_ALL_DRAFTS_CONCURRENCY: given };
    expect(draftsAtOnce({ concurrency: null }, env)).toBe(width);
    expect(draftsAtOnce({ concurrency: 7 }, env)).toBe(7);
  });

  it('of existing drafts makes none where one was settled after it was selected', async () => {
    const rejecting = { from: null as TestEngine | null };
    const t = await withMail({
      trace: (point) => {
        if (point !== 'backfill.drafted' || rejecting.from === null) return;
        rejecting.from.ctx.store.sqlite.prepare("UPDATE drafts SET state = 'rejected' WHERE state = 'pending'").run();
        rejecting.from = null;
      },
    });
    await apply(t, { skipAutoSend: true });
    const before = times(t, 'reply');
    rejecting.from = t;
    const run = await apply(t, { skipDraftGen: true, skipAutoSend: true, concurrency: 1 });
    expect(run.counts).toMatchObject({ total: 12, draftsKept: 1, draftsNew: 0, bySkip: { draft_exists: 11 } });
    expect(times(t, 'reply')).toBe(before);
  });

  it('at rest is counted once, and anew when it moves or a campaign takes another name', async () => {
    const t = await withMail();
    const first = await apply(t);
    const asked: string[] = [];
    const { sqlite } = t.ctx.store;
    const prepare = sqlite.prepare.bind(sqlite);
    sqlite.prepare = ((sql: string) => {
      asked.push(sql);
      return prepare(sql);
    }) as typeof sqlite.prepare;
    const counting = (): number => asked.filter((sql) => /FROM run_items|FROM model_calls/.test(sql)).length;
    const listed = async (): Promise<Run[]> => (await t.call('backfill.list', {})).runs;
    try {
      const [before] = await listed();
      const once = counting();
      expect(await listed()).toEqual([before]);
      expect(before).toMatchObject({ id: first.id, counts: { decided: 12 } });
      expect(counting()).toBe(once);
      prepare("UPDATE campaigns SET name = 'Confectioners', updated_at = updated_at + 1 WHERE name = 'Bakeries'").run();
      expect((await listed())[0]?.campaigns.map(({ name }) => name)).toContain('Confectioners');
    } finally {
      sqlite.prepare = prepare;
    }
  });

  it('does not carry the ids of its plan to whoever looks at it', async () => {
    const t = await withMail();
    const { run: preview } = await t.call('backfill.start', { options: { mode: 'dry-run' } }, 'manager');
    await t.call('backfill.savePlan', { runId: preview.id, name: 'all' }, 'manager');
    const run = await apply(t, { plan: 'all' });
    expect(run).toMatchObject({ plan: { kept: 12 }, options: { planMessageIds: null } });
  });

  it('that cannot write its file says so, a preview too', async () => {
    const t = await withMail();
    const logs = join(t.ctx.dataDir, 'logs');
    rmSync(logs, { recursive: true, force: true });
    writeFileSync(logs, 'a file where a folder should be');
    const { run } = await t.call('backfill.start', { options: { mode: 'dry-run' } }, 'manager');
    const said = 'The log file cannot be written (EEXIST). The run goes on; its log is complete in the window.';
    expect((await logOf(t, run)).slice(-3)).toEqual([
      ...[said, '', 'Nothing was drafted, sent or stored. Run again with --apply to execute.'],
    ]);
    expect(await logOf(t, await apply(t))).toContain(said);
  });
});
