import { describe, expect, it } from 'vitest';
import { budgetSentence, judgeBudget } from '../drafting/judge-budget';
import { spentOn } from '../store/model-spend';
import { dayIn } from './model-budget';
import { byPeople, engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

describe('a budget', () => {
  it.each([
    [{ dailyUsd: 0, monthlyUsd: 0 }, { dayUsd: 900, monthUsd: 900 }, null],
    [{ dailyUsd: 0, monthlyUsd: 10 }, { dayUsd: 7.99, monthUsd: 7.99 }, ['month', 'ok']],
    [{ dailyUsd: 0, monthlyUsd: 10 }, { dayUsd: 1, monthUsd: 8 }, ['month', 'warn']],
    [{ dailyUsd: 0, monthlyUsd: 10 }, { dayUsd: 1, monthUsd: 10 }, ['month', 'spent']],
    [{ dailyUsd: 2, monthlyUsd: 10 }, { dayUsd: 2, monthUsd: 8 }, ['day', 'spent']],
    [{ dailyUsd: 2, monthlyUsd: 10 }, { dayUsd: 1, monthUsd: 9 }, ['month', 'warn']],
  ])('of %o with %o spent reads %o', (limits, spent, expected) => {
    const budget = judgeBudget(limits, spent);
    expect(budget && [budget.period, budget.level]).toEqual(expected);
  });

  it('says how much, of what, and who can raise it', () => {
    const spent = judgeBudget({ dailyUsd: 0, monthlyUsd: 10 }, { dayUsd: 0, monthUsd: 10.126 });
    expect(spent && budgetSentence(spent)).toBe(
      "This month's model budget of $10.00 is used up ($10.13 spent), so nothing more is drafted. An admin can raise it in Settings, Sending.",
    );
  });

  it("counts days in the workspace's zone", () => {
    const late = Date.UTC(2026, 4, 31, 23, 30);
    expect([dayIn('UTC', late), dayIn('Europe/Lisbon', late)]).toEqual(['2026-05-31', '2026-06-01']);
  });
});

const audited = (t: TestEngine): string[] =>
  t.ctx.store.sqlite
    .prepare<[], { kind: string }>("SELECT kind FROM audit_events WHERE kind LIKE 'model_budget%' ORDER BY n")
    .all()
    .map(({ kind }) => kind);
const logged = (t: TestEngine, event: string): number => t.lines.filter((line) => line.event === event).length;

describe('drafting under a budget', () => {
  /** The obliging model costs a tenth of a cent a call; a reply takes five. */
  const underBudget = async (modelBudgetMonthlyUsd: number) => {
    const t = await engineForTests(byPeople);
    await t.call('settings.update', { patch: { modelBudgetMonthlyUsd } });
    return t;
  };

  it('warns once at 80 %, stops at 100 % with the reason on each message, and goes on when an admin raises it', async () => {
    const t = await underBudget(0.005);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(t.drafts()).toHaveLength(1);
    const status = await t.call('engine.status', {});
    expect(status.model).toMatchObject({ level: 'spent' });
    expect(status.model.spentThisMonthUsd).toBeCloseTo(0.005);
    expect(audited(t)).toEqual(['model_budget.warned', 'model_budget.spent']);

    const asked = t.model.asked.length;
    t.clock.advance(60_000);
    for (const lead of ['ivo@couriers.example', 'nia@couriers.example'])
      t.mailbox.arrive({ lead, text: 'What does it cost for six vans, please?' });
    t.mailbox.arrive({ lead: 'stop@couriers.example', text: 'Please remove me from your list.' });
    await t.sync();
    await t.work();
    await t.work();
    expect(t.model.asked).toHaveLength(asked);
    const waiting = t.messages().filter((row) => row.stage === 'new');
    expect(waiting).toHaveLength(2);
    for (const row of waiting) expect(row.evidence).toMatch(/Not drafted yet.*model budget.*An admin can raise it/);
    // What costs nothing goes on.
    expect(t.messages().map((row) => row.skipReason)).toContain('opt_out');
    expect(logged(t, 'model_budget.spent')).toBe(1);
    const reasons = t.ctx.store.sqlite.prepare("SELECT count(*) AS n FROM stages WHERE reason = 'over_budget'").get();
    expect(reasons).toEqual({ n: 2 });

    await t.call('settings.update', { patch: { modelBudgetMonthlyUsd: 1 } });
    await t.work();
    expect(t.drafts()).toHaveLength(3);
    expect(
      t
        .messages()
        .filter((row) => row.stage === 'drafted')
        .map((row) => row.evidence),
    ).toEqual([null, null, null]);
  });

  it('asks whoever redrafts to see an admin, and keeps the draft there is', async () => {
    const t = await underBudget(0.005);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const [draft] = t.drafts();
    if (!draft) throw new Error('no draft');
    await expect(t.call('drafts.regenerate', { id: draft.id }, 'setter')).rejects.toThrow(/An admin can raise it/);
    expect(t.drafts()).toMatchObject([{ id: draft.id, state: 'pending' }]);
  });

  it('warns from 80 % on, and starts anew with the month', async () => {
    const t = await underBudget(0.006);
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    expect(audited(t)).toEqual(['model_budget.warned']);
    expect((await t.call('engine.status', {})).model).toMatchObject({ level: 'warn' });
    t.clock.advance(31 * 86_400_000);
    expect((await t.call('engine.status', {})).model).toMatchObject({ level: 'ok', budget: null });
    expect(spentOn(t.ctx.store, t.ctx.workspaceId, '2026-05-07').monthUsd).toBeCloseTo(0.005);
  });

  it('says in a preview where it would pause the run', async () => {
    const t = await engineForTests();
    for (const n of [1, 2, 3, 4, 5, 6]) t.mailbox.arrive({ lead: `person${n}@firm${n}.example` });
    await t.sync();
    await t.work();
    const preview = async () => {
      const { run } = await t.call('backfill.start', { options: { mode: 'dry-run' } });
      return run.estimate;
    };
    expect((await preview())?.budget ?? null).toBeNull();
    const spent = spentOn(t.ctx.store, t.ctx.workspaceId, '2026-05-07').monthUsd;
    const each = spent / 6;
    await t.call('settings.update', { patch: { modelBudgetMonthlyUsd: spent + each * 1.5 } });
    expect(await preview()).toMatchObject({
      budget: expect.stringMatching(
        /^This month's model budget has \$0\.01 left: the run would pause after about 2 of \d drafts\.$/,
      ),
    });
    await t.call('settings.update', { patch: { modelBudgetMonthlyUsd: spent } });
    expect((await preview())?.budget).toMatch(/nothing would be drafted\.$/);
  });

  it('pauses a run with the same sentence', async () => {
    const t = await engineForTests();
    await t.call('settings.update', { patch: { modelBudgetMonthlyUsd: 0.001 } });
    Object.assign(t.model.says, { confidence: 0.5 });
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const before = t.model.asked.length;
    const { run } = await t.call('backfill.start', { options: { mode: 'apply' } });
    for (let n = 0; n < 4_000 && (await t.call('backfill.get', { id: run.id })).run.state === 'running'; n += 1)
      await new Promise((done) => setTimeout(done, 5));
    const after = (await t.call('backfill.get', { id: run.id })).run;
    expect(after).toMatchObject({ state: 'paused' });
    expect(after.pauseReason).toMatch(/model budget.*used up/);
    expect(t.model.asked).toHaveLength(before);
  });
});
